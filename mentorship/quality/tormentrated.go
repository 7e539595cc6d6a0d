package quality

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// misreadPotential: how a mentor rates mentees goes with what is observed of them.
// Looked at are the scores of qualities of which it can be told by observation.
func misreadPotential() rule.Rule[journal.View] {
	return torment(rule.Info{
		Code:   "quality.tormentor.misread-potential",
		Title:  "A mentor sees what a mentee is able to do",
		Why:    "A mentee who is thought less of than they do is not challenged, and one who is thought more of is left alone. A journal shows a part of what a mentor sees: the rule misfires where much of the work is not recorded.",
		Remedy: "A mentor can go through what was done before rating it; a mentee can show work that speaks for itself; a coordinator can put ratings and records side by side with both.",
	}, "ratings of mentees against what was observed, by", func(v journal.View, s *journal.Side) bool {
		t := misread(v, s, false)
		return 2*t.Count > t.Of
	}, func(v journal.View, s *journal.Side) (r report, tells bool) {
		t := misread(v, s, true)
		r.note("scores-against-observation", "scores low where what was observed is well, or high where it is not", t, 0, false)
		least, _ := v.Signs().Observations.Value()
		return r, t.Of >= least && v.Facts().SeveralDays(t.Events)
	})
}

// misread counts the scores that a mentor gave mentees on qualities of which it can
// be told by observation, and those among them that say the opposite.
func misread(v journal.View, s *journal.Side, wanted bool) (t journal.Tally) {
	low, haveLow := v.Signs().LowRating.Value()
	high, haveHigh := v.Signs().HighRating.Value()
	reach, _ := v.Reach(MenteeScale)
	if !contradicted(v, haveLow && int(reach.Lowest) <= low, haveHigh && int(reach.Highest) >= high) {
		return t
	}
	list := v.RatingsOn(MenteeScale)
	for i := range list {
		r := &list[i]
		if r.By != s.Person || r.Own() {
			continue
		}
		e := entryOf(MenteeScale, r.Item)
		mentee, known := v.Side(r.Of)
		if e == nil || !known || !e.of(mentee) {
			continue
		}
		well, ill := e.seen(v, mentee)
		if well == ill {
			continue
		}
		for k := range r.Scores {
			one := &r.Scores[k]
			if !one.Score.OnFive() {
				continue
			}
			t.Of++
			if well && haveLow && int(one.Score) <= low || ill && haveHigh && int(one.Score) >= high {
				t.Count++
				if wanted {
					t.Events = append(t.Events, one.Event)
				}
			}
		}
	}
	return t
}

// contradicted reports whether low or high scores, where there are any, could say the
// opposite of what is observed of anybody.
func contradicted(v journal.View, low, high bool) bool {
	if !low && !high {
		return false
	}
	sides, rows := v.Sides(), ofMentee
	for i := range sides {
		s := &sides[i]
		if s.Resting || !s.Role.Mentored() {
			continue
		}
		for k := range rows {
			if e := &rows[k]; low || e.against(v, s) {
				if well, ill := e.seen(v, s); well && low || ill && high {
					return true
				}
			}
		}
	}
	return false
}

// against reports whether anything observed speaks against a quality.
func (e *entry) against(v journal.View, s *journal.Side) bool {
	for i := range e.signs {
		g := &e.signs[i]
		if g.limit != nil && (g.none == nil || !g.none(v, s)) && g.tally(v, s).Count > 0 {
			return true
		}
	}
	return false
}

// seen returns whether what is observed of a quality is well, without anything
// against it, or is not. What lies between says nothing.
func (e *entry) seen(v journal.View, s *journal.Side) (well, ill bool) {
	mixed := false
	for i := range e.signs {
		g := &e.signs[i]
		if g.limit == nil {
			continue
		}
		t := g.tally(v, s)
		switch g.told(v, s, &t) {
		case journal.Below:
			well = well || t.Count == 0
			mixed = mixed || t.Count > 0
		case journal.Reached:
			ill = ill || v.Facts().SeveralDays(g.full(v, s).Events)
			mixed = true
		default: // tells nothing
		}
	}
	return well && !mixed, ill
}

// misstatedExpertise: what a mentor states of their expertise goes with how
// practical others find what they know. It needs the mentor's record.
func misstatedExpertise() rule.Rule[journal.View] {
	return torment(rule.Info{
		Code:    "quality.tormentor.misstated-expertise",
		Title:   "What a mentor states of their skills goes with what others meet",
		Why:     "A mentee who relies on expertise that is not there learns the wrong thing, and patients bear it. Expertise can be real and badly taught: the rule misfires where a mentor knows more than they can show.",
		Remedy:  "A mentor can say where their experience ends and whom to ask beyond; a mentee can ask for a case the mentor treated; a coordinator can check the claim and add a second mentor.",
		Sources: []rule.Source{"R1", "R2"},
	}, "expertise stated by", func(v journal.View, s *journal.Side) bool {
		_, covers := claim(v, s)
		e := MentorPracticalKnowledge.entry()
		return covers && e.goesLow(v) && e.ratedLow(v, s.Person)
	}, func(v journal.View, s *journal.Side) (r report, tells bool) {
		claimed, _ := claim(v, s)
		ratings := MentorPracticalKnowledge.entry().lowRatings(v, s.Person)
		limit, _ := v.Signs().LowRating.Value()
		r.says = append(r.says, fmt.Sprintf("%.40q at the level %v is stated, while practical knowledge is rated low", string(claimed.Area), claimed.Level))
		r.rated("median-rating", &ratings.all, limit, ratings.events)
		r.evidence = append(r.evidence,
			rule.Evidence{Name: "area-claimed", Got: rule.Text(claimed.Area)},
			rule.Evidence{Name: "level-claimed", Got: rule.Text(claimed.Level.String())})
		return r, ratings.tells
	})
}

// claim returns the expertise by which a mentor states to have what the purpose or a
// mentee's goal seeks, and whether there is one.
func claim(v journal.View, s *journal.Side) (mentorship.Expertise, bool) {
	record, known := v.Record(s.Person)
	if !known {
		return mentorship.Expertise{}, false
	}
	for _, sought := range v.Facts().Outline().Purpose {
		if one, ok := claimOf(record, sought); ok {
			return one, true
		}
	}
	goals := v.Facts().Goals()
	for i := range goals.Len() {
		g, _ := goals.At(i)
		if one, ok := claimOf(record, g.Aim); ok && g.For != s.Person {
			return one, true
		}
	}
	return mentorship.Expertise{}, false
}

// claimOf returns the claim that covers what is sought.
func claimOf(p *mentorship.Person, sought mentorship.Sought) (best mentorship.Expertise, covers bool) {
	if sought.Area == "" || p.Covers(sought) != mentorship.Covered {
		return best, false
	}
	for _, e := range p.Expertise {
		if e.Area == sought.Area && e.Level >= best.Level {
			best = e
		}
	}
	return best, true
}
