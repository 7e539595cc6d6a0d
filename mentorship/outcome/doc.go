// Package outcome tells what a mentorship brought: whether its objectives were met,
// how far its goals were attained, what changed for its people, and how sure that is.
//
// [Objectives] measures what a relationship was for, [Aims] what a programme is for
// over its relationships, and [Benefits] and [BenefitsOver] what either side says
// before, during and after. [CheckGoal] says what a goal lacks, [PlanOf] which step
// of a development plan is due, [Attained] how far goals were reached by one figure,
// and [LedgerOf] how mentored hours stand against what a policy asks for. [Rules]
// says the same as findings. All of these are computed from a [journal.View].
//
// # Instruments
//
// An [Instrument] is the structure of a questionnaire: its items by number, its
// subscales, its scale, what becomes of missing answers, and under which licence its
// words are. The words are never here; whoever may use them brings them.
// [Instrument.Score] scores the answers of one person, and [Instrument.Analyse] says
// how reliable those of many are. [Alpha], [Intraclass], [Kappa], [Krippendorff],
// [Hedges], [Change] and [ReliableChange] are the statistics by themselves; each is
// equal to what R computes.
//
// # No data is not zero
//
// Every measure says how many observations it rests on and how many are missing.
// Where nothing was recorded the result is [NoData], and a figure is absent, rather
// than 0; where data cannot give an answer, such as one rater or constant answers,
// a statistic reports false, and never NaN.
//
// # The exercise
//
// [Exercise] is the closing exercise of the article. Its answers are kept in the
// journal, and [Compare] puts them beside the eight marks of the relationship.
//
// Everything here is a pure function of its arguments and safe for concurrent use.
package outcome
