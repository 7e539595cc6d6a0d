package journal_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

func at(day, hour int) time.Time { return time.Date(2026, time.March, day, hour, 0, 0, 0, time.UTC) }

func ExampleNew() {
	j, err := journal.New(
		journal.Event{
			ID: "e1", At: at(2, 9), Actor: journal.ByPerson("mentee-8"), Relationship: "r5",
			Body: journal.RequestMade{Request: "q1", By: "mentee-8", To: "mentor-3", As: mentorship.RoleMentor},
		},
		journal.Event{
			ID: "e2", At: at(16, 0), Actor: journal.ByJob("request expiry"), Relationship: "r5",
			Body: journal.RequestExpired{Request: "q1"},
		},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	for i, e := range j.All() {
		fmt.Println(i, e.At.Format(time.DateOnly), e.Kind(), "by", e.Actor)
	}
	// Output:
	// 0 2026-03-02 request-made by person mentee-8
	// 1 2026-03-16 request-expired by job request expiry
}

// A refusal names every problem and its place, and the journal stays as it was.
func ExampleJournal_Append() {
	var j journal.Journal
	j, err := j.Append(journal.Event{
		ID: "e1", At: at(2, 9), Actor: journal.ByPerson("mentor-3"), Relationship: "r5",
		Body: journal.TaskDone{Task: "k1"},
	})
	fmt.Println(j.Len(), err)

	_, err = j.Append(journal.Event{
		ID: "e1", At: at(3, 9), Actor: journal.ByPerson("mentor-3"), Relationship: "r5",
		Body: journal.GoalMoved{Goal: "g1", Progress: 110},
	})
	if refused, ok := errors.AsType[*journal.RefusedError](err); ok {
		for _, p := range refused.Problems {
			fmt.Println(p.Index, p.Event, p.Path, errors.Is(p.Err, journal.ErrDoubled))
		}
	}
	fmt.Println(j.Len())
	// Output:
	// 1 <nil>
	// 1 e1 /body/progress false
	// 1 e1 /body/by false
	// 1 e1 /id true
	// 1
}

// The stream of a relationship and that of a mentor hold the same acceptance;
// together it is one event.
func ExampleMerge() {
	asked := journal.Event{
		ID: "e1", At: at(2, 9), Actor: journal.ByPerson("mentee-8"), Relationship: "r5",
		Body: journal.RequestMade{Request: "q1", By: "mentee-8", To: "mentor-3", As: mentorship.RoleMentor},
	}
	accepted := journal.Event{
		ID: "e2", At: at(3, 9), Actor: journal.ByPerson("mentor-3"), Relationship: "r5",
		Body: journal.RequestAccepted{Request: "q1", By: "mentor-3"},
	}
	relationship, _ := journal.New(asked, accepted)
	mentor, _ := journal.New(accepted)

	all, err := journal.Merge(mentor, relationship)
	fmt.Println(all.Len(), err)
	// Output: 2 <nil>
}

func ExampleParseLines() {
	j, err := journal.ParseLines([]byte(`
{"id":"e1","at":"2026-03-02T10:00:00+01:00","actor":{"person":"mentor-3"},"relationship":"r5",
 "kind":"task-done","version":1,"body":{"task":"k1"}}`))
	fmt.Println(j.Len(), err != nil, "an event stands on one line")

	j, err = journal.ParseLines([]byte(
		`{"id":"e1","at":"2026-03-02T10:00:00+01:00","actor":{"person":"mentor-3"},"relationship":"r5","kind":"task-done","version":1,"body":{"task":"k1"}}`))
	last, _ := j.Last()
	fmt.Println(last.At, last.Body, err)
	// Output:
	// 0 true an event stands on one line
	// 2026-03-02 09:00:00 +0000 UTC {k1} <nil>
}

// What a later version wrote is kept, passed over, and written again.
func ExampleUnknown() {
	text := `{"id":"e1","at":"2026-03-02T09:00:00Z","actor":{"person":"mentor-3"},"relationship":"r5",` +
		`"kind":"session-held","version":9,"body":{"session":"s1","mood":"bright"}}`
	e, err := journal.Decoder{}.Event([]byte(text))
	if err != nil {
		fmt.Println(err)
		return
	}
	switch body := e.Body.(type) {
	case journal.SessionHeld:
		fmt.Println("a session of", body.Length)
	case journal.Unknown:
		fmt.Println("passed over:", body.Of)
	}
	again, _ := e.AppendJSON(nil)
	fmt.Println(string(again) == text)
	// Output:
	// passed over: session-held/9
	// true
}

// A RoundHeld is a kind of a programme's own. Its first version counted who
// came; the second one names them.
type RoundHeld struct {
	Ward    journal.Code          `json:"ward"`
	Present []mentorship.PersonID `json:"present,omitzero"`
}

func (RoundHeld) Form() journal.Form { return journal.Form{Kind: "acme.round-held", Version: 2} }

// An old version is read as the current type, with what it did not know left
// unstated.
func ExampleNewDecoder() {
	decoder, err := journal.NewDecoder(
		journal.Own{
			Form: journal.Form{Kind: "acme.round-held", Version: 1},
			Decode: func(raw []byte) (journal.Body, error) {
				var old struct {
					Ward  journal.Code `json:"ward"`
					Count int          `json:"count"`
				}
				err := json.Unmarshal(raw, &old)
				return RoundHeld{Ward: old.Ward}, err
			},
		},
		journal.Own{
			Form:   journal.Form{Kind: "acme.round-held", Version: 2},
			Decode: journal.Strict[RoundHeld],
		},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	j, err := decoder.Lines([]byte(
		`{"id":"e1","at":"2026-03-02T09:00:00Z","actor":{"person":"mentor-3"},"relationship":"r5","kind":"acme.round-held","version":1,"body":{"ward":"stroke unit","count":2}}
{"id":"e2","at":"2026-03-09T09:00:00Z","actor":{"person":"mentor-3"},"relationship":"r5","kind":"acme.round-held","version":2,"body":{"ward":"stroke unit","present":["mentee-8"]}}
`))
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, e := range j.All() {
		fmt.Printf("%v %+v\n", e.Form(), e.Body)
	}
	// Output:
	// acme.round-held/2 {Ward:stroke unit Present:[]}
	// acme.round-held/2 {Ward:stroke unit Present:[mentee-8]}
}
