package mentorship_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestStrangers(t *testing.T) {
	type person = mentorship.Person
	pairing := func(change func(*mentorship.Pairing)) mentorship.Pairing {
		p := mentorship.Pairing{Mentor: &person{ID: "mentor"}, Mentee: &person{ID: "mentee"}}
		change(&p)
		return p
	}
	tie := func(from, to mentorship.PersonID, matter string) mentorship.Tie {
		return mentorship.Tie{Kind: mentorship.TieOther, From: from, To: to, Matter: matter}
	}
	tests := map[string]struct {
		change func(*mentorship.Pairing)
		want   bool
		reason string
	}{
		"nothing known":   {func(*mentorship.Pairing) {}, true, "there is nothing that could bring them together"},
		"nobody":          {func(p *mentorship.Pairing) { p.Mentee = nil }, false, "of whom is not known nothing can be told"},
		"without an id":   {func(p *mentorship.Pairing) { p.Mentor = &person{} }, false, "nor of whom cannot be named"},
		"one person":      {func(p *mentorship.Pairing) { p.Mentee = p.Mentor }, false, "everybody knows themselves"},
		"history":         {func(p *mentorship.Pairing) { p.History = []mentorship.Encounter{{}} }, false, "they met before"},
		"declared":        {func(p *mentorship.Pairing) { p.Declared = []mentorship.Declaration{{By: "mentor"}} }, true, "that somebody was asked is no tie"},
		"tied":            {func(p *mentorship.Pairing) { p.Ties = []mentorship.Tie{tie("mentee", "mentor", "")} }, false, "a tie joins them"},
		"tied to another": {func(p *mentorship.Pairing) { p.Ties = []mentorship.Tie{tie("mentor", "third", "grant")} }, true, "the mentee has no part in it"},
		"one acquaintance": {func(p *mentorship.Pairing) {
			p.Ties = []mentorship.Tie{tie("mentor", "third", ""), tie("third", "mentee", "")}
		}, false, "both are tied to the third"},
		"one matter": {func(p *mentorship.Pairing) {
			p.Ties = []mentorship.Tie{tie("mentor", "", "post"), tie("mentee", "", "post")}
		}, false, "both are tied to the post"},
		"two matters": {func(p *mentorship.Pairing) {
			p.Ties = []mentorship.Tie{tie("mentor", "", "post"), tie("mentee", "", "grant")}
		}, true, "nothing is named twice"},
		"ties to nobody": {func(p *mentorship.Pairing) { p.Ties = []mentorship.Tie{tie("mentor", "", ""), tie("mentee", "", "")} }, true, "an empty name is none"},
		"manages":        {func(p *mentorship.Pairing) { p.Mentee = &person{ID: "mentee", Manager: "mentor"} }, false, "the mentor is named by the mentee"},
		"one manager": {func(p *mentorship.Pairing) {
			p.Mentor, p.Mentee = &person{ID: "a", Manager: "boss"}, &person{ID: "b", Manager: "boss"}
		}, false, "both report to the same"},
		"manager's manager": {func(p *mentorship.Pairing) {
			p.Mentee = &person{ID: "mentee", Manager: "boss"}
			p.Managers = []*person{nil, {ID: "boss", Manager: "mentor"}}
		}, false, "two steps up stands the mentor"},
		"manager by a tie": {func(p *mentorship.Pairing) {
			p.Ties = []mentorship.Tie{{Kind: mentorship.TieLineManager, From: "boss", To: "mentee"}}
			p.Managers = []*person{{ID: "boss", Manager: "mentor"}}
		}, false, "a manager known from a tie counts as well"},
		"somebody's manager": {func(p *mentorship.Pairing) { p.Managers = []*person{{ID: "boss", Manager: "mentor"}} }, true, "that manager is none of either"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.want, pairing(tt.change).Strangers(), tt.reason)
		})
	}
}
