package vignette

import (
	"bytes"
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A Vignette is a mentorship, and what is to be said of it.
type Vignette struct {
	ID string `json:"id"`
	// Kind is plain, subtle, misleading, healthy or silent.
	Kind      string               `json:"kind"`
	Programme string               `json:"programme"`
	Story     string               `json:"story"`
	Start     string               `json:"start"` // the first day, 2006-01-02
	At        int                  `json:"at"`    // the day on which one looks
	Structure mentorship.Structure `json:"structure"`
	People    []person             `json:"people"`
	Events    []happening          `json:"events"`
	// Expect are the concerns of which one at least must lead, and Forbid those
	// that must not be raised.
	Expect []string `json:"expect"`
	Forbid []string `json:"forbid"`
}

type person struct {
	Role mentorship.Role
	mentorship.Person
}

// UnmarshalJSON reads a person with a role in one object. Languages are tags.
func (p *person) UnmarshalJSON(data []byte) error {
	type record mentorship.Person
	var read struct {
		record
		Role      mentorship.Role `json:"role"`
		Languages []string        `json:"languages"`
	}
	if err := json.Unmarshal(data, &read); err != nil {
		return err
	}
	p.Role, p.Person = read.Role, mentorship.Person(read.record)
	for _, tag := range read.Languages {
		p.Person.Languages = append(p.Person.Languages, mentorship.Language{Tag: tag})
	}
	return nil
}

// A happening is an event, or the same one again and again.
type happening struct {
	Day   int             `json:"day"`
	Hour  int             `json:"hour"` // 0 for noon
	Every int             `json:"every"`
	Times int             `json:"times"`
	Skip  []int           `json:"skip"`
	Kind  journal.Kind    `json:"kind"`
	By    string          `json:"by"`
	Body  json.RawMessage `json:"body"`
}

// Read reads one vignette a line.
func Read(data []byte) ([]Vignette, error) {
	var list []Vignette
	for i, line := range bytes.Split(data, []byte("\n")) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		var v Vignette
		d := json.NewDecoder(bytes.NewReader(line))
		d.DisallowUnknownFields()
		if err := d.Decode(&v); err != nil {
			return nil, fmt.Errorf("line %d: %w", i+1, err)
		}
		list = append(list, v)
	}
	return list, nil
}

// start returns the beginning of the first day.
func (v *Vignette) start() (time.Time, error) { return time.Parse(time.DateOnly, v.Start) }

// Look returns from where the coordinator looks, by the limits of the policy.
func (v *Vignette) Look(policy mentorship.Policy) (journal.Look, error) {
	first, err := v.start()
	l := journal.Look{At: first.AddDate(0, 0, v.At+1), Policy: policy}
	for _, p := range v.People {
		l.People = append(l.People, p.Person)
	}
	return l, err
}

// View returns the mentorship as the coordinator sees it.
func (v *Vignette) View(policy mentorship.Policy) (journal.View, error) {
	j, err := v.Journal()
	if err != nil {
		return journal.View{}, err
	}
	facts, err := j.Facts()
	if err != nil {
		return journal.View{}, err
	}
	l, err := v.Look(policy)
	return facts.View(l), err
}

// Journal returns the events of the vignette. Whoever joins with no event of
// their own does so on the first day.
func (v *Vignette) Journal() (journal.Journal, error) {
	first, err := v.start()
	if err != nil {
		return journal.Journal{}, err
	}
	var lines []line
	for _, p := range v.People {
		if !v.joins(p.ID) {
			lines = append(lines, line{at: first, kind: "joined", by: "job:matching", body: map[string]any{"person": p.ID, "role": p.Role}})
		}
	}
	for _, h := range v.Events {
		more, err := h.lines(first)
		if err != nil {
			return journal.Journal{}, fmt.Errorf("%s: %w", v.ID, err)
		}
		lines = append(lines, more...)
	}
	slices.SortStableFunc(lines, func(a, b line) int {
		return cmp.Or(a.at.Compare(b.at), cmp.Compare(a.rank(), b.rank()))
	})
	var text bytes.Buffer
	for i, l := range lines {
		one, err := l.event(fmt.Sprintf("v%04d", i+1), v.ID)
		if err != nil {
			return journal.Journal{}, err
		}
		text.Write(append(one, '\n'))
	}
	j, err := journal.Decoder{}.Lines(text.Bytes())
	if err != nil {
		return journal.Journal{}, fmt.Errorf("%s: %w", v.ID, err)
	}
	return j, nil
}

func (v *Vignette) joins(p mentorship.PersonID) bool {
	return slices.ContainsFunc(v.Events, func(h happening) bool {
		var who struct {
			Person mentorship.PersonID `json:"person"`
		}
		return h.Kind == "joined" && json.Unmarshal(h.Body, &who) == nil && who.Person == p
	})
}
