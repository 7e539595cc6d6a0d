// Package cost measures what a step of a programme costs.
package cost

import (
	"syscall"
	"time"
)

// A Meter counts from the moment when it was started.
type Meter struct {
	at  time.Time
	cpu time.Duration
}

// Start returns a meter that starts now.
func Start() Meter { return Meter{time.Now(), processor()} }

// Wall returns how much time has passed.
func (m Meter) Wall() time.Duration { return time.Since(m.at) }

// Processor returns how much processor time the process has used, on all cores
// together.
func (m Meter) Processor() time.Duration { return processor() - m.cpu }

func processor() time.Duration {
	u := usage()
	return time.Duration(u.Utime.Nano() + u.Stime.Nano())
}

// PeakMegabytes returns the most memory that the process has held.
func PeakMegabytes() int64 { return usage().Maxrss / 1024 }

func usage() (u syscall.Rusage) {
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return syscall.Rusage{}
	}
	return u
}
