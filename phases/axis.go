package phases

import "time"

// An axis gives instants their place in a picture. Places are whole tenths of a
// pixel, reckoned without fractions, so that they are the same everywhere.
type axis struct{ from, until int64 } // seconds since 1970; equal where there is nothing to show

// Where the axis begins and ends, in tenths of a pixel.
const (
	axisLeft  = 1900
	axisRight = 11400
)

// newAxis returns the axis from one instant to another, at least an hour.
func newAxis(from, until time.Time) axis {
	a := axis{from.Unix(), until.Unix()}
	if a.until < a.from+3600 {
		a.until = a.from + 3600
	}
	return a
}

// at returns the place of an instant.
func (a axis) at(t time.Time) int64 {
	return axisLeft + (t.Unix()-a.from)*(axisRight-axisLeft)/(a.until-a.from)
}

// near returns the place of an instant; the nearer end of the axis where that lies
// beyond it.
func (a axis) near(t time.Time) int64 { return max(axisLeft, min(a.at(t), axisRight)) }

// shows reports whether an instant has a place on the axis.
func (a axis) shows(t time.Time) bool { return a.from <= t.Unix() && t.Unix() <= a.until }

// dated returns a label with a date, and an arrow towards what lies beyond the
// axis.
func (a axis) dated(what string, t time.Time) string {
	switch {
	case t.Unix() < a.from:
		return "← " + what + date(t)
	case t.Unix() > a.until:
		return what + date(t) + " →"
	}
	return what + date(t)
}

// A tick is a place on the axis that bears a label.
type tick struct {
	at    time.Time
	label string
}

// A stride is how far ticks lie apart: so many hours, days, months or years.
type stride struct{ hours, days, months, years int }

// strides are all that are tried, the shortest first.
var strides = [...]stride{
	{hours: 1},
	{hours: 2},
	{hours: 3},
	{hours: 6},
	{hours: 12},
	{days: 1},
	{days: 2},
	{days: 7},
	{days: 14},
	{months: 1},
	{months: 2},
	{months: 3},
	{months: 6},
	{years: 1},
	{years: 2},
	{years: 5},
	{years: 10},
	{years: 20},
	{years: 50},
	{years: 100},
	{years: 200},
	{years: 500},
	{years: 1000},
}

// ticks returns the ticks of the axis, at most twelve.
func (a axis) ticks() []tick {
	const most = 12
	var list []tick
	for _, s := range strides {
		list = list[:0]
		for t := s.begin(time.Unix(a.from, 0).UTC()); t.Unix() <= a.until && len(list) <= most; t = s.next(t) {
			if t.Unix() >= a.from {
				list = append(list, tick{t, s.label(t)})
			}
		}
		if len(list) <= most {
			break
		}
	}
	return list
}

// begin returns the last tick that is not after an instant.
func (s stride) begin(t time.Time) time.Time {
	year, month, day := t.Date()
	switch {
	case s.hours > 0:
		return time.Date(year, month, day, t.Hour()/s.hours*s.hours, 0, 0, 0, time.UTC)
	case s.days > 0:
		return time.Date(year, month, day, 0, 0, 0, 0, time.UTC)
	case s.months > 0:
		return time.Date(year, (month-1)/time.Month(s.months)*time.Month(s.months)+1, 1, 0, 0, 0, 0, time.UTC)
	}
	return time.Date(year/s.years*s.years, 1, 1, 0, 0, 0, 0, time.UTC)
}

func (s stride) next(t time.Time) time.Time {
	return t.Add(time.Duration(s.hours)*time.Hour).AddDate(s.years, s.months, s.days)
}

func (s stride) label(t time.Time) string {
	switch {
	case s.hours > 0:
		return t.Format("01-02 15:04")
	case s.days > 0:
		return t.Format(time.DateOnly)
	case s.months > 0:
		return t.Format("2006-01")
	}
	return t.Format("2006")
}
