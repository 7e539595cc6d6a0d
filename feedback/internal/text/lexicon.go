package text

// A Class is a set of up to 64 kinds of word. The lowest three are known to the
// scanner; what the others mean is for the lexicon's owner to say.
type Class uint64

const (
	Negator      Class = 1 << iota // what follows in the clause is negated
	Divider                        // a clause begins with it
	Abbreviation                   // a full stop after it ends no sentence

	// opensPair is on words with which a pair begins; it is the lexicon's own.
	opensPair Class = 1 << 63
)

// A Lexicon tells the classes of words, and of pairs of words in a row, by their
// hashes. The zero value knows none.
type Lexicon struct {
	keys    []uint32 // 0 where a slot is free
	classes []Class  // of the same slots
	shift   uint
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
	l := Lexicon{make([]uint32, size), make([]Class, size), shift}
	for _, e := range entries {
		if e.Next == "" {
			l.insert(Hash(e.Word), e.Class)
			continue
		}
		l.insert(Hash(e.Word), opensPair)
		l.insert(Join(Hash(e.Word), Hash(e.Next)), e.Class)
	}
	return l
}

func (l *Lexicon) insert(hash uint32, class Class) {
	k := hash >> l.shift
	for l.keys[k] != 0 && l.keys[k] != hash|1 {
		k = (k + 1) % uint32(len(l.keys))
	}
	l.keys[k] = hash | 1
	l.classes[k] |= class
}

// class returns the classes of a hash, 0 where it is not known.
func (l *Lexicon) class(hash uint32) Class {
	if len(l.keys) == 0 {
		return 0
	}
	last := uint32(len(l.keys) - 1)
	for k := hash >> l.shift; ; k++ {
		switch l.keys[k&last] {
		case hash | 1:
			return l.classes[k&last]
		case 0:
			return 0
		}
	}
}
