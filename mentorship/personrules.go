package mentorship

import (
	"fmt"
	"slices"

	"github.com/go-mentorship/mentorkit/mentorship/rule"
)

// PersonRules returns the rules that a [Person] is well formed. All are
// violations and conventions of this module.
func PersonRules() rule.Set[Person] { return personRules }

// Validate returns an [InvalidError] with every reason why p is not well
// formed; nil if it is. Whether the zone exists is not checked here: that needs
// the time zone database, and the packages that reckon hours do it.
func (p Person) Validate() error { return refuse(personRules, p, "person", string(p.ID)) }

var personRules = rule.NewSet(
	wellFormed("mentorship.person.malformed-id", "A person has a well-formed id",
		"Everything else refers to people by id.",
		"Give an id of 1 to 200 printable bytes.", personIDs),
	wellFormed("mentorship.person.own-manager", "Nobody is their own manager",
		"Conflicts of interest are found along the line of management.",
		"Name whom the person reports to, or leave the field out.", ownManager),
	wellFormed("mentorship.person.malformed-word", "Open vocabularies hold well-formed words",
		"Two spellings of one word would never match.",
		"Write words in lower case, without leading, trailing or double spaces.", personWords),
	wellFormed("mentorship.person.unknown-word", "Closed vocabularies hold known words",
		"A word that no rule knows would be passed over in silence.",
		"Use one of the listed words, or leave the field out.", personVocabularies),
	wellFormed("mentorship.person.repeated", "An area or a language stands once in a list",
		"With two levels for one area nobody knows which is meant.",
		"Keep one entry for each area and language.", personRepeats),
	wellFormed("mentorship.person.out-of-range", "Levels and counts lie within their range",
		"A negative capacity or an undefined level has no meaning.",
		"Correct the figure, or leave the field out where it is not known.", personRanges),
	wellFormed("mentorship.person.malformed-place", "Country, region and coordinates are well formed",
		"Distance and time zone advice rest on them.",
		"Give a two-letter country code in upper case and degrees within range.", personPlace),
	wellFormed("mentorship.person.malformed-window", "Availability is in windows within one day",
		"Common hours are reckoned from them.",
		"Split what runs over midnight into two windows.", personWindows),
)

// wellFormed describes a rule about the form of a value.
func wellFormed[S any](code rule.Code, title, why, remedy string, check func(S) []rule.Finding) rule.Rule[S] {
	return rule.New(rule.Info{
		Code: code, Severity: rule.Violation, Title: title, Why: why, Remedy: remedy, Basis: rule.Convention,
	}, check)
}

// broken returns a finding about one value at one path.
func broken(path, message, name string, got rule.Value) rule.Finding {
	return rule.Finding{Path: path, Message: message, Evidence: []rule.Evidence{{Name: name, Got: got}}}
}

func at(path string, i int) string { return fmt.Sprintf("%s/%d", path, i) }

func personIDs(p Person) []rule.Finding {
	var found []rule.Finding
	if !ValidID(p.ID) {
		found = append(found, broken("/id", fmt.Sprintf("the id %.40q is not well formed", string(p.ID)), "id", rule.Text(p.ID)))
	}
	if p.Manager != "" && !ValidID(p.Manager) {
		found = append(found, broken("/manager", fmt.Sprintf("the manager's id %.40q is not well formed", string(p.Manager)), "id", rule.Text(p.Manager)))
	}
	return found
}

func ownManager(p Person) []rule.Finding {
	if p.Manager == "" || p.Manager != p.ID {
		return nil
	}
	return []rule.Finding{broken("/manager", fmt.Sprintf("%.40q is given as their own manager", string(p.ID)), "manager", rule.Text(p.Manager))}
}

func personWords(p Person) []rule.Finding {
	var found []rule.Finding
	word := func(path, w string) {
		if !ValidWord(w) {
			found = append(found, broken(path, fmt.Sprintf("the word %.40q is not well formed", w), "word", rule.Text(w)))
		}
	}
	if p.Profession != "" {
		word("/profession", string(p.Profession))
	}
	for i, e := range p.Expertise {
		word(at("/expertise", i)+"/area", string(e.Area))
	}
	for i, s := range p.Seeks {
		word(at("/seeks", i)+"/area", string(s.Area))
	}
	for i, l := range p.Languages {
		if !l.validTag() {
			found = append(found, broken(at("/languages", i)+"/tag", fmt.Sprintf("the language tag %.40q is not two or three lower-case letters", l.Tag), "word", rule.Text(l.Tag)))
		}
	}
	words(word, "/styles", p.Styles)
	words(word, "/values", p.Values)
	words(word, "/wishes/professions", p.Wishes.Professions)
	words(word, "/wishes/goals", p.Wishes.Goals)
	for i, s := range p.Perspectives {
		found = append(found, aspect(at("/perspectives", i), s.Perspective)...)
	}
	for i, s := range p.Wishes.Perspectives {
		found = append(found, aspect(at("/wishes/perspectives", i), s)...)
	}
	return found
}

