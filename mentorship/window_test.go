package mentorship_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/mentorship"
)

func TestWindows(t *testing.T) {
	w := func(d time.Weekday, from, until int) mentorship.Window {
		return mentorship.Window{Day: d, From: from, Until: until}
	}
	tests := map[string]struct {
		window mentorship.Window
		text   string // empty where the window is not valid
		reason string
	}{
		"morning":             {w(time.Monday, 540, 750), "mon 09:00-12:30", "the form that people write"},
		"whole day":           {w(time.Sunday, 0, 1440), "sun 00:00-24:00", "midnight ends a day as 24:00"},
		"first minute":        {w(time.Saturday, 0, 1), "sat 00:00-00:01", "the shortest window"},
		"last minute":         {w(time.Tuesday, 1439, 1440), "tue 23:59-24:00", "the shortest window"},
		"zero":                {w(time.Sunday, 0, 0), "", "the zero value is empty"},
		"empty":               {w(time.Friday, 600, 600), "", "no minute is within"},
		"reversed":            {w(time.Friday, 601, 600), "", "it ends before it begins"},
		"before midnight":     {w(time.Friday, -1, 600), "", "that is the day before"},
		"over midnight":       {w(time.Friday, 600, 1441), "", "that is the day after"},
		"day before the week": {w(-1, 0, 60), "", "no such day"},
		"day after the week":  {w(7, 0, 60), "", "no such day"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			assert.Equal(t, tt.text != "", tt.window.Valid(), tt.reason)
			text, err := tt.window.MarshalText()
			if tt.text == "" {
				assert.ErrorIs(t, err, mentorship.ErrText, tt.reason)
				assert.Empty(t, text)
				assert.Contains(t, tt.window.String(), "invalid window")
				kept, err := tt.window.AppendText([]byte("kept"))
				assert.Error(t, err)
				assert.Equal(t, "kept", string(kept))
				return
			}
			require.NoError(t, err)
			assert.Equal(t, tt.text, string(text), tt.reason)
			assert.Equal(t, tt.text, tt.window.String())
			read, err := mentorship.ParseWindow(tt.text)
			require.NoError(t, err)
			assert.Equal(t, tt.window, read)
		})
	}
}

func TestWindowsThatCannotBeRead(t *testing.T) {
	for text, reason := range map[string]string{
		"":                    "nothing",
		"mon":                 "no hours",
		"mon 09:00":           "no end",
		"09:00-12:00":         "no day",
		"Mon 09:00-12:00":     "days are in lower case",
		"monday 09:00-12:00":  "days have three letters",
		"mon  09:00-12:00":    "two spaces",
		" mon 09:00-12:00":    "a space in front",
		"mon 09:00-12:00 ":    "a space behind",
		"mon 9:00-12:00":      "hours have two digits",
		"mon 09.00-12.00":     "hours and minutes are parted by a colon",
		"mon 0900-1200":       "hours and minutes are parted by a colon",
		"mon 09:60-12:00":     "an hour has sixty minutes",
		"mon 09:00-12:99":     "an hour has sixty minutes",
		"mon 09:00-24:01":     "the day is over",
		"mon 09:00-25:00":     "the day is over",
		"mon 12:00-12:00":     "empty",
		"mon 12:00-09:00":     "reversed",
		"mon 09:00-12:00-":    "something behind",
		"mon 09:00–12:00":     "another dash",
		"mon +9:00-12:00":     "a sign is no digit",
		"mon 0x:00-12:00":     "a letter is no digit",
		"mon 09:0x-12:00":     "a letter is no digit",
		"mon 09:x0-12:00":     "a letter is no digit",
		"mon x9:00-12:00":     "a letter is no digit",
		"mon 09:/0-12:00":     "the byte before 0",
		"mon 09::0-12:00":     "the byte after 9",
		"xxx 09:00-12:00":     "no such day",
		"mon 09:00-12:00\x00": "something behind",
	} {
		kept := mentorship.Window{Day: time.Monday, Until: 1}
		read := kept
		assert.ErrorIs(t, read.UnmarshalText([]byte(text)), mentorship.ErrText, "%q: %s", text, reason)
		assert.Equal(t, kept, read, "a text that is refused changes nothing")
		w, err := mentorship.ParseWindow(text)
		assert.Error(t, err, "%q", text)
		assert.Zero(t, w)
	}
}

func FuzzParseWindow(f *testing.F) {
	for _, s := range []string{"mon 09:00-12:30", "sun 00:00-24:00", "tue 23:59-24:00", "wed 12:00-09:00", "fri 9:00-10:00"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		w, err := mentorship.ParseWindow(text)
		if err != nil {
			require.ErrorIs(t, err, mentorship.ErrText)
			require.Zero(t, w)
			return
		}
		require.True(t, w.Valid())
		require.Equal(t, text, w.String(), "a window has one spelling")
	})
}

func FuzzWindow(f *testing.F) {
	f.Add(1, 540, 750)
	f.Add(0, 0, 1440)
	f.Add(7, -1, 1441)
	f.Fuzz(func(t *testing.T, day, from, until int) {
		w := mentorship.Window{Day: time.Weekday(day), From: from, Until: until}
		text, err := w.MarshalText()
		require.Equal(t, w.Valid(), err == nil)
		if err != nil {
			return
		}
		var read mentorship.Window
		require.NoError(t, read.UnmarshalText(text))
		require.Equal(t, w, read)
	})
}
