package journal

import "github.com/go-mentorship/mentorkit/mentorship"

// A DeclarationMade is somebody's answer when asked for ties, whether or not
// there were any; those there were stand in [TieDeclared] events. See
// [mentorship.Declaration].
type DeclarationMade struct {
	By mentorship.PersonID `json:"by"`
}

// Form returns declaration-made.
func (DeclarationMade) Form() Form { return Form{"declaration-made", 1} }

// A TieDeclared makes a tie known, which is well formed as [mentorship.Tie.Validate]
// says.
type TieDeclared struct {
	ID  TieID          `json:"id"`
	Tie mentorship.Tie `json:"tie"`
}

// Form returns tie-declared.
func (TieDeclared) Form() Form { return Form{"tie-declared", 1} }

// A TieAcknowledged is somebody who knows of a tie and goes on.
type TieAcknowledged struct {
	Tie TieID               `json:"tie"`
	By  mentorship.PersonID `json:"by"`
}

// Form returns tie-acknowledged.
func (TieAcknowledged) Form() Form { return Form{"tie-acknowledged", 1} }
