package feedback

import "github.com/go-mentorship/mentorkit/mentorship"

// An Advice is what a writer might do with a message before it is sent.
type Advice struct {
	Trait mentorship.Trait `json:"trait,omitzero"`
	// Passage is the one that weighs most for the trait; the zero value where the
	// advice is about the message as a whole.
	Passage Span   `json:"passage,omitzero"`
	Move    string `json:"move"`
}

// Advice returns a better move for each trait of ineffective feedback that the
// message shows; where it shows none, for what would help the most and is absent:
// of a mentor to be specific, clear and engaged, of a mentee to be engaged and
// responsive. There is none on what cannot be told. What is written before peers and
// is not effective for certain is better said one to one: that advice comes
// first and has no trait.
func (a Assessment) Advice() []Advice {
	var list []Advice
	if a.Channel == BeforePeers && a.Effective.State != Present {
		list = append(list, Advice{Move: "Say this one to one: before peers it can discredit the reader."})
	}
	for _, j := range a.Judgements {
		if move, harmful := better(j.Role, j.Trait); harmful && j.State == Present {
			list = append(list, Advice{j.Trait, j.heaviest(), move})
		}
	}
	if len(list) > 0 && list[len(list)-1].Trait != "" {
		return list
	}
	for _, j := range a.Judgements {
		if move, helps := missing(j.Role, j.Trait); helps && j.State == Absent && a.Effective.State != Present {
			list = append(list, Advice{Trait: j.Trait, Move: move})
		}
	}
	return list
}

// heaviest returns the passage with the most points, of equals the first.
func (j Judgement) heaviest() (most Span) {
	for k, s := range j.Evidence {
		if k == 0 || s.Points > most.Points {
			most = s
		}
	}
	return most
}

// better returns what to do instead of showing a trait of ineffective feedback.
func better(role mentorship.Role, trait mentorship.Trait) (string, bool) {
	switch {
	case trait == mentorship.Attacking:
		return "Leave out what is aimed at the reader, and say what happened and what it led to.", true
	case trait == mentorship.Judgmental:
		return "Name what was done on which occasion instead of what the person is or always does, and ask how it came about.", true
	case trait == mentorship.Superficial:
		return "Add one moment that went well or badly, and one thing to try next.", true
	case trait == mentorship.Untimely:
		return "Say that this comes late, and agree when the next feedback will come.", true
	case trait == mentorship.Insensitive:
		return "Begin with what the reader has told of their situation, and ask what they can manage now.", true
	case trait == mentorship.Closed && role == mentorship.RoleMentee:
		return "Say what you disagree with and why, and ask for the one example that would help you see it.", true
	case trait == mentorship.Closed:
		return "Give the reason, and ask how the reader sees it before anything is settled.", true
	case trait == mentorship.Defensive && role == mentorship.RoleMentee:
		return "Say which part is fair before explaining the rest, and what you will do about that part.", true
	case trait == mentorship.Defensive:
		return "Take up the point that was made before explaining your side, and say what you will change.", true
	case trait == mentorship.Passive:
		return "Add a view or a plan of your own, or one question.", true
	case trait == mentorship.Disrespectful:
		return "Say the same with regard for the other's time and effort, or ask for a better time to talk.", true
	}
	return "", false
}

// missing returns what to add where a trait of effective feedback is absent.
func missing(role mentorship.Role, trait mentorship.Trait) (string, bool) {
	switch {
	case role == mentorship.RoleMentor && trait == mentorship.Specific:
		return "Name the moment, passage or skill that this is about.", true
	case role == mentorship.RoleMentor && trait == mentorship.Clear:
		return "Say in one sentence what was good or not, and what you ask for.", true
	case role == mentorship.RoleMentor && trait == mentorship.Engaged:
		return "Ask how the reader sees it, or offer to look at it together.", true
	case role == mentorship.RoleMentee && trait == mentorship.Engaged:
		return "Say what you have tried, or ask one question.", true
	case role == mentorship.RoleMentee && trait == mentorship.Responsive:
		return "Answer what was asked, and say what you will do by when.", true
	}
	return "", false
}
