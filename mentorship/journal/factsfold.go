package journal

import "strconv"

// A folder brings events into what is known, one after the other. It writes to
// known and places, and to what its maker made.
type folder struct {
	*known
	maker   *maker
	places  map[place]int
	journal Journal

	index int // of the event at hand
	event Event
	mark  Mark
}

// find returns the index of a thing in a list of the given length, and whether it
// is there.
func (f *folder) find(s space, id string, length int) (int, bool) {
	i, ok := f.places[place{s, id}]
	return i, ok && i < length
}

// begin adds a thing to the list, unless one of its id is there; it reports
// which, and notes a stray at the member.
func begin[T any, I ~string](f *folder, l *List[T], s space, id I, member string, v T) bool {
	if _, taken := f.find(s, string(id), l.length); taken {
		f.stray(member, true)
		return false
	}
	f.places[place{s, string(id)}] = l.length
	push(f, l, v)
	return true
}

// change returns a thing of the list to be written to; nil and a stray at the
// member if there is none of that id.
func change[T any, I ~string](f *folder, l *List[T], s space, id I, member string) *T {
	i, ok := f.find(s, string(id), l.length)
	if !ok {
		f.stray(member, false)
		return nil
	}
	return write(f, l, i)
}

func push[T any](f *folder, l *List[T], v T) { *l = l.push(f.maker, v) }

func write[T any](f *folder, l *List[T], i int) (v *T) {
	*l, v = l.write(f.maker, i)
	return v
}

// keep adds the event at hand to a list of its kind.
func keep[B Body](f *folder, l *List[Fact[B]], b B) { push(f, l, Fact[B]{f.mark, b}) }

// once sets a mark that is set only once; it reports whether it did, and notes a
// stray otherwise.
func (f *folder) once(m *Mark, member string) bool {
	if !m.IsZero() {
		f.stray(member, true)
		return false
	}
	*m = f.mark
	return true
}

// refer notes a stray if an id that is stated leads nowhere.
func (f *folder) refer(s space, id string, length int, member string) {
	if _, ok := f.find(s, id, length); id != "" && !ok {
		f.stray(member, false)
	}
}

// stray notes that a member of the body does not fit, or the body as a whole if
// it is empty.
func (f *folder) stray(member string, doubled bool) {
	path := "/body"
	if member != "" {
		path += "/" + member
	}
	push(f, &f.strays, Stray{f.mark, f.event.Kind(), path, doubled})
}

func element(member string, i int) string { return member + "/" + strconv.Itoa(i) }
