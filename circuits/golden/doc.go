// Package golden has no code of its own: its tests recompute every vector of fixtures/src/main/resources/golden from the fields that
// the files state, independently of the Java that wrote them, and compile the golden schedule a second time from docs/formats.md alone.
package golden
