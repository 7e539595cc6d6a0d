package feedback

import "github.com/go-mentorship/mentorkit/feedback/internal/weights"

// MinWords is how many words a message must have for anything to be told of it
// (convention).
const MinWords = 2

// What makes a text count as English (convention): of at least so many words,
// at least one in so many is known.
const (
	languageWords = 6
	languageShare = 4
)

// doubt returns why nothing can be told of a message; empty for no reason.
func doubt(r *weights.Reading) Doubt {
	switch words, known := r.Words(); {
	case words < MinWords:
		return TooShort
	case words >= languageWords && known*languageShare < words:
		return NotEnglish
	}
	return ""
}
