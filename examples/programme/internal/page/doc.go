// Package page shows a plan as one page of HTML with charts: nothing in it comes
// from elsewhere, and it needs no script. Every chart is inline SVG measured in
// shares of the page's width, so that its words keep their size on a telephone and
// on paper; each has a title, and its figures stand beside it as text.
package page
