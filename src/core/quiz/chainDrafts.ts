import { papersOfEdge } from '../cite/papersOf.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId } from '../model/records.ts'
import { isByDefinition, refsOfEdge } from '../query/readPath.ts'
import { spliceAudit } from '../reason/spliceAudit.ts'
import { shuffled } from '../seededRandom.ts'
import { tellRelation } from '../tell/tellRelation.ts'
import { asks, chainWords } from '../words/quizWords.ts'
import { settingWords } from '../words/settingWords.ts'
import { takingTurns } from './pickOrder.ts'
import { stepKey, wayKey } from './quiz.ts'
import type { Difficulty, Draft } from './quiz.ts'
import { between, isFlagged, isJoined, keptPerSource } from './quizSource.ts'
import type { QuizSource, ShownPath } from './quizSource.ts'
import { leadsTo, liesBetween } from './signedReach.ts'
import { givenText, nameOf } from './stepDrafts.ts'
import { kinOf } from './kinOf.ts'

/** What a chain does to its end if every step holds; that no one paper shows it is told with the answer. A joined chain is never asked. */
export function* effectDrafts({ graph, paths }: QuizSource, name: string): Iterable<Draft> {
  const chains = paths.filter((p) => p.edges.length > 1 && !isJoined(p) && p.isEffect)
  for (const path of takingTurns(chains, (p) => `${p.sign} ${Math.min(3, p.minuses)}`, name)) {
    const { nodes, minuses, sign } = path
    const [from, to] = endsOf(path)
    yield {
      ...chainDraft(graph, path),
      kind: 'effect',
      question: {
        type: 'predictSign',
        prompt: asks.effect(chainOf(graph, nodes), nameOf(graph, from), nameOf(graph, to)),
        path: nodes,
      },
      given: path.edges.map((id) => givenText(graph, id)),
      difficulty:
        minuses > 2 || (sign === null && minuses > 0) ? 'hard' : minuses > 1 || sign === null ? 'medium' : 'easy',
      isSpliced: spliceAudit(graph, path).verdict !== 'single-study',
      asks: `effect ${nodes.join(' ')}`,
      secret: [stepKey(from, to)],
      told: [...hopsOf(nodes), ...waysOf(nodes), stepKey(from, to), ...surenessOf(path)],
    }
  }
}

/** A chain in its order, where no other order is a chain. */
export function* orderDrafts({ graph, paths }: QuizSource, name: string): Iterable<Draft> {
  for (const path of takingTurns(
    paths.filter((p) => p.edges.length > 1 && !isJoined(p)),
    (p) => String(p.edges.length),
    name,
  )) {
    const { nodes } = path
    if (ordersOf(graph, nodes) !== 1) continue
    yield {
      ...chainDraft(graph, path),
      kind: 'order',
      question: { type: 'orderPath', prompt: asks.order, path: nodes },
      given: [],
      difficulty: BY_LENGTH[path.edges.length] ?? 'hard',
      asks: `order ${nodes.toSorted().join(' ')}`,
      secret: waysOf(nodes),
      told: waysOf(nodes),
    }
  }
}

/** The step that is missing in a chain, among others of its kind that no way leads over between its neighbours. */
export function* mediatorDrafts(source: QuizSource, name: string): Iterable<Draft> {
  const { graph, paths } = source
  const chains = paths.filter((p) => p.edges.length > 1 && p.edges.length < 5 && !isJoined(p))
  for (const path of takingTurns(chains, (p) => `${p.edges.length}`, name)) {
    const inner = path.nodes.slice(1, -1)
    const node = shuffled(inner, `${name} ${path.nodes.join(' ')}`)[0]
    const at = node === undefined ? -1 : path.nodes.indexOf(node)
    const [before, after] = [path.nodes[at - 1], path.nodes[at + 1]]
    if (node === undefined || before === undefined || after === undefined) continue
    const options = falseMediators(source, path, { before, node, after }, name)
    if (options.length < 2) continue
    const hidden = (id: NodeId): string => (id === node ? '?' : nameOf(graph, id))
    const [hops, ways] = [hopsOf(path.nodes), waysOf(path.nodes)]
    const isTold = (_: string, i: number): boolean => i !== at - 1 && i !== at
    yield {
      ...chainDraft(graph, path),
      kind: 'mediator',
      question: {
        type: 'nameNode',
        prompt: asks.mediator(chainWords(path.nodes.map(hidden))),
        node,
        options,
        path: path.nodes,
      },
      given: path.edges.map((id) => givenText(graph, id, (record) => hidden(record.id))),
      difficulty: BY_LENGTH[path.edges.length] ?? 'hard',
      asks: `mediator ${before} ${after} ${node}`,
      secret: ways.slice(at - 1, at + 1),
      told: [...hops.filter(isTold), ...ways.filter(isTold), ...surenessOf(path)],
    }
  }
}

