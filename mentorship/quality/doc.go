// Package quality tells how the qualities of mentors, mentees and their
// relationship look: as people rate them, and as what happened shows them.
//
// A [Quality] is one of the closed vocabulary of the article: twelve of a mentor
// and three more, ten of a mentee and two more, eight marks of a relationship. Its
// [Quality.Scale] and [Quality.Item] are under which it is rated in a journal
// ([journal.RatingGiven]), from 1 to 5, and 5 is best; other scores are none.
//
// [NewProfile] puts together what is known of somebody's qualities, or of those of
// the relationship: ratings by themselves and by others, what was observed, how
// far the two views lie apart, what changed, and from all that strengths and gaps.
// A mentor's profile has the six letters of the word, too; see [Letter].
// [ProfileFor] is the same as one of the people may see it.
//
// [Rules] says where a coordinator may want to look: a quality that is low, views
// that differ, ratings that fall, guidance that needs what is lacking, and seven
// signs of a mentor who does harm.
//
// # What is observed
//
// Each quality has signs, which [Quality.Signs] lists: shares of sessions, answers,
// tasks, feedback and advice that speak against it from a limit of
// [mentorship.Signs] on, and counts that speak for it. Which figure speaks for which
// quality is a convention of this module. A quality without signs is rated only.
//
// # One bad day is no pattern
//
// A rating is told by its median, and no figure is told before there are as many
// observations as the policy asks for. What happened on a single day never counts
// as a pattern, nor does one report. A few observations that point the same way
// are undetermined; where nothing points that way the rules are silent, and so they
// are in pauses and after the end. Whoever rates themselves counts apart, and who
// is not rated is not rated low.
//
// Everything here is a pure function of its arguments and safe for concurrent use.
package quality
