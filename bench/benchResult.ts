/** What a file of bench/ gives from its exported `run()`: printed as a table and kept as JSON. */
export interface BenchResult {
  readonly title: string
  readonly rows: readonly BenchRow[]
  /** Sentences below the table: conditions, peers left out, what a number does not say. */
  readonly notes?: readonly string[]
}

export interface BenchRow {
  readonly what: string
  readonly value: number
  /** `ms`, `kB`, `frames/s`, `crossings` … */
  readonly unit: string
  readonly limit?: number
  /** Which side of the limit is good; default `less`. */
  readonly better?: 'less' | 'more'
}
