package intake

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"
	_ "time/tzdata" // so that no machine lacks the time zones

	"github.com/go-mentorship/mentorkit/mentorship"
)

// whole reads a whole number from 0, or none.
func whole(text string) (*int, error) {
	if text == "" {
		return nil, nil
	}
	n, err := strconv.Atoi(text)
	if err != nil || n < 0 {
		return nil, fmt.Errorf("a whole number from 0 was expected, not %.40q", text)
	}
	return &n, nil
}

// date reads the first instant of a day in UTC, or none.
func date(text string) (time.Time, error) {
	if text == "" {
		return time.Time{}, nil
	}
	t, err := time.Parse(time.DateOnly, text)
	if err != nil {
		return time.Time{}, fmt.Errorf("a date such as 2027-01-11 was expected, not %.40q", text)
	}
	return t, nil
}

// zone reads the name of a time zone, or none.
func zone(text string) (string, error) {
	if text == "" {
		return "", nil
	}
	if _, err := time.LoadLocation(text); err != nil || text == time.Local.String() {
		return "", fmt.Errorf("a name of the IANA time zone database, such as \"Africa/Nairobi\", was expected, not %.40q", text)
	}
	return text, nil
}

// coordinates reads the two figures of a place, or none.
func coordinates(latitude, longitude string) (*mentorship.Coordinates, error) {
	if latitude == "" && longitude == "" {
		return nil, nil
	}
	north, err1 := strconv.ParseFloat(latitude, 64)
	east, err2 := strconv.ParseFloat(longitude, 64)
	c := mentorship.Coordinates{Latitude: north, Longitude: east}
	if err1 != nil || err2 != nil || !c.Valid() {
		return nil, fmt.Errorf("degrees from -90 to 90 and from -180 to 180 were expected, not %.40q and %.40q", latitude, longitude)
	}
	return &c, nil
}

// personality reads five figures from 0 to 100, or none: "60/75/55/60/70".
func personality(text string) (*mentorship.Personality, error) {
	if text == "" {
		return nil, nil
	}
	wrong := errors.New("five figures from 0 to 100, such as \"60/75/55/60/70\", were expected") // never quote what was there
	parts := strings.Split(text, "/")
	if len(parts) != 5 {
		return nil, wrong
	}
	var f [5]int
	for i, part := range parts {
		n, err := strconv.Atoi(strings.TrimSpace(part))
		if err != nil {
			return nil, wrong
		}
		f[i] = n
	}
	p := mentorship.Personality{Openness: f[0], Conscientiousness: f[1], Extraversion: f[2], Agreeableness: f[3], Stability: f[4]}
	if !p.Valid() {
		return nil, wrong
	}
	return &p, nil
}

// window reads "mon 09:00-12:30".
func window(text string) (mentorship.Window, error) {
	w, err := mentorship.ParseWindow(strings.ToLower(text))
	if err != nil {
		return w, fmt.Errorf("hours such as \"mon 09:00-12:30\" were expected, not %.40q", text)
	}
	return w, nil
}

// language reads "en:c1"; the fluency may be left out.
func language(text string) (mentorship.Language, error) {
	tag, fluency, has := strings.Cut(word(text), ":")
	l := mentorship.Language{Tag: strings.TrimSpace(tag)}
	if has && l.Fluency.UnmarshalText([]byte(strings.TrimSpace(fluency))) != nil {
		return l, fmt.Errorf("a language with a fluency, such as \"en:b2\", was expected, not %.40q", text)
	}
	return l, nil
}

// area reads "stroke rehabilitation:expert"; the level may be left out.
func area(text string) (mentorship.Expertise, error) {
	name, level, has := strings.Cut(word(text), ":")
	e := mentorship.Expertise{Area: mentorship.Area(strings.TrimSpace(name))}
	if has && e.Level.UnmarshalText([]byte(strings.TrimSpace(level))) != nil {
		return e, fmt.Errorf("an area with a level, such as \"gait analysis:proficient\", was expected, not %.40q", text)
	}
	return e, nil
}

// grades are those of the British civil service, as career stages.
var grades = map[string]mentorship.Stage{
	"aa": 10, "ao": 20, "eo": 30, "heo": 40, "seo": 50, "grade 7": 60, "grade 6": 70,
	"scs1": 80, "scs2": 85, "scs3": 90, "scs4": 95,
}

// grade reads a grade of the British civil service, or none.
func grade(text string) (mentorship.Stage, error) {
	s, known := grades[word(text)]
	if !known && text != "" {
		return 0, fmt.Errorf("a grade from AA to SCS4 was expected, not %.40q", text)
	}
	return s, nil
}

// stage reads a career stage, or none.
func stage(text string) (s mentorship.Stage, err error) {
	if text != "" && s.UnmarshalText([]byte(word(text))) != nil {
		return 0, fmt.Errorf("student, early, mid, senior or leading, or a stage between two such as \"mid+5\", was expected, not %.40q", text)
	}
	return s, nil
}
