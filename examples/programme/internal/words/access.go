package words

import (
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/ethics"
)

// Access says what an audit of access rests on.
func Access(a ethics.Access) []string {
	asked := fmt.Sprintf("%s asked for a mentor, and %d have one.", Title(Count(a.Asked, "mentee")), a.Matched)
	if a.Goals > 0 {
		asked += fmt.Sprintf(" Of %d who said what they seek most, %d have one who offers it.", a.Goals, a.Served)
	}
	said := []string{asked}
	if a.SmallGroup > 0 {
		said = append(said, fmt.Sprintf("Groups are of people who shared what they are and agreed to be counted; nobody else is in any. Groups of fewer than %d are not told of, nor others that would give them away. A gap is for people to look into: it says no reason, and that none is seen among few people says little.", a.SmallGroup))
	}
	return said
}

// Axis says by what people are grouped, and how many are.
func Axis(a ethics.Axis) string {
	name := "By what they seek"
	if !a.Goals() {
		name = "By " + strings.ReplaceAll(a.Name, " x ", " and ")
	}
	if a.Withheld {
		return name + ": too few to tell of any group."
	}
	hidden := ""
	if a.Hidden > 0 {
		hidden = fmt.Sprintf(" (%d in groups that are not told of)", a.Hidden)
	}
	return fmt.Sprintf("%s: %d in a group%s, %d in none.", name, a.Counted, hidden, a.Uncounted)
}

// GroupName names a group.
func GroupName(g ethics.Group) string {
	parts := make([]string, len(g.Views))
	for i, v := range g.Views {
		parts[i] = strings.Join(v, " + ")
	}
	return strings.Join(parts, ", ")
}

// Standing says how a rate stands against that of the others.
func Standing(r ethics.Rate) string {
	if r.Rest.Of == 0 {
		return "there are no others"
	}
	others := fmt.Sprintf("the others %d of %d", r.Rest.Yes, r.Rest.Of)
	switch {
	case r.Standing == ethics.TooFew:
		return others + ": too few to tell"
	case r.Standing == ethics.WithinChance:
		return others + ": no more apart than by chance"
	case r.Lower():
		return others + ": lower, beyond chance"
	default:
		return others + ": higher, beyond chance"
	}
}

// Percents writes an interval in whole percents.
func Percents(i ethics.Interval) string { return fmt.Sprintf("%.0f to %.0f%%", 100*i.Low, 100*i.High) }
