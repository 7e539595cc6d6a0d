package journal_test

import (
	"reflect"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// TestOutlineWith: each field is replaced if it is stated, and stays if it is not.
func TestOutlineWith(t *testing.T) {
	old := journal.Outline{
		Structure: mentorship.Functional, Mode: mentorship.Virtual, Setting: mentorship.Clinical, Project: "p1",
		Purpose: []mentorship.Sought{{Area: "gait"}}, Objectives: []mentorship.Objective{mentorship.Networking},
		Period: mentorship.Period{From: noon(1), Until: noon(90)}, Channels: []mentorship.Channel{mentorship.Email},
	}
	another := journal.Outline{
		Structure: mentorship.Peer, Mode: mentorship.InPerson, Setting: mentorship.Academic, Project: "p2",
		Purpose: []mentorship.Sought{{Area: "balance"}}, Objectives: []mentorship.Objective{},
		Period: mentorship.Period{From: noon(2)}, Channels: []mentorship.Channel{mentorship.Video},
	}
	assert.Equal(t, old, old.With(journal.Outline{}), "what is left open stays")
	assert.Equal(t, another, old.With(another), "what is stated is taken as a whole, the empty list as well")
	assert.Equal(t, another, journal.Outline{}.With(another), "where nothing was stated before")
	for i := range reflect.TypeFor[journal.Outline]().NumField() {
		var one journal.Outline
		want := old
		stated := reflect.ValueOf(another).Field(i)
		reflect.ValueOf(&one).Elem().Field(i).Set(stated)
		reflect.ValueOf(&want).Elem().Field(i).Set(stated)
		assert.Equal(t, want, old.With(one), "%s alone", reflect.TypeFor[journal.Outline]().Field(i).Name)
	}
}
