package journal

import (
	"fmt"
	"io"
	"log/slog"
	"sync"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Facts are what the journal of one relationship says, gone through once and
// put in order: a list of each kind of thing (sessions, messages, goals, ...),
// each thing with all that became of it, and questions about them. Rules read
// facts, and never walk the journal again. The zero value is the facts of an
// empty journal.
//
// Facts are an immutable value and safe for concurrent use: [Facts.Append]
// returns others, which equal those of the longer journal and share what did
// not change. The words that all questions keep to (convention):
//
//   - A thing belongs to the instant at which it began: a message when it was
//     sent, a session at its start. A window is a [mentorship.Period],
//     half-open and without bound where an end is zero, and holds the things of
//     its instants. Counts of two windows that meet add up to those of both
//     together, save those of [Facts.Gaps] and [Facts.GoalsTouched], which look
//     at stretches of time.
//   - What became of a thing is judged by all that the journal says, whenever it
//     was said. To judge as one could have at an earlier instant, take the facts
//     of [Journal.Until].
//   - Where the present matters, the instant at which one looks is an argument.
//   - Participants are those who have [Joined]; what concerns "all participants"
//     concerns those who took part at its instant.
//   - A figure says how many observations it rests on. Without any there is no
//     figure, rather than 0.
//   - A reference leads to what was recorded before it. One that leads nowhere,
//     and a thing that begins twice, are [Facts.Strays]; nothing is guessed.
//   - Of what happens once, the first record stands.
//   - Dates stand as they were agreed; only lengths of time leave pauses out.
type Facts struct {
	journal Journal
	known   *known // never written to again; nil only in the zero value
	roots   *roots // nil only in the zero value
}

// known is what facts know. Only a folder writes to it.
type known struct {
	people         List[person]
	participations List[Participation]
	pauses         List[Pause]
	pause          int // the number of pauses of the whole by the time of its last; 0 before
	closures       List[Closure]
	opened         Mark
	outline        Outline
	phases         List[Fact[PhaseEntered]]
	extensions     List[Fact[Extended]]
	redefinitions  List[Fact[RelationshipRedefined]]
	rematches      List[Fact[RematchMade]]
	reviews        List[Fact[ReviewRequested]]

	requests List[Request]
	matches  List[Fact[MatchMade]]

	readiness    List[Fact[ReadinessStated]]
	commitments  List[Fact[CommitmentStated]]
	points       List[Fact[PointDiscussed]]
	resources    List[Fact[ResourcesStated]]
	expectations List[Expectation]
	perspectives List[Perspective]
	agreements   List[AgreementVersion]

	goals      List[Goal]
	projects   List[Fact[ProjectFinished]]
	sessions   List[Session]
	messages   List[Message]
	tasks      List[Task]
	challenges List[Fact[ChallengeSet]]
	advice     List[Advice]
	approvals  List[Approval]
	questions  List[Fact[QuestionAsked]]
	checks     List[Fact[UnderstandingChecked]]

	feedback    List[Feedback]
	reflections List[Fact[ReflectionWritten]]
	ratings     List[Fact[RatingGiven]]
	outcomes    List[Fact[OutcomeMeasured]]
	hours       List[Fact[HoursLogged]]

	declarations     List[Fact[DeclarationMade]]
	ties             List[DeclaredTie]
	disclosures      List[Fact[DisclosureMade]]
	reuses           List[Fact[WorkReused]]
	acknowledgements List[Fact[WorkAcknowledged]]
	concerns         List[Concern]

	strays List[Stray]
	unread int
}

// roots belong to all facts that have grown from one another. Indexes only
// grow, so that an index beyond the end of a list is of longer facts.
type roots struct {
	mu     sync.Mutex
	length int           // of the longest journal
	places map[place]int // of the things of the longest
}

// Facts goes through the journal once. Events of several relationships are a
// [RefusedError] that wraps [ErrRelationship], with the first event of each but
// the first; [Journal.ByRelationship] tells them apart.
func (j Journal) Facts() (Facts, error) {
	if err := refused(foreigners(j.events)); err != nil {
		return Facts{}, err
	}
	f := folder{known: &known{}, maker: &maker{}, places: map[place]int{}, journal: j}
	for i, e := range j.events {
		f.fold(i, e)
	}
	return Facts{j, f.known, &roots{length: len(j.events), places: f.places}}, nil
}

func foreigners(events []Event) []Problem {
	var list []Problem
	seen := map[mentorship.RelationshipID]bool{}
	for i, e := range events {
		if i > 0 && e.Relationship != events[0].Relationship && !seen[e.Relationship] {
			seen[e.Relationship] = true
			list = append(list, foreignProblem(i, e, events[0]))
		}
	}
	return list
}

func foreignProblem(i int, e, first Event) Problem {
	return Problem{Index: i, Event: e.ID, Path: "/relationship", Err: fmt.Errorf(
		"%w: event %.40q is of another", ErrRelationship, string(first.ID))}
}

// Append returns the facts of the journal with one more event, which
// [Journal.Append] must accept and which must be of the same relationship.
// Otherwise the error is a [RefusedError], and the facts returned are f. It
// takes the time of [Journal.Append] and that of copying a few records, which
// grows with the logarithm of the number of things; appending twice to one
// value makes two, and copies once.
func (f Facts) Append(e Event) (Facts, error) {
	n := f.journal.Len()
	if n > 0 && e.Relationship != f.journal.events[0].Relationship {
		return f, refused([]Problem{foreignProblem(n, e, f.journal.events[0])})
	}
	j, err := f.journal.Append(e)
	if err != nil {
		return f, err
	}
	r, k := f.roots, *f.look()
	if r == nil {
		r = &roots{places: map[place]int{}}
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.length > n { // somebody else appended to f
		r = &roots{length: n, places: k.places()}
	}
	r.length++
	fold := folder{known: &k, maker: &maker{}, places: r.places, journal: j}
	fold.fold(n, j.events[n])
	return Facts{j, &k, r}, nil
}

// look returns what is known.
func (f Facts) look() *known {
	if f.known == nil {
		return &known{}
	}
	return f.known
}

// lookup returns the thing of the id in a list, and whether there is one.
func lookup[T any, I ~string](f Facts, s space, id I, l List[T]) (T, bool) {
	if f.roots == nil {
		return l.At(-1)
	}
	f.roots.mu.Lock()
	i, ok := f.roots.places[place{s, string(id)}]
	f.roots.mu.Unlock()
	if !ok {
		i = -1
	}
	return l.At(i)
}

// Journal returns the journal that the facts are of.
func (f Facts) Journal() Journal { return f.journal }

// Relationship returns the relationship that the facts are of; empty where there
// are none.
func (f Facts) Relationship() mentorship.RelationshipID {
	if f.journal.Len() == 0 {
		return ""
	}
	return f.journal.events[0].Relationship
}

// Span returns the first event and the last; zero where there are none.
func (f Facts) Span() (first, last Mark) {
	n := f.journal.Len()
	if n == 0 {
		return Mark{}, Mark{}
	}
	head, tail := &f.journal.events[0], &f.journal.events[n-1]
	return Mark{head.ID, head.At}, Mark{tail.ID, tail.At}
}

// Unread returns the number of events whose bodies are [Unknown] or of a
// programme's own, and which therefore add nothing.
func (f Facts) Unread() int { return f.look().unread }

// Strays returns what does not fit to the rest, in order.
func (f Facts) Strays() List[Stray] { return f.look().strays }

// LogValue returns the number of events.
func (f Facts) LogValue() slog.Value { return f.journal.LogValue() }

// Format writes the text of [Facts.LogValue] for every verb.
func (f Facts) Format(s fmt.State, _ rune) { _, _ = io.WriteString(s, f.LogValue().String()) }

// ends returns the two ends of a window: where they are open, the instants of
// the first event and of the last.
func (f Facts) ends(w mentorship.Period) (from, until time.Time) {
	first, last := f.Span()
	from, until = w.From, w.Until
	if from.IsZero() {
		from = first.At
	}
	if until.IsZero() {
		until = last.At
	}
	return from, until
}
