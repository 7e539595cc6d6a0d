// Command train fits the weights of package feedback to labelled messages, and
// writes them with what cross-validation says of them. The same data give the
// same bytes.
//
//	go run ./feedback/internal/train -data FOLDER -weights feedback/weights.bin -card feedback/MODEL.md
//
// The folder holds public data as JSON lines, one file for each source; only
// sources whose licence lets weights be published are read. Our own corpus
// stands beside the command.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	var o options
	flag.StringVar(&o.data, "data", "", "the folder of public data; none: our own corpus alone")
	flag.StringVar(&o.own, "own", "feedback/internal/corpus/messages", "the folder of our own corpus")
	flag.StringVar(&o.weights, "weights", "", "the file of weights to write")
	flag.StringVar(&o.card, "card", "", "the model card to write")
	flag.StringVar(&o.predictions, "predictions", "", "the file for the scores of messages in folds that were left out, one JSON object a line")
	flag.BoolVar(&o.sources, "sources", false, "only print how well each source is told by what all others teach, whatever their licence")
	flag.Parse()
	if err := run(o, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, "train:", err)
		os.Exit(1)
	}
}

// options are what the command is asked for.
type options struct {
	data, own, weights, card, predictions string
	sources                               bool
}
