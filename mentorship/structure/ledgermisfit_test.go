package structure_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

func TestMisfits(t *testing.T) {
	valid := relationship("r", days(0, 10), as(mentor, "m"), as(mentee, "e"))
	for name, r := range map[string]mentorship.Relationship{
		"no id":           relationship("", days(0, 10)),
		"no start":        relationship("s", mentorship.Period{Until: day(4)}),
		"no period":       relationship("s", mentorship.Period{}),
		"backwards":       relationship("s", days(4, 3)),
		"empty":           relationship("s", days(4, 4)),
		"backwards role":  relationship("s", days(0, 9), during(days(4, 3), as(mentor, "m")...)),
		"empty role":      relationship("s", days(0, 9), during(days(4, 4), as(mentor, "m")...)),
		"role of nobody":  relationship("s", days(0, 9), as(mentor, "")),
		"unknown role":    relationship("s", days(0, 9), as("coach", "m")),
		"too many people": relationship("s", days(0, 9), many(mentee, structure.MaxParticipants+1)),
		"there already":   valid,
	} {
		t.Run(name, func(t *testing.T) {
			_, err := structure.NewLedger(mentorship.Policy{}, nil, valid, r)
			require.ErrorIs(t, err, structure.ErrLedger)

			l, err := ledger(t, 1).Accept(valid)
			require.NoError(t, err)
			next, err := l.Accept(r)
			require.ErrorIs(t, err, structure.ErrLedger)
			require.Equal(t, l.Loads("m"), next.Loads("m"))
		})
	}
	_, err := structure.NewLedger(mentorship.Policy{}, nil, relationship("s", days(0, 9), many(mentee, structure.MaxParticipants)))
	require.NoError(t, err, "the most that there may be")
}

func TestAllMisfitsAreTold(t *testing.T) {
	good := relationship("r", days(0, 9))
	_, err := structure.NewLedger(mentorship.Policy{}, nil, good, relationship("", days(0, 9)), relationship("s", days(4, 3)), good, good)
	require.ErrorIs(t, err, structure.ErrLedger)
	joined, ok := err.(interface{ Unwrap() []error })
	require.True(t, ok)
	require.Len(t, joined.Unwrap(), 4, "a malformed id, a period, and two doubles")
}

func TestChangesThatDoNotFit(t *testing.T) {
	l, err := ledger(t, 3).Accept(relationship("r", days(2, 10), as(mentor, "m"), during(days(4, 6), as(mentee, "e")...)))
	require.NoError(t, err)
	l, err = l.Pause("r", structure.Pause{Period: days(5, 7)})
	require.NoError(t, err)
	joining := func(id mentorship.PersonID, r mentorship.Role, p mentorship.Period) error {
		_, err := l.Join("r", mentorship.Participant{Person: id, Role: r, Period: p})
		return err
	}
	leaving := func(id mentorship.PersonID, at time.Time) error { _, err := l.Leave("r", id, at); return err }
	pausing := func(p mentorship.Period) error { _, err := l.Pause("r", structure.Pause{Period: p}); return err }
	for name, tt := range map[string]struct {
		err  error
		fits bool
	}{
		"joins what is not there":   {second(l.Join("x", mentorship.Participant{Person: "x", Role: mentee})), false},
		"leaves what is not there":  {second(l.Leave("x", "m", day(5))), false},
		"pauses what is not there":  {second(l.Pause("x", structure.Pause{Period: days(1, 0)})), false},
		"resumes what is not there": {second(l.Resume("x", day(5))), false},
		"ends what is not there":    {second(l.End("x", day(5))), false},

		"joins twice":                {joining("e", mentee, days(5, 0)), false},
		"joins again at once":        {joining("e", mentee, days(6, 0)), true},
		"joins until at once":        {joining("e", mentee, days(3, 4)), true},
		"joins in another role":      {joining("e", mentor, days(5, 6)), false},
		"joins for ever":             {joining("f", mentee, mentorship.Period{}), true},
		"joins after the end":        {joining("f", mentee, days(10, 12)), false},
		"joins just before it":       {joining("f", mentee, days(9, 12)), true},
		"joins before the start":     {joining("f", mentee, days(1, 2)), false},
		"joins backwards":            {joining("f", mentee, days(6, 5)), false},
		"joins as nobody":            {joining("", mentee, days(6, 0)), false},
		"joins as what is not known": {joining("f", "coach", days(6, 0)), false},

		"leaves":                     {leaving("e", day(5)), true},
		"leaves before joining":      {leaving("e", day(2)), true},
		"leaves at the end":          {leaving("e", day(6)), false},
		"leaves before it began":     {leaving("m", day(0)), true},
		"leaves when it is over":     {leaving("m", day(10)), false},
		"leaves just before":         {leaving("m", day(10).Add(-1)), true},
		"leaves without being there": {leaving("x", day(5)), false},
		"leaves at no time":          {leaving("e", time.Time{}), false},

		"pauses again":       {pausing(days(6, 9)), false},
		"pauses around":      {pausing(days(4, 8)), false},
		"pauses for ever":    {pausing(days(4, 0)), false},
		"pauses before":      {pausing(days(4, 5)), true},
		"pauses after":       {pausing(days(7, 0)), true},
		"pauses backwards":   {pausing(days(9, 8)), false},
		"pauses at no time":  {pausing(mentorship.Period{}), false},
		"resumes":            {second(l.Resume("r", day(6))), true},
		"resumes at once":    {second(l.Resume("r", day(5))), true},
		"resumes too early":  {second(l.Resume("r", day(5).Add(-1))), false},
		"resumes afterwards": {second(l.Resume("r", day(7))), false},
		"resumes at no time": {second(l.Resume("r", time.Time{})), false},
		"ends at no time":    {second(l.End("r", time.Time{})), false},
	} {
		if tt.fits {
			assert.NoError(t, tt.err, name)
		} else {
			assert.ErrorIs(t, tt.err, structure.ErrLedger, name)
		}
	}
}

func second(_ structure.Ledger, err error) error { return err }
