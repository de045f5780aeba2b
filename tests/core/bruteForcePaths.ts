import type { MechanismGraph } from '../../src/core/model/buildGraph.ts'
import { CERTAINTIES } from '../../src/core/model/records.ts'
import type { Certainty, EdgeId, NodeId, Sign } from '../../src/core/model/records.ts'
import { endNodes } from '../../src/core/query/nodeSets.ts'
import type { PathQuery } from '../../src/core/query/pathQuery.ts'

/** What the oracle knows of one path. */
export interface OraclePath {
  readonly edges: readonly EdgeId[]
  readonly nodes: readonly NodeId[]
  readonly netSign: Sign
  readonly undeterminedAt: number | null
  readonly signInferred: boolean
  readonly weakest: Certainty
  readonly joinedAt: readonly number[]
  readonly blocked: NodeId | null
  readonly cost: readonly number[]
}

/** Every sequence of edges is grown and judged by the words of policy §6 alone: no pruning, no shared code. */
export function bruteForcePaths(graph: MechanismGraph, query: PathQuery): readonly OraclePath[] {
  const all = graph.data.assertions
  const sources = endNodes(graph, query.from)
  const targets = endNodes(graph, query.to)
  const found: OraclePath[] = []
  const isLoop = sources.length === 1 && targets.length === 1 && sources[0] === targets[0]
  const grow = (nodes: readonly NodeId[], edges: readonly EdgeId[]): void => {
    const here = nodes.at(-1)
    if (here === undefined) return
    if (edges.length > 0 && targets.includes(here)) {
      const path = judge(graph, query, nodes, edges)
      if (path !== null) found.push(path)
    }
    if (edges.length === query.maxSteps || (edges.length > 0 && here === nodes[0])) return
    for (const a of all)
      if (
        a.subject === here &&
        a.subject !== a.object &&
        (!nodes.includes(a.object) || (isLoop && a.object === nodes[0]))
      )
        grow([...nodes, a.object], [...edges, a.id])
  }
  for (const source of sources) grow([source], [])
  return found.sort(compare)
}

function judge(
  graph: MechanismGraph,
  query: PathQuery,
  nodes: readonly NodeId[],
  edges: readonly EdgeId[],
): OraclePath | null {
  if (query.via.some((v) => !nodes.includes(v)) || query.avoid.some((a) => nodes.includes(a))) return null
  const o = query.options
  const joinedAt: number[] = []
  const told = edges.map((id) => graph.edge(id).onlyFrom)
  const oneSource =
    edges.length === 1 || told.some((list) => list.some((x) => told.every((other) => other.includes(x))))
  const signs: Sign[] = []
  let signInferred = false
  const cost = [0, 0, 0, 0, 0]
  let rank = 0
  for (const [i, id] of edges.entries()) {
    const a = graph.edge(id)
    const r = graph.relation(a.predicate)
    if (a.negated || r.negated || ['part_of', 'member_of', 'lacks_risk_of'].includes(a.predicate)) return null
    const isContext = r.transmits === 0
    if (isContext && !o.contextLinks) return null
    if (a.tier === 'bridge' ? !o.bridges : a.certainty === 'inferred' && !o.inferredSteps) return null
    if (a.tier !== 'bridge' && a.certainty === 'title-only' && !o.titleOnly) return null
    const inVivo = a.evidence.some((e) => e.design === 'in-vivo')
    const species = a.evidence.flatMap((e) => e.recipient?.species ?? [])
    const f = query.filters
    if (f !== undefined) {
      if (f.species.length > 0 && !species.some((s) => f.species.includes(s))) return null
      if (f.settings.length > 0 && !f.settings.includes(inVivo ? 'in-vivo' : 'other')) return null
      if (f.hiddenCertainties.includes(a.certainty)) return null
    }
    if (!oneSource && a.onlyFrom.length > 0 && !nodes.slice(0, i + 1).some((n) => a.onlyFrom.includes(n))) {
      if (!o.joinContexts) return null
      joinedAt.push(i)
    }
    let sign: Sign = isContext ? 0 : r.transmits === null ? null : a.sign
    if (sign === null && o.inferredSigns && a.inferredSign !== null) {
      sign = a.inferredSign
      signInferred = true
    }
    signs.push(sign)
    cost[0] = (cost[0] ?? 0) + (a.certainty === 'inferred' ? 1 : 0)
    cost[1] = (cost[1] ?? 0) + (a.certainty === 'title-only' ? 1 : 0)
    cost[2] = (cost[2] ?? 0) + (a.certainty === 'hedged' ? 1 : 0)
    cost[3] = (cost[3] ?? 0) + (inVivo ? 0 : 1)
    cost[4] = (cost[4] ?? 0) + 1
    rank = Math.max(rank, CERTAINTIES.indexOf(a.certainty))
  }
  const lowers = signs.filter((s) => s === -1).length
  const isOpen = !signs.some((s) => s === 0) && signs.some((s) => s === null)
  const isPlain = !signs.some((s) => s === 0 || s === null)
  // A cell or exosome on the way that is itself lowered: what it does is lost, not turned round.
  const blocked = !isPlain
    ? null
    : (nodes
        .slice(1, -1)
        .find(
          (n, i) =>
            ['cell', 'exosome'].includes(graph.node(n).kind) &&
            signs.slice(0, i + 1).filter((s) => s === -1).length % 2 === 1,
        ) ?? null)
  const netSign: Sign = signs.some((s) => s === 0) ? 0 : isOpen || blocked !== null ? null : lowers % 2 === 0 ? 1 : -1
  return {
    edges,
    nodes,
    netSign,
    signInferred,
    joinedAt,
    blocked,
    cost,
    weakest: CERTAINTIES[rank] ?? 'inferred',
    undeterminedAt: isOpen ? signs.findIndex((s) => s === null) : null,
  }
}

function compare(a: OraclePath, b: OraclePath): number {
  for (let i = 0; i < 5; i++) if (a.cost[i] !== b.cost[i]) return (a.cost[i] ?? 0) - (b.cost[i] ?? 0)
  for (let i = 0; i < a.edges.length; i++) {
    const x = a.edges[i] ?? ''
    const y = b.edges[i] ?? ''
    if (x !== y) return x < y ? -1 : 1
  }
  return 0
}
