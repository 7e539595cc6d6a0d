package journal

import (
	"iter"
	"sort"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A beginner is a thing that belongs to the instant at which it began.
type beginner[T any] interface {
	*T
	began() time.Time
}

// during yields the things of a window, which must not be written to, from a
// list in order of the instants at which they began. What lies outside costs no
// time, however long the journal is. Lists are in order of being recorded, which
// is that of beginning for all but sessions and hours, which say when they began.
func during[T any, B beginner[T]](l List[T], w mentorship.Period) iter.Seq[*T] {
	return func(yield func(*T) bool) {
		first := sort.Search(l.length, func(i int) bool { return !B(l.at(i)).began().Before(w.From) })
		for v := range l.from(first) {
			if !w.Contains(B(v).began()) || !yield(v) {
				return
			}
		}
	}
}

func (m Mark) began() time.Time         { return m.At }
func (m *Message) began() time.Time     { return m.Sent.At }
func (a *Approval) began() time.Time    { return a.Asked.At }
func (b Feedback) began() time.Time     { return b.Given.At }
func (a Advice) began() time.Time       { return a.Given.At }
func (g Goal) began() time.Time         { return g.Set.At }
func (t *Task) began() time.Time        { return t.Agreed.At }
func (x *Expectation) began() time.Time { return x.Raised.At }
