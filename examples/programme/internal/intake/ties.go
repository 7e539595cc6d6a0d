package intake

import (
	"errors"
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
)

var tieColumns = []string{"kind", "from", "to", "matter", "since", "until", "declared by", "acknowledged"}

// readTies reads ties between people, or between a person and a matter.
func readTies(t *table) []mentorship.Tie {
	ties := make([]mentorship.Tie, 0, len(t.rows))
	for _, r := range t.rows {
		tie := mentorship.Tie{
			Kind:         read(r, "kind", closed(mentorship.TieKinds()...)),
			From:         read(r, "from", id[mentorship.PersonID]),
			To:           read(r, "to", id[mentorship.PersonID]),
			Matter:       read(r, "matter", id[string]),
			Period:       mentorship.Period{From: read(r, "since", date), Until: read(r, "until", date)},
			DeclaredBy:   read(r, "declared by", id[mentorship.PersonID]),
			Acknowledged: read(r, "acknowledged", entries(signature)),
		}
		if r.at("kind").text == "" {
			r.fault("kind", "what ties them was expected")
		}
		if r.at("from").text == "" {
			r.fault("from", "the id of a person was expected")
		}
		if tie.To == "" && tie.Matter == "" {
			r.fault("to", "the id of a person, or a matter in its column, was expected")
		}
		ties = append(ties, tie)
	}
	return ties
}

// signature reads "mentor-19 2026-11-02": who acknowledged a tie, and when.
func signature(text string) (s mentorship.Signature, err error) {
	space := strings.LastIndexByte(text, ' ')
	wrong := fmt.Errorf("an id and a date, such as \"mentor-19 2026-11-02\", were expected, not %.40q", text)
	if space < 0 {
		return s, wrong
	}
	var bad error
	s.Person, err = id[mentorship.PersonID](strings.TrimSpace(text[:space]))
	s.At, bad = date(text[space+1:])
	if errors.Join(err, bad) != nil {
		return s, wrong
	}
	return s, nil
}
