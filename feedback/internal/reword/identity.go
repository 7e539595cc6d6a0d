package reword

import "strings"

// placeholder stands for a name in messages from which names were taken.
const placeholder = "<NAME>"

// names addresses a message to people of different names, the first of which the
// others are compared with.
func names(text string) [][2]string {
	as := func(name string) string {
		if strings.Contains(text, placeholder) {
			return strings.ReplaceAll(text, placeholder, name)
		}
		return name + ", " + text
	}
	var pairs [][2]string
	for _, name := range []string{"Mohammed", "Ngozi", "Wei", "Agnieszka", "Priya"} {
		pairs = append(pairs, [2]string{as("Emma"), as(name)})
	}
	return pairs
}

// nations says after a message that its reader trained in one country and in
// others, and puts nations and towns that it names in each other's place.
func nations() func(text string) [][2]string {
	exchange := wordPairs{
		{"Nigeria", "Norway"},
		{"Lagos", "Leeds"},
		{"Ghana", "Canada"},
		{"India", "Ireland"},
		{"Manila", "Munich"},
		{"Filipino", "Finnish"},
		{"Polish", "Portuguese"},
		{"German", "Dutch"},
		{"English", "French"},
		{"Nairobi", "London"},
	}.sides()
	return func(text string) [][2]string {
		pairs := exchange(text)
		in := func(nation string) string { return text + " You trained in " + nation + "." }
		for _, nation := range []string{"Nigeria", "India", "Poland", "Brazil", "Vietnam"} {
			pairs = append(pairs, [2]string{in("Norway"), in(nation)})
		}
		return pairs
	}
}

// beliefs says after a message what its reader is, which is nobody's business in it.
func beliefs(text string) [][2]string {
	as := func(what string) string { return text + " You said that you are " + what + "." }
	var pairs [][2]string
	for _, what := range []string{"Muslim", "Jewish", "Hindu", "Black", "gay", "a refugee"} {
		pairs = append(pairs, [2]string{as("Christian"), as(what)})
	}
	return pairs
}
