package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"time"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A line is a message as it is read.
type line struct {
	ID string
	feedback.Message
}

// parse reads a message.
func parse(text string) (line, error) {
	var raw struct {
		ID      *string         `json:"id"`
		Role    mentorshipRole  `json:"role"`
		Text    *string         `json:"text"`
		Context json.RawMessage `json:"context"`
	}
	if err := json.Unmarshal([]byte(text), &raw); err != nil {
		return line{}, fmt.Errorf("want a JSON object: %w", err)
	}
	if raw.ID == nil || raw.Text == nil {
		return line{}, errors.New("want an id and a text, both strings")
	}
	context, err := parseContext(raw.Context)
	if err != nil {
		return line{}, err
	}
	return line{*raw.ID, feedback.Message{Role: mentorship.Role(raw.Role), Text: *raw.Text, Context: context}}, nil
}

// A mentorshipRole is any word: one that is no role is that of somebody unknown.
type mentorshipRole string

// parseContext reads a context: a string, an object, or nothing.
func parseContext(raw json.RawMessage) (feedback.Context, error) {
	var answers string
	switch {
	case len(raw) == 0 || string(raw) == "null":
		return feedback.Context{}, nil
	case json.Unmarshal(raw, &answers) == nil:
		return feedback.Context{Answers: answers}, nil
	}
	var object struct {
		Answers string               `json:"answers"`
		At      time.Time            `json:"at"`
		EventAt time.Time            `json:"eventAt"`
		Within  *mentorship.Duration `json:"within"`
		Channel feedback.Channel     `json:"channel"`
	}
	if err := json.Unmarshal(raw, &object); err != nil {
		return feedback.Context{}, fmt.Errorf("context: want a string, or an object with answers, at, eventAt, within and channel: %w", err)
	}
	c := feedback.Context{Answers: object.Answers, At: object.At, EventAt: object.EventAt, Channel: object.Channel}
	if object.Within != nil {
		c.Within = mentorship.LimitOf(*object.Within, "agreement")
	}
	return c, nil
}

// write writes the scores of a message.
func write(w io.Writer, id string, a feedback.Assessment) error {
	out := struct {
		ID        string              `json:"id"`
		Scores    map[string]float64  `json:"scores"`
		Spans     map[string][][2]int `json:"spans"`
		Effective float64             `json:"effective"`
		Verdict   string              `json:"verdict"`
	}{id, map[string]float64{}, map[string][][2]int{}, float64(a.Effective.Score) / 1000, verdict(a)}
	add := func(j feedback.Judgement) {
		trait := string(j.Trait)
		if _, known := out.Scores[trait]; known && out.Scores[trait] >= float64(j.Score)/1000 {
			return // of two roles the one that shows more
		}
		out.Scores[trait] = float64(j.Score) / 1000
		delete(out.Spans, trait)
		for _, s := range j.Evidence {
			out.Spans[trait] = append(out.Spans[trait], [2]int{s.RuneStart, s.RuneEnd})
		}
	}
	for _, j := range a.Judgements {
		add(j)
	}
	if a.Actionable.Trait != "" {
		add(a.Actionable)
	}
	out.Scores["effective"] = out.Effective
	return json.NewEncoder(w).Encode(out)
}

// verdict returns the overall judgement in a word.
func verdict(a feedback.Assessment) string {
	switch a.Effective.State {
	case feedback.Present:
		return "effective"
	case feedback.Absent:
		return "ineffective"
	case feedback.CannotTell:
	}
	return "cannot-tell"
}
