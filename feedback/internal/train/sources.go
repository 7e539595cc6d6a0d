package main

import (
	"hash/fnv"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/go-mentorship/mentorkit/feedback/internal/corpus"
)

// shippable are the sources whose licence lets weights be published.
var shippable = sources(func(licence) bool { return true })

// ours are the sources that are messages between mentors and mentees.
var ours = sources(func(l licence) bool { return l.ours })

// sources returns the names of the licences that are so.
func sources(so func(licence) bool) []string {
	var names []string
	for _, l := range licences {
		if so(l) {
			names = append(names, l.source)
		}
	}
	return names
}

func isOurs(source string) bool { return slices.Contains(ours, source) }

// loadAll reads the messages of all files of the folders, each once and in one
// order, whatever file it stands in: by source, our corpus last.
func loadAll(folders ...string) ([]corpus.Message, error) {
	var all []corpus.Message
	for _, folder := range folders {
		if folder == "" {
			continue
		}
		files, err := filepath.Glob(filepath.Join(folder, "*.jsonl"))
		if err != nil {
			return nil, err
		}
		slices.Sort(files)
		for _, name := range files {
			list, err := read(name)
			if err != nil {
				return nil, err
			}
			all = append(all, list...)
		}
	}
	return arranged(all), nil
}

// arranged returns the messages by source, our corpus last, without those of
// whose source and id there was one before.
func arranged(messages []corpus.Message) []corpus.Message {
	type key struct{ source, id string }
	seen := map[key]bool{}
	messages = slices.DeleteFunc(messages, func(m corpus.Message) bool {
		k := key{m.Source, m.ID}
		again := seen[k]
		seen[k] = true
		return again
	})
	slices.SortStableFunc(messages, func(a, b corpus.Message) int {
		switch {
		case a.Source == b.Source:
			return 0
		case a.Source == "own":
			return 1
		case b.Source == "own":
			return -1
		}
		return strings.Compare(a.Source, b.Source)
	})
	return messages
}

func read(name string) ([]corpus.Message, error) {
	file, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer file.Close()
	return corpus.Read(file)
}

// publicFolds is into how many folds the messages of others are split.
const publicFolds = 5

// split gives each message its fold: our own by writer, others by id into five. It
// returns how many folds there are.
func split(messages []corpus.Message) (folds []int, n int) {
	folds = make([]int, len(messages))
	writers := map[string]int{}
	for i, m := range messages {
		if !isOurs(m.Source) {
			h := fnv.New32a()
			h.Write([]byte(m.ID))
			folds[i] = int(h.Sum32()>>7) % publicFolds
			continue
		}
		w := m.Source + m.Writer
		if _, known := writers[w]; !known {
			writers[w] = len(writers)
		}
		folds[i] = writers[w]
	}
	return folds, max(publicFolds, len(writers))
}
