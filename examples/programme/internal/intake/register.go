package intake

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"github.com/go-mentorship/mentorkit/ethics"
)

// readRegister reads a register of package ethics, one JSON object. What is wrong is
// told by its place alone: what stands there may be nobody's business.
func readRegister(s scribe, data []byte) (r ethics.Register) {
	data, ok := s.text(data)
	if !ok {
		return ethics.Register{}
	}
	decoder := json.NewDecoder(bytes.NewReader(data))
	decoder.DisallowUnknownFields()
	want := ""
	if err := decoder.Decode(&r); err != nil {
		want = "a register of known fields and words was expected, a JSON object as package ethics writes it"
	} else if _, err := decoder.Token(); !errors.Is(err, io.EOF) {
		want = "nothing was expected after the register"
	}
	if want == "" {
		return r
	}
	line, column := place(data, int(decoder.InputOffset()))
	s.fault(line, column, "", "%s", want)
	return ethics.Register{}
}
