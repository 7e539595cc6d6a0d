// Package ethics finds what a mentorship must not be, and what its people
// should know of one another before it begins.
//
// [Decide] says whether something may be told, and denies what no ground allows;
// [Redacted] holds what only Decide opens. [Rules] look at what happened: at what
// was told, what was agreed and not done, whose work was used, and how power is
// used. [Debts] says what would mend a source that is not named, and
// [Organisation.Route] to whom a concern can be brought in safety.
//
// [Conflicts] are the rules about conflicts of interest: a [rule.Set] over a
// [mentorship.Pairing], which matching accepts as eligibility. A conflict is
// found from ties between the mentor and the mentee, declared by somebody or
// derived from other facts, that hold at some time of the pairing's period.
// [RosterConflicts] are the same rules about everybody in one relationship, as a
// set over a [mentorship.Roster]: what came up after the match, and facilitators
// and peers, whom nobody matched. [JournalConflicts] reads all that from a journal,
// and [ClearanceOf] says in one word how two people stand.
//
// # What may be told
//
// Healthcare lives by confidences, and so does mentoring: what is shared stays with
// those entitled to it (R1, R12). A [Disclosure] is judged by who tells what kind of
// thing to whom, for which purpose, under which [Consent], within which agreed
// circle. Who may know what is a convention of this module, which
// testdata/disclosure.txt shows in full. A duty to report breaks a confidence only
// if people knew of it before, and leaves a [Trail]. What was told against this is a
// finding; where nothing was agreed it cannot be told.
//
// # What was agreed
//
// Sessions, answers, feedback and tasks are held to the agreement that was in force
// at the time, by the same measure on every side, without the time of pauses. What
// was not agreed is no obligation: what a programme expects besides is
// undetermined. What happened on a single day, and fewer observations than the
// policy asks for, are no pattern.
//
// # Power
//
// Who depends on whom ([Dependence]) is known from ties and from the caller's
// [Register]. Bullying, exploitation and harassment (R12) are told from reports of
// several days or one that was upheld, and from what a journal shows; one report is
// undetermined, and never silent. A finding says how many reports there are, and
// nothing that leads to who made them.
//
// # What bars, and what is acknowledged
//
// The article and the works behind it ask that conflicts of interest be
// acknowledged (R1, R12); competition, and power of one over the other, are
// among the known causes of harm (R8, R12). For which ties acknowledging is not
// enough is a convention of this module:
//
//	tie                               code                    severity   mended by acknowledging
//	one manages the other             line-manager            violation  no: the weaker side cannot refuse
//	one assesses the other            assessor                violation  no: the weaker side cannot refuse
//	both apply for one thing          competing-application   violation  no: until it is decided
//	kin or partners                   family                  violation  no: neither can leave the other role
//	one treats the other              treatment               violation  no: confidences of one role reach the other
//	manager of the other's manager    manager-of-manager      warning    yes
//	money passes or is shared         financial               warning    yes
//	anything else worth telling       other                   warning    yes
//	joint work                        co-author               advice     yes
//	one has not declared              undeclared              warning    undetermined: a declaration settles it
//	a tie that cannot be read         malformed               warning    undetermined: correcting it settles it
//
// The codes begin with "ethics.conflict.". A programme that sees it otherwise
// changes the severity ([rule.Set.WithSeverity]) or takes the rule out
// ([rule.Set.Without]); whether acknowledging mends a tie belongs to the rule.
//
// # How ties are read
//
// A tie counts either way round: being mentored by the one whom you manage is
// as much a conflict as the reverse. [mentorship.Person.Manager] counts as a
// tie of line management: of the two, and of those managers of theirs who are
// known ([mentorship.Pairing].Managers). Where a tie may be to a matter (an application, a
// work, money, anything else), two ties of one kind to the same matter tie the
// two people: two applicants for one post compete, two authors of one work are
// co-authors.
//
// A tie is acknowledged when both the mentor and the mentee have signed it,
// with a date. Where two ties make a conflict together (a chain of managers, a
// matter in common), it is enough that both have signed one of the two. Each tie
// is judged for itself: an acknowledged tie does nothing for another beside it.
// A step that follows from [mentorship.Person.Manager] bears no signature; it is
// acknowledged by a tie that says the same. So adding a tie that not both have
// signed never makes a pairing more permitted.
//
// Bounds that are unstated do not end a tie. What cannot be read counts against
// the pairing, never for it: a tie whose period ends before it begins is taken
// to hold throughout, and is reported as malformed too.
//
// That there are no ties says nothing as long as nobody was asked: without a
// dated [mentorship.Declaration] of both people the answer is undetermined. Of a
// pairing in which somebody is not known, every rule says that it cannot tell.
//
// # Access
//
// Mentorship is to be open to everybody, whatever their background, and to serve diverse
// goals. [AuditAccess] compares how groups fare who ask for a mentor, [AccessRules] are
// the rules about what it finds, and [Flip] tries whether a matcher decides by an
// attribute. Groups are of those who consented to be counted; small ones are hidden, also
// against subtraction, and against whoever knows how they are hidden ([Axis]). What is
// found is for people to weigh, and says no reason.
//
// Findings describe a situation, hold nothing against anybody, and trigger
// nothing. Of a treatment they say that it exists, and no more. Their order does
// not depend on that of the ties.
package ethics
