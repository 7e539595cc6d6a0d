package page

import (
	"fmt"
	"strconv"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
)

// A share is a part of a bar, in per cent of its width.
type share struct {
	Label    string
	Count    int
	From, Is string // "12.50%"
	Class    string
}

// shares lays parts side by side.
func shares(parts []share) []share {
	sum, at := 0, 0
	for _, part := range parts {
		sum += part.Count
	}
	var list []share
	for _, part := range parts {
		if part.Count == 0 {
			continue
		}
		part.From, part.Is = percent(at, sum), percent(part.Count, sum)
		at += part.Count
		list = append(list, part)
	}
	return list
}

// percent writes a part of a whole as SVG reads it.
func percent(part, whole int) string {
	if whole <= 0 {
		return "0%"
	}
	return strconv.FormatFloat(100*float64(part)/float64(whole), 'f', 2, 64) + "%"
}

// became is what became of the mentees.
func became(p *plan.Plan) []share {
	parts := []share{{Label: "with a mentor", Count: len(p.Result.Matches), Class: "c-mentor"}, {Label: "among peers", Count: peers(p), Class: "c-peer"}}
	classes := []string{"c-warn", "c-warn2", "c-warn3", "c-warn4"}
	for i, tally := range p.Causes() {
		parts = append(parts, share{Label: words.Cause(tally.What), Count: tally.Times, Class: classes[min(i, len(classes)-1)]})
	}
	return shares(parts)
}

func peers(p *plan.Plan) int {
	n := 0
	for _, m := range p.People.Mentees {
		if !m.Formation.Matched() {
			n++
		}
	}
	return n
}

// tiles are the figures that a reader sees first.
func tiles(p *plan.Plan) []tile {
	slots, free := p.Slots()
	if len(p.People.Mentees) == 0 {
		tiles := []tile{{strconv.Itoa(len(p.People.Mentors)), "mentors", words.Count(slots, "slot")}}
		for _, t := range words.Supply(p) {
			tiles = append(tiles, tile{strconv.Itoa(len(t.Rows)), t.Noun, fmt.Sprintf("most often %s", t.Rows[0].What)})
		}
		return tiles
	}
	placed := len(p.Result.Matches) + peers(p)
	among := ""
	if n := peers(p); n > 0 {
		among = fmt.Sprintf(", %d among peers", n)
	}
	barred := 0
	for _, c := range p.Conflicts {
		if _, both := p.Together(c); !both && words.Apart(c) {
			barred++
		}
	}
	return []tile{
		{fmt.Sprintf("%d of %d", placed, len(p.People.Mentees)), "mentees have a place", fmt.Sprintf("%d with a mentor%s", len(p.Result.Matches), among)},
		{strconv.Itoa(len(p.Formed)), "relationships formed", words.Structures(p)},
		{fmt.Sprintf("%d of %d", slots-free, slots), "slots filled", words.Count(len(p.Result.Mentors), "mentor") + " in the matching"},
		{strconv.Itoa(len(p.Conflicts)), "conflicts of interest", fmt.Sprintf("%d kept apart", barred)},
	}
}
