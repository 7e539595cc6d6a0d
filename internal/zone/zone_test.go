package zone_test

import (
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/internal/zone"
)

func TestLoad(t *testing.T) {
	const hour = 60 * 60
	day := func(year int, month time.Month) time.Time { return time.Date(year, month, 15, 12, 0, 0, 0, time.UTC) }
	tests := map[string]struct {
		name   string
		at     time.Time
		offset int // seconds east of UTC
		reason string
	}{
		"winter":               {"Europe/Vienna", day(2026, time.January), hour, "central European time"},
		"summer":               {"Europe/Vienna", day(2026, time.July), 2 * hour, "one hour ahead in summer"},
		"beyond listed change": {"Europe/Vienna", day(2090, time.July), 2 * hour, "the footer of the file rules the future"},
		"southern summer":      {"Australia/Sydney", day(2026, time.January), 11 * hour, "summer is in January"},
		"half an hour":         {"Asia/Kolkata", day(2026, time.January), 5*hour + hour/2, "not every offset is whole hours"},
		"three quarters":       {"Asia/Kathmandu", day(2026, time.January), 5*hour + 3*hour/4, "nor whole half hours"},
		"local mean time":      {"Europe/Amsterdam", day(1930, time.January), 19*60 + 32, "nor whole minutes, in the past"},
		"link":                 {"US/Eastern", day(2026, time.July), -4 * hour, "old names still work"},
		"first name":           {"Africa/Abidjan", day(2026, time.July), 0, "the edge of the index"},
		"last name":            {"Zulu", day(2026, time.July), 0, "the other edge of the index"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			loc, err := zone.Load(tt.name)
			require.NoError(t, err)
			_, offset := tt.at.In(loc).Zone()
			require.Equal(t, tt.offset, offset, tt.reason)
			require.Equal(t, tt.name, loc.String())
		})
	}
}

func TestLoadUTC(t *testing.T) {
	loc, err := zone.Load("UTC")
	require.NoError(t, err)
	require.Same(t, time.UTC, loc, "instants in UTC compare equal with ==")
}

func TestLoadUnknown(t *testing.T) {
	tests := map[string]struct{ name, reason string }{
		"empty":            {"", "no name is not a way to say UTC"},
		"local":            {"Local", "the machine's zone is none of the database's"},
		"lower case":       {"europe/vienna", "names are exact"},
		"a prefix":         {"Europe", "a region is not a zone"},
		"longer":           {"Europe/Vienna/", "nothing may follow"},
		"path":             {"../Europe/Vienna", "names are no paths"},
		"root":             {"/etc/localtime", "names are no paths"},
		"broken UTF-8":     {"Europe/\xff\xfe", "bytes that are no text"},
		"zero byte":        {"UTC\x00", "nothing may hide behind a zero"},
		"before the first": {"A", "below every name"},
		"after the last":   {"~", "above every name"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			loc, err := zone.Load(tt.name)
			require.ErrorIs(t, err, zone.ErrUnknown, tt.reason)
			require.Nil(t, loc)
		})
	}
}

func TestUnknownNameIsCutShort(t *testing.T) {
	_, err := zone.Load(strings.Repeat("x", 1_000_000))
	require.ErrorIs(t, err, zone.ErrUnknown)
	require.Less(t, len(err.Error()), 200, "an error is for reading")
}

func TestNames(t *testing.T) {
	names := slices.Collect(zone.Names())
	require.True(t, slices.IsSorted(names))
	require.Len(t, slices.Compact(slices.Clone(names)), len(names), "no name twice")
	for _, name := range names {
		_, err := zone.Load(name)
		require.NoError(t, err)
	}
	for name := range zone.Names() {
		require.Equal(t, names[0], name)
		break // a caller may stop
	}
}

func TestDataIsCompact(t *testing.T) {
	info, err := os.Stat("zones.bin")
	require.NoError(t, err)
	require.Less(t, info.Size(), int64(500_000))
}

func FuzzLoad(f *testing.F) {
	for _, name := range []string{"", "UTC", "Local", "Europe/Vienna", "Zulu", "../Zulu", "Etc/GMT+12", "\xff"} {
		f.Add(name)
	}
	names := slices.Collect(zone.Names())
	f.Fuzz(func(t *testing.T, name string) {
		loc, err := zone.Load(name)
		if !slices.Contains(names, name) {
			require.ErrorIs(t, err, zone.ErrUnknown)
			require.Nil(t, loc)
			return
		}
		require.NoError(t, err)
		require.Equal(t, name, loc.String())
	})
}

func BenchmarkLoad(b *testing.B) {
	for _, name := range []string{"UTC", "Asia/Kolkata", "Europe/Vienna", "America/New_York"} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := zone.Load(name); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
	b.Run("unknown", func(b *testing.B) {
		b.ReportAllocs()
		for b.Loop() {
			if _, err := zone.Load("Europe/Nowhere"); err == nil {
				b.Fatal("found")
			}
		}
	})
}
