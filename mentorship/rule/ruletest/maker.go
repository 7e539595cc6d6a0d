package ruletest

import (
	"math"
	"reflect"
	"strconv"
	"time"
)

// A maker fills in one subject.
type maker struct {
	choose func(n int) int
	trail  []byte // every choice made: two subjects of one trail are alike
	parts  int    // that may still be filled in
	huge   string // a long text
	huges  int    // times that it may still be filled in
}

func (m *maker) pick(n int) int {
	i := m.choose(n)
	m.trail = append(m.trail, byte(i))
	return i
}

func pick[T any](m *maker, values ...T) T { return values[m.pick(len(values))] }

var timeType = reflect.TypeFor[time.Time]()

// part returns the number of the part that is being filled in, from 1.
func (m *maker) part() int { return partLimit - m.parts }

// fill sets v to one of the values for its type. Depth is how many more
// references may be followed, long the length of a long slice or map.
func (m *maker) fill(v reflect.Value, depth, long int) {
	if m.parts == 0 || !v.CanSet() {
		return
	}
	m.parts--
	switch {
	case v.Type() == timeType:
		v.Set(reflect.ValueOf(m.instant()))
	case v.CanInt():
		most := int64(math.MaxInt64) >> (64 - v.Type().Bits())
		v.SetInt(pick(m, 1, 0, -1, most, -most-1))
	case v.CanUint():
		most := uint64(math.MaxUint64) >> (64 - v.Type().Bits())
		v.SetUint(pick(m, 1, 0, most, most/2+1))
	case v.CanFloat():
		v.SetFloat(m.float(v.Type().Bits()))
	case v.CanComplex():
		half := v.Type().Bits() / 2
		v.SetComplex(complex(m.float(half), m.float(half)))
	case v.Kind() == reflect.Bool:
		v.SetBool(pick(m, true, false))
	case v.Kind() == reflect.String:
		v.SetString(m.text())
	case v.Kind() == reflect.Struct:
		for _, field := range v.Fields() {
			m.fill(field, depth, long)
		}
	case v.Kind() == reflect.Array:
		for i := range v.Len() {
			m.fill(v.Index(i), depth, long)
		}
	case depth > 0:
		m.refer(v, depth-1, long)
	}
}

func (m *maker) float(bits int) float64 {
	most, least := math.MaxFloat64, math.SmallestNonzeroFloat64
	if bits == 32 {
		most, least = math.MaxFloat32, math.SmallestNonzeroFloat32
	}
	return pick(m, 1, 0, math.Copysign(0, -1), -1, math.NaN(), math.Inf(1), math.Inf(-1), most, -most, least)
}

// text returns an ordinary text that no other part has, or an odd one.
func (m *maker) text() string {
	s := pick(m,
		"a"+strconv.Itoa(m.part()),
		"",
		"a", // the same wherever it stands
		" \u00a0\u2003",
		"\xff\xc0\x80\xed\xa0\x80", // neither UTF-8 nor surrogates in disguise
		"\x00\r\n\t\x1b[31m\x7f\u0085",
		"\u202egnp.exe\u200b\ufeff", // turns the direction, and shows nothing
		"~/a~2b.*%s\"'<>&\\",        // means something in pointers, formats, markup
		"e\u0301\u0301\u0301\U0001F468\u200d\U0001F469",
		"-1",
		"\u212a\u0130\u00df", // change length with their case
		m.huge,
	)
	if len(s) == len(m.huge) {
		if m.huges == 0 {
			return ""
		}
		m.huges--
	}
	return s
}

// instant returns an ordinary instant, later than that of every part before,
// or an odd one.
func (m *maker) instant() time.Time {
	ordinary := time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC)
	return pick(m,
		ordinary.Add(time.Duration(m.part())*time.Hour),
		time.Time{},
		ordinary, // the same wherever it stands
		time.Unix(0, -1).UTC(),
		time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC),
		time.Date(9999, 12, 31, 23, 59, 59, 999_999_999, time.UTC),
		time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC),
		ordinary.In(time.FixedZone("", 14*60*60)),
		ordinary.In(time.FixedZone("\xff", -12*60*60-1)),
		time.Unix(math.MaxInt64, 0).UTC(),
		time.Unix(math.MinInt64, 0).UTC(),
	)
}
