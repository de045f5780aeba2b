import type { Problem } from '../problem.ts'

/** One file of a graph-data folder, read and not yet believed. */
export interface RawDocument {
  /** Path inside the folder, with `/`: `edges/mir21-pten-akt.yaml`. */
  readonly file: string
  /** What the file holds; null for an empty file. */
  readonly value: unknown
  /** `graph-data/edges/mir21-pten-akt.yaml:12` of the value at `path`, or of its nearest parent that exists. */
  readonly locate: (path: readonly PropertyKey[]) => string
}

/** A folder as read from disk: its documents and what could not be read at all. */
export interface RawGraphData {
  /** Name of the folder as the user gave it, for problems about missing files. */
  readonly folder: string
  readonly documents: readonly RawDocument[]
  /** Broken YAML or JSON, with file and line; the broken file is not among the documents. */
  readonly problems: readonly Problem[]
}

/** A record together with the place it was written at. */
export interface Sourced<T> {
  readonly record: T
  /** Place of the record, or of a field inside it: `at('evidence', 0, 'locator')`. */
  readonly at: (...path: readonly PropertyKey[]) => string
}
