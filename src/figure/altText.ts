import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { laneOf } from '../core/model/nodeClass.ts'
import { LANES, type EdgeId, type LaneId, type NodeId } from '../core/model/records.ts'
import { factsOf } from '../core/query/scopeContent.ts'
import { stepSentence } from '../core/reason/stepSentence.ts'
import { laneNodes, laneTitle } from '../core/words/laneWords.ts'
import { counted } from '../core/words/plural.ts'

/** What the arrows of a class do: of one, of several. */
const TALLY = [
  ['activates', 'raises', 'raise'],
  ['inhibits', 'lowers', 'lower'],
  ['modulates', 'has no stated direction', 'have no stated direction'],
  ['transfers', 'supplies or delivers', 'supply or deliver'],
  ['associated', 'is another link', 'are other links'],
  ['negated', 'reports no effect', 'report no effect'],
] as const

/** Longest alt text in words. */
const MOST_WORDS = 100

/** Alt text of 10 to 100 words: what the figure tells, as far as there is room, then the kind of picture, where it starts and
 *  ends, how much it holds, and how many relations it tells without drawing them. Not the caption. */
export function altText(
  graph: MechanismGraph,
  panels: readonly {
    readonly what: string
    readonly nodes: readonly NodeId[]
    readonly edges: readonly EdgeId[]
    /** Lines drawn; a line may stand for several relations. */ readonly lines?: number
  }[],
  direction: 'right' | 'down',
  folded = 0,
  finding: readonly string[] = [],
): string {
  const nodes = [...new Set(panels.flatMap((p) => p.nodes))]
  const edges = [...new Set(panels.flatMap((p) => p.edges))]
  const lanes = LANES.filter((lane) => nodes.some((id) => laneOfNode(graph, id) === lane))
  const reads = direction === 'right' ? 'left to right' : 'top to bottom'
  const span =
    lanes.length > 1
      ? `from ${laneNodes(lanes[0] ?? 'source')} to ${laneNodes(lanes.at(-1) ?? 'outcome')}`
      : `of ${laneNodes(lanes[0] ?? 'source')}`
  const kind = panels.length > 1 ? `Mechanism map in ${panels.length} panels` : 'Mechanism map'
  const classes = count(
    edges.map((id) => {
      const facts = factsOf(graph, id)
      return facts.negated ? 'negated' : facts.relationClass
    }),
  )
  const tally = TALLY.flatMap(([cls, one, other]) => {
    const n = classes[cls] ?? 0
    return n === 0 ? [] : [counted(n, one, other)]
  }).join(', ')
  const lines = panels.length === 1 ? (panels[0]?.lines ?? edges.length) : edges.length
  const told =
    folded === 0
      ? ''
      : ` ${counted(folded, 'further relation is', 'further relations are')} told in the caption and not drawn.`
  const text = `${kind} reading ${reads} ${span}: ${panels[0]?.what ?? ''}. It shows ${counted(nodes.length, 'node', 'nodes')} and ${counted(lines, 'arrow', 'arrows')} between them${lines === edges.length ? '; of the arrows' : `, which stand for ${counted(edges.length, 'relation', 'relations')}; of these`} ${tally || 'none is drawn'}.${told}`
  return clip([...fitting(finding, MOST_WORDS - wordCount(text)), text].join(' ').replace(/\s+/g, ' '), MOST_WORDS)
}

/** A second sentence up to this long is what the first one comes to, and is kept. */
const SHORT = 20

/** Whole sentences as long as there is room for `most` words; the first is shortened by its last clauses where it must be, also
 *  for a short second one. */
function fitting(sentences: readonly string[], most: number): readonly string[] {
  const [first, second] = sentences
  if (first === undefined) return []
  const kept = second !== undefined && wordCount(second) <= SHORT ? second : null
  const room = most - (kept === null ? 0 : wordCount(kept))
  if (wordCount(first) > room)
    return [shortened(first, room), ...(kept === null ? [] : [kept])].filter((part) => part !== '')
  const told = [first]
  for (const next of sentences.slice(1)) {
    if (wordCount([...told, next].join(' ')) > most) break
    told.push(next)
  }
  return told
}

const MORE = '; the caption tells more.'

function shortened(text: string, most: number): string {
  const room = most - wordCount(MORE)
  // A semicolon within brackets parts notes, not clauses.
  const ends = [...text.matchAll(/; (?![^()]*\))/g)].map((cut) => text.slice(0, cut.index)).toReversed()
  const kept = ends.find((part) => wordCount(part) <= room)
  return kept === undefined ? '' : `${kept}${MORE}`
}

/** Nodes by lane, then every relation as a sentence, each drawn relation once, then each that is told and not drawn. */
export function longDescription(
  graph: MechanismGraph,
  nodes: readonly NodeId[],
  edges: readonly EdgeId[],
  folded: readonly EdgeId[] = [],
  warnings = '',
): string {
  const lanes = LANES.flatMap((lane) => {
    const here = nodes.filter((id) => laneOfNode(graph, id) === lane)
    return here.length === 0 ? [] : [`${laneTitle(lane)}: ${here.map((id) => graph.node(id).label).join(', ')}.`]
  })
  return [
    ...lanes,
    ...[...new Set(edges)].map((id) => `${id}: ${stepSentence(graph, id).text}`),
    ...folded.map((id) => `${id}: not drawn: ${stepSentence(graph, id).text}`),
    ...(warnings === '' ? [] : [warnings]),
  ].join('\n')
}

export function laneOfNode(graph: MechanismGraph, id: NodeId): LaneId {
  return laneOf(graph.node(id).kind)
}

/** Number of words, as the checks count them. */
export function wordCount(text: string): number {
  return text.split(/\s+/).filter((word) => word !== '').length
}

function clip(text: string, most: number): string {
  const words = text.split(' ')
  return words.length <= most ? text : `${words.slice(0, most).join(' ')}…`
}

function count<K extends string>(keys: readonly K[]): Partial<Record<K, number>> {
  const counts: Partial<Record<K, number>> = {}
  for (const key of keys) counts[key] = (counts[key] ?? 0) + 1
  return counts
}
