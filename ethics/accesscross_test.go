package ethics_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What is told of two aspects at once, below five.
func TestCrossing(t *testing.T) {
	tests := map[string]struct {
		people string // of gender and age, "-" for unsaid
		told   string
		reason string
	}{
		"all large":              {"ax 9, ay 8, bx 7, by 6", "ax 9 ay 8 bx 7 by 6", "no number is small"},
		"at the limit":           {"ax 5, ay 5, bx 5, by 5", "ax 5 ay 5 bx 5 by 5", "five are not few"},
		"all but one":            {"ax 4, ay 8, bx 8, by 8", "withheld", "whatever is left out, the rest of a row is four"},
		"a line of five":         {"ax 4, ay 9, bx 9, by 9, cx 9, cy 9", "cx 9 cy 9", "with the smallest gender goes the next one, whose rest would else be four"},
		"a small group":          {"ax 20, ay 20, az 3, bx 20, by 20, bz 30", "ay 20 by 20", "what remains of the first row are three unless the next age goes too"},
		"few silent on both":     {"ax 9, ay 8, bx 7, by 6, -- 2", "withheld", "two who said nothing are few, and with the smallest of either only one group would be told of"},
		"silent on both, enough": {"ax 9, ay 8, bx 7, by 6, -- 5", "ax 9 ay 8 bx 7 by 6", "who shares no view has none to hide"},
		"silent on one":          {"ax 9, ay 8, bx 7, by 6, a- 5, b- 5", "ax 9 ay 8 bx 7 by 6", "what remains of each row is five"},
		"few silent on one":      {"ax 9, ay 8, az 7, bx 9, by 8, bz 7, a- 1", "ax 9 ay 8 bx 9 by 8", "the smallest age goes with the one who did not say"},
		"few silent, and large":  {"ax 9, ay 9, bx 9, by 8, cx 6, cy 8, az 9, bz 9, cz 9, -- 2", "ay 9 az 9 by 8 bz 9", "with the two who said nothing go the smallest gender and the smallest age"},
		"all of one":             {"ax 9, ay 8", "ax 9 ay 8", "one gender is all"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			var list []crowdOf
			for part := range strings.SplitSeq(tt.people, ", ") {
				c := crowdOf{gender: part[:1], age: part[1:2]}
				_, err := fmt.Sscan(part[3:], &c.n)
				require.NoError(t, err)
				if c.gender == "-" {
					c.gender = ""
				}
				if c.age == "-" {
					c.age = ""
				}
				list = append(list, c)
			}
			axis := along(t, audit(t, list...), "gender x age")
			var told []string
			people := 0
			for _, g := range axis.Groups {
				told = append(told, fmt.Sprint(g.Views[0][0], g.Views[1][0], " ", g.Size))
				people += g.Size
			}
			if axis.Withheld {
				told = append(told, "withheld")
			}
			assert.Equal(t, tt.told, strings.Join(told, " "), tt.reason)
			assert.Equal(t, people, axis.Counted, "nobody else is counted")
			assert.Zero(t, axis.Hidden)
		})
	}
}

// As many groups as there may be of an aspect, each with everybody of the other.
func TestCrossingOfMany(t *testing.T) {
	t.Parallel()
	var list []crowdOf
	for i := range 256 {
		for range 5 {
			list = append(list, crowdOf{gender: fmt.Sprint(i), age: fmt.Sprint(len(list) % 256), n: 1})
		}
	}
	start := time.Now()
	axis := along(t, audit(t, list...), "gender x age")
	assert.True(t, axis.Withheld, "no two share both")
	assert.Less(t, time.Since(start), 20*time.Second)
}
