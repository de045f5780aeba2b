import fc from 'fast-check'
import type { MechanismGraph } from '../../src/core/model/buildGraph.ts'
import { CERTAINTIES } from '../../src/core/model/records.ts'
import type { NodeKind } from '../../src/core/model/records.ts'
import { NODE_SETS } from '../../src/core/query/view.ts'
import type { EndSpec } from '../../src/core/query/view.ts'
import type { PathQuery } from '../../src/core/query/pathQuery.ts'
import { miniGraph, nodeId } from './miniGraph.ts'

const KINDS: readonly NodeKind[] = ['exosome', 'mirna', 'target', 'process', 'outcome']
const NAMES = ['n0', 'n1', 'n2', 'n3', 'n4', 'n5', 'n6', 'n7', 'n8']

const edge = fc.record({
  from: fc.nat(8),
  to: fc.nat(8),
  predicate: fc.constantFrom(
    'promotes',
    'promotes',
    'promotes',
    'suppresses',
    'suppresses',
    'represses',
    'regulates',
    'carries',
    'carries',
    'associated_with',
    'part_of',
    'lacks_risk_of',
    'no_effect_on',
  ),
  certainty: fc.constantFrom(...CERTAINTIES, 'stated' as const, 'stated' as const),
  tier: fc.constantFrom('core' as const, 'core' as const, 'core' as const, 'context' as const, 'bridge' as const),
  negated: fc.integer({ min: 0, max: 19 }).map((n) => n === 0),
  unsigned: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
  inferredSign: fc.constantFrom(1 as const, -1 as const, null),
  onlyFrom: fc.oneof(
    { weight: 7, arbitrary: fc.constant<readonly string[]>([]) },
    { weight: 1, arbitrary: fc.array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 2 }) },
  ),
  inVivo: fc.boolean(),
  species: fc.constantFrom(undefined, ['rat' as const], ['mouse' as const, 'rat' as const]),
  refs: fc.subarray([1, 2, 3]),
})

/** Multigraphs of 2 to 9 nodes with cycles, self-loops, parallel and opposite edges, and every kind of edge a path may meet. */
export const randomGraph: fc.Arbitrary<MechanismGraph> = fc
  .record({
    size: fc.integer({ min: 2, max: 9 }),
    kinds: fc.array(fc.constantFrom(...KINDS), { minLength: 9, maxLength: 9 }),
    edges: fc.array(edge, { minLength: 4, maxLength: 14 }),
    spine: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
  })
  .map(({ size, kinds, edges, spine }) =>
    miniGraph({
      nodes: NAMES.slice(0, size).map((id, i) => ({
        id,
        kind: kinds[i] ?? 'process',
        valence: ([null, 'harmful', 'beneficial', 'neutral'] as const)[i % 4] ?? null,
      })),
      edges: [
        ...spine.slice(1, size).map((up, i) => ({
          id: `S${i}`,
          from: `n${i}`,
          to: `n${i + 1}`,
          predicate: up ? 'promotes' : 'suppresses',
          species: ['rat' as const],
          refs: [1, 2],
        })),
        ...edges.map((e, i) => ({
          id: `E${(i * 7) % 23}`,
          from: `n${e.from % size}`,
          to: `n${e.to % size}`,
          predicate: e.predicate,
          certainty: e.certainty,
          tier: e.tier,
          negated: e.negated,
          inferredSign: e.inferredSign,
          onlyFrom: e.onlyFrom.filter((n) => NAMES.indexOf(n) < size),
          refs: e.refs,
          design: e.inVivo ? ('in-vivo' as const) : ('not-stated' as const),
          ...(e.unsigned ? { sign: null } : {}),
          ...(e.species === undefined ? {} : { species: e.species }),
        })),
      ],
    }),
  )

const end: fc.Arbitrary<EndSpec> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...NAMES).map((id) => ({ kind: 'node' as const, id: nodeId(id) })) },
  { weight: 1, arbitrary: fc.constantFrom(...NODE_SETS).map((set) => ({ kind: 'set' as const, set })) },
)
const mostly = fc.integer({ min: 0, max: 3 }).map((n) => n > 0)
const rarely = <T>(few: fc.Arbitrary<readonly T[]>): fc.Arbitrary<readonly T[]> =>
  fc.oneof({ weight: 7, arbitrary: fc.constant<readonly T[]>([]) }, { weight: 1, arbitrary: few })
const some = fc.array(fc.constantFrom(...NAMES).map(nodeId), { minLength: 1, maxLength: 2 })

/** Queries over `randomGraph`; ends and via nodes wrap around smaller graphs. */
export const randomQuery: fc.Arbitrary<PathQuery> = fc.record({
  from: end,
  to: end,
  via: rarely(some),
  avoid: rarely(some),
  maxSteps: fc.integer({ min: 2, max: 9 }),
  options: fc.record({
    inferredSteps: mostly,
    bridges: mostly,
    titleOnly: mostly,
    inferredSigns: fc.boolean(),
    joinContexts: fc.boolean(),
    contextLinks: fc.boolean(),
  }),
  filters: fc.record({
    hiddenClasses: fc.constant([]),
    hiddenCertainties: rarely(fc.subarray([...CERTAINTIES].slice(1))),
    hiddenSettings: fc.constant([]),
    hiddenDirectness: fc.constant([]),
    species: rarely(fc.constant(['rat' as const])),
    settings: rarely(fc.constant(['in-vivo' as const])),
    routes: fc.constant([]),
  }),
})

/** The query with its nodes renamed into a graph of fewer nodes. */
export function fitQuery(query: PathQuery, graph: MechanismGraph): PathQuery {
  const size = graph.data.nodes.length
  const fit = (id: string): ReturnType<typeof nodeId> => nodeId(`n${Number(id.slice(1)) % size}`)
  const fitEnd = (e: EndSpec): EndSpec => (e.kind === 'node' ? { kind: 'node', id: fit(e.id) } : e)
  return {
    ...query,
    from: fitEnd(query.from),
    to: fitEnd(query.to),
    via: query.via.map(fit),
    avoid: query.avoid.map(fit),
  }
}
