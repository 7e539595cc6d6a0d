package rule

import (
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"
)

// wireValue is the JSON form of a [Value].
type wireValue struct {
	Kind  Kind   `json:"kind"`
	Bound Bound  `json:"bound,omitzero"`
	Value string `json:"value"`
}

// IsZero reports whether v is not known.
func (v Value) IsZero() bool { return v == Value{} }

// MarshalJSON writes {"kind":"ratio","bound":"at-most","value":"5:1"}; bound is
// left out where it is [Exactly]. The zero value is null. A bound that is none
// of the four has no text form and is an error wrapping [ErrText].
func (v Value) MarshalJSON() ([]byte, error) {
	if v.kind == "" {
		return []byte("null"), nil
	}
	if !v.bound.known() {
		return nil, fmt.Errorf("%w: unknown bound %.40q", ErrText, v.bound)
	}
	return json.Marshal(wireValue{v.kind, v.bound, v.plain()})
}

// UnmarshalJSON reads what MarshalJSON writes; members of other names are
// ignored. A value has one spelling: "07", "336h" or an instant with an offset
// are errors, as is anything else. Errors wrap [ErrText] and leave v as it was.
func (v *Value) UnmarshalJSON(data []byte) error {
	if string(data) == "null" {
		*v = Value{}
		return nil
	}
	var w wireValue
	if err := json.Unmarshal(data, &w); err != nil {
		return fmt.Errorf("%w: %w", ErrText, err)
	}
	read, err := parse(w)
	if err != nil {
		return fmt.Errorf("%w: value %.40q of kind %.40q: %w", ErrText, w.Value, w.Kind, err)
	}
	*v = read
	return nil
}

func parse(w wireValue) (Value, error) {
	if !w.Bound.known() {
		return Value{}, fmt.Errorf("unknown bound %.40q", w.Bound)
	}
	v, err := parseKind(w.Kind, w.Value)
	if err == nil && v.plain() != w.Value {
		err = fmt.Errorf("want the spelling %.40q", v.plain())
	}
	return v.With(w.Bound), err
}

func (b Bound) known() bool { return b == Exactly || b == AtMost || b == AtLeast || b == Not }

func parseKind(kind Kind, s string) (Value, error) {
	switch kind {
	case KindCount:
		n, err := strconv.ParseInt(s, 10, 64)
		return Count(n), err
	case KindDuration:
		d, err := time.ParseDuration(s)
		return Duration(d), err
	case KindRatio:
		first, second, _ := strings.Cut(s, ":")
		a, err := strconv.ParseInt(first, 10, 64)
		if err != nil {
			return Value{}, err
		}
		b, err := strconv.ParseInt(second, 10, 64)
		return Ratio(a, b), err
	case KindInstant:
		t, err := time.Parse(time.RFC3339Nano, s)
		return Instant(t), err
	case KindText:
		return Text(s), nil
	default:
		return Value{}, fmt.Errorf("unknown kind")
	}
}
