package quality

import "github.com/go-mentorship/mentorkit/mentorship"

type percent = mentorship.Limit[int]

func missedSessions(s *mentorship.Signs) percent     { return s.MissedSessions }
func unpreparedLimit(s *mentorship.Signs) percent    { return s.Unprepared }
func lateAnswersLimit(s *mentorship.Signs) percent   { return s.LateAnswers }
func lateTasksLimit(s *mentorship.Signs) percent     { return s.LateTasks }
func lateFeedbackLimit(s *mentorship.Signs) percent  { return s.LateFeedback }
func ineffectiveLimit(s *mentorship.Signs) percent   { return s.IneffectiveFeedback }
func impracticalLimit(s *mentorship.Signs) percent   { return s.ImpracticalAdvice }
func unusedLimit(s *mentorship.Signs) percent        { return s.UnusedAdvice }
func approvalsLimit(s *mentorship.Signs) percent     { return s.Approvals }
func overdueLimit(s *mentorship.Signs) percent       { return s.OverdueGoals }
func untouchedLimit(s *mentorship.Signs) percent     { return s.UntouchedGoals }
func unheededLimit(s *mentorship.Signs) percent      { return s.Unheeded }
func misunderstoodLimit(s *mentorship.Signs) percent { return s.Misunderstood }
