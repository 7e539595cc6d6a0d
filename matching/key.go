package matching

import (
	"encoding/binary"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// A key is what tells people apart in one respect, in bytes: two people with
// the same key are the same in that respect.
type key []byte

// A keyFunc appends to k all that a criterion or a rule looks at in a person.
type keyFunc func(k key, p *mentorship.Person) key

func (k key) number(n int) key { return binary.AppendVarint(k, int64(n)) }

// optional tells nothing apart from each number.
func (k key) optional(n *int) key {
	if n == nil {
		return append(k, 0)
	}
	return append(k, 1).number(*n)
}

func (k key) text(s string) key { return append(binary.AppendUvarint(k, uint64(len(s))), s...) }

// words appends a list with its length, so that lists can follow each other.
func words[W ~string](k key, list []W) key {
	k = k.number(len(list))
	for _, w := range list {
		k = k.text(string(w))
	}
	return k
}

// grouped numbers people by their key, from 0 in the order in which a key first
// stands, and returns the number of each person and the first of each number.
func grouped(people []mentorship.Person, of keyFunc) (class, first []int32) {
	class = make([]int32, len(people))
	seen := make(map[string]int32)
	var k key
	for i := range people {
		k = of(k[:0], &people[i])
		c, known := seen[string(k)]
		if !known {
			c = int32(len(first))
			seen[string(k)] = c
			first = append(first, int32(i))
		}
		class[i] = c
	}
	return class, first
}
