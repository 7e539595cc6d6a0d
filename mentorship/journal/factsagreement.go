package journal

import (
	"cmp"
	"slices"
	"strconv"
	"time"

	"github.com/go-mentorship/mentorkit/mentorship"
)

// An AgreementVersion is what a journal says of one version of an agreement.
type AgreementVersion struct {
	ID       mentorship.AgreementID
	Version  Ordinal
	Proposed Mark
	By       mentorship.PersonID
	Terms    mentorship.Terms
	// Reason says why it replaced the one before; empty in the first.
	Reason Reason
	Signed List[Fact[AgreementSigned]]
}

// Agreements returns the versions of the agreements in order.
func (f Facts) Agreements() List[AgreementVersion] { return f.look().agreements }

// InForce returns the version that was in force at the instant, and whether one
// was: the last one that by then at least two people had signed, among them
// everybody who took part and had joined before it was put forward (convention).
// Who joined afterwards does not unsettle it.
func (f Facts) InForce(at time.Time) (AgreementVersion, bool) {
	k := f.look()
	parties := k.parties(at)
	for i := k.agreements.length - 1; i >= 0; i-- {
		if v := k.agreements.at(i); v.binds(parties, at) {
			return *v, true
		}
	}
	return AgreementVersion{}, false
}

// A party is somebody who takes part, and when they joined first.
type party struct {
	id    mentorship.PersonID
	since time.Time
}

// parties returns who takes part at the instant, who joined first before the
// others.
func (k *known) parties(at time.Time) []party {
	since := map[mentorship.PersonID]time.Time{}
	active := map[mentorship.PersonID]bool{}
	for p := range k.participations.each() {
		if _, known := since[p.Person]; !known {
			since[p.Person] = p.Period.From
		}
		if p.Active(at) {
			active[p.Person] = true
		}
	}
	var parties []party
	for id := range active {
		parties = append(parties, party{id, since[id]})
	}
	slices.SortFunc(parties, func(a, b party) int {
		return cmp.Or(a.since.Compare(b.since), cmp.Compare(a.id, b.id))
	})
	return parties
}

// binds reports whether the version was in force at the instant, at which those
// parties take part.
func (v *AgreementVersion) binds(parties []party, at time.Time) bool {
	if v.Proposed.At.After(at) {
		return false
	}
	signed := map[mentorship.PersonID]bool{}
	for s := range v.Signed.each() {
		if !s.At.After(at) {
			signed[s.Body.By] = true
		}
	}
	if len(signed) < 2 {
		return false
	}
	for _, p := range parties {
		if p.since.After(v.Proposed.At) {
			break
		}
		if !signed[p.id] {
			return false
		}
	}
	return true
}

func versionKey(id mentorship.AgreementID, version Ordinal) string {
	return strconv.Itoa(int(version)) + "/" + string(id)
}

func (f *folder) agreementProposed(b AgreementProposed) {
	f.agreement(AgreementVersion{ID: b.Agreement, Version: b.Version, Proposed: f.mark, By: b.By, Terms: b.Terms})
}

func (f *folder) agreementAmended(b AgreementAmended) {
	f.refer(agreementSpace, string(b.Agreement), f.agreements.length, "agreement")
	f.agreement(AgreementVersion{
		ID: b.Agreement, Version: b.Version, Proposed: f.mark, By: b.By, Terms: b.Terms, Reason: b.Reason,
	})
}

func (f *folder) agreement(v AgreementVersion) {
	n := f.agreements.length
	if !begin(f, &f.agreements, versionSpace, versionKey(v.ID, v.Version), "version", v) {
		return
	}
	f.outline = f.outline.With(Outline{Period: v.Terms.Period})
	if _, known := f.find(agreementSpace, string(v.ID), n); !known {
		f.places[place{agreementSpace, string(v.ID)}] = n
	}
}

func (f *folder) agreementSigned(b AgreementSigned) {
	if v := change(f, &f.agreements, versionSpace, versionKey(b.Agreement, b.Version), "version"); v != nil {
		keep(f, &v.Signed, b)
	}
}
