package intake

import (
	"iter"
	"slices"
	"time"

	"github.com/go-mentorship/mentorkit/ethics"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// Files are the files of a programme. A file without a name was not given.
type Files struct {
	Mentors, Mentees, Ties, Journal, Register File
}

// A File is the name and the content of a file.
type File struct {
	Name string
	Data []byte
	// JSON says that a file of mentors is a JSON list and not a table.
	JSON bool
}

// A Programme is what was read.
type Programme struct {
	Mentors, Mentees []Member
	Ties             []mentorship.Tie
	// Journal is what happened in relationships; each of them can be replayed.
	Journal journal.Journal
	// Register is what is kept outside of the journal and the rules of package ethics
	// need to know.
	Register ethics.Register
	// MentorSource and MenteeSource say what the files told and what they did not.
	MentorSource, MenteeSource Source
}

// A Source is what is known of a file of people.
type Source struct {
	File string // its name; empty where no file was given
	// Ignored is how many of its columns nothing here reads.
	Ignored int
	columns map[string]bool
}

// Has reports whether the file told of a column.
func (s Source) Has(column string) bool { return s.columns[column] }

// Lacks returns the columns of the given names that the file does not have.
func (s Source) Lacks(columns ...string) []string {
	return slices.DeleteFunc(columns, s.Has)
}

// Read reads the files of a programme that begins at an instant. The error, if
// any, is [InputErrors].
func Read(files Files, begins time.Time) (Programme, error) {
	var faults InputErrors
	var p Programme
	write := func(f File) scribe { return scribe{f.Name, &faults} }
	if files.Mentors.JSON {
		p.Mentors, p.MentorSource = readSupply(write(files.Mentors), files.Mentors.Data)
	} else {
		t := readTable(write(files.Mentors), files.Mentors.Data, personColumns)
		p.Mentors, p.MentorSource = readPeople(t, mentorship.RoleMentor, begins), t.source
	}
	if files.Mentees.Name != "" {
		t := readTable(write(files.Mentees), files.Mentees.Data, personColumns)
		p.Mentees, p.MenteeSource = readPeople(t, mentorship.RoleMentee, begins), t.source
	}
	if files.Ties.Name != "" {
		p.Ties = readTies(readTable(write(files.Ties), files.Ties.Data, tieColumns))
	}
	if files.Journal.Name != "" {
		p.Journal = readJournal(write(files.Journal), files.Journal.Data)
	}
	if files.Register.Name != "" {
		p.Register = readRegister(write(files.Register), files.Register.Data)
	}
	if faults != nil {
		return Programme{}, sorted(faults)
	}
	return p, nil
}

// All yields the mentors, then the mentees.
func (p Programme) All() iter.Seq[Member] {
	return func(yield func(Member) bool) {
		for _, members := range [...][]Member{p.Mentors, p.Mentees} {
			for _, m := range members {
				if !yield(m) {
					return
				}
			}
		}
	}
}
