package matching

import (
	"errors"
	"fmt"
	"strings"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// Kinds of error, for [errors.Is].
var (
	// ErrProblem: a problem is refused; the error is a [ProblemError].
	ErrProblem = errors.New("matching: invalid problem")
	// ErrInstance: the arrays of an instance contradict each other.
	ErrInstance = errors.New("matching: malformed instance")
	// ErrSolver: what a solver returned does not fit the instance, or is not
	// the best where it claims to be; the error is a [SolutionError].
	ErrSolver = errors.New("matching: wrong solution")
	// ErrResult: a result does not follow from the problem; the error is a
	// [ResultError].
	ErrResult = errors.New("matching: result refused")
	// ErrUndecided: the effort ended before a choice was found that meets the
	// demands, or it was shown that there is none.
	ErrUndecided = errors.New("matching: undecided whether the demands can be met")
	// ErrGroups: a solver was given groups to keep together or apart that is not
	// made for them.
	ErrGroups = errors.New("matching: groups are beyond this solver")
	// ErrUnknownPerson: there is no such mentor or mentee in the problem.
	ErrUnknownPerson = errors.New("matching: unknown person")
)

// A Pair names a mentor and a mentee.
type Pair struct {
	Mentor mentorship.PersonID `json:"mentor"`
	Mentee mentorship.PersonID `json:"mentee"`
}

// A Fault is one thing wrong with a [Problem], a [Solution] or a [Result].
type Fault struct {
	// Path is where, as a JSON Pointer: "/mentors/3/capacity". Positions are
	// those of the value as it was given.
	Path string
	// Kind says what sort of thing is wrong.
	Kind FaultKind
	// Message says what was found and what was expected.
	Message string
	// Criterion and Pair name the rating that is wrong, where one is.
	Criterion string
	Pair      Pair
}

// A FaultKind sorts faults: an open vocabulary; programs should expect more.
type FaultKind string

const (
	FaultPerson      FaultKind = "person"      // somebody is not well formed
	FaultRepeated    FaultKind = "repeated"    // something stands twice
	FaultUnknown     FaultKind = "unknown"     // an id, a word or a zone is not known
	FaultOutOfRange  FaultKind = "range"       // a figure lies outside its range
	FaultMissing     FaultKind = "missing"     // something needed was not given
	FaultPeriod      FaultKind = "period"      // a period is not well formed
	FaultPolicy      FaultKind = "policy"      // the policy makes no sense
	FaultEligibility FaultKind = "eligibility" // the rule set is invalid
	FaultRating      FaultKind = "rating"      // a criterion went outside 0 to 10,000
	FaultTooLarge    FaultKind = "too-large"   // more than can be reckoned with

	FaultContradiction FaultKind = "contradiction" // two figures for the same person exclude each other

	FaultForbidden FaultKind = "forbidden" // a pair that is not eligible was matched
	FaultCapacity  FaultKind = "capacity"  // more matches than slots
	FaultShape     FaultKind = "shape"     // a group of other size or mix than asked for
	FaultDemand    FaultKind = "demand"    // a demand is not met
	FaultConflict  FaultKind = "conflict"  // the demands said to clash are not shown to
	FaultOptimum   FaultKind = "optimum"   // the certificate does not prove the best
	FaultDiffers   FaultKind = "differs"   // not what follows from the problem
	FaultMalformed FaultKind = "malformed" // a list has the wrong length or order
	FaultOneSided  FaultKind = "one-sided" // somebody ranks a person who does not rank them
	FaultBlocking  FaultKind = "blocking"  // two prefer each other to what they have
)

// A ProblemError says why a problem is refused. It wraps [ErrProblem].
type ProblemError struct {
	// Faults are all that was found, in the order of the fields of [Problem].
	Faults []Fault
}

// Error gives every fault.
func (e *ProblemError) Error() string { return describe(ErrProblem, e.Faults) }

// Unwrap returns [ErrProblem].
func (e *ProblemError) Unwrap() error { return ErrProblem }

// A SolutionError says why a solution is refused. It wraps [ErrSolver].
type SolutionError struct{ Faults []Fault }

// Error gives every fault.
func (e *SolutionError) Error() string { return describe(ErrSolver, e.Faults) }

// Unwrap returns [ErrSolver].
func (e *SolutionError) Unwrap() error { return ErrSolver }

// A ResultError says why a result is refused. It wraps [ErrResult].
type ResultError struct{ Faults []Fault }

// Error gives every fault.
func (e *ResultError) Error() string { return describe(ErrResult, e.Faults) }

// Unwrap returns [ErrResult].
func (e *ResultError) Unwrap() error { return ErrResult }

func describe(kind error, faults []Fault) string {
	lines := make([]string, len(faults))
	for i, f := range faults {
		lines[i] = fmt.Sprintf("%s: %s", f.Path, f.Message)
	}
	return kind.Error() + ": " + strings.Join(lines, "; ")
}
