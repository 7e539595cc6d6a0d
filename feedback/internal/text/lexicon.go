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
	entries []entry
	shift   uint
}

// An entry is a slot of the table; its key is 0 where it is free.
type entry struct {
	key   uint32
	class Class
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
	for size < 8*len(entries) {
		size, shift = 2*size, shift-1
	}
	l := Lexicon{make([]entry, size), shift}
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
	for l.entries[k].key != 0 && l.entries[k].key != hash|1 {
		k = (k + 1) & uint32(len(l.entries)-1)
	}
	l.entries[k].key = hash | 1
	l.entries[k].class |= class
}

// class returns the classes of a hash, 0 where it is not known.
func (l *Lexicon) class(hash uint32) Class {
	if len(l.entries) == 0 {
		return 0
	}
	for k := hash >> l.shift; ; k = (k + 1) & uint32(len(l.entries)-1) {
		switch e := &l.entries[k&uint32(len(l.entries)-1)]; e.key {
		case hash | 1:
			return e.class
		case 0:
			return 0
		}
	}
}
