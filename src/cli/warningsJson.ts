import type { ClaimWarning } from '../core/tell/claimWarnings.ts'

/** Warnings as plain JSON values, in the shape of docs/cli.md. */
export function warningsJson(warnings: readonly ClaimWarning[]): readonly object[] {
  return warnings.map(({ kind, text, edges, flag }) => ({ kind, text, edges, ...(flag === null ? {} : { flag }) }))
}
