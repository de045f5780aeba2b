import { MultiDirectedGraph } from 'graphology'
import type { GraphData } from './graphData.ts'
import type {
  AssertionRecord,
  EdgeId,
  FlagRecord,
  ModifierRecord,
  NodeId,
  NodeRecord,
  ReferenceRecord,
  RefNumber,
  RelationRecord,
} from './records.ts'

/** The review as a directed signed multigraph, never mutated after `buildGraph`.
 *  Graphology keys are node and edge ids; attributes are the records. Modifiers are not edges. */
export interface MechanismGraph {
  readonly data: GraphData
  readonly graph: MultiDirectedGraph<{ record: NodeRecord }, { record: AssertionRecord; relation: RelationRecord }>
  readonly node: (id: NodeId) => NodeRecord
  readonly edge: (id: EdgeId) => AssertionRecord
  readonly relation: (predicate: string) => RelationRecord
  readonly reference: (number: RefNumber) => ReferenceRecord
  readonly flag: (id: string) => FlagRecord
  readonly hasNode: (id: string) => id is NodeId
  readonly hasEdge: (id: string) => id is EdgeId
  /** Edge ids out of / into a node, in data order. */
  readonly outEdges: (id: NodeId) => readonly EdgeId[]
  readonly inEdges: (id: NodeId) => readonly EdgeId[]
  readonly modifiersOf: (id: EdgeId) => readonly ModifierRecord[]
}

export class UnknownIdError extends Error {
  override readonly name = 'UnknownIdError'
}

/** The graph of checked data. Throws UnknownIdError later if asked for an id it does not hold. */
export function buildGraph(data: GraphData): MechanismGraph {
  const graph = new MultiDirectedGraph<{ record: NodeRecord }, { record: AssertionRecord; relation: RelationRecord }>()
  const relations = new Map(data.relations.map((r) => [r.id, r]))
  const references = new Map(data.references.map((r) => [r.number, r]))
  const flags = new Map(data.flags.map((f) => [f.id, f]))
  const relation = lookup(relations, 'relation')
  for (const record of data.nodes) graph.addNode(record.id, { record })
  for (const record of data.assertions) {
    graph.addDirectedEdgeWithKey(record.id, record.subject, record.object, {
      record,
      relation: relation(record.predicate),
    })
  }
  const out = grouped(
    data.assertions,
    (a) => a.subject,
    (a) => a.id,
  )
  const into = grouped(
    data.assertions,
    (a) => a.object,
    (a) => a.id,
  )
  const modifiers = grouped(
    data.modifiers,
    (m) => m.modifies,
    (m) => m,
  )
  const edges = new Map(data.assertions.map((a) => [a.id, a]))
  return {
    data,
    graph,
    node: lookup(new Map(data.nodes.map((n) => [n.id, n])), 'node'),
    edge: lookup(edges, 'edge'),
    relation,
    reference: lookup(references, 'reference'),
    flag: lookup(flags, 'flag'),
    hasNode: (id): id is NodeId => graph.hasNode(id),
    hasEdge: (id): id is EdgeId => graph.hasEdge(id),
    outEdges: (id) => out.get(id) ?? [],
    inEdges: (id) => into.get(id) ?? [],
    modifiersOf: (id) => modifiers.get(id) ?? [],
  }
}

function lookup<K, V>(map: ReadonlyMap<K, V>, what: string): (key: K) => V {
  return (key) => {
    const value = map.get(key)
    if (value === undefined) throw new UnknownIdError(`No ${what} ${String(key)} in the graph`)
    return value
  }
}

/** Lists by key, in the order given. */
function grouped<T, K, V>(
  records: readonly T[],
  keyOf: (record: T) => K,
  valueOf: (record: T) => V,
): ReadonlyMap<K, readonly V[]> {
  const groups = new Map<K, V[]>()
  for (const record of records) {
    const group = groups.get(keyOf(record)) ?? []
    group.push(valueOf(record))
    groups.set(keyOf(record), group)
  }
  return groups
}
