package challenge

import (
	"cmp"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// info describes the rule of a factor.
func info(f Factor) rule.Info {
	i := rule.Info{Code: f.Code(), Severity: rule.Warning, Basis: rule.Convention}
	switch f {
	case Values:
		i.Title = "Mentor and mentee can live with each other's values"
		i.Why = "Conflicts in values are one of three causes of a mismatch. Different values alone are none: the rule misfires where people differ openly and like it."
		i.Sources = []rule.Source{mentorship.Article, "R10"}
	case Personalities:
		i.Title = "Mentor and mentee get on as the people they are"
		i.Why = "Mismatched personalities are one of three causes of a mismatch. Self-descriptions are coarse: the rule misfires where very different people complement each other."
		i.Sources = []rule.Source{mentorship.Article, "R10"}
	case Styles:
		i.Title = "Mentor and mentee have found a way of working together"
		i.Why = "Differences in collaborative style are one of three causes of a mismatch, and the easiest to mend. The rule misfires where both have agreed on a third way."
		i.Sources = []rule.Source{mentorship.Article, "R10"}
	case Neglect:
		i.Title = "The mentor is there for the mentee's needs"
		i.Why = "A mentee whose sessions fall through and whose questions stay open gives up. Pauses do not count, nor the silence of a mentee who is away; the rule misfires where much is spoken and little recorded."
		i.Sources = []rule.Source{mentorship.Article, "R10"}
	case Expertise:
		i.Title = "The mentors bring the expertise that the goals need"
		i.Why = "Goals outside what the mentor knows well stall, however hard both work. Claims of expertise may be out of date: the rule misfires where the mentor has more than they claim."
		i.Sources = []rule.Source{mentorship.Article, "R10"}
	case Attitude:
		i.Title = "Both sides meet with an attitude that lets them work together"
		i.Why = "Hostility, bias and pessimism wear a mentorship down from either side. An honest report of difficulty is none, and speaks against it; the rule misfires where feedback was classified wrongly."
		i.Sources = []rule.Source{mentorship.Article, "R10"}
	case Expectations:
		i.Title = "The goals can be reached in the time there is"
		i.Why = "Goals that nobody could reach disappoint both sides, who each look for the fault in the other. The rule misfires where progress is made and not recorded."
		i.Sources = []rule.Source{mentorship.Article, "R11"}
	case Dependency:
		i.Title = "The mentee takes steps alone"
		i.Why = "Who asks leave for everything does not grow. Much closeness in the first time is none, and is not counted; the rule misfires where a mentee must ask by their contract."
		i.Sources = []rule.Source{mentorship.Article, "R11"}
	case Recognition:
		i.Title = "The mentee's goals, values and needs are seen and taken up"
		i.Why = "Advice that does not fit and goals that nobody works on show that somebody is not heard. The rule misfires where a goal rests by agreement."
		i.Sources = []rule.Source{mentorship.Article, "R11"}
	case Away:
		i.Title = "The mentee is there and can keep up"
		i.Why = "A mentee who vanishes may be overburdened, ill, or at odds with the mentorship; it is not the mentor's neglect. The rule misfires where the mentee writes by ways that are not recorded."
		i.Sources = []rule.Source{mentorship.Article}
	case Harmony:
		i.Title = "Agreement is followed by action or by a question"
		i.Why = "Mentees may accept what a mentor suggests to keep the peace, and then not act on it. It is neither dependence nor a bad attitude; the rule misfires where the use of advice is not recorded."
		i.Sources = []rule.Source{mentorship.Article, "R13", "R14"}
	}
	var parts []string
	for _, s := range steps(f) {
		parts = append(parts, "For the "+cmp.Or(string(s.Role), "coordinator")+": "+s.Do)
	}
	i.Remedy = strings.Join(parts, " ")
	return i
}

// phrase names a factor in a sentence about a situation.
func phrase(f Factor) string {
	switch f {
	case Values:
		return "what matters to mentor and mentee at work conflicts"
	case Personalities:
		return "mentor and mentee are very different people, and it stands between them"
	case Styles:
		return "mentor and mentee like to work in different ways"
	case Neglect:
		return "the mentee's needs are not met by the time and answers of the mentor"
	case Expertise:
		return "the goals need expertise that the mentors do not bring"
	case Attitude:
		return "the tone between them is negative"
	case Expectations:
		return "the goals are out of reach in the time there is"
	case Dependency:
		return "the mentee asks before each step"
	case Recognition:
		return "the mentee's goals, values or needs are not taken up"
	case Away:
		return "the mentee is away or cannot keep up"
	case Harmony:
		return "advice is agreed with and not acted on"
	default:
		return string(f)
	}
}
