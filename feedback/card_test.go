package feedback_test

import (
	"crypto/sha256"
	"fmt"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The card speaks of the weights that are shipped, and of no others.
func TestCardIsOfTheseWeights(t *testing.T) {
	weights, err := os.ReadFile("weights.bin")
	require.NoError(t, err)
	card, err := os.ReadFile("MODEL.md")
	require.NoError(t, err)
	assert.Contains(t, string(card), fmt.Sprintf("%x", sha256.Sum256(weights)), "write both by feedback/internal/train")
	assert.LessOrEqual(t, len(weights), 1<<20, "a megabyte in the binary")
}
