package main

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"errors"
	"io"
	"os"
	"slices"

	"github.com/go-mentorship/mentorkit/feedback/internal/corpus"
	"github.com/go-mentorship/mentorkit/feedback/internal/features"
)

// roles are the readers of a file, in order.
var roles = []string{"mentor", "mentee"}

func run(o options, w io.Writer) error {
	messages, err := loadAll(o.data, o.own)
	if err != nil {
		return err
	}
	v, err := features.English()
	if err != nil {
		return err
	}
	if o.sources {
		sourcesLeftOut(w, &v, messages)
		return nil
	}
	messages = slices.DeleteFunc(messages, func(m corpus.Message) bool { return !slices.Contains(shippable, m.Source) })
	var parts, marked []corpus.Message
	for _, m := range messages {
		if len(m.Spans) > 0 {
			marked = append(marked, m)
		}
		parts = append(parts, parted(m)...)
	}
	t := newTraining(readAll(&v, parts))
	folds, n := split(parts)
	left := t.leaveOut(&v, folds, n)
	c := card{messages: messages, docs: t.docs, folds: folds, left: left}
	for _, role := range roles {
		r := t.fit(role, func(int) bool { return false })
		left[role].calibrate(&r, t.docs, folds, n)
		c.file.Readers = append(c.file.Readers, r)
	}
	encoded, err := c.file.Encode()
	if err != nil {
		return err
	}
	c.sum = sha256.Sum256(encoded)
	c.passages = passages(&v, marked, left)
	c.without = t.without(&v, folds, n, left)
	c.moved = c.reworded(&v)
	c.rated = c.yardstick(&v)
	var page bytes.Buffer
	c.write(&page)
	if _, err := w.Write(page.Bytes()); err != nil {
		return err
	}
	return errors.Join(
		save(o.weights, encoded), save(o.card, page.Bytes()),
		c.predict(o.predictions),
	)
}

func save(name string, data []byte) error {
	if name == "" {
		return nil
	}
	return os.WriteFile(name, data, 0o644) //nolint:gosec // it is to be read by everybody
}

// predict writes the scores of messages in folds that were left out.
func (c *card) predict(name string) error {
	if name == "" {
		return nil
	}
	f, err := os.Create(name)
	if err != nil {
		return err
	}
	e := json.NewEncoder(f)
	for i := range c.docs {
		if i > 0 && c.docs[i].ID == c.docs[i-1].ID && c.docs[i].Source == c.docs[i-1].Source {
			continue // a part of the message before
		}
		scores := map[string]float64{}
		for k := range c.file.Readers {
			r := &c.file.Readers[k]
			l := c.left[r.Role]
			for h := range r.Heads {
				if role, trait := named(r.Role, r.Heads[h].Trait); l.has[i] && role == c.docs[i].Role {
					scores[trait] = float64(l.scores[i][h]) / 1000
				}
			}
			if c.docs[i].Role == r.Role {
				scores["effective"] = float64(l.effective[i]) / 1000
			}
		}
		if err := e.Encode(map[string]any{"id": c.docs[i].ID, "scores": scores}); err != nil {
			return err
		}
	}
	return f.Close()
}
