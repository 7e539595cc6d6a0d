package challenge_test

import (
	"fmt"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/vignette"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/challenge"
)

func TestVignettes(t *testing.T) {
	all, err := vignette.All()
	require.NoError(t, err)
	hit, n, forb, alarms, silentBad := 0, 0, 0, 0, 0
	for _, v := range all {
		view, err := v.View(mentorship.DefaultPolicy())
		if err != nil {
			t.Error(err)
			continue
		}
		r := challenge.Weigh(view).Review()
		var first []string
		for _, c := range r.Concerns {
			if c.Factor != "" && !slices.Contains(first, string(c.Factor)) {
				first = append(first, string(c.Factor))
			}
		}
		line := fmt.Sprintf("%s %-10s want %v got", v.ID, v.Kind, v.Expect)
		for _, c := range r.Concerns {
			line += fmt.Sprintf(" %s/%s %d", c.Factor, c.Mentee, c.Weight)
		}
		bad := ""
		switch v.Kind {
		case "healthy":
			if len(first) > 0 {
				alarms++
				bad = "ALARM"
			}
		case "silent":
			if len(first) > 0 || len(r.Undetermined) == 0 {
				silentBad++
				bad = "SILENT"
			}
		default:
			n++
			ok := false
			for _, w := range v.Expect {
				if i := slices.Index(first, w); i >= 0 && i < 2 {
					ok = true
				}
			}
			if ok {
				hit++
			} else {
				bad = "MISS"
			}
			for _, f := range v.Forbid {
				if slices.Contains(first, f) {
					forb++
					bad += " FORBIDDEN " + f
				}
			}
		}
		t.Log(line, bad)
		if bad != "" {
			for _, list := range [][]challenge.Concern{r.Concerns, r.Unlikely, r.Undetermined} {
				for _, c := range list {
					if slices.Contains(v.Expect, string(c.Factor)) || slices.Contains(v.Forbid, string(c.Factor)) && c.Weight >= 0 || slices.Contains(first[:min(2, len(first))], string(c.Factor)) {
						s := fmt.Sprintf("      %s/%s %d:", c.Factor, c.Mentee, c.Weight)
						for _, x := range append(c.For, c.Against...) {
							s += fmt.Sprintf(" %s %v %+d;", x.Evidence.Name, x.Evidence.Got, x.Weight)
						}
						t.Log(s)
					}
				}
			}
		}
	}
	t.Logf("hits %d of %d, forbidden %d, alarms %d, silent wrong %d", hit, n, forb, alarms, silentBad)
}
