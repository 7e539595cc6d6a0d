package main

// What a message costs that is told wrong, ours or that of others, and for
// some heads that of some sources: chosen by cross-validation, so that what others
// have labelled is told well and our own messages hardly worse (convention).
const (
	ownCost = 3.0
	cost    = 0.1
)

var costs = map[string]map[string]float64{
	"supportive":          {"epitome": 1, "goemotions": 0.01},
	"attacking":           {"goemotions": 0.05},
	"engaged":             {"epitome": 0.6, "annomi": 0.9},
	"open":                {"receptive": 0.3},
	"reflective":          {"cered": 0.4},
	"supportive" + anyone: {"": 0.1},
	"attacking" + anyone:  {"": 0.05},
	"attacking" + where:   {"toxicspans": 0.03},
	"respectful" + anyone: {"": 0.1},
}

// spoken is how much of the head that says where a trait is shown speaks for
// the trait as well, so that passages that people would mark are evidence: chosen
// by the agreement with such passages, as long as the trait is told no worse (convention).
var spoken = map[string]float64{"supportive": 0.5, "attacking" + anyone: 0.2}

// costOf returns what a message of a source costs a head.
func costOf(head, source string) float64 {
	of := costs[head]
	if c, known := of[source]; known {
		return c
	}
	if !isOurs(source) {
		return cost
	}
	if c, known := of[""]; known { // all of ours
		return c
	}
	return ownCost
}
