import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId, NodeId } from '../core/model/records.ts'
import { nameInText, tellVerb } from '../core/tell/tellRelation.ts'
import { beginSentence } from '../core/words/beginSentence.ts'
import { counted, listed } from '../core/words/plural.ts'
import { pluralVerb } from '../core/words/relationWords.ts'
import { listWords, outWords, together } from './aroundSentences.ts'
import { claimNotes } from './claimNotes.ts'
import type { PanelPlan } from './figurePanels.ts'
import { groupBy } from './groupBy.ts'
import type { FigureShow } from './recipe.ts'

type Comparison = FigureShow & { kind: 'comparison' }

/** Shared things named; more are counted. */
const MOST_SHARED = 6
/** Relations of one side told one by one. */
const MOST_OWN = 4

/** What both sides of a comparison share, then what is told of one of them only, by the relations that are drawn. Two nodes are
 *  compared by what they do; other sides by the relations and nodes that both hold. */
export function comparisonSentences(
  graph: MechanismGraph,
  show: Comparison,
  plans: readonly PanelPlan[],
): readonly string[] {
  const [a, b] = plans
  if (a === undefined || b === undefined) return []
  if (
    show.a.kind === 'neighbourhood' &&
    show.b.kind === 'neighbourhood' &&
    show.a.centre !== show.b.centre &&
    graph.hasNode(show.a.centre) &&
    graph.hasNode(show.b.centre)
  ) {
    return nodeSentences(graph, [show.a.centre, edgesOf(a)], [show.b.centre, edgesOf(b)])
  }
  return sideSentences(graph, a, b)
}

/** Two nodes by what they do to the same things. */
function nodeSentences(
  graph: MechanismGraph,
  [a, ofA]: readonly [NodeId, readonly EdgeId[]],
  [b, ofB]: readonly [NodeId, readonly EdgeId[]],
): readonly string[] {
  const own = (centre: NodeId, edges: readonly EdgeId[]): readonly EdgeId[] =>
    edges.filter((id) => graph.edge(id).subject === centre)
  const key = (id: EdgeId): string => `${tellVerb(graph, id)} ${graph.edge(id).object}`
  const [doneByA, doneByB] = [own(a, ofA), own(b, ofB)]
  const keysOfB = new Set(doneByB.map(key))
  const shared = [...new Set(doneByA.map(key))].filter((k) => keysOfB.has(k))
  const both = (k: string): readonly EdgeId[] => [...doneByA, ...doneByB].filter((id) => key(id) === k)
  const only = (centre: NodeId, other: NodeId, edges: readonly EdgeId[]): readonly string[] => {
    const alone = edges.filter((id) => !shared.includes(key(id)))
    return alone.length === 0
      ? []
      : [
          `Told of ${nameInText(graph, centre)} and not of ${nameInText(graph, other)}: ${nameInText(graph, centre)} ${outWords(graph, centre, alone)}.`,
        ]
  }
  const verbs = [
    ...groupBy(shared.map(both), (edges) => pluralVerb(edges[0] === undefined ? '' : tellVerb(graph, edges[0]))),
  ]
  const parts = verbs.map(
    ([verb, same]) =>
      `${verb} ${listed(same.map((edges) => `${edges[0] === undefined ? '' : nameInText(graph, graph.edge(edges[0]).object)}${claimNotes(graph, edges)}`))}`,
  )
  const names = `${nameInText(graph, a)} and ${nameInText(graph, b)}`
  return [
    parts.length === 0
      ? `${beginSentence(names)} are told to do nothing in the same words to the same node.`
      : `Both ${names} ${together(parts)}.`,
    ...only(a, b, doneByA),
    ...only(b, a, doneByB),
  ]
}

function sideSentences(graph: MechanismGraph, a: PanelPlan, b: PanelPlan): readonly string[] {
  const [ofA, ofB] = [edgesOf(a), edgesOf(b)]
  const shared = ofA.filter((id) => ofB.includes(id))
  const nodes = a.shown.nodes.filter((id) => b.shown.nodes.includes(id))
  const named = nodes.slice(0, MOST_SHARED).map((id) => nameInText(graph, id))
  const held =
    nodes.length === 0
      ? 'They share no node'
      : `Both hold ${listed([...named, ...(nodes.length > MOST_SHARED ? [counted(nodes.length - MOST_SHARED, 'more node', 'more nodes')] : [])])}`
  const only = (plan: PanelPlan, edges: readonly EdgeId[], other: readonly EdgeId[]): readonly string[] => {
    const own = edges.filter((id) => !other.includes(id))
    return own.length === 0 ? [] : [`Only in ${plan.title}: ${listWords(graph, own, MOST_OWN)}.`]
  }
  return [
    shared.length === 0
      ? `${held}; no relation is drawn in both.`
      : `${held}; in both, ${listWords(graph, shared, MOST_OWN)}.`,
    ...only(a, ofA, ofB),
    ...only(b, ofB, ofA),
  ]
}

function edgesOf({ shown }: PanelPlan): readonly EdgeId[] {
  return [...new Set(shown.links.flatMap((link) => link.edges))]
}
