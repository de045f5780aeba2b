import type { Finding, GraphDataInput, Rule } from '../graphDataInput.ts'
import { finding } from '../graphDataInput.ts'
import type { EdgeInput, NeverClaimInput } from '../graphDataSchema.ts'
import { nameKey } from './nameRules.ts'

/** No edge draws what the review does not say (never-claim.yaml, policy §7), and no node is made of it.
 *  Records with `net` speak of whole paths; a test walks those. */
export const neverClaimed: Rule = (input) => {
  const walked = new Set(
    input.relations
      .filter(({ record }) => record.group === 'influence' || record.group === 'transfer')
      .map(({ record }) => record.id),
  )
  const inSet = endMatcher(input)
  const edges = input.edges.flatMap(({ record, at }): readonly Finding[] =>
    input.neverClaims
      .filter(({ record: never }) => draws(record, never, walked, inSet))
      .map(({ record: never }) =>
        finding(
          'never-claim',
          at('id'),
          `${record.id} draws what the review does not say: ${never.claim} (never-claim.yaml, ${never.id}). Take the edge out, or weaken it to what is printed.`,
        ),
      ),
  )
  const banned = new Map(
    input.neverClaims.flatMap(({ record }) => record.names.map((name) => [nameKey(name), record] as const)),
  )
  const nodes = input.nodes.flatMap(({ record, at }) =>
    [record.label, ...record.aliases].flatMap((name): readonly Finding[] => {
      const never = banned.get(nameKey(name))
      return never === undefined
        ? []
        : [
            finding(
              'never-claim',
              at('label'),
              `${record.id}: the review does not give ${never.claim} (never-claim.yaml, ${never.id}). Take the node out.`,
            ),
          ]
    }),
  )
  return [...edges, ...nodes]
}

/** The ids in never-claim.yaml exist. */
export const neverClaimIds: Rule = (input) => {
  const nodes = new Set(input.nodes.map(({ record }) => record.id))
  return input.neverClaims.flatMap(({ record, at }) =>
    (['subjects', 'objects', 'via', 'avoid'] as const).flatMap((side) =>
      record[side].flatMap((id, i) =>
        /^(?:kind|valence):/.test(id) || nodes.has(id) || input.brokenIds.has(id)
          ? []
          : [finding('unresolved-id', at(side, i), `There is no node "${id}".`)],
      ),
    ),
  )
}

/** `via` and `avoid` speak of paths, so they need `net`. */
export const neverClaimShape: Rule = (input) =>
  input.neverClaims.flatMap(({ record, at }) =>
    (['via', 'avoid'] as const).flatMap((side) =>
      record[side].length === 0 || record.net.length > 0
        ? []
        : [
            finding(
              'never-claim-shape',
              at(side),
              `${record.id}: "${side}" speaks of paths. Say with \`net\` which effects no path may have.`,
            ),
          ],
    ),
  )

type EndMatcher = (set: readonly string[], id: string) => boolean

function endMatcher(input: GraphDataInput): EndMatcher {
  const nodes = new Map(input.nodes.map(({ record }) => [record.id, record]))
  return (set, id) =>
    set.length === 0 ||
    set.includes(id) ||
    set.includes(`kind:${nodes.get(id)?.kind ?? ''}`) ||
    set.includes(`valence:${nodes.get(id)?.valence ?? ''}`)
}

function draws(edge: EdgeInput, never: NeverClaimInput, walked: ReadonlySet<string>, inSet: EndMatcher): boolean {
  if (never.net.length > 0 || (never.subjects.length === 0 && never.objects.length === 0)) return false
  const refs = edge.evidence.flatMap((e) => [...e.refs, ...e.refsInherited])
  return (
    edge.object !== undefined &&
    inSet(never.subjects, edge.subject) &&
    inSet(never.objects, edge.object) &&
    never.signs.some((sign) => sign === String(edge.sign)) &&
    (never.predicates.length > 0 ? never.predicates.includes(edge.predicate) : walked.has(edge.predicate)) &&
    (never.refs.length === 0 || never.refs.some((ref) => refs.includes(ref))) &&
    !never.unless.some((way) => excuses(way, edge))
  )
}

function excuses(way: NeverClaimInput['unless'][number], edge: EdgeInput): boolean {
  switch (way) {
    case 'bridge':
      return edge.tier === 'bridge'
    case 'title-only':
    case 'inferred':
      return edge.certainty === way
    case 'only-from':
      return edge.onlyFrom.length > 0
    case 'explained':
      return edge.note !== null
  }
}
