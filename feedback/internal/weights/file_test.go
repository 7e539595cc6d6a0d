package weights_test

import (
	"math"
	"math/big"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/go-mentorship/mentorkit/feedback/internal/weights"
)

// sample returns a file of two readers.
func sample(t testing.TB) weights.File {
	t.Helper()
	v := english(t)
	r := rand.New(rand.NewPCG(11, 12))
	var f weights.File
	for _, role := range []string{"mentor", "mentee"} {
		table, _, buckets := learn(t, &v, random(r), "You are late again. "+role)
		reader := weights.Reader{Role: role, Heads: heads(3, r), Buckets: buckets, Table: table}
		reader.Effective = weights.Effective{Base: 5, Points: []int64{1, -2, 3}, Present: 600, Absent: 400}
		reader.Heads[1].Calibration = weights.Calibration{Low: -10, Step: 5, Scores: []int{0, 500, 1000}}
		f.Readers = append(f.Readers, reader)
	}
	return f
}

func encode(t testing.TB, f weights.File) string {
	t.Helper()
	data, err := f.Encode()
	require.NoError(t, err)
	return string(data)
}

func TestRoundTrip(t *testing.T) {
	for name, f := range map[string]weights.File{"two readers": sample(t), "none": {Readers: []weights.Reader{}}, "zero": {}} {
		data := encode(t, f)
		read, err := weights.Decode(data)
		require.NoError(t, err, name)
		assert.Equal(t, f, read, name)
		assert.Equal(t, data, encode(t, read), name)
	}
}

func TestDecodeRefuses(t *testing.T) {
	good := encode(t, sample(t))
	header, tables, _ := strings.Cut(good, "\n")
	for n := range good {
		if n > len(header)+2 && n < len(good)-2 && n%97 != 0 {
			continue // inside a table, each length is as good as another
		}
		_, err := weights.Decode(good[:n])
		require.ErrorIs(t, err, weights.ErrFile, "the first %d bytes of %d", n, len(good))
	}
	tests := map[string]struct {
		old, new string
		reason   string
	}{
		"longer":           {tables, tables + "\x00", "bytes that belong to nothing"},
		"no header":        {header + "\n", "", "the first line is a table's"},
		"no JSON":          {`{"readers"`, `{readers`, "the header is JSON"},
		"buckets":          {`"buckets":`, `"buckets":1`, "a table would be longer than the file"},
		"negative buckets": {`"buckets":`, `"buckets":-`, "a table has no negative size"},
		"points":           {`"points":[1,`, `"points":[`, "each head has its points"},
		"more points":      {`"points":[1,`, `"points":[1,1,`, "each head has its points"},
		"score above":      {`"scores":[0,500,1000]`, `"scores":[0,500,1001]`, "scores end at 1000"},
		"score below":      {`"scores":[0,500,1000]`, `"scores":[-1,500,1000]`, "scores begin at 0"},
		"falling":          {`"scores":[0,500,1000]`, `"scores":[0,500,499]`, "scores never fall"},
		"where above":      {`"cut":200000`, `"cut":200000,"where":4`, "there is no fourth head"},
		"where below":      {`"cut":200000`, `"cut":200000,"where":-1`, "heads are counted from one"},
		"step":             {`"step":5`, `"step":9000000000000000000`, "products would overflow"},
		"overall":          {`"scores":null,"present":600`, `"scores":[2000],"present":600`, "the overall judgement has scores too"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) {
			require.Contains(t, good, tt.old)
			_, err := weights.Decode(strings.Replace(good, tt.old, tt.new, 1))
			require.ErrorIs(t, err, weights.ErrFile, tt.reason)
		})
	}
	for _, where := range []int{-1, 2} {
		lost := weights.File{Readers: []weights.Reader{{Heads: []weights.Head{{Where: where}}}}}
		lost.Readers[0].Effective.Points = make([]int64, 1)
		_, err := weights.Decode(encode(t, lost))
		require.ErrorIs(t, err, weights.ErrFile, "no head %d finds passages", where)
	}
	many := weights.File{Readers: []weights.Reader{{Heads: make([]weights.Head, weights.Heads+1)}}}
	many.Readers[0].Effective.Points = make([]int64, weights.Heads+1)
	_, err := weights.Decode(encode(t, many))
	require.ErrorIs(t, err, weights.ErrFile, "a row has no room for so many heads")
}

// A bucket keeps four rows, and one of those that it cannot tell apart.
func TestBuilder(t *testing.T) {
	b := weights.NewBuilder(1)
	assert.True(t, b.Insert(1<<16|5, weights.Row{1}))
	assert.False(t, b.Insert(1<<16|5, weights.Row{2}), "the key is there")
	assert.False(t, b.Insert(2<<16|5, weights.Row{2}), "the lower bits are the same")
	assert.True(t, b.Insert(0, weights.Row{3}), "a key may be zero")
	assert.False(t, b.Insert(1, weights.Row{4}), "zero and one have one fingerprint")
	assert.True(t, b.Insert(6, weights.Row{5}))
	assert.True(t, b.Insert(7, weights.Row{6}))
	assert.False(t, b.Insert(8, weights.Row{7}), "four slots are taken")
}

