package main

// usage explains the command line; the flags follow it.
const usage = `Programme matches mentees with mentors, forms relationships, and says why.

Without files it runs on a programme of rehabilitation that it brings along. With
-mentors alone it describes the supply: what is offered, where, in which languages,
and how unevenly. To match, it needs -mentees as well.

Tables are CSV with a heading; all columns are optional, in any order:

  both      id, profession, standing, stage or grade, organisation, manager, country,
            region, latitude, longitude, time zone, languages (en:c1; sw:native), goals,
            availability (mon 09:00-12:30; thu 18:00-20:00), hours a month, modes
            (in-person; virtual; mixed), profession wished (same, other or names), styles,
            values, personality (five figures: 60/75/55/60/70), ties declared (a date),
            not again (ids), relationship (team NAME, group NAME, peer NAME or
            facilitated NAME)
  mentors   areas (stroke rehabilitation:expert; gait analysis), capacity,
            perspectives (gender: woman), characteristics (identities, with commas),
            consent (matching, or matching until 2028-01-01)
  mentees   areas (what is sought, and at which level), experience (what a peer
            brings), perspectives wished, match with similar identity (yes or no),
            identity to match, project (NAME until 2027-09-01)
  ties      kind, from, to, matter, since, until, declared by, acknowledged
            (mentor-19 2026-11-02; mentee-43 2026-11-03)

Other columns are not read. Perspectives and characteristics count only where the
mentee asks and the mentor consents. Mentees who give them with consent to statistics
are counted by group. A JSON list of mentors has objects with id,
country, languages and areas.

-journal is what happened, one event a line, as package mentorship/journal writes it;
examples/programme/data/journal.jsonl is one. The report then says where everybody
stands at its last event, or when the day began that -at names, and how each
relationship goes: what may stand in the way, what speaks for and against it, what to
ask next and what each can do. -review shows one as each of its people may see it:
what others reported to the programme has no part in it. It also says how the
relationships stand towards ethics, to whom concerns can be brought, and what they
brought: aims, benefits, objectives, goals, hours and plans, and of what nothing was
recorded. No clock is read.

-register is what is kept outside of a journal, JSON of the type Register of package
ethics: consents, duties to report and their trails, who depends on whom, and contacts;
examples/programme/data/register.json is one. Without it much of ethics cannot be told.

Exit codes: 0 done, 1 a file is wrong (each fault with line and column), 2 misuse.

`
