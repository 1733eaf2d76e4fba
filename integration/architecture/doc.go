// Package architecture holds the tests that keep the import rules of docs/architecture.md.
package architecture
