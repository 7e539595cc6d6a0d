package intake

import (
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A Member is a person of the programme, with what only a programme asks.
type Member struct {
	mentorship.Person
	// Formation is the relationship that the person is to be part of, if any.
	Formation Formation
	// Project is what a mentee asks a functional mentor for; nil for none.
	Project *Project
	// NotAgain are people whom the person is not to be matched with again.
	NotAgain []mentorship.PersonID
	// Declared is when the person answered the question for ties; zero for never.
	Declared time.Time
	// Unasked says that a mentee names an identity without asking to be matched by it.
	Unasked bool
}

// A Formation names a relationship that people asked to form: "team stroke unit".
type Formation struct {
	Structure mentorship.Structure
	Name      string
}

// String returns the name with the structure before it.
func (f Formation) String() string { return string(f.Structure) + " " + f.Name }

// Matched reports whether its mentees are matched with mentors, rather than
// being brought together as peers.
func (f Formation) Matched() bool {
	return f.Structure != mentorship.Peer && f.Structure != mentorship.FacilitatedPeer
}

// A Project is a piece of work with an end.
type Project struct {
	Name  string
	Until time.Time
}

var formations = map[string]mentorship.Structure{
	"team": mentorship.Team, "group": mentorship.Group, "peer": mentorship.Peer, "facilitated": mentorship.FacilitatedPeer,
}

// formation reads "team NAME", "group NAME", "peer NAME" or "facilitated NAME".
func formation(text string) (Formation, error) {
	kind, name, _ := strings.Cut(word(text), " ")
	f := Formation{formations[kind], name}
	if text != "" && (f.Structure == "" || !mentorship.ValidWord(name)) {
		return Formation{}, fmt.Errorf("team, group, peer or facilitated with a name was expected, not %.40q", text)
	}
	return f, nil
}

// functional reads "NAME until 2027-09-01".
func functional(text string) (*Project, error) {
	if text == "" {
		return nil, nil
	}
	name, until, _ := strings.Cut(word(text), " until ")
	end, err := time.Parse(time.DateOnly, until)
	if err != nil || !mentorship.ValidWord(name) {
		return nil, fmt.Errorf("a project with its end, such as \"new course until 2027-09-01\", was expected, not %.40q", text)
	}
	return &Project{name, end}, nil
}

// professionWished reads "same", "other" or professions.
func professionWished(text string) (w mentorship.Wishes, err error) {
	switch k := mentorship.Kinship(word(text)); k {
	case mentorship.SameProfession, mentorship.OtherProfession:
		w.Kinship = k
	default:
		w.Professions, err = entries(open[mentorship.Profession])(text)
	}
	return w, err
}

// invalid tells what the library finds wrong with a person.
func invalid(p mentorship.Person, tell func(want string)) {
	if refused, ok := errors.AsType[*mentorship.InvalidError](p.Validate()); ok {
		for _, f := range refused.Findings {
			tell(strings.ReplaceAll(strings.TrimPrefix(f.Path, "/"), "/", " ") + ": " + f.Message)
		}
	}
}
