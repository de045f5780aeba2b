/** Something wrong in data, a file or a link, written for the person who must mend it. */
export interface Problem {
  /** Stable rule name, e.g. `unknown-relation`; fixtures and docs refer to it. */
  readonly code: string
  /** `error` stops the build; `warning` is printed and shown, and stops nothing. */
  readonly severity: 'error' | 'warning'
  /** Where: `graph-data/edges/mir21-pten-akt.yaml:12` or `URL part via`. */
  readonly where: string
  /** What is wrong and what to do, in whole sentences. */
  readonly message: string
}

/** A value, or every problem that kept it from being one (never only the first). */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Problem[] }
  | { readonly ok: false; readonly problems: readonly Problem[] }
