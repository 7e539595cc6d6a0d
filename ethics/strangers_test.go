package ethics_test

import (
	"math/rand/v2"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
)

// What package matching relies on so that it need not ask about every pair.
func TestRulesThatPassStrangersDo(t *testing.T) {
	g := rand.New(rand.NewPCG(1, 9))
	var strangers int
	for range 20_000 {
		p := randomPairing(g)
		p.Ties = p.Ties[:min(len(p.Ties), g.IntN(4))] // so that there are strangers
		if !p.Strangers() {
			continue
		}
		strangers++
		for r := range ethics.Conflicts().All() {
			if passes, ok := r.(interface{ PassesStrangers() bool }); ok && passes.PassesStrangers() {
				require.Empty(t, r.Check(p), "%s", r.Info().Code)
			}
		}
	}
	require.Greater(t, strangers, 1000)
}
