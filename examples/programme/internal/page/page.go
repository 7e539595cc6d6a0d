package page

import (
	_ "embed"
	"html/template"
	"io"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/course"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/plan"
	"github.com/go-mentorship/mentorkit/examples/programme/internal/words"
)

var (
	//go:embed page.html
	html string
	//go:embed page.css
	css string

	// The page escapes whatever files hold by where it stands in the page.
	page = template.Must(template.New("page").Parse(html))
)

// A view is what the template shows.
type view struct {
	CSS                template.CSS
	Period             string
	Summary            []string
	Proof              string
	Proved             bool
	Tiles              []tile
	Outcome            []share
	Balance            []balanceRow
	Lacking            int // areas
	Histogram          *histogram
	Loads              []load
	Full               []plan.Tally[string] // where there are too many mentors to show each
	Map                *worldMap
	Legend             []legend
	First, More        []relationship
	Unmatched          []unmatched
	Conflicts          []conflict
	Troubles, Remarks  []trouble
	Access             *access // nil where nobody asked for a mentor
	Supply             []supplyTable
	Choices, Assumed   []string
	Checked            []string
	Works              []work
	Mentees, Formed    int
	RelationshipsShown int
	Standing           *standing // nil without a journal
	Going              *going    // likewise
	Ethics             *ethical  // likewise
	Brought            *brought  // likewise
}

// A tile is one figure that a reader sees first.
type tile struct {
	Figure string
	Label  string
	Note   string
}

// Write writes the page.
func Write(w io.Writer, p *plan.Plan, r course.Round) error {
	v := view{
		CSS:     template.CSS(css), // our own
		Period:  period(p),
		Proof:   words.Proof(p),
		Proved:  p.Verified == nil,
		Assumed: words.Assumed(p),
		Mentees: len(p.People.Mentees),
		Formed:  len(p.Formed),
		Tiles:   tiles(p),
	}
	if v.Standing = newStanding(r); v.Standing != nil {
		v.Tiles = append(v.Tiles, standingTile(r))
	}
	works := &cited{}
	v.Going = newGoing(p, r, works)
	v.Ethics = newEthical(p, r, works)
	v.Brought = newBrought(p, r, works)
	v.Summary = words.Summary(p)
	if v.Mentees == 0 {
		v.Supply = supply(p)
		v.Map = newMap(p)
		v.Works = works.list()
		return page.Execute(w, v)
	}
	v.Summary = v.Summary[:len(v.Summary)-1] // the proof has a place of its own
	v.Outcome = became(p)
	v.Balance, v.Lacking = balance(p)
	v.Histogram = newHistogram(p)
	v.Loads, v.Full = loads(p)
	v.Map = newMap(p)
	palette := newPalette(p)
	v.Legend = palette.legend()
	v.First, v.More = relationships(p, palette)
	v.Unmatched = withoutMentor(p)
	v.Conflicts = conflicts(p)
	v.Troubles = troubles(p.Troubles(), works)
	v.Remarks = troubles(p.Remarks(), works)
	v.Access = newAccess(p, works)
	v.Choices = p.Choices
	v.Checked = words.Checked(p)
	v.Works = works.list()
	return page.Execute(w, v)
}

func period(p *plan.Plan) string {
	const day = "2 January 2006"
	return p.Problem.Period.From.Format(day) + " to " + p.Problem.Period.Until.AddDate(0, 0, -1).Format(day)
}
