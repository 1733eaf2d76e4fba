// Package render draws reports and comparisons: as text, as Markdown, and as a page of its own with charts.
//
// A page has no scripts and fetches nothing; whatever a report says is escaped, since reports come from strangers.
package render
