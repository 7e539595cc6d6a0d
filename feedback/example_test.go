package feedback_test

import (
	"fmt"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/feedback"
	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// The model that is shipped tells what a message shows, and where.
func ExampleNewModel() {
	model, err := feedback.NewModel()
	if err != nil {
		fmt.Println(err)
		return
	}
	a := model.Assess(feedback.Message{
		Role: mentorship.RoleMentor,
		Text: "You are a stupid, useless idiot. Shut up.",
	})
	attacking, _ := a.Find(mentorship.Attacking)
	fmt.Println(len(a.Judgements), attacking.State != feedback.Absent)
	fmt.Println(model.Assess(feedback.Message{Role: mentorship.RoleMentor, Text: "ok"}).Doubts)
	// Output:
	// 15 true
	// [too-short]
}

// Whether feedback was in time is told from instants and what was agreed.
func ExampleContext() {
	model, err := feedback.NewModel()
	if err != nil {
		fmt.Println(err)
		return
	}
	session := time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	a := model.Assess(feedback.Message{
		Role: mentorship.RoleMentor,
		Text: "The second transfer was safer than the first: you locked the brakes before you asked her to stand.",
		Context: feedback.Context{
			EventAt: session,
			At:      session.Add(36 * time.Hour),
			Within:  mentorship.LimitOf(2*mentorship.Day, rule.Convention),
		},
	})
	timely, _ := a.Find(mentorship.Timely)
	fmt.Println(timely.State, time.Duration(timely.Margin)*time.Second, "left")
	// Output: present 12h0m0s left
}

// phrases returns the lexicon of words that each add so much.
func phrases(points map[string]int64) feedback.Lexicon {
	return feedback.LexiconFunc(func(text string) (list []feedback.Span) {
		text = strings.ToLower(text)
		for phrase, p := range points {
			for from := 0; ; {
				at := strings.Index(text[from:], phrase)
				if at < 0 {
					break
				}
				list = append(list, feedback.Span{Start: from + at, End: from + at + len(phrase), Points: p})
				from += at + len(phrase)
			}
		}
		return list
	})
}

// steps finds a trait present from two points on.
func steps() feedback.Calibration {
	return feedback.CalibrationFunc(func(margin int64) (int, feedback.State) {
		switch {
		case margin >= 2:
			return 900, feedback.Present
		case margin == 1:
			return 500, feedback.CannotTell
		}
		return 100, feedback.Absent
	})
}

// A house has words of its own for what closes a conversation.
func ExampleFromLexicon() {
	d := feedback.FromLexicon(mentorship.RoleMentor, mentorship.Closed, phrases(map[string]int64{"end of story": 2, "full stop": 1}), steps())
	const text = "We keep the plan, full stop. End of story."
	j := d.Detect(feedback.Message{Role: mentorship.RoleMentor, Text: text})
	fmt.Println(j.State, j.Score, j.Margin)
	for _, s := range j.Evidence {
		fmt.Println(text[s.Start:s.End], s.Points)
	}
	// Output:
	// present 900 3
	// full stop 1
	// End of story 2
}

// A detector takes the place of what a classifier says of one trait.
func ExampleWith() {
	nobody := feedback.ClassifierFunc(func(feedback.Message) feedback.Assessment {
		return feedback.Assessment{
			Judgements: []feedback.Judgement{{Role: mentorship.RoleMentor, Trait: mentorship.Closed, State: feedback.CannotTell}},
			Effective:  feedback.Effective{State: feedback.CannotTell},
		}
	})
	closed := feedback.FromLexicon(mentorship.RoleMentor, mentorship.Closed, phrases(map[string]int64{"end of story": 2}), steps())
	m := feedback.Message{Role: mentorship.RoleMentor, Text: "End of story."}
	fmt.Println(nobody.Assess(m).Has(mentorship.Closed), feedback.With(nobody, closed).Assess(m).Has(mentorship.Closed))
	// Output: false true
}

// A trait that the model has not is judged beside the others.
func ExampleDetectorFunc() {
	model, err := feedback.NewModel()
	if err != nil {
		fmt.Println(err)
		return
	}
	brief := feedback.DetectorFunc(func(m feedback.Message) feedback.Judgement {
		j := feedback.Judgement{Role: mentorship.RoleMentor, Trait: "brief", Margin: int64(len(strings.Fields(m.Text)))}
		j.Whole = j.Margin
		j.State = feedback.Absent
		if j.Margin <= 12 {
			j.State, j.Score = feedback.Present, 1000
		}
		return j
	})
	a := feedback.With(model, brief).Assess(feedback.Message{Role: mentorship.RoleMentor, Text: "Good pace today; next time name the goal first."})
	fmt.Println(len(a.Judgements), a.Has("brief"))
	// Output: 16 true
}

// A more careful calibration leaves more undecided.
func ExampleCalibrated() {
	closed := feedback.FromLexicon(mentorship.RoleMentor, mentorship.Closed, phrases(map[string]int64{"full stop": 2}), steps())
	careful := feedback.Calibrated(closed, feedback.CalibrationFunc(func(margin int64) (int, feedback.State) {
		return int(min(100*margin, 1000)), feedback.CannotTell
	}))
	m := feedback.Message{Role: mentorship.RoleMentor, Text: "No. Full stop."}
	fmt.Println(closed.Detect(m).State, careful.Detect(m).State, careful.Detect(m).Score)
	// Output: present cannot-tell 200
}

// Messages in other languages go to who can read them.
func ExampleByLanguage() {
	says := func(d feedback.Doubt) feedback.Classifier {
		return feedback.ClassifierFunc(func(feedback.Message) feedback.Assessment {
			return feedback.Assessment{Doubts: []feedback.Doubt{d}}
		})
	}
	german := feedback.LanguageFunc(func(text string) string {
		if strings.Contains(text, "ß") {
			return "de"
		}
		return ""
	})
	c := feedback.ByLanguage(german, map[string]feedback.Classifier{"de": says("read in German")}, says("read in English"))
	fmt.Println(c.Assess(feedback.Message{Text: "Viele Grüße"}).Doubts, c.Assess(feedback.Message{Text: "Kind regards"}).Doubts)
	// Output: [read in German] [read in English]
}

// A person who reads the messages can be a classifier as well.
func ExampleClassifierFunc() {
	read := feedback.ClassifierFunc(func(m feedback.Message) feedback.Assessment {
		a := feedback.Assessment{Effective: feedback.Effective{State: feedback.CannotTell}}
		if strings.HasPrefix(m.Text, "Sorry") {
			a.Judgements = append(a.Judgements, feedback.Judgement{Role: m.Role, Trait: mentorship.Accepting, State: feedback.Present, Score: 1000})
		}
		return a
	})
	fmt.Println(read.Assess(feedback.Message{Role: mentorship.RoleMentee, Text: "Sorry, that was my part."}).Has(mentorship.Accepting))
	// Output: true
}

// judge returns a classifier for the examples: somebody has read the messages.
func judge() feedback.Classifier {
	return by(map[string]feedback.Assessment{
		"On page 3 the dose is missing.": func() feedback.Assessment {
			a := assessment(mentorship.RoleMentor, shown{
				mentorship.Specific: feedback.Present, mentorship.Attacking: feedback.Absent,
				mentorship.Judgmental: feedback.Absent, mentorship.Insensitive: feedback.Absent,
			})
			a.Effective.State = feedback.Present
			return a
		}(),
		"Thank you, I have added it.": assessment(mentorship.RoleMentee, shown{
			mentorship.Responsive: feedback.Present, mentorship.Closed: feedback.Absent, mentorship.Defensive: feedback.Absent,
			mentorship.Attacking: feedback.Absent, mentorship.Disrespectful: feedback.Absent,
		}),
		"Nobody told me.": assessment(mentorship.RoleMentee, shown{mentorship.Defensive: feedback.Present}),
	})
}

// Feedback and its answer are judged together.
func ExampleReceive() {
	r := feedback.Receive(judge(), feedback.Exchange{
		Feedback: feedback.Message{Role: mentorship.RoleMentor, Text: "On page 3 the dose is missing."},
		Answer:   feedback.Message{Role: mentorship.RoleMentee, Text: "Nobody told me."},
	})
	fmt.Println(r.Constructive, r.NonThreatening, r.Receptive, r.Works)
	// Output: present present absent absent
}

func ExampleFollow() {
	thread := feedback.Follow(judge(), []feedback.Message{
		{Role: mentorship.RoleMentor, Text: "On page 3 the dose is missing."},
		{Role: mentorship.RoleMentee, Text: "Nobody told me."},
		{Role: mentorship.RoleMentor, Text: "On page 3 the dose is missing."},
		{Role: mentorship.RoleMentee, Text: "Thank you, I have added it."},
	})
	fmt.Println(len(thread.Receptions), thread.Working, thread.Failing)
	// Output: 2 1 1
}

// Over eight weeks one mentor's messages get more judgmental.
func ExamplePatterns() {
	var sent []feedback.Sent
	for week, score := range []int{120, 90, 210, 260, 240, 390, 420, 510} {
		sent = append(sent, feedback.Sent{
			Relationship: "r1", Writer: "ada",
			At: time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC).AddDate(0, 0, 7*week),
			Assessment: feedback.Assessment{Judgements: []feedback.Judgement{
				{Role: mentorship.RoleMentor, Trait: mentorship.Judgmental, Score: score, State: feedback.CannotTell},
			}},
		})
	}
	for _, p := range feedback.Patterns(sent) {
		fmt.Printf("%s %s: %s by %.0f a month (%.0f to %.0f), p = %.3f\n", p.Writer, p.Trait, p.Drift, p.PerMonth, p.Low, p.High, p.P)
	}
	// Output: ada judgmental: rising by 248 a month (193 to 364), p = 0.004
}

func ExampleAssessment_Advice() {
	const text = "You always forget the plan."
	a := feedback.Assessment{Judgements: []feedback.Judgement{{
		Role: mentorship.RoleMentor, Trait: mentorship.Judgmental, State: feedback.Present, Margin: 7,
		Evidence: []feedback.Span{{Start: 0, End: 10, RuneStart: 0, RuneEnd: 10, Points: 7}},
	}}}
	for _, x := range a.Advice() {
		fmt.Printf("%q: %s\n", text[x.Passage.Start:x.Passage.End], x.Move)
	}
	// Output: "You always": Name what was done on which occasion instead of what the person is or always does, and ask how it came about.
}

func ExampleAssessment_QuAL() {
	a := feedback.Assessment{
		Judgements: []feedback.Judgement{{Role: mentorship.RoleMentor, Trait: mentorship.Specific, Score: 810, State: feedback.Present, Evidence: []feedback.Span{{Start: 0, End: 30}}}},
		Actionable: feedback.Judgement{State: feedback.Present, Evidence: []feedback.Span{{Start: 40, End: 60}}},
	}
	fmt.Printf("%+v\n", a.QuAL())
	// Output: {Evidence:2 Suggestion:present Connection:present}
}
