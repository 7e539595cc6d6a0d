package plan

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"github.com/go-mentorship/mentorkit/examples/programme/internal/intake"
	"github.com/go-mentorship/mentorkit/matching"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// A draft is a relationship in the making: who is in it, by what they do there.
type draft struct {
	structure mentorship.Structure
	id        string
	people    []mentorship.Participant
	project   *intake.Project
	because   string
}

func (d *draft) add(role mentorship.Role, people ...mentorship.PersonID) {
	for _, id := range people {
		d.people = append(d.people, mentorship.Participant{Person: id, Role: role})
	}
}

// ordered returns the draft with its people in order of role and id.
func (d *draft) ordered() draft {
	slices.SortFunc(d.people, func(a, b mentorship.Participant) int {
		return cmp.Or(
			cmp.Compare(slices.Index(mentorship.Roles(), a.Role), slices.Index(mentorship.Roles(), b.Role)),
			cmp.Compare(a.Person, b.Person),
		)
	})
	return *d
}

// form makes relationships of the matches and of those set apart: the named
// ones, then projects, peers for those who were matched both ways, groups of
// mentees who seek one area of one mentor, and a dyad for every other match.
func (p *Plan) form() []Formed {
	var projects, peers, groups, dyads []draft
	byMentor := map[mentorship.PersonID][]mentorship.PersonID{}
	matched := map[matching.Pair]bool{}
	for _, m := range p.Result.Matches {
		matched[matching.Pair{Mentor: m.Mentor, Mentee: m.Mentee}] = true
	}
	for _, m := range p.Result.Matches {
		mentee := p.members[m.Mentee]
		switch {
		case mentee.Formation != intake.Formation{}:
		case mentee.Project != nil:
			projects = append(projects, pair(draft{structure: mentorship.Functional, project: mentee.Project, because: "asked for a project"}, m.Mentor, m.Mentee))
		case p.plain(m.Mentor) && matched[matching.Pair{Mentor: m.Mentee, Mentee: m.Mentor}]:
			// Two who mentor each other at once are peers: in a dyad one gives and one takes.
			if m.Mentor < m.Mentee { // the other match is the same relationship
				d := draft{structure: mentorship.Peer, because: "matched both ways, so that each mentors the other"}
				d.add(mentorship.RolePeer, m.Mentor, m.Mentee)
				peers = append(peers, d)
			}
		default:
			byMentor[m.Mentor] = append(byMentor[m.Mentor], m.Mentee)
		}
	}
	for _, mentor := range slices.Sorted(maps.Keys(byMentor)) {
		group, others := p.group(mentor, byMentor[mentor])
		if group != nil {
			groups = append(groups, *group)
		}
		for _, mentee := range others {
			dyads = append(dyads, pair(draft{structure: mentorship.Dyad, because: "matched one to one"}, mentor, mentee))
		}
	}
	return p.settle(slices.Concat(p.named(), number("project", projects), number("peer", peers), number("group", groups), number("dyad", byMentee(dyads))))
}

// plain reports whether somebody asked for no relationship of a certain kind.
func (p *Plan) plain(id mentorship.PersonID) bool {
	m := p.members[id]
	return m.Formation == (intake.Formation{}) && m.Project == nil
}

// pair adds a mentor and a mentee.
func pair(d draft, mentor, mentee mentorship.PersonID) draft {
	d.add(mentorship.RoleMentor, mentor)
	d.add(mentorship.RoleMentee, mentee)
	return d
}

// byMentee orders dyads.
func byMentee(dyads []draft) []draft {
	slices.SortFunc(dyads, func(a, b draft) int { return cmp.Compare(a.people[1].Person, b.people[1].Person) })
	return dyads
}

// number gives ids to drafts without a name: "dyad-07". Names have a space there.
func number(noun string, drafts []draft) []draft {
	digits := len(strconv.Itoa(len(drafts)))
	for i := range drafts {
		drafts[i].id = fmt.Sprintf("%s-%0*d", noun, digits, i+1)
	}
	return drafts
}

// named returns the relationships that people asked for by name, in order.
func (p *Plan) named() []draft {
	by := map[intake.Formation]*draft{}
	roles := map[mentorship.Structure][2]mentorship.Role{ // of mentors and mentees
		mentorship.Team:            {mentorship.RoleMentor, mentorship.RoleMentee},
		mentorship.Group:           {mentorship.RoleMentor, mentorship.RoleMentee},
		mentorship.Peer:            {mentorship.RolePeer, mentorship.RolePeer},
		mentorship.FacilitatedPeer: {mentorship.RoleFacilitator, mentorship.RolePeer},
	}
	add := func(m intake.Member, side int) {
		f := m.Formation
		if f == (intake.Formation{}) {
			return
		}
		if by[f] == nil {
			by[f] = &draft{structure: f.Structure, id: f.String(), because: "asked for by its people"}
		}
		by[f].add(roles[f.Structure][side], m.ID)
	}
	for _, m := range p.People.Mentors {
		add(m, 0)
	}
	for _, m := range p.People.Mentees {
		if !m.Formation.Matched() || len(p.Result.Of(m.ID)) > 0 {
			add(m, 1)
		}
	}
	var drafts []draft
	for _, s := range mentorship.Structures() {
		for _, f := range slices.SortedFunc(maps.Keys(by), func(a, b intake.Formation) int { return cmp.Compare(a.Name, b.Name) }) {
			if f.Structure == s {
				drafts = append(drafts, by[f].ordered())
			}
		}
	}
	return drafts
}