func TestCalibration(t *testing.T) {
	c := weights.Calibration{Low: -100, Step: 10, Scores: []int{0, 5, 5, 400, 1000}}
	tests := map[string]struct {
		calibration weights.Calibration
		margin      int64
		want        int
		reason      string
	}{
		"none":         {weights.Calibration{}, 5, 0, "a calibration without scores knows none"},
		"one":          {weights.Calibration{Step: 1, Scores: []int{7}}, 5, 7, "one score is that of all margins"},
		"no step":      {weights.Calibration{Scores: []int{7, 9}}, 5, 7, "without steps there is one score"},
		"first":        {c, -100, 0, "the margin of the first score"},
		"below":        {c, -101, 0, "beyond the end the first"},
		"far below":    {c, math.MinInt64, 0, "beyond the end the first"},
		"between":      {c, -95, 2, "half way to 5, rounded down"},
		"level":        {c, -85, 5, "two scores alike"},
		"straight":     {c, -71, 360, "nine tenths from 5 to 400"},
		"last":         {c, -60, 1000, "the margin of the last score"},
		"before last":  {c, -61, 940, "nine tenths from 400 to 1000"},
		"above":        {c, 1, 1000, "beyond the end the last"},
		"far above":    {c, math.MaxInt64, 1000, "beyond the end the last"},
		"far from low": {weights.Calibration{Low: math.MinInt64, Step: 1 << 48, Scores: []int{0, 1000}}, math.MaxInt64, 1000, "the difference has more than 63 bits"},
	}
	for name, tt := range tests {
		t.Run(name, func(t *testing.T) { assert.Equal(t, tt.want, tt.calibration.Score(tt.margin), tt.reason) })
	}
}

// Scores never fall, and are those of a straight line in exact fractions.
func TestCalibrationAgainstFractions(t *testing.T) {
	r := rand.New(rand.NewPCG(13, 14))
	for range 300 {
		c := weights.Calibration{Low: r.Int64N(1e12) - 5e11, Step: 1 + r.Int64N(1e10), Scores: make([]int, 2+r.IntN(20))}
		for k := 1; k < len(c.Scores); k++ {
			c.Scores[k] = min(1000, c.Scores[k-1]+r.IntN(200))
		}
		before := 0
		margin := c.Low - 10
		for margin < c.Low+c.Step*int64(len(c.Scores)) {
			got := c.Score(margin)
			assert.GreaterOrEqual(t, got, before)
			before = got
			if k := (margin - c.Low) / c.Step; margin >= c.Low && k < int64(len(c.Scores)-1) {
				share := big.NewRat(margin-c.Low-k*c.Step, c.Step)
				exact := share.Mul(share, big.NewRat(int64(c.Scores[k+1]-c.Scores[k]), 1))
				assert.Equal(t, int64(got-c.Scores[k]), new(big.Int).Div(exact.Num(), exact.Denom()).Int64())
			}
			margin += 1 + r.Int64N(c.Step)
		}
	}
}

func TestEffectiveMargin(t *testing.T) {
	e := weights.Effective{Base: 7, Points: []int64{2, -3}}
	assert.Equal(t, int64(7+2*10-3*100), e.Margin([]int{10, 100, 1000}), "scores without points add nothing")
}

// A long message weighs no more than a short one: n features that all add one
// have the length of one.
func TestLocated(t *testing.T) {
	assert.Equal(t, int64(weights.One), weights.Located(0), "nothing to share")
	for _, n := range []int{1, 2, 3, 4, 100, 1 << 20} {
		assert.InDelta(t, weights.One, float64(weights.Located(n))*math.Sqrt(float64(n)), 2*math.Sqrt(float64(n)), "%d features", n)
		assert.Zero(t, weights.Located(n)%2, "a pair shares it by halves")
	}
}

func FuzzDecode(f *testing.F) {
	good := encode(f, sample(f))
	f.Add(good)
	f.Add(good[:len(good)/2])
	f.Add("{}\n")
	f.Add(`{"readers":[{"role":"a","heads":[{"trait":"t","low":-5,"step":1,"scores":[1,2]}],"effective":{"points":[1]},"buckets":0}]}` + "\n")
	f.Add(`{"readers":[{"buckets":1}]}` + "\n" + strings.Repeat("\xff", 72))
	v := english(f)
	f.Fuzz(func(t *testing.T, data string) {
		file, err := weights.Decode(data)
		if err != nil {
			require.ErrorIs(t, err, weights.ErrFile)
			return
		}
		again, err := weights.Decode(encode(t, file))
		require.NoError(t, err)
		require.Len(t, again.Readers, len(file.Readers))
		for k := range file.Readers {
			r := &file.Readers[k]
			require.Equal(t, r.Table, again.Readers[k].Table)
			var x weights.Reading
			x.Read(r, &v, "You are not late again, are you?", data)
			scores := make([]int, len(r.Heads))
			for h := range r.Heads {
				scores[h] = r.Heads[h].Score(x.Margins[h])
				require.True(t, scores[h] >= 0 && scores[h] <= 1000, "a score of %d", scores[h])
			}
			r.Effective.Score(r.Effective.Margin(scores))
			x.AppendEvidence(nil, 1<<len(r.Heads)-1)
		}
	})
}
