package matching_test

import (
	"context"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

func ExampleResult_Mermaid() {
	r, err := matching.Match(context.Background(), matching.Problem{
		Mentors: []mentorship.Person{{ID: "mentor-1", Capacity: new(1)}},
		Mentees: []mentorship.Person{{ID: "mentee-1"}, {ID: "mentee-2"}},
	}, matching.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Print(r.Mermaid())
	// Output:
	// flowchart LR
	//   accTitle: 1 matches of 1 mentors, 1 mentees without
	//   m0["mentor-1<br>1 of 1 slots"]
	//   e0(["mentee-1"])
	//   m0 -- "0" --- e0
	//   e1(["mentee-2<br>lost-tie"]):::without
	//   classDef without stroke-dasharray: 4 3
}

// An id must not become a part of the picture.
func TestMermaidEscapes(t *testing.T) {
	t.Parallel()
	id := mentorship.PersonID(`"]; click e0 "javascript:alert(1)" <b> %% [`)
	r, err := matching.Match(t.Context(), matching.Problem{
		Mentors: []mentorship.Person{{ID: id, Capacity: new(2)}}, Mentees: []mentorship.Person{{ID: id + "x"}},
	}, matching.Options{})
	require.NoError(t, err)
	for line := range strings.SplitSeq(r.Mermaid(), "\n") {
		assert.LessOrEqual(t, strings.Count(line, `"`), 2, line)
		assert.NotContains(t, line, "javascript:")
		assert.NotContains(t, line, "%%")
	}
}

func TestMermaidDrawsEveryMatchOnce(t *testing.T) {
	t.Parallel()
	for seed := range uint64(20) {
		r, err := matching.Match(t.Context(), population(seed, 6, 9), matching.Options{})
		require.NoError(t, err)
		text := r.Mermaid()
		assert.Equal(t, len(r.Matches), strings.Count(text, " --- "))
		assert.Equal(t, len(r.Unmatched), strings.Count(text, ":::without"))
	}
}
