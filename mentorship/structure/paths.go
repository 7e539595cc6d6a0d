package structure

import (
	"strconv"
)

// Where in a roster a finding lies.
const (
	participantsPath = "/relationship/participants"
	periodPath       = "/relationship/period"
	modePath         = "/relationship/mode"
	channelsPath     = "/relationship/channels"
	projectPath      = "/relationship/project"
)

// participantPath is the path of the participant of the given index.
func participantPath(i int) string { return participantsPath + "/" + strconv.Itoa(i) }
