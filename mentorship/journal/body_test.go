package journal_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// TestWhatBodiesRequire holds what a body requires beyond the form of its fields, and one
// case for each form a field can have.
func TestWhatBodiesRequire(t *testing.T) {
	trait := func(trait mentorship.Trait) journal.TraitVerdict {
		return journal.TraitVerdict{Trait: trait, Verdict: journal.VerdictPresent}
	}
	items := func(items ...journal.Code) (scores []journal.ItemScore) {
		for _, i := range items {
			scores = append(scores, journal.ItemScore{Item: i})
		}
		return scores
	}
	people := func(ids ...mentorship.PersonID) []mentorship.PersonID { return ids }
	tied := func(tie mentorship.Tie) journal.Body { return journal.TieDeclared{ID: "i", Tie: tie} }
	held := func(present, prepared []mentorship.PersonID) journal.Body {
		return journal.SessionHeld{Session: "s", Start: noon(1), Length: 1, Present: present, Prepared: prepared}
	}
	tests := map[string]struct {
		body   journal.Body
		paths  []string // each of a wrong value
		reason string
	}{
		"request to oneself": {journal.RequestMade{Request: "q", By: "p", To: "p", As: "mentor"}, []string{"/to"}, "a request has two sides"},
		"match with oneself": {journal.MatchMade{Mentor: "p", Mentee: "p"}, []string{"/mentee"}, "a match has two sides"},
		"replaces oneself":   {journal.Joined{Person: "p", Role: "mentor", Replaces: "p"}, []string{"/replaces"}, "nobody takes their own place"},
		"role not changed":   {journal.RoleChanged{Person: "p", From: "mentee", To: "mentee"}, []string{"/to"}, "nothing happened"},
		"has and lacks":      {journal.ResourcesStated{Person: "p", Has: []journal.Resource{"a", "b"}, Lacks: []journal.Resource{"c", "b"}}, []string{"/lacks/1"}, "one of the two is wrong"},
		"amends nothing":     {journal.AgreementAmended{Agreement: "a", Version: 1, By: "p", Reason: "r"}, []string{"/version"}, "version 1 is proposed"},
		"amends the first":   {journal.AgreementAmended{Agreement: "a", Version: 2, By: "p", Reason: "r"}, nil, "version 2 is the first amendment"},
		"amended exception":  {journal.AgreementAmended{Agreement: "a", Version: 1, By: "p", Reason: "r", Terms: terms("Harm")}, []string{"/terms/confidentiality/exceptions/0"}, "what is well formed comes first, what contradicts after it"},
		"amended nothing":    {journal.AgreementAmended{Agreement: "a", Version: 1, By: "p", Reason: "r", Terms: terms("harm")}, []string{"/version"}, "the first version amends none"},
		"terms as a whole": {
			journal.AgreementProposed{Agreement: "a", Version: 1, By: "p", Terms: mentorship.Terms{
				Confidentiality: mentorship.Confidentiality{Exceptions: []string{"fine", "Harm", "\u00a0"}},
				Period:          mentorship.Period{From: noon(2), Until: noon(1)},
			}},
			[]string{"/terms/confidentiality/exceptions/2"},
			"members first",
		},
		"terms, reversed": {
			journal.AgreementProposed{Agreement: "a", Version: 1, By: "p", Terms: mentorship.Terms{
				Confidentiality: mentorship.Confidentiality{Exceptions: []string{"fine", "Harm"}},
				Period:          mentorship.Period{From: noon(2), Until: noon(1)},
			}},
			[]string{"/terms/confidentiality/exceptions/1", "/terms/period"},
			"then all that Terms.Validate says, each at its place",
		},
		"proposed exception":            {journal.AgreementProposed{Agreement: "a", Version: 1, By: "p", Terms: terms("harm", "Harm")}, []string{"/terms/confidentiality/exceptions/1"}, "words are lower case"},
		"came prepared":                 {held(people("p", "q"), people("q")), nil, "one of those present"},
		"prepared and absent":           {held(people("p", "q"), people("p", "r")), []string{"/prepared/1"}, "only who is there shows it"},
		"nobody there":                  {held(nil, nil), []string{"/present"}, "a session that nobody attended was not held"},
		"there twice":                   {held(people("p", "q", "p"), nil), []string{"/present/2"}, "counted twice"},
		"missed by nobody":              {journal.SessionMissed{Session: "s", By: people()}, []string{"/by"}, "an empty list is none"},
		"not rescheduled":               {journal.SessionRescheduled{Session: "s", By: "p", From: noon(1), To: noon(1)}, []string{"/to"}, "nothing happened"},
		"own approval":                  {journal.ApprovalAsked{Approval: "l", By: "p", Of: "p"}, []string{"/of"}, "one asks another"},
		"feedback to oneself":           {journal.FeedbackGiven{Feedback: "f", From: "p", To: "p"}, []string{"/to"}, "that is a reflection"},
		"trait twice":                   {journal.FeedbackGiven{Feedback: "f", From: "p", To: "q", Traits: []journal.TraitVerdict{trait("clear"), trait("timely"), trait("clear")}}, []string{"/traits/2"}, "which verdict holds?"},
		"answer's trait twice":          {journal.FeedbackAnswered{Feedback: "f", By: "p", Traits: []journal.TraitVerdict{trait("open"), trait("open")}}, []string{"/traits/1"}, "which verdict holds?"},
		"item twice":                    {journal.RatingGiven{By: "p", Scale: "s", Items: items("a", "b", "a")}, []string{"/items/2"}, "which score holds?"},
		"outcome's item twice":          {journal.OutcomeMeasured{Of: "p", By: "p", Instrument: "i", Wave: "before", Items: items("a", "a")}, []string{"/items/1"}, "which score holds?"},
		"no items":                      {journal.RatingGiven{By: "p", Scale: "s"}, []string{"/items"}, "nothing was rated"},
		"self-rating":                   {journal.RatingGiven{By: "p", Of: "p", Scale: "s", Items: items("a")}, nil, "one may rate oneself"},
		"advice to oneself":             {journal.AdviceGiven{Advice: "d", By: "p", To: "p"}, []string{"/to"}, "one advises another"},
		"question to oneself":           {journal.QuestionAsked{By: "p", To: "p"}, []string{"/to"}, "one asks another"},
		"question to all":               {journal.QuestionAsked{By: "p"}, nil, "the empty list of who was asked"},
		"understood by oneself":         {journal.UnderstandingChecked{By: "p", Of: "p"}, []string{"/of"}, "one asks another"},
		"challenge to oneself":          {journal.ChallengeSet{By: "p", For: "p"}, []string{"/for"}, "a mentor sets it for a mentee"},
		"mentored by oneself":           {journal.HoursLogged{Person: "p", With: "p", Category: "c", Length: 1}, []string{"/with"}, "that is no mentored time"},
		"mentored by nobody in sight":   {journal.HoursLogged{Person: "p", Category: "c", Length: 1}, nil, "who mentored need not be said"},
		"told oneself":                  {journal.DisclosureMade{About: "q", By: "p", To: "p", As: "c", Note: "n", Purpose: "u"}, []string{"/to"}, "nothing came out"},
		"told one's own matter":         {journal.DisclosureMade{About: "p", By: "p", To: "q", As: "c", Note: "n", Purpose: "u"}, nil, "one may tell of oneself"},
		"own work":                      {journal.WorkReused{Work: "w", Owner: "p", By: "p"}, []string{"/by"}, "one's own work needs nobody's leave"},
		"own work in itself":            {journal.WorkReused{Work: "w", Owner: "p", By: "p", In: "w"}, []string{"/by", "/in"}, "everything at once"},
		"message to oneself":            {journal.MessageSent{Message: "m", From: "p", To: people("q", "p")}, []string{"/to/1"}, "a note is no message"},
		"message to all":                {journal.MessageSent{Message: "m", From: "p"}, nil, "all others are meant"},
		"discussed with oneself":        {journal.PointDiscussed{Point: "goals", By: "p", With: people("p", "q")}, []string{"/with/0"}, "the others were there"},
		"reused in itself":              {journal.WorkReused{Work: "w", Owner: "p", By: "q", In: "w"}, []string{"/in"}, "a work is no source of itself"},
		"acknowledged itself":           {journal.WorkAcknowledged{Work: "w", By: "q", In: "w"}, []string{"/in"}, "a work is no source of itself"},
		"percent":                       {journal.CommitmentStated{Person: "p", Participation: 101, Time: -1}, []string{"/participation", "/time"}, "0 to 100"},
		"no commitment":                 {journal.CommitmentStated{Person: "p"}, nil, "0 % is an answer"},
		"rank":                          {journal.RequestRanked{Request: "q", By: "p"}, []string{"/rank"}, "required, and 0 is unstated"},
		"negative rank":                 {journal.RequestForwarded{Request: "q", To: "p", Rank: -1}, []string{"/rank"}, "optional, and wrong if stated"},
		"score":                         {journal.RatingGiven{By: "p", Scale: "s", Items: []journal.ItemScore{{Item: "a", Score: 1_000_001}}}, []string{"/items/0/score"}, "beyond any scale"},
		"negative length":               {journal.HoursLogged{Person: "p", Category: "c", Length: -1}, []string{"/length"}, "time does not run backwards"},
		"no length":                     {journal.HoursLogged{Person: "p", Category: "c"}, []string{"/length"}, "required"},
		"reason":                        {journal.RequestDeclined{Request: "q", By: "p", Reason: "I have no time for this."}, []string{"/reason"}, "text has no place here"},
		"optional reason":               {journal.RequestWithdrawn{Request: "q", By: "p", Reason: "two  spaces"}, []string{"/reason"}, "optional, and wrong if stated"},
		"period":                        {journal.RelationshipOpened{Outline: journal.Outline{Period: mentorship.Period{From: noon(2), Until: noon(1)}}}, []string{"/outline/period"}, "it ends before it begins"},
		"level":                         {journal.GoalSet{Goal: "g", For: "p", Aim: mentorship.Sought{Area: "a", Level: 5}}, []string{"/aim/level"}, "below the lowest level"},
		"aim without area":              {journal.GoalSet{Goal: "g", For: "p", Aim: mentorship.Sought{Level: mentorship.Expert}}, []string{"/aim/area"}, "a level of what?"},
		"area twice in list of records": {journal.RelationshipOpened{Outline: journal.Outline{Purpose: []mentorship.Sought{{Area: "a"}, {Area: "a"}}}}, nil, "only lists of texts are sets"},
		"channel twice":                 {journal.RelationshipOpened{Outline: journal.Outline{Channels: []mentorship.Channel{"video", "video"}}}, []string{"/outline/channels/1"}, "a list of words is a set"},
		"matter":                        {journal.TieDeclared{ID: "i", Tie: mentorship.Tie{Kind: "co-author", From: "p", Matter: "Grant 7 "}}, []string{"/tie/matter"}, "an id of the caller's"},
		"tie with an end":               {tied(mentorship.Tie{Kind: "co-author", From: "p", To: "q", Period: mentorship.Period{Until: noon(1)}}), nil, "when it began need not be known"},
		"tie with a start":              {tied(mentorship.Tie{Kind: "co-author", From: "p", To: "q", Period: mentorship.Period{From: noon(1)}}), nil, "it lasts"},
		"reversed tie":                  {tied(mentorship.Tie{Kind: "co-author", From: "p", To: "q", Period: mentorship.Period{From: noon(2), Until: noon(1)}}), []string{"/tie"}, "it ended before it began"},
		"tie without kind":              {tied(mentorship.Tie{From: "p", To: "q"}), []string{"/tie"}, "a tie of what kind?"},
		"tie to nobody":                 {tied(mentorship.Tie{Kind: "family", From: "p"}), []string{"/tie"}, "it has two ends"},
		"tie to a matter":               {tied(mentorship.Tie{Kind: "applicant", From: "p", Matter: "Post 7"}), nil, "applicants apply for something"},
		"tie to oneself":                {tied(mentorship.Tie{Kind: "family", From: "p", To: "p"}), []string{"/tie"}, "it has two ends"},
		"deep":                          {journal.Closed{Ending: "safety", Outstanding: []journal.Owed{{By: "p", What: "rating"}, {What: "Rating"}}}, []string{"/outstanding/1/by", "/outstanding/1/what"}, "every fault with its place"},
	}
	for name, test := range tests {
		t.Run(name, func(t *testing.T) {
			var want []told
			for _, path := range test.paths {
				want = append(want, told{0, "e001", "/body" + path, journal.ErrValue})
			}
			e := event(1, test.body)
			requireProblems(t, want, e.Validate())
			if raw, err := json.Marshal(test.body); err == nil { // else it has no JSON form
				assert.Equal(t, test.paths, pathsOf(raw, e), "reading says the same")
			}
		})
	}
}

// pathsOf reads an event with the given body, and returns where the body is
// wrong.
func pathsOf(raw []byte, e journal.Event) []string {
	text := fmt.Sprintf(`{"id":"e","at":"2026-01-01T12:00:00Z","actor":{"job":"j"},"relationship":"r","kind":%q,"version":%d,"body":%s}`,
		e.Kind(), e.Form().Version, raw)
	_, err := journal.Decoder{}.Event([]byte(text))
	var paths []string
	if refused, ok := errors.AsType[*journal.RefusedError](err); ok {
		for _, p := range refused.Problems {
			paths = append(paths, strings.TrimPrefix(p.Path, "/body"))
		}
	}
	return paths
}

func terms(exceptions ...string) mentorship.Terms {
	return mentorship.Terms{Confidentiality: mentorship.Confidentiality{Circle: mentorship.CirclePair, Exceptions: exceptions}}
}
