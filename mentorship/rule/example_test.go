package rule_test

import (
	"encoding/json"
	"fmt"
	"os"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

func ExampleNew() {
	crowded := Crowded()
	for _, f := range crowded.Check(Crew{Mentors: 2, Mentees: 11}) {
		fmt.Println(f.Message)
		for _, e := range f.Evidence {
			fmt.Printf("%s: %v, want %v\n", e.Name, e.Got, e.Want)
		}
	}
	// Output:
	// 11 mentees share 2 mentors
	// mentees-per-mentor: 11:2, want at most 5:1
}

func ExampleNewScoped() {
	slow := Slow()
	fmt.Println(slow.Applies(Crew{Mentors: 2}))
	fmt.Println(slow.Applies(Crew{Mentors: 2, Mentees: 1}))
	fmt.Println(slow.Check(Crew{Mentors: 2, Mentees: 1})[0].Outcome)
	// Output:
	// false
	// true
	// undetermined
}

// A rule about crews serves whatever has a crew in it.
func ExampleAdapt() {
	type Programme struct {
		Name string
		Crew Crew
	}
	crowded := rule.Adapt(Crowded(), func(p Programme) Crew { return p.Crew })
	p := Programme{Name: "spring", Crew: Crew{Mentors: 1, Mentees: 6}}
	fmt.Println(crowded.Check(p)[0].Message)
	// Output:
	// 6 mentees share 1 mentors
}

func ExampleNewSet() {
	set := rule.NewSet(Slow(), Crowded())
	if err := set.Validate(); err != nil {
		fmt.Println(err)
	}
	for _, info := range set.Infos() {
		fmt.Println(info.Code, info.Severity, info.Basis, info.Sources)
	}
	// Output:
	// programme.crew.crowded warning research [article]
	// programme.crew.slow-answers advice convention []
}

// Mistakes in building a set are collected, and show in its reports as well.
func ExampleSet_Validate() {
	set := rule.NewSet(Crowded(), Crowded()).Without("programme.crew.idle")
	fmt.Println(set.Validate())
	for _, f := range set.Check(Crew{}).Findings {
		fmt.Println(f.Severity, f.Code)
	}
	// Output:
	// rule: inconsistent set: no rule "programme.crew.idle" to remove
	// rule: inconsistent set: two rules with the code "programme.crew.crowded"
	// violation rule.set.invalid
	// violation rule.set.invalid
}

func ExampleSet_With() {
	ours := rule.NewSet(Crowded())
	fmt.Println(ours.Len(), ours.With(Slow()).Len(), ours.Len())
	// Output:
	// 1 2 1
}

func ExampleSet_Without() {
	for r := range rule.NewSet(Crowded(), Slow()).Without("programme.crew.slow-answers").All() {
		fmt.Println(r.Info().Title)
	}
	// Output:
	// A mentor has at most five mentees.
}

// The rule states the fact; how grave it is, is for the programme to say.
func ExampleSet_WithSeverity() {
	set := rule.NewSet(Crowded()).WithSeverity("programme.crew.crowded", rule.Violation)
	for _, f := range set.Check(Crew{Mentors: 1, Mentees: 6}).Findings {
		fmt.Println(f.Severity, f.Code)
	}
	// Output:
	// violation programme.crew.crowded
}

// Sets of several packages make one, each with the severities it came with.
func ExampleSet_Merge() {
	size := rule.NewSet(Crowded()).WithSeverity("programme.crew.crowded", rule.Violation)
	pace := rule.NewSet(Slow())
	for _, info := range pace.Merge(size).Infos() {
		fmt.Println(info.Code, info.Severity)
	}
	// Output:
	// programme.crew.crowded violation
	// programme.crew.slow-answers advice
}

func ExampleSet_Check() {
	report := rule.NewSet(Crowded(), Slow()).Check(Crew{Mentors: 1, Mentees: 6})
	for _, f := range report.Findings {
		fmt.Printf("%s %s at %s: %s\n", f.Severity, f.Outcome, f.Path, f.Message)
	}
	// Output:
	// warning broken at /mentees: 6 mentees share 1 mentors
	// advice undetermined at /answered: 0 answers are too few to judge by
}

// One slice serves many subjects.
func ExampleSet_AppendFindings() {
	set := rule.NewSet(Crowded())
	var found []rule.Finding
	for _, c := range []Crew{{Mentors: 1, Mentees: 5}, {Mentors: 1, Mentees: 6}, {Mentees: 1}} {
		found = set.AppendFindings(found[:0], c)
		fmt.Println(len(found))
	}
	// Output:
	// 0
	// 1
	// 1
}

// Silence is provable: a report tells what was looked at and found in order,
// what does not apply, and what nobody can tell.
func ExampleReport() {
	set := rule.NewSet(Crowded(), Slow())
	for _, c := range []Crew{{Mentors: 1}, {Mentors: 1, Mentees: 1}} {
		r := set.Check(c)
		fmt.Println("satisfied:     ", r.Satisfied())
		fmt.Println("not applicable:", r.NotApplicable)
		fmt.Println("broken:        ", len(r.Broken()))
		fmt.Println("undetermined:  ", len(r.Undetermined()))
	}
	// Output:
	// satisfied:      [programme.crew.crowded]
	// not applicable: [programme.crew.slow-answers]
	// broken:         0
	// undetermined:   0
	// satisfied:      [programme.crew.crowded]
	// not applicable: []
	// broken:         0
	// undetermined:   1
}

func ExampleReport_MarshalJSON() {
	week := 7 * 24 * time.Hour
	report := rule.NewSet(Slow()).Check(Crew{Mentors: 1, Mentees: 1, Answered: []time.Duration{week, 2 * week, 0}})
	enc := json.NewEncoder(os.Stdout)
	enc.SetIndent("", "  ")
	if err := enc.Encode(report); err != nil {
		fmt.Println(err)
	}
	// Output:
	// {
	//   "checked": [
	//     "programme.crew.slow-answers"
	//   ],
	//   "notApplicable": [],
	//   "findings": [
	//     {
	//       "code": "programme.crew.slow-answers",
	//       "severity": "advice",
	//       "outcome": "broken",
	//       "path": "/answered/1",
	//       "message": "answer 2 took longer than a week",
	//       "evidence": [
	//         {
	//           "name": "time-to-answer",
	//           "got": {
	//             "kind": "duration",
	//             "value": "336h0m0s"
	//           },
	//           "want": {
	//             "kind": "duration",
	//             "bound": "at-most",
	//             "value": "168h0m0s"
	//           }
	//         }
	//       ]
	//     }
	//   ]
	// }
}

func ExampleCode_Package() {
	fmt.Println(rule.Code("structure.ratio.too-many-mentees").Package())
	// Output:
	// structure
}

func ExampleValue() {
	fmt.Println(rule.Count(6), rule.Ratio(6, 0), rule.Duration(14*24*time.Hour), rule.Text("team"))
	fmt.Println(rule.Ratio(5, 1).With(rule.AtMost))
	fmt.Println(rule.Value{}, rule.Value{}.IsZero())
	fmt.Println(rule.Count(6) == rule.Count(6).With(rule.AtLeast))
	// Output:
	// 6 6:0 14 days team
	// at most 5:1
	// unknown true
	// false
}
