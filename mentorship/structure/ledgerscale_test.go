package structure_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
	"github.com/go-mentorship/mentorkit/mentorship/structure"
)

func TestManyRelationships(t *testing.T) {
	const n = 20_000
	var list []mentorship.Relationship
	for i := range n {
		m := mentorship.PersonID(fmt.Sprint("m", i%5000))
		list = append(list, relationship(mentorship.RelationshipID(fmt.Sprint(i)), days(i%7, 9), as(mentor, m), many(mentee, 1)))
	}
	policy := mentorship.Policy{Capacity: mentorship.LimitOf(n/5000, rule.Convention)}
	begin := time.Now()
	l, err := structure.NewLedger(policy, nil, list...)
	require.NoError(t, err)
	assert.Len(t, structure.LedgerRules().Check(l).Satisfied(), 2)
	for i := range 200 {
		l, err = l.End(mentorship.RelationshipID(fmt.Sprint(i)), day(8))
		require.NoError(t, err)
	}
	assert.Less(t, time.Since(begin), 20*time.Second)
}

func BenchmarkAccept(b *testing.B) {
	for _, n := range []int{10, 1000, 100_000} {
		b.Run(fmt.Sprint(n), func(b *testing.B) {
			var list []mentorship.Relationship
			for i := range n {
				m := mentorship.PersonID(fmt.Sprint("m", i))
				list = append(list, relationship(mentorship.RelationshipID(fmt.Sprint(i)), days(0, 9), as(mentor, m), as(mentee, "e")))
			}
			l, err := structure.NewLedger(mentorship.DefaultPolicy(), nil, list...)
			require.NoError(b, err)
			r := relationship("new", days(9, 20), as(mentor, "m0"), as(mentee, "e"))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := l.Accept(r); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
