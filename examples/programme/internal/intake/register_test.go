package intake_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
)

func TestRegister(t *testing.T) {
	p, err := intake.Read(intake.Files{
		Mentors: file("mentors.csv", "id\nm1\n"),
		Register: file("register.json", "\uFEFF"+`{"duties":["risk of harm"],"organisation":{"contacts":[{"person":"c1","outside":true}]}}
`),
	}, begins)
	require.NoError(t, err)
	assert.Equal(t, []ethics.Duty{ethics.DutyHarm}, p.Register.Duties)
	assert.Equal(t, []ethics.Contact{{Person: "c1", Outside: true}}, p.Register.Organisation.Contacts)
}

// What is wrong with a register is told by its place, and never quoted.
func TestWrongRegisters(t *testing.T) {
	tests := map[string]struct{ text, want string }{
		"nothing":       {"", "register.json:1:1: a register of known fields and words"},
		"no object":     {`["canary"]`, "register.json:1:"},
		"unknown field": {"{\n \"canary\": 1}", "register.json:2:"},
		"unknown word":  {"{\n\n\"dependences\":[{\"lever\":\"canary\"}]}", "register.json:3:"},
		"wrong kind":    {`{"duties":"canary"}`, "register.json:1:"},
		"no instant":    {`{"consents":[{"given":"canary"}]}`, "register.json:1:"},
		"more after it": {"{}\n{\"canary\":1}", "nothing was expected after the register"},
		"cut off":       {`{"duties":["canary`, "register.json:1:"},
		"not UTF-8":     {"{\"duties\":[\"\xff\"]}", "register.json:1:13: text in UTF-8 was expected"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			_, err := intake.Read(intake.Files{Mentors: file("mentors.csv", "id\nm1\n"), Register: file("register.json", test.text)}, begins)
			require.Error(t, err)
			assert.Contains(t, err.Error(), test.want)
			assert.NotContains(t, err.Error(), "canary")
		})
	}
}
