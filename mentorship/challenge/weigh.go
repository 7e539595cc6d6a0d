package challenge

import (
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Weighing is everything that a view shows of what may stand between a mentorship
// and its benefit, for each mentee who has not left; what happened with one who has is
// still evidence about the others. It is an immutable value, made once for all
// rules and the review, and safe for concurrent use. The zero value is that of a
// mentorship without mentees.
type Weighing struct {
	v       journal.View
	mentees []observed
}

// observed is what was seen of each clue for one mentee.
type observed struct {
	sight
	clues   []counted            // by place
	factors [factorCount]weighed // what they say together
}

// weighed is what all clues say of a factor, and on how many observations that
// rests.
type weighed struct{ total, observations int }

// counted is of how many observations a clue is true.
type counted struct{ count, of int32 }

// Weigh goes through everything that is looked at. It takes time proportional to
// the journal for each mentee, and for each of their goals and finished tasks.
func Weigh(v journal.View) Weighing {
	w := Weighing{v: v}
	sides := v.Sides()
	for i := range sides {
		if !sides[i].Role.Mentored() || !sides[i].Left.IsZero() {
			continue
		}
		one := observed{sight: newSight(v, &sides[i]), clues: make([]counted, len(standard.clues))}
		for k := range standard.clues {
			count, of := standard.clues[k].see(&one.sight, nil)
			one.clues[k] = counted{int32(min(count, most)), int32(min(of, most))}
		}
		for f := range one.factors {
			one.factors[f] = one.factor(f)
		}
		w.mentees = append(w.mentees, one)
	}
	return w
}

// View returns the view that was weighed.
func (w Weighing) View() journal.View { return w.v }

// most is how many observations of a clue count: more would only be cut off (see
// [weight]).
const most = 1_000_000

// table is the clues and, by factor, what each of them says.
type table struct {
	clues []clue
	lines [factorCount][]line
}

// A line is a weight with its clue by place.
type line struct {
	clue                 int
	thing                thing
	yes, no, most, least int
}

var standard = newTable()

func newTable() *table {
	t := &table{clues: clues()}
	places := map[string]int{}
	for i, c := range t.clues {
		places[c.name] = i
	}
	for _, w := range weights() {
		f := w.factor.index()
		t.lines[f] = append(t.lines[f], line{places[w.clue], thingOf(w.clue), w.yes, w.no, w.most, w.least})
	}
	return t
}

// weigh returns what a line makes of observations.
func (l *line) weigh(c counted) int {
	return min(max(l.yes*int(c.count)-l.no*int(c.of-c.count), -l.least), l.most)
}

// factor returns what all clues together say of a factor.
func (o *observed) factor(f int) weighed {
	w := weighed{total: priorOf(&o.sight, f)}
	lines := standard.lines[f]
	var once [thingCount]int
	for i := range lines {
		l := &lines[i]
		c := o.clues[l.clue]
		w.total += l.weigh(c)
		if l.thing == itself {
			w.observations += l.observations(c)
		} else {
			once[l.thing] = max(once[l.thing], l.observations(c))
		}
	}
	for _, n := range once {
		w.observations += n
	}
	return w
}
