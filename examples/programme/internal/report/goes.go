package report

import (
	"slices"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/conduct"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/review"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// goes says how the relationships of a journal go: those with a concern in full, the
// others in a line.
func (s *sheet) goes(p *plan.Plan, r course.Round, few limit) {
	if len(r.Courses) == 0 {
		return
	}
	all := review.All(r, review.Beside(p))
	s.heading("How they go on %s", r.At.Format(day))
	for _, sentence := range words.Reviewed(all) {
		s.text("  ", "%s", sentence)
	}
	with := slices.DeleteFunc(slices.Clone(all), func(r review.Review) bool { return r.Outlook != review.Concern })
	shown := few.of(len(with))
	for _, one := range with[:shown] {
		s.line("")
		s.text("  ", "%s: %s", one.Course.ID, words.Opening(one))
		s.concerns(one, leading)
	}
	s.more(shown, len(with), "relationships")
	for _, line := range words.Outlooks(all) {
		s.line("")
		s.text("  ", "%s", line)
	}
	s.advised(words.Advised(all))
}

// advised names what else is advised, rule by rule, and where.
func (s *sheet) advised(list []plan.Trouble) {
	if len(list) == 0 {
		return
	}
	s.heading("What else is advised about them (%d)", len(list))
	s.text("  ", "-why tells for one relationship what each rests on and what to do; the page that -html writes tells it for all.")
	for _, t := range list {
		var where []string
		for _, c := range t.Cases {
			if !slices.Contains(where, c.Where) {
				where = append(where, c.Where)
			}
		}
		s.text("  - ", "%s: not so in %s [%s]", t.Info.Title, words.List(where, 6), t.Info.Code)
	}
}

// leading is how many concerns of a relationship the report tells in full.
const leading = 1

// clueLimit is how many clues are told of what speaks for a concern, and of what
// speaks against it.
const clueLimit = 4

// concerns tells the first concerns in full, and names the others.
func (s *sheet) concerns(r review.Review, full int) {
	for i, c := range r.Challenge.Concerns {
		if i >= full {
			s.text("    also: ", "%s (%s)", words.Concern(r, i), words.Sureness(c.Sureness))
			continue
		}
		s.text("    ! ", "%s.", words.Concern(r, i))
		s.text("      how sure: ", "%s", words.Sureness(c.Sureness))
		if c.Factor == "" {
			s.found(r.Finding(i), "      ")
			continue
		}
		s.factor(c)
	}
	if ask, why := words.Asks(r.Challenge.Ask); ask != "" && r.Asks() {
		s.text("      ask ", "%s (%s)", ask, why)
	}
}

// factor tells what speaks for a factor and what against it, and what may be done.
func (s *sheet) factor(c challenge.Concern) {
	s.text("      for:      ", "%s", words.Clues(c.For, clueLimit))
	if len(c.Against) > 0 {
		s.text("      against:  ", "%s", words.Clues(c.Against, clueLimit))
	}
	for _, step := range c.Do {
		s.text("      ", "%s: %s", words.Doer(step.Role), step.Do)
	}
	if info, ok := review.Info(c.Code); ok {
		s.text("      source:   ", "%s [%s]", s.basis(info), c.Code)
	}
}

// found tells what a finding rests on and what to do.
func (s *sheet) found(f rule.Finding, indent string) {
	if evidence := words.Evidence(f); evidence != "" {
		s.text(indent+"evidence: ", "%s", evidence)
	}
	if info, ok := review.Info(f.Code); ok {
		s.text(indent+"remedy:   ", "%s", info.Remedy)
		s.text(indent+"source:   ", "%s [%s]", s.basis(info), f.Code)
	}
}

// going says how one relationship goes, in full.
func (s *sheet) going(p *plan.Plan, r course.Round, c course.Course) {
	one, ok := review.Find(review.All(r, review.Beside(p)), c.ID)
	if !ok || one.Outlook == review.Over {
		return
	}
	s.heading("How it goes")
	s.text("  ", "%s", words.Outlook(one))
	if one.Outlook == review.Waits {
		return
	}
	s.concerns(one, len(one.Challenge.Concerns))
	s.each("not as agreed", one.Owed())
	s.each("advice", one.Advice())
	s.untold(one.Untold())
}

// each tells findings in full, the remedy of a rule once.
func (s *sheet) each(what string, list []rule.Finding) {
	for i, f := range list {
		s.text("    "+what+": ", "%s", words.Finding(f))
		if i+1 < len(list) && list[i+1].Code == f.Code {
			if evidence := words.Evidence(f); evidence != "" {
				s.text("      evidence: ", "%s", evidence)
			}
			continue
		}
		s.found(f, "      ")
	}
}

// untold says what cannot be told; who did not answer, in one line.
func (s *sheet) untold(list []rule.Finding) {
	said := ""
	for _, f := range list {
		if message := words.Finding(f); message != said && f.Code != conduct.Undeclared {
			said = message
			s.text("    cannot be told: ", "%s [%s]", message, f.Code)
		}
	}
	if people := conduct.Unanswered(list); len(people) > 0 {
		s.text("    cannot be told: ", "What ties people: no answer of %s is recorded [%s]", words.List(people, len(people)), conduct.Undeclared)
	}
}
