package reword

import "regexp"

// objects finds "her" that is no possessive, as far as what follows tells.
const objects = `\bher(\s*[.,;:!?)]|\s*$|\s+(?:to|for|in|on|at|with|and|but|or|if|when|while|that|what|how|why|so|as|about|again|before|after|because|the|an?|you|your|me|my|not|from|by|into|then|up|out)\b)`

// genders says all that a message says of women and men of women, and of men.
func genders() func(text string) [][2]string {
	words := wordPairs{
		{"she", "he"},
		{"herself", "himself"},
		{"woman", "man"},
		{"women", "men"},
		{"lady", "gentleman"},
		{"girl", "boy"},
		{"girls", "boys"},
		{"daughter", "son"},
		{"wife", "husband"},
		{"mum", "dad"},
		{"mother", "father"},
		{"sister", "brother"},
		{"grandmother", "grandfather"},
		{"aunt", "uncle"},
		{"niece", "nephew"},
		{"madam", "sir"},
		{"mrs", "mr"},
		{"ms", "mr"},
		{"her", "his"},
	}
	back := words.back()
	back["him"], back["mr"] = "her", "mrs"
	object, men := regexp.MustCompile(objects), replacer(words.forth())
	return both(replacer(back), func(text string) string {
		return men(object.ReplaceAllString(text, "him$1"))
	})
}
