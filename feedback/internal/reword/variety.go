package reword

// spelling writes a message as in Britain and as in America.
func spelling() func(text string) [][2]string {
	return wordPairs{
		{"realise", "realize"},
		{"realised", "realized"},
		{"recognise", "recognize"},
		{"recognised", "recognized"},
		{"apologise", "apologize"},
		{"apologised", "apologized"},
		{"organised", "organized"},
		{"prioritise", "prioritize"},
		{"summarise", "summarize"},
		{"mobilise", "mobilize"},
		{"mobilised", "mobilized"},
		{"behaviour", "behavior"},
		{"programme", "program"},
		{"centre", "center"},
		{"mum", "mom"},
		{"practise", "practice"},
		{"practised", "practiced"},
		{"colour", "color"},
		{"favour", "favor"},
		{"favourite", "favorite"},
		{"judgement", "judgment"},
		{"paediatric", "pediatric"},
		{"learnt", "learned"},
	}.sides()
}

// dialect writes a message in words of the standard and in those of dialects of
// the British Isles, America, the Caribbean and Africa.
func dialect() func(text string) [][2]string {
	return wordPairs{
		{"going to", "gonna"},
		{"want to", "wanna"},
		{"got to", "gotta"},
		{"give me", "gimme"},
		{"you all", "y'all"},
		{"isn't", "ain't"},
		{"little", "wee"},
		{"small", "likkle"},
		{"yes", "aye"},
		{"your", "yer"},
		{"nothing", "nowt"},
		{"something", "summat"},
		{"children", "bairns"},
		{"please", "abeg"},
		{"don't know", "dunno"},
		{"because", "cos"},
		{"myself", "meself"},
		{"you know", "ya know"},
		{"them", "dem"},
	}.sides()
}
