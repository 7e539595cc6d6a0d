package hours_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/go-mentorship/mentorkit/internal/hours"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// officeHours returns mornings and afternoons, Monday to Friday.
func officeHours() []mentorship.Window {
	var windows []mentorship.Window
	for day := time.Monday; day <= time.Friday; day++ {
		windows = append(windows,
			mentorship.Window{Day: day, From: 9 * 60, Until: 12 * 60},
			mentorship.Window{Day: day, From: 13 * 60, Until: 17 * 60})
	}
	return windows
}

// pairs of zones, by whether their offsets change within a year.
var pairs = []struct{ name, a, b string }{
	{"constant", "Asia/Kolkata", "Africa/Nairobi"},
	{"one-changes", "Europe/Vienna", "Africa/Nairobi"},
	{"both-change", "Europe/Vienna", "America/New_York"},
}

// compile returns the calendar of somebody with office hours in a zone.
func compile(tb testing.TB, name string, from, until time.Time) hours.Calendar {
	tb.Helper()
	return person{officeHours(), load(tb, name)}.calendar(tb, from, until)
}

func BenchmarkOverlap(b *testing.B) {
	from := utc(2026, time.January, 5, 0, 0)
	for _, pair := range pairs {
		for _, years := range []int{1, 10} {
			b.Run(fmt.Sprintf("%s/years=%d", pair.name, years), func(b *testing.B) {
				until := from.AddDate(years, 0, 0)
				p, q := compile(b, pair.a, from, until), compile(b, pair.b, from, until)
				b.ReportAllocs()
				for b.Loop() {
					if _, err := hours.Overlap(p, q); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}

func BenchmarkCommon(b *testing.B) {
	from := utc(2026, time.January, 5, 0, 0)
	for _, people := range []int{3, 12} {
		b.Run(fmt.Sprintf("people=%d", people), func(b *testing.B) {
			var group []hours.Calendar
			for i := range people {
				group = append(group, compile(b, pairs[i%len(pairs)].a, from, from.AddDate(1, 0, 0)))
			}
			b.ReportAllocs()
			for b.Loop() {
				if _, err := hours.Common(group); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkCompile(b *testing.B) {
	from := utc(2026, time.January, 5, 0, 0)
	windows := officeHours()
	for _, name := range []string{"Asia/Kolkata", "Europe/Vienna"} {
		loc := load(b, name)
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := hours.Compile(windows, loc, from, from.AddDate(1, 0, 0)); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
