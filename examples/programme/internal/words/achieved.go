package words

import (
	"fmt"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/outcome"
)

// Achieved says how far an objective of one relationship was met.
func Achieved(a outcome.Achievement) string {
	result := map[outcome.Result]string{
		outcome.Met: "met", outcome.Unmet: "not met", outcome.Pending: "still open", outcome.NoData: "nothing was recorded that would tell",
	}[a.Result]
	if a.By == "" || a.By == outcome.ByCourse {
		return fmt.Sprintf("%s: %s", a.Objective, result)
	}
	by := map[outcome.Measure]string{
		outcome.ByProject: "project", outcome.ByGoals: "goal", outcome.ByCounts: "person with more than before",
	}[a.By]
	said := fmt.Sprintf("%s: %s, %d of %s", a.Objective, result, a.Count, Count(a.Of, by))
	if len(a.Missing) > 0 {
		said += fmt.Sprintf("; %s %s nothing", List(a.Missing, len(a.Missing)), verb(len(a.Missing), "says", "say"))
	}
	return said
}

// Scored says how the benefits of everybody changed who scored them twice.
func Scored(gains []outcome.Gain) []string {
	var said []string
	for len(gains) > 0 {
		person := gains[0].Person
		var rose, same, fell int
		for ; len(gains) > 0 && gains[0].Person == person; gains = gains[1:] {
			switch c := gains[0].Change; {
			case c == nil:
			case *c > 0:
				rose++
			case *c < 0:
				fell++
			default:
				same++
			}
		}
		if rose+same+fell > 0 {
			said = append(said, scoredBy(person, rose, same, fell))
		}
	}
	return said
}

func scoredBy(person mentorship.PersonID, rose, same, fell int) string {
	return fmt.Sprintf("%s: scores %s higher than before, %d the same and %d lower", person, Count(rose, "own benefit"), same, fell)
}
