package rule

import "errors"

// Kinds of error, for [errors.Is].
var (
	// ErrCode: a text is not a well-formed [Code].
	ErrCode = errors.New("rule: malformed code")
	// ErrInfo: the description of a rule is incomplete.
	ErrInfo = errors.New("rule: incomplete description")
	// ErrSet: a [Set] was given no rule, two rules of one code or the code
	// [InvalidSet], or was told to change a rule it does not hold.
	ErrSet = errors.New("rule: inconsistent set")
	// ErrText: a text form is unknown or malformed.
	ErrText = errors.New("rule: malformed text")
)