/** Whether one paper is cited for a whole chain, told with what each step rests on. Flags and reviews would make that a matter of opinion. */
export function* evidenceDrafts(source: QuizSource, name: string): Iterable<Draft> {
  const { graph } = source
  for (const { path, verdict } of takingTurns(clearChains(source), (c) => `${c.verdict} ${isJoined(c.path)}`, name)) {
    yield {
      ...chainDraft(graph, path),
      kind: 'evidence',
      question: { type: 'chainEvidence', prompt: asks.evidence(chainOf(graph, path.nodes)), path: path.nodes },
      given: path.edges.map((id) => `${tellRelation(graph, id)} (${restsOn(graph, id)})`),
      difficulty:
        isJoined(path) || verdict === 'same-system' || path.edges.length > 3
          ? 'hard'
          : path.edges.length > 2
            ? 'medium'
            : 'easy',
      asks: `evidence ${path.nodes.join(' ')}`,
      secret: [],
      told: [...hopsOf(path.nodes), ...waysOf(path.nodes)],
    }
  }
}

const clearChains = keptPerSource(({ graph, paths, edges }) => {
  const clear = new Set(edges.filter((id) => isClearlyCited(graph, id)))
  const isClear = (path: ShownPath): boolean =>
    path.edges.length < 5 &&
    path.edges.every((id) => clear.has(id)) &&
    path.edges.filter((id) => !isByDefinition(graph.edge(id))).length > 1
  return paths.filter(isClear).map((path) => ({ path, verdict: spliceAudit(graph, path).verdict }))
})

const BY_LENGTH: Readonly<Record<number, Difficulty>> = { 2: 'easy', 3: 'medium' }

function chainDraft(
  { data }: MechanismGraph,
  { nodes, edges, minuses }: ShownPath,
): Pick<Draft, 'shown' | 'rests' | 'minuses'> {
  const inside = new Set(edges)
  return {
    shown: { nodes, edges: data.assertions.filter((a) => inside.has(a.id)).map((a) => a.id), path: edges },
    rests: edges,
    minuses,
  }
}

function hopsOf(nodes: readonly NodeId[]): readonly string[] {
  return nodes.slice(1).map((node, i) => stepKey(nodes[i] ?? node, node))
}

function waysOf(nodes: readonly NodeId[]): readonly string[] {
  return nodes.slice(1).map((node, i) => wayKey(nodes[i] ?? node, node))
}

function surenessOf({ edges }: ShownPath): readonly string[] {
  return edges.map((id) => `certainty ${id}`)
}

function endsOf({ nodes }: ShownPath): readonly [NodeId, NodeId] {
  const [from, to] = [nodes[0], nodes.at(-1)]
  if (from === undefined || to === undefined) throw new RangeError('A chain has two ends')
  return [from, to]
}

function chainOf(graph: MechanismGraph, nodes: readonly NodeId[]): string {
  return chainWords(nodes.map((id) => nameOf(graph, id)))
}

/** In how many orders these nodes make a chain, counted up to two. */
function ordersOf(graph: MechanismGraph, nodes: readonly NodeId[]): number {
  const count = (last: NodeId | null, left: readonly NodeId[]): number => {
    if (left.length === 0) return 1
    let found = 0
    for (const next of left) {
      if (last === null || leadsTo(graph, last, next))
        found += count(
          next,
          left.filter((id) => id !== next),
        )
      if (found > 1) return found
    }
    return found
  }
  return count(null, nodes)
}

/** Up to three nodes of the same kind that no way of any length leads over, first those on the map. */
function falseMediators(
  { graph, nodes }: QuizSource,
  path: ShownPath,
  { before, node, after }: { readonly before: NodeId; readonly node: NodeId; readonly after: NodeId },
  name: string,
): readonly NodeId[] {
  const { kind } = graph.node(node)
  const [from, to] = endsOf(path)
  const isFalse = (id: NodeId): boolean =>
    graph.node(id).kind === kind &&
    !path.nodes.some((other) => kinOf(graph, other).has(id)) &&
    [...kinOf(graph, id)].every(
      (near) => !liesBetween(graph, before, near, after) && !liesBetween(graph, from, near, to),
    )
  const near = shuffled(nodes.filter(isFalse), `${name} near ${node}`)
  const onMap = new Set(nodes)
  const far =
    near.length < 3
      ? shuffled(
          graph.data.nodes.filter((n) => !onMap.has(n.id) && isFalse(n.id)).map((n) => n.id),
          `${name} far ${node}`,
        )
      : []
  return [...near, ...far].slice(0, 3)
}

function isClearlyCited(graph: MechanismGraph, id: EdgeId): boolean {
  const record = graph.edge(id)
  // Other steps of definition may be taken for a study's or not.
  if (record.signBasis === 'definition' && !isByDefinition(record)) return false
  if (isFlagged(graph, id) || between(graph, record.subject, record.object).length > 1) return false
  return (
    isByDefinition(record) ||
    (papersOfEdge(graph, id).studies.length > 0 && papersOfEdge(graph, id).reviews.length === 0)
  )
}

/** `rat, in vivo; IVDD model; [134]` */
function restsOn(graph: MechanismGraph, id: EdgeId): string {
  const record = graph.edge(id)
  if (isByDefinition(record)) return 'by definition'
  const systems = [...new Set(record.evidence.flatMap((e) => e.recipient?.system ?? []))]
  return [
    settingWords(record.evidence),
    ...systems,
    refsOfEdge(record)
      .map((n) => `[${n}]`)
      .join(' '),
  ].join('; ')
}
