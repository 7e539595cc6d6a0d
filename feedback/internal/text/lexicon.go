package text

// A Class is a set of up to 62 kinds of word. The lowest three are known to the
// scanner; what the others mean is for the lexicon's owner to say.
type Class uint64

const (
	Negator      Class = 1 << iota // what follows in the clause is negated
	Divider                        // a clause begins with it
	Abbreviation                   // a full stop after it ends no sentence

	// These are the lexicon's own: on words with which a pair begins, or ends.
	opensPair  Class = 1 << 63
	closesPair Class = 1 << 62
)

// A Lexicon tells the classes of words, and of pairs of words in a row, by their
// hashes. The zero value knows none.
type Lexicon struct {
	entries []entry
	shift   uint
}

// An entry is a slot of the table; its key is 0 where it is free.
type entry struct {
	class Class
	key   uint32
}

// An Entry gives a word or a pair of words in a row its classes.
type Entry struct {
	Word, Next string // folded; Next is empty for a word by itself
	Class      Class
}

// NewLexicon returns the lexicon of the entries. One word may have several: it
// has the classes of all.
func NewLexicon(entries []Entry) Lexicon {
	size, shift := 16, uint(28)
	for size < 4*len(entries) {
		size, shift = 2*size, shift-1
	}
	l := Lexicon{make([]entry, size), shift}
	for _, e := range entries {
		if e.Next == "" {
			l.insert(Hash(e.Word), e.Class)
			continue
		}
		l.insert(Hash(e.Word), opensPair)
		l.insert(Hash(e.Next), closesPair)
		l.insert(Join(Hash(e.Word), Hash(e.Next)), e.Class)
	}
	return l
}

func (l *Lexicon) insert(hash uint32, class Class) {
	k := hash >> l.shift
	for l.entries[k].key != 0 && l.entries[k].key != hash|1 {
		k = (k + 1) % uint32(len(l.entries))
	}
	l.entries[k].key = hash | 1
	l.entries[k].class |= class
}

// class returns the classes of a hash, 0 where it is not known. Whether the first
// slot has it is no branch, as nobody could foretell it.
func (l *Lexicon) class(hash uint32) Class {
	k := hash >> l.shift
	if k >= uint32(len(l.entries)) {
		return 0 // the zero value
	}
	e := &l.entries[k]
	class, other := e.class, e.key^(hash|1)
	if other != 0 {
		class = 0
	}
	if uint64(other)*uint64(e.key) != 0 {
		return l.beyond(hash)
	}
	return class
}

// beyond looks for a hash behind the first slot.
func (l *Lexicon) beyond(hash uint32) Class {
	last := uint32(len(l.entries) - 1)
	for k := hash>>l.shift + 1; ; k++ {
		switch e := &l.entries[k&last]; e.key {
		case hash | 1:
			return e.class
		case 0:
			return 0
		}
	}
}
