import type { Finding, GraphDataInput, Rule } from '../graphDataInput.ts'
import { allowable, finding } from '../graphDataInput.ts'
import type { EdgeInput } from '../graphDataSchema.ts'
import type { Sourced } from '../rawGraphData.ts'

/** One assertion, one sign: no two edges raise and lower the same thing, and no assertion is written twice. */
export const oneSignPerAssertion: Rule = (input) => {
  const signed = new Map<string, Sourced<EdgeInput>>()
  const said = new Map<string, Sourced<EdgeInput>>()
  return input.edges.flatMap((edge): readonly Finding[] => {
    const { record, at } = edge
    if (record.object === undefined) return []
    const ends = `${record.subject}>${record.object}`
    const found: Finding[] = []
    const same = said.get(`${ends} ${record.predicate}`)
    if (same === undefined) said.set(`${ends} ${record.predicate}`, edge)
    else
      found.push(
        allowable(
          edge,
          'repeated-assertion',
          () => at('id'),
          () =>
            `says the same as ${same.record.id} (${same.at('id')}). Make it a second evidence of that edge, or allow it with the reason why they stay apart.`,
        ),
      )
    if (record.sign === '+' || record.sign === '-') {
      const opposite = signed.get(ends)
      if (opposite === undefined) signed.set(ends, edge)
      else if (opposite.record.sign !== record.sign) {
        found.push(
          allowable(
            edge,
            'two-signs',
            () => at('sign'),
            () =>
              `${record.subject} → ${record.object} has sign "${record.sign}" here and "${opposite.record.sign ?? ''}" in ${opposite.record.id} (${opposite.at('sign')}). Find out what is printed; if the review says both, allow it with the reason and a flag.`,
          ),
        )
      }
    }
    return found
  })
}

/** The sign and where it comes from agree (policy §2). */
export const signHasBasis: Rule = (input) =>
  input.edges.flatMap(({ record, at }): readonly Finding[] => {
    const { id, sign, signBasis, inferredSign, certainty } = record
    const wrong = (field: string, message: string): Finding => finding('sign-basis', at(field), `${id}: ${message}`)
    const found: Finding[] = []
    if (inferredSign !== null && sign !== '?')
      found.push(wrong('inferredSign', 'an inferred sign stands only beside sign "?". Remove one of the two.'))
    if (sign === '?' && signBasis !== 'not-printed')
      found.push(wrong('signBasis', 'sign "?" means that no direction is printed: write signBasis: not-printed.'))
    if ((sign === '+' || sign === '-') && (signBasis === 'not-printed' || signBasis === 'none'))
      found.push(wrong('signBasis', `a sign "${sign}" needs its basis: printed, inverted, via, definition or context.`))
    if ((sign === undefined || String(sign) === '0') && signBasis !== 'none')
      found.push(wrong('signBasis', 'an edge without a sign has signBasis: none.'))
    if (signBasis === 'context' && certainty !== 'inferred')
      found.push(
        wrong('signBasis', "a sign from context is the curator's: only an edge with certainty inferred may have it."),
      )
    return found
  })

/** A signed edge on a sentence that prints a loss, knockdown, inhibition or overexpression. */
export interface Inversion {
  readonly edge: Sourced<EdgeInput>
  readonly opposites: readonly string[]
  /** The curator has said how the sign follows: signBasis, perturbation or note. */
  readonly explained: boolean
}

/** All of them in file order, for `exopath validate --inversions` and for the rule below. */
export function listInversions(input: GraphDataInput): readonly Inversion[] {
  return input.edges.flatMap((edge) => {
    const { record } = edge
    if (record.sign !== '+' && record.sign !== '-') return []
    const opposites = record.evidence.flatMap((e) => input.review?.passage(e.locator, e.cell)?.opposites ?? [])
    if (opposites.length === 0) return []
    const explained =
      record.signBasis === 'inverted' || record.note !== null || record.evidence.some((e) => e.perturbation !== null)
    return [{ edge, opposites: [...new Set(opposites)], explained }]
  })
}

/** A sentence that prints an opposite perturbation turns the sign, or the curator says why not. */
export const inversionsExplained: Rule = (input) =>
  listInversions(input).flatMap(({ edge, opposites, explained }) =>
    explained
      ? []
      : [
          allowable(
            edge,
            'unexplained-inversion',
            edge.at('signBasis'),
            `the sentence prints "${opposites.join('", "')}". Write signBasis: inverted if that turns the sign, or say in \`perturbation\` or \`note\` why the sign stands.`,
          ),
        ],
  )