// aspect says whether the aspect of a perspective is a word. It quotes nothing:
// what stands there is the person's own.
func aspect(path string, p Perspective) []rule.Finding {
	if ValidWord(p.Aspect) {
		return nil
	}
	return []rule.Finding{broken(path+"/aspect", "the aspect of a perspective is not a well-formed word", "aspect", rule.Text("malformed"))}
}

func words[W ~string](word func(path, w string), path string, list []W) {
	for i, w := range list {
		word(at(path, i), string(w))
	}
}

func personVocabularies(p Person) []rule.Finding {
	var found []rule.Finding
	unknown := func(path, w string) {
		found = append(found, broken(path, fmt.Sprintf("%.40q is not in the vocabulary", w), "word", rule.Text(w)))
	}
	if p.Standing != "" && !slices.Contains(Standings(), p.Standing) {
		unknown("/standing", string(p.Standing))
	}
	for i, m := range p.Wishes.Modes {
		if !slices.Contains(Modes(), m) {
			unknown(at("/wishes/modes", i), string(m))
		}
	}
	if k := p.Wishes.Kinship; k != "" && k != SameProfession && k != OtherProfession {
		unknown("/wishes/kinship", string(k))
	}
	for i, s := range p.Perspectives {
		for j, purpose := range s.Consent.Purposes {
			if !slices.Contains(Purposes(), purpose) {
				found = append(found, broken(at(at("/perspectives", i)+"/consent/purposes", j),
					"a consent is for a purpose that is not in the vocabulary", "purpose", rule.Text("unknown")))
			}
		}
	}
	return found
}

func personRepeats(p Person) []rule.Finding {
	found := repeats("/expertise", p.Expertise, func(e Expertise) string { return string(e.Area) })
	found = append(found, repeats("/seeks", p.Seeks, func(s Sought) string { return string(s.Area) })...)
	return append(found, repeats("/languages", p.Languages, func(l Language) string { return l.Tag })...)
}

func repeats[T any](path string, list []T, key func(T) string) []rule.Finding {
	var found []rule.Finding
	seen := map[string]bool{}
	for i, item := range list {
		k := key(item)
		if seen[k] {
			found = append(found, broken(at(path, i), fmt.Sprintf("%.40q stands there already", k), "word", rule.Text(k)))
		}
		seen[k] = true
	}
	return found
}

func personRanges(p Person) []rule.Finding {
	var found []rule.Finding
	out := func(path, name string, got int) {
		found = append(found, broken(path, fmt.Sprintf("%s is %d, outside its range", name, got), name, rule.Count(int64(got))))
	}
	if p.Stage != 0 && !p.Stage.Valid() {
		out("/stage", "stage", int(p.Stage))
	}
	for i, e := range p.Expertise {
		if e.Level != 0 && !e.Level.Valid() {
			out(at("/expertise", i)+"/level", "level", int(e.Level))
		}
	}
	for i, s := range p.Seeks {
		if s.Level != 0 && !s.Level.Valid() {
			out(at("/seeks", i)+"/level", "level", int(s.Level))
		}
	}
	for i, l := range p.Languages {
		if l.Fluency != 0 && !l.Fluency.Valid() {
			out(at("/languages", i)+"/fluency", "fluency", int(l.Fluency))
		}
	}
	if p.Capacity != nil && *p.Capacity < 0 {
		out("/capacity", "capacity", *p.Capacity)
	}
	if p.HoursPerMonth != nil && (*p.HoursPerMonth < 0 || *p.HoursPerMonth > 744) {
		out("/hoursPerMonth", "hours-per-month", *p.HoursPerMonth)
	}
	if p.Personality != nil && !p.Personality.Valid() {
		// the figures are sensitive: say that they are wrong, not what they are
		found = append(found, broken("/personality", "a factor of personality is outside 0 to 100", "personality", rule.Text("out-of-range")))
	}
	return found
}

func personPlace(p Person) []rule.Finding {
	var found []rule.Finding
	if c := p.Place.Country; c != "" && !validCountry(c) {
		found = append(found, broken("/place/country", fmt.Sprintf("the country %.40q is not two upper-case letters", c), "country", rule.Text(c)))
	}
	if r := p.Place.Region; r != "" && !printable(r, MaxWordBytes) {
		found = append(found, broken("/place/region", fmt.Sprintf("the region %.40q is not printable", r), "region", rule.Text(r)))
	}
	if z := p.Zone; z != "" && !printable(z, MaxWordBytes) {
		found = append(found, broken("/zone", fmt.Sprintf("the zone %.40q is not printable", z), "zone", rule.Text(z)))
	}
	if o := p.Organisation; o != "" && !printable(o, MaxIDBytes) {
		found = append(found, broken("/organisation", fmt.Sprintf("the organisation %.40q is not printable", o), "organisation", rule.Text(o)))
	}
	if c := p.Place.Coordinates; c != nil && !c.Valid() {
		found = append(found, broken("/place/coordinates", "the coordinates are outside -90 to 90 and -180 to 180 degrees", "coordinates", rule.Text("out-of-range")))
	}
	return found
}

func personWindows(p Person) []rule.Finding {
	var found []rule.Finding
	for i, w := range p.Availability {
		if !w.Valid() {
			found = append(found, broken(at("/availability", i), w.String(), "window", rule.Text(w.String())))
		}
	}
	return found
}
