package corpus

import (
	"bufio"
	"bytes"
	"encoding/json"
	"fmt"
	"io"
)

// A Message is one labelled message.
type Message struct {
	ID      string              `json:"id"`
	Source  string              `json:"source,omitzero"`
	Writer  string              `json:"writer,omitzero"` // the hand, in our own corpus
	Role    string              `json:"role"`
	Text    string              `json:"text"`
	Context string              `json:"context,omitzero"` // the message that is answered
	Labels  map[string]int      `json:"labels,omitzero"`  // 0 or 1; a trait that is missing was not looked at
	Grades  map[string]float64  `json:"grades,omitzero"`
	Spans   map[string][][2]int `json:"spans,omitzero"` // in code points
	// Disputed are what the two annotators said of traits on which they differed;
	// Labels holds what was settled.
	Disputed map[string][2]int `json:"disputed,omitzero"`
	QuAL     *QuAL             `json:"qual,omitzero"`
	Kind     string            `json:"kind,omitzero"` // of a hard one
	Hard     bool              `json:"hard,omitzero"`
}

// A QuAL is the score of a mentor's message by the instrument of that name, given
// by one rater.
type QuAL struct {
	Evidence   int `json:"evidence"` // 0 to 3
	Suggestion int `json:"suggestion"`
	Connection int `json:"connection"`
}

// Read reads messages, one JSON object a line.
func Read(r io.Reader) ([]Message, error) {
	var list []Message
	lines := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := lines.ReadBytes('\n')
		if err != nil && err != io.EOF {
			return nil, fmt.Errorf("corpus: %w", err)
		}
		if line = bytes.TrimSpace(line); len(line) > 0 {
			var m Message
			if err := json.Unmarshal(line, &m); err != nil {
				return nil, fmt.Errorf("corpus: line %d: %w", n, err)
			}
			list = append(list, m)
		}
		if err == io.EOF {
			return list, nil
		}
	}
}
