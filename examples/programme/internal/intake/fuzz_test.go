package intake_test

import (
	"testing"
	"unicode"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
)

func FuzzTables(f *testing.F) {
	f.Add([]byte("id,areas,stage\nm1,gait:expert,mid\n"), []byte("id,relationship\ne1,team x\n"), []byte("kind,from,to\nfamily,m1,e1\n"))
	f.Add([]byte("id\n\"m1\n"), []byte("\xEF\xBB\xBFid\r\ne1\r\n"), []byte("kind,from\n\xff"))
	f.Add([]byte("latitude,longitude\nNaN,1e999\n"), []byte("id,id\n1,2\n"), []byte(""))
	f.Fuzz(func(t *testing.T, mentors, mentees, ties []byte) {
		p, err := intake.Read(intake.Files{
			Mentors: intake.File{Name: "m.csv", Data: mentors},
			Mentees: intake.File{Name: "e.csv", Data: mentees},
			Ties:    intake.File{Name: "t.csv", Data: ties},
		}, begins)
		check(t, p, err)
	})
}

func FuzzSupply(f *testing.F) {
	f.Add([]byte(`[{"id":"m1","country":"IE","languages":["en"],"areas":["go"]}]`))
	f.Add([]byte(`[{"id":7},{"areas":[[]]},null]`))
	f.Add([]byte(`[{"id":"\ud800"}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		p, err := readSupply(string(data))
		check(t, p, err)
	})
}

// check holds what is read, and what is refused, to the promises.
func check(t *testing.T, p intake.Programme, err error) {
	if err != nil {
		for _, r := range err.Error() {
			if r != '\n' && !unicode.IsPrint(r) {
				t.Fatalf("%q in the message %q", r, err)
			}
		}
		if len(p.Mentors)+len(p.Mentees)+len(p.Ties) > 0 {
			t.Fatal("half read")
		}
		return
	}
	for m := range p.All() {
		if err := m.Validate(); err != nil {
			t.Fatal(err)
		}
	}
}
