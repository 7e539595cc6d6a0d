package zone_test

import (
	"errors"
	"fmt"
	"time"

	"github.com/go-mentorship/mentorkit/internal/zone"
)

func ExampleLoad() {
	nepal, err := zone.Load("Asia/Kathmandu")
	if err != nil {
		fmt.Println(err)
		return
	}
	noon := time.Date(2026, time.March, 2, 12, 0, 0, 0, time.UTC)
	fmt.Println(noon.In(nepal).Format(time.TimeOnly))

	_, err = zone.Load("Local")
	fmt.Println(err, errors.Is(err, zone.ErrUnknown))
	// Output:
	// 17:45:00
	// zone: unknown time zone: "Local" true
}

func ExampleNames() {
	for name := range zone.Names() {
		fmt.Println(name)
		break
	}
	// Output: Africa/Abidjan
}
