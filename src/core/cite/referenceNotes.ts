import type { MechanismGraph } from '../model/buildGraph.ts'
import type { RefNumber } from '../model/records.ts'
import { flagTitle, isMisprint, printedNumbers } from './flagNotes.ts'

/** What a list of references must say of one of its numbers: where it is printed and another is expected, or the other way
 *  round, or where its fit is in doubt. `Printed [24], expected [134] (§6.3 ¶2 s6, flag CF-02)`. */
export function referenceNotes(graph: MechanismGraph, number: RefNumber): readonly string[] {
  return (
    graph.data.flags
      .filter(
        (flag) =>
          flag.kind === 'claim-citation' && (printedNumbers(flag).has(number) || flag.expected.includes(number)),
      )
      // The number that is both printed and expected has nothing to explain.
      .filter((flag) => !isMisprint(flag) || printedNumbers(flag).has(number) !== flag.expected.includes(number))
      .map((flag) => `${flagTitle(flag)} (${[...flag.place, `flag ${flag.id}`].join(', ')})`)
  )
}
