package vignette

import (
	"embed"
	"fmt"
	"io/fs"
	"slices"
)

//go:embed vignettes/*.jsonl
var files embed.FS

// All returns the vignettes of all hands, in order of hand and line.
func All() ([]Vignette, error) {
	names, err := fs.Glob(files, "vignettes/*.jsonl")
	if err != nil {
		return nil, err
	}
	slices.Sort(names)
	var all []Vignette
	for _, name := range names {
		data, err := files.ReadFile(name)
		if err != nil {
			return nil, err
		}
		list, err := Read(data)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, list...)
	}
	return all, nil
}
