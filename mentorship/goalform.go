package mentorship

// Validate returns an [InvalidError] with every reason why g is not well formed;
// nil if it is. A goal has an id and a mentee; everything else may be unstated.
// What is stated has well-formed ids and words, levels and instants within
// their range, and wording in UTF-8.
func (g Goal) Validate() error {
	var f form
	f.id("/id", string(g.ID))
	f.id("/for", string(g.For))
	if g.Objective != "" {
		f.word("/objective", string(g.Objective))
	}
	f.sought("/aim", g.Aim)
	f.text("/statement", g.Statement)
	f.text("/measure", g.Measure)
	f.instant("/due", g.Due)
	if g.Project != "" {
		f.id("/project", string(g.Project))
	}
	return f.refuse("goal", string(g.ID))
}
