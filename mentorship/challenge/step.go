package challenge

import "github.com/go-mentorship/mentorkit/mentorship"

// A Step is what one role can do about a concern. The empty role is the
// programme's coordinator.
type Step struct {
	Role mentorship.Role `json:"role,omitzero"`
	Do   string          `json:"do"`
}

// steps returns what each role can do about a factor (convention).
func steps(f Factor) []Step {
	mentor, mentee, coordinator := mentorship.RoleMentor, mentorship.RoleMentee, mentorship.Role("")
	switch f {
	case Values:
		return []Step{
			{mentor, "Say what matters to you at work and ask the same; name where you differ, and leave decisions about the mentee's life to the mentee."},
			{mentee, "Name a decision in which the difference showed, and what you need to be able to decide yourself."},
			{coordinator, "Talk to each by themselves; if the difference touches the goals, offer another match without blame."},
		}
	case Personalities:
		return []Step{
			{mentor, "Agree how much to talk, how fast and how directly; try it for three sessions and look back together."},
			{mentee, "Say what helps you to speak and what stops you."},
			{coordinator, "Offer a short three-way talk; a second mentor for part of the goals is often enough."},
		}
	case Styles:
		return []Step{
			{mentor, "Let the mentee choose the form of the next two sessions: agenda or open talk, showing or asking."},
			{mentee, "Say which session helped most, and what was different in it."},
			{coordinator, "Check the agreement for form and cadence, and have it amended."},
		}
	case Neglect:
		return []Step{
			{mentor, "Look at what the next three months really allow, and agree on fewer sessions that take place rather than more that do not."},
			{mentee, "Say what you are waiting for, and for how long; you need not be patient for ever."},
			{coordinator, "Ask the mentor what stands in the way before anything else; share the load with a second mentor, or find another, without leaving the mentee to ask for it."},
		}
	case Expertise:
		return []Step{
			{mentor, "Name the parts of the goals outside what you know well, and whom you would ask."},
			{mentee, "Say what you could not get an answer to."},
			{coordinator, "Bring in a second mentor for those goals, and keep the first for the rest."},
		}
	case Attitude:
		return []Step{
			{mentor, "Describe what happened and what you would like to happen, not what somebody is like; say what went well before what did not."},
			{mentee, "Say what a sentence did to you, and what you would have needed instead."},
			{coordinator, "Listen to each side by itself; look at examples together, and offer help with giving and taking feedback."},
		}
	case Expectations:
		return []Step{
			{mentor, "Go through the goals with the mentee: what is possible in the hours there are, what comes first, what can wait."},
			{mentee, "Say how many hours there really are, and which goal matters most."},
			{coordinator, "Have dates and goals set anew, and check the load beside the mentorship."},
		}
	case Dependency:
		return []Step{
			{mentor, "Answer the next question for leave by asking what the mentee would do and why; agree which decisions need no question."},
			{mentee, "Write down your own answer before you ask, and try one decision a week alone."},
			{coordinator, "Ask whether mistakes are punished where the mentee works; asking leave may be wise there."},
		}
	case Recognition:
		return []Step{
			{mentor, "Ask the mentee to say in their words what they want from this and what their place of work allows, and say it back."},
			{mentee, "Bring one need that has not been spoken of to the next session."},
			{coordinator, "Have the goals written down again by the mentee first, and then agreed."},
		}
	case Away:
		return []Step{
			{mentor, "Write once more, shortly and kindly, and say that a pause is possible."},
			{mentee, "A pause is allowed, and so is a smaller plan; say which you need."},
			{coordinator, "Ask how the mentee is before asking for anything; offer a pause with a date."},
		}
	case Harmony:
		return []Step{
			{mentor, "Ask open questions: what would make this hard, what would you do instead; offer two ways and no favourite, and wait."},
			{mentee, "It is welcome to say no, or not yet."},
			{coordinator, "Ask the mentee by themselves which advice fits, and let the mentor know only what the mentee wants known."},
		}
	default:
		return nil
	}
}
