package journal_test

import (
	"math"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/internal/scaletest"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// TestManyEntries reads one long hostile input, and a short one as often as
// makes up the same length. Both take about as long if the time is linear, and
// the long one takes sixteen times as long if it is quadratic, however fast the
// machine is. A busy machine gets several chances.
func TestManyEntries(t *testing.T) {
	const factor = 16
	few := scaletest.Pick(1000, 300)
	tests := map[string]func(n int) string{
		"members of an unknown body": func(n int) string {
			return changed(t, `task-done","version":1,"body":{"task":"k1"`, `later","version":1,"body":{`+numbered(n, `"%":1`))
		},
		"members of a known body": func(n int) string { return changed(t, `"task":"k1"`, numbered(n, `"%":1`)) },
		"wrong elements": func(n int) string {
			return written("session-missed", 1, `{"session":"s","by":[`+numbered(n, `1`)+`]}`)
		},
		"prepared and absent": func(n int) string {
			return written("session-held", 1, `{"session":"s","start":"2026-01-01T12:00:00Z","length":"1s","present":[`+
				numbered(n, `"p%"`)+`],"prepared":[`+numbered(n, `"q%"`)+`]}`)
		},
		"has and lacks": func(n int) string {
			return written("resources-stated", 1, `{"person":"p","has":[`+numbered(n, `"a%"`)+`],"lacks":[`+numbered(n, `"a%"`)+`]}`)
		},
		"events of one id": func(n int) string { return numbered(n, done+"\n") },
		"empty objects":    func(n int) string { return numbered(n, "{}\n") },
		"a long number":    func(n int) string { return changed(t, `"version":1`, `"version":1`+strings.Repeat("0", n)) },
		"a long text":      func(n int) string { return changed(t, `"k1"`, `"`+strings.Repeat(`\u0041`, n)+`"`) },
	}
	for name, text := range tests {
		t.Run(name, func(t *testing.T) {
			measure := func(text []byte, times int) time.Duration {
				start := time.Now()
				for range times {
					_, err := journal.ParseLines(text)
					assert.Equal(t, name == "members of an unknown body", err == nil)
					if err != nil {
						assert.Less(t, len(err.Error()), 4000)
					}
				}
				return time.Since(start)
			}
			short, long := []byte(text(few)), []byte(text(few*factor))
			apart, whole := time.Duration(math.MaxInt64), time.Duration(math.MaxInt64)
			for range 10 {
				apart, whole = min(apart, measure(short, factor)), min(whole, measure(long, 1))
				if whole < 4*apart {
					return
				}
			}
			t.Errorf("%v in %d parts, %v as a whole", apart, factor, whole)
		})
	}
}

// numbered returns n parts with % replaced by their number; those that are no
// lines are joined by commas.
func numbered(n int, part string) string {
	var b strings.Builder
	for i := range n {
		if i > 0 && !strings.HasSuffix(part, "\n") {
			b.WriteByte(',')
		}
		b.WriteString(strings.ReplaceAll(part, "%", strconv.Itoa(i)))
	}
	return b.String()
}
