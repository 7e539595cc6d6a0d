package hours_test

import (
	"encoding/binary"
	"errors"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/hours"
	"github.com/go-mentorship/mentorkit/internal/zone"
	"github.com/go-mentorship/mentorkit/mentorship"
)

// windowsFrom reads five bytes a window, brought into range.
func windowsFrom(data []byte) (windows []mentorship.Window) {
	for c := range slices.Chunk(data, 5) {
		if len(c) < 5 {
			break
		}
		start := int(binary.BigEndian.Uint16(c[1:])) % 1440
		windows = append(windows, mentorship.Window{
			Day:   time.Weekday(c[0] % 7),
			From:  start,
			Until: start + 1 + int(binary.BigEndian.Uint16(c[3:]))%(1440-start),
		})
	}
	return windows
}

func FuzzOverlap(f *testing.F) {
	f.Add(uint16(0), uint16(1), []byte{0, 0, 60, 0, 60}, []byte{0, 0, 0, 5, 0xa0}, int64(1_774_746_000), int64(3*60*60))
	f.Add(uint16(300), uint16(99), []byte("windows of one"), []byte("windows of the other"), int64(-3e9), int64(7*24*60*60))
	f.Add(uint16(410), uint16(410), []byte{6, 5, 0, 5, 0xa0}, []byte{}, int64(2_240_524_800), int64(100*365*24*60*60))
	names := slices.Collect(zone.Names())
	const year9999 = 253_402_300_800
	f.Fuzz(func(t *testing.T, zoneA, zoneB uint16, windowsA, windowsB []byte, from, seconds int64) {
		a := person{windowsFrom(windowsA), load(t, names[int(zoneA)%len(names)])}
		b := person{windowsFrom(windowsB), load(t, names[int(zoneB)%len(names)])}
		start := time.Unix(from%year9999, 0)
		end := start.Add(time.Duration(1+max(0, seconds)%int64(hours.MaxPeriod/time.Second)) * time.Second)

		got := overlap(t, a, b, start, end)
		require.Equal(t, got, overlap(t, b, a, start, end), "symmetric")
		require.False(t, got.Worst.Before(start) || !got.Worst.Before(end), "within the period")
		require.LessOrEqual(t, got.Least, week+25*time.Hour, "no week is longer than one with a day that came twice")
		if start.Year() > 1972 && end.Sub(start) <= 9*24*time.Hour { // offsets of whole minutes since
			start, end = start.Truncate(time.Minute), end.Truncate(time.Minute).Add(time.Minute)
			require.Equal(t, referee([]person{a, b}, start, end, time.Minute), overlap(t, a, b, start, end))
		}
	})
}

func FuzzCompile(f *testing.F) {
	f.Add(1, 540, 1020, 3600, int64(0), int64(1), int64(604_800), int64(0))
	f.Add(7, -1, 1441, 1<<62, int64(-1<<63), int64(1<<62), int64(1<<63-1), int64(-5))
	f.Fuzz(func(t *testing.T, day, start, end, offset int, from, fromNano, until, untilNano int64) {
		window := mentorship.Window{Day: time.Weekday(day), From: start, Until: end}
		first, last := time.Unix(from, fromNano), time.Unix(until, untilNano)
		c, err := hours.Compile([]mentorship.Window{window}, time.FixedZone("", offset), first, last)

		valid := day >= 0 && day < 7 && start >= 0 && end > start && end <= 1440
		_, wrong := errors.AsType[*hours.WindowError](err)
		require.Equal(t, !valid, wrong)
		fits := first.Before(last) && !first.Add(hours.MaxPeriod).Before(last)
		require.Equal(t, valid && fits, err == nil)
		if err == nil {
			got, err := hours.Overlap(c, c)
			require.NoError(t, err)
			require.LessOrEqual(t, got.Least, time.Duration(end-start)*time.Minute, "no more than the window")
		}
	})
}
