import type { MechanismGraph } from '../model/buildGraph.ts'
import type { AssertionRecord, FlagRecord, ModifierRecord, RefNumber } from '../model/records.ts'

/** A disagreement shown beside what it is about. */
export interface FlagNote {
  readonly flag: FlagRecord
  /** `Printed [24], expected [134]`; where no other number is expected, also what is wrong, in the flag's own words. */
  readonly text: string
}

export function flagNote(flag: FlagRecord): FlagNote {
  return { flag, text: isMisprint(flag) ? flagTitle(flag) : `${flagTitle(flag)}: ${flag.problem.replace(/\.$/, '')}` }
}

/** `Printed [24], expected [134]`, `Printed [118], in doubt`, or what kind of disagreement it is. */
export function flagTitle(flag: FlagRecord): string {
  switch (flag.kind) {
    case 'interest':
      return 'Declared interest'
    case 'bibliography':
      return 'Reference list'
    case 'text-table-title':
      return 'Text and tables disagree'
    case 'claim-citation': {
      const printed = printedNumbers(flag).size > 0 ? `Printed ${flag.printed}` : 'No number printed'
      return isMisprint(flag)
        ? `${printed}, expected ${flag.expected.map((n) => `[${n}]`).join(', ')}`
        : `${printed}, in doubt`
    }
  }
}

/** Other numbers are expected than are printed. */
export function isMisprint(flag: FlagRecord): boolean {
  const printed = printedNumbers(flag)
  return (
    flag.kind === 'claim-citation' &&
    flag.expected.length > 0 &&
    (flag.expected.length !== printed.size || flag.expected.some((n) => !printed.has(n)))
  )
}

/** Numbers of `[50,133]` or `[119–122]`, ranges filled. */
export function printedNumbers(flag: Pick<FlagRecord, 'printed'>): ReadonlySet<RefNumber> {
  const numbers = new Set<RefNumber>()
  for (const part of (flag.printed ?? '').matchAll(/(\d+)(?:\s*[-–]\s*(\d+))?/g)) {
    const from = Number(part[1])
    const to = Number(part[2] ?? part[1])
    for (let n = from; n <= to && n - from < 200; n++) numbers.add(n)
  }
  return numbers
}

const ORDER: readonly FlagRecord['severity'][] = ['high', 'medium', 'low', 'info']

/** Flags of a relation, or of a statement about one: those it names and those that name it, each once, gravest first. */
export function flagsOf(graph: MechanismGraph, { id, flags }: AssertionRecord | ModifierRecord): readonly FlagRecord[] {
  const named = new Set(flags)
  return graph.data.flags
    .filter((f) => named.has(f.id) || f.about.includes(id))
    .sort((a, b) => ORDER.indexOf(a.severity) - ORDER.indexOf(b.severity))
}
