package culture

import (
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// noTime: where people differ in language or culture, the plan leaves trust the time
// that it may take ([mentorship.Signs.Trust]): the period is as long, and in that time
// the cadence put forward last has as many sessions as anything is told from
// ([mentorship.Signs.Observations]; convention). It does not apply where all who meet
// are alike, nor without the limit, and cannot tell where neither was stated.
func noTime() rule.Rule[journal.View] {
	return rule.NewScoped(rule.Info{
		Code: "culture.trust.no-time", Severity: rule.Advice,
		Title:   "The plan leaves trust time to grow between cultures",
		Why:     "Between cultures trust may take longer, and a plan that ends, or hardly lets people meet, before it is there asks for work on a ground that is missing. How long it takes is a convention. It misfires where people know each other already.",
		Remedy:  "Plan for a longer period or for more frequent, shorter meetings in the first weeks, and keep the first tasks small. Both sides may say what helps them.",
		Basis:   rule.Convention,
		Sources: intercultural(),
	}, func(v journal.View) bool {
		_, set := long(v.Signs().Trust)
		return set && !v.Resting() && among(v) != Alike
	}, func(v journal.View) []rule.Finding {
		if len(v.Sides()) == 0 {
			return nil
		}
		found := hurried(v)
		if len(found) > 0 && among(v) == Unstated {
			return []rule.Finding{{
				Outcome: rule.Undetermined, Path: "/participants",
				Message:  "whether the plan must leave trust more time cannot be told: it is not stated whether the people differ in language or culture",
				Evidence: []rule.Evidence{{Name: "people-who-meet", Got: rule.Text(Unstated)}, question(AskBackground)},
			}}
		}
		return found
	})
}

// hurried returns what of the plan leaves trust too little time.
func hurried(v journal.View) []rule.Finding {
	limit, _ := long(v.Signs().Trust)
	var found []rule.Finding
	period, planned := v.Facts().Outline().Period, false
	if period.Valid() {
		planned = true
		if d := period.Until.Sub(period.From); !period.Until.IsZero() && d < limit {
			found = append(found, rule.Finding{
				Path:    "/period",
				Message: fmt.Sprintf("the mentorship is to last %s; between cultures trust may take %s", rule.Duration(d), rule.Duration(limit)),
				Evidence: []rule.Evidence{
					{Name: "period", Got: rule.Duration(d), Want: rule.Duration(limit).With(rule.AtLeast)},
					{Name: "people-who-meet", Got: rule.Text(Differ)},
				},
			})
		}
	}
	if terms, put := v.Facts().Agreements().Last(); put && terms.Terms.Cadence.Every > 0 {
		planned = true
		every := terms.Terms.Cadence.Every.Std()
		least, set := v.Signs().Observations.Value()
		if n := int64(limit / every); set && n < int64(least) {
			found = append(found, rule.Finding{
				Path: "/agreement",
				Message: fmt.Sprintf("meeting every %s makes %d meetings in the %s that trust may take between cultures",
					rule.Duration(every), n, rule.Duration(limit)),
				Evidence: []rule.Evidence{
					{Name: "meetings-in-the-time-of-trust", Got: rule.Count(n), Want: rule.Count(int64(least)).With(rule.AtLeast), Events: journal.Texts(terms.Proposed.Event)},
					{Name: "people-who-meet", Got: rule.Text(Differ)},
				},
			})
		}
	}
	if !planned {
		return []rule.Finding{{
			Outcome: rule.Undetermined, Path: "/period",
			Message: "whether trust has time cannot be told: neither a period nor how often to meet is stated",
			Evidence: []rule.Evidence{
				{Name: "period", Want: rule.Duration(limit).With(rule.AtLeast)}, {Name: "people-who-meet", Got: rule.Text(Differ)},
			},
		}}
	}
	return found
}

// trust is the item on which a mentor's trustworthiness is rated.
const trust journal.Code = "trust"

// lowTrust: when trust has had its time, those who differ from who guides them in
// language or culture do not rate them as hard to trust. What was rated before
// [mentorship.Signs.Trust] had passed, by the clock of both since both took part,
// tells nothing. The score in the middle of the later ones counts; from too few of
// them, or those of a single day, it cannot be told.
func lowTrust() rule.Rule[journal.View] {
	return rule.NewScoped(rule.Info{
		Code: "culture.trust.low", Severity: rule.Warning,
		Title:   "Between cultures trust has grown once it has had its time",
		Why:     "Low trust in the first months is what intercultural mentorships begin with, and no sign; that it stays low is. How long to wait is a convention. It misfires where a scale is read in another way, or where low scores are the custom.",
		Remedy:  "The coordinator asks the mentee in private what would help, and repeats nothing without leave. The mentor tells more of themselves, keeps small promises, and asks how trust is shown where the mentee comes from. Either may ask for somebody else.",
		Basis:   rule.Convention,
		Sources: intercultural("R8"),
	}, func(v journal.View) bool {
		_, set := long(v.Signs().Trust)
		return set && !v.Resting()
	}, func(v journal.View) []rule.Finding {
		low, set := v.Signs().LowRating.Value()
		if reach, _ := v.Reach(journal.MentorQualities); !set || int(reach.Lowest) > low {
			return nil
		}
		var found []rule.Finding
		sides := v.Sides()
		for i := range sides {
			s := &sides[i]
			if s.Resting || !guides(s.Role) {
				continue
			}
			for _, r := range v.Ratings(s.Person, journal.MentorQualities, trust) {
				if stated, _ := between(v, r.Of, r.By); stated != Differ {
					continue
				}
				r.Scores = grown(v, s, &r)
				if len(r.Scores) > 0 && int(r.Median()) <= low {
					found = append(found, distrust(v, &r, low))
				}
			}
		}
		return found
	})
}

// grown returns the scores of the scale that were given when trust had had its time.
func grown(v journal.View, s *journal.Side, r *journal.Rating) []journal.Scored {
	limit, _ := long(v.Signs().Trust)
	since := s.Joined.At
	for _, at := range [...]time.Time{v.Begun().At, joined(v, r.By)} {
		if at.After(since) {
			since = at
		}
	}
	clock := v.Facts().Clock(r.Of, r.By)
	var list []journal.Scored
	for _, one := range r.Scores {
		if one.Score.OnFive() && clock.Between(since, one.At) >= limit {
			list = append(list, one)
		}
	}
	return list
}

// joined returns when somebody joined; zero if they take no part.
func joined(v journal.View, p mentorship.PersonID) time.Time {
	if s, known := v.Side(p); known {
		return s.Joined.At
	}
	return time.Time{}
}

func distrust(v journal.View, r *journal.Rating, low int) rule.Finding {
	f := rule.Finding{
		Path: at(r.Of),
		Message: fmt.Sprintf("trust in %.40q, since it has had its time, is rated %d of %d by %.40q, who differs in language or culture",
			string(r.Of), r.Median(), journal.BestScore, string(r.By)),
		Evidence: []rule.Evidence{
			{Name: "trust", Got: rule.Count(int64(r.Median())), Want: rule.Count(int64(low) + 1).With(rule.AtLeast), Events: journal.Texts(r.Events()...)},
			person("rated-by", r.By),
			question(AskTrust),
		},
	}
	least, set := v.Signs().Observations.Value()
	if set && len(r.Scores) < least || !v.Facts().SeveralDays(r.Events()) {
		f.Outcome = rule.Undetermined
		f.Message = fmt.Sprintf("trust in %.40q, since it has had its time, is rated %d of %d by %.40q: too few scores to tell", string(r.Of), r.Median(), journal.BestScore, string(r.By))
		f.Evidence = append(f.Evidence, rule.Evidence{
			Name: "scores", Got: rule.Count(int64(len(r.Scores))), Want: rule.Count(int64(least)).With(rule.AtLeast),
		})
	}
	return f
}
