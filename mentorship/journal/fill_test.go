package journal_test

import (
	"encoding"
	"math"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
	"github.com/go-mentorship/mentorkit/mentorship/journal"
)

// A filler makes values out of bytes: any bytes make some value, and nearly
// all values are well formed.
type filler struct {
	source
	bytes []byte
}

func (f *filler) next() uint64 {
	if len(f.bytes) == 0 {
		return 0
	}
	n := uint64(f.bytes[0])
	f.bytes = f.bytes[1:]
	return n
}

func (f *filler) below(n int) int { return int(f.next() % uint64(n)) }

func (f *filler) long() uint64 {
	var n uint64
	for range 5 {
		n = n<<8 | f.next()
	}
	return n
}

func (f *filler) instant() time.Time {
	t := time.Unix(int64(f.long()%250_000_000_000), int64(f.long()%1e9)) // until the year 9892
	return t.In(time.FixedZone("", (f.below(29)-14)*3600))
}

var texts = []string{"a", "two words", "é", "日本", "<&>", `quote"back\slash`, "a/b~c", "\U0001f600"}

func (f *filler) text() string {
	return texts[f.below(len(texts))] + strings.Repeat("x", f.below(3)) + strconv.Itoa(f.below(100))
}

// event makes an event.
func (f *filler) event() journal.Event {
	e := journal.Event{
		ID: journal.EventID(f.text()), At: f.instant(),
		Actor: journal.ByPerson(mentorship.PersonID(f.text())), Relationship: mentorship.RelationshipID(f.text()),
	}
	if f.below(4) == 0 {
		e.Actor = journal.ByJob(journal.Code(f.text()))
	}
	bodies := journal.Bodies()
	if i := f.below(len(bodies) + 1); i < len(bodies) {
		v := reflect.New(reflect.TypeOf(bodies[i])).Elem()
		f.fill(v)
		e.Body = v.Interface().(journal.Body)
	} else {
		raw := ` {"a" : ` + strconv.Quote(strings.Trim(f.text(), "\U0001f600")) + `}`
		e.Body = journal.Unknown{Of: journal.Form{Kind: "acme.x", Version: journal.Ordinal(1 + f.below(9))}, Raw: raw}
	}
	return e
}

// fill fills v, leaving out some of what is optional.
func (f *filler) fill(v reflect.Value) {
	_, textual := reflect.TypeAssert[encoding.TextUnmarshaler](v.Addr())
	switch v.Interface().(type) {
	case time.Time:
		v.Set(reflect.ValueOf(f.instant()))
		return
	case mentorship.Duration:
		v.SetInt(1 + int64(f.long()%math.MaxInt32))
		return
	case mentorship.Period:
		p, _ := mentorship.NewPeriod(f.instant(), time.Time{})
		if f.below(2) == 0 {
			p.Until = p.From.Add(time.Duration(1 + f.long()))
		}
		v.Set(reflect.ValueOf(p))
		return
	}
	switch {
	case closed(v.Type()):
		words := f.constants[v.Type().String()]
		v.SetString(words[f.below(len(words))])
	case v.Kind() == reflect.String:
		v.SetString(f.text())
	case textual:
		v.SetInt(int64(10 + f.below(200)))
	case v.Kind() == reflect.Int:
		v.SetInt(int64(1 + f.below(100)))
	case v.Kind() == reflect.Bool:
		v.SetBool(f.below(2) == 1)
	case v.Kind() == reflect.Slice:
		for range 1 + f.below(3) {
			element := reflect.New(v.Type().Elem()).Elem()
			f.fill(element)
			if known := v.Interface(); !contains(known, element.Interface()) {
				v.Set(reflect.Append(v, element))
			}
		}
	default:
		for field, value := range v.Fields() {
			optional := strings.HasSuffix(field.Tag.Get("json"), ",omitzero")
			if !optional || f.below(2) == 0 {
				f.fill(value)
			}
		}
	}
}

func contains(list, element any) bool {
	v := reflect.ValueOf(list)
	return slices.ContainsFunc(slices.Collect(func(yield func(any) bool) {
		for i := range v.Len() {
			if !yield(v.Index(i).Interface()) {
				return
			}
		}
	}), func(e any) bool { return reflect.DeepEqual(e, element) })
}
