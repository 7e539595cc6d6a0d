package intake

import (
	"fmt"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// personColumns are the columns of a table of people that are read.
var personColumns = []string{
	"id", "profession", "standing", "stage", "grade", "organisation", "manager",
	"country", "region", "latitude", "longitude", "time zone", "languages",
	"areas", "experience", "goals", "availability", "hours a month", "capacity", "modes", "profession wished",
	"styles", "values", "personality", "perspectives", "characteristics", "consent",
	"perspectives wished", "match with similar identity", "identity to match",
	"relationship", "project", "not again", "ties declared",
}

// readPeople turns the rows of a table into members of the programme. Where
// there is no column for ids, they come from the role and the row: "mentor-000".
func readPeople(t *table, role mentorship.Role, begins time.Time) []Member {
	members := make([]Member, 0, len(t.rows))
	seen := ids{}
	for i, r := range t.rows {
		before := len(*t.faults)
		m := readMember(r, role)
		m.ID = read(r, "id", id[mentorship.PersonID])
		if !t.has("id") {
			m.ID = rowID(role, i)
		}
		if line, twice := seen.add(m.ID, r.line); twice {
			r.fault("id", "an id of its own was expected; %.40q stands on line %d", string(m.ID), line)
		}
		if m.Project != nil && !m.Project.Until.After(begins) {
			r.fault("project", "an end after %s, when the programme begins, was expected", begins.Format(time.DateOnly))
		}
		if len(*t.faults) == before { // else the person is only half read
			invalid(m.Person, func(want string) { r.fault("", "%s", want) })
		}
		members = append(members, m)
	}
	return members
}

func rowID(role mentorship.Role, row int) mentorship.PersonID {
	return mentorship.PersonID(fmt.Sprintf("%s-%03d", role, row))
}

// ids are those seen so far, with their lines.
type ids map[mentorship.PersonID]int

// add notes an id; it returns the line of the first that was the same.
func (seen ids) add(id mentorship.PersonID, line int) (first int, twice bool) {
	if first, twice = seen[id]; !twice {
		seen[id] = line
	}
	return first, twice
}

func readMember(r row, role mentorship.Role) Member {
	wished := read(r, "profession wished", professionWished)
	m := Member{
		Person: mentorship.Person{
			Profession: read(r, "profession", open[mentorship.Profession]),
			Standing:   read(r, "standing", closed(mentorship.Standings()...)),
			Stage:      read(r, "stage", stage),
			Expertise:  read(r, "experience", entries(area)),
			Languages:  read(r, "languages", entries(language)),
			Place: mentorship.Place{
				Country: strings.ToUpper(r.at("country").text),
				Region:  r.at("region").text,
				Coordinates: read(r, "latitude", func(latitude string) (*mentorship.Coordinates, error) {
					return coordinates(latitude, r.at("longitude").text)
				}),
			},
			Zone:          read(r, "time zone", zone),
			Availability:  read(r, "availability", entries(window)),
			HoursPerMonth: read(r, "hours a month", whole),
			Styles:        read(r, "styles", entries(open[mentorship.Style])),
			Values:        read(r, "values", entries(open[mentorship.CoreValue])),
			Personality:   read(r, "personality", personality),
			Organisation:  r.at("organisation").text,
			Manager:       read(r, "manager", id[mentorship.PersonID]),
			Wishes: mentorship.Wishes{
				Modes:       read(r, "modes", entries(closed(mentorship.Modes()...))),
				Goals:       read(r, "goals", entries(open[mentorship.Objective])),
				Kinship:     wished.Kinship,
				Professions: wished.Professions,
			},
		},
		Formation: read(r, "relationship", formation),
		Project:   read(r, "project", functional),
		NotAgain:  read(r, "not again", entries(id[mentorship.PersonID])),
		Declared:  read(r, "ties declared", date),
	}
	if m.Stage == 0 {
		m.Stage = read(r, "grade", grade)
	}
	readAreas(r, &m, role)
	readPerspectives(r, &m, role)
	if role == mentorship.RoleMentor {
		m.Capacity = read(r, "capacity", whole)
	}
	return m
}

// readAreas reads what a mentor offers, or what a mentee seeks.
func readAreas(r row, m *Member, role mentorship.Role) {
	areas := read(r, "areas", entries(area))
	if role == mentorship.RoleMentor {
		m.Expertise = append(m.Expertise, areas...)
		return
	}
	for _, a := range areas {
		m.Seeks = append(m.Seeks, mentorship.Sought(a))
	}
}
