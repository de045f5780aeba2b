import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import { laneOf } from '../../core/model/nodeClass.ts'
import type { NodeId } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { groupAt } from '../../core/query/foldGroups.ts'
import { groupName } from '../../core/words/groupWords.ts'
import { laneNodes } from '../../core/words/laneWords.ts'
import { kindWord } from '../../core/words/nodeWords.ts'
import { counted } from '../../core/words/plural.ts'
import { pronounceName } from '../../core/words/pronounce.ts'
import { tellVerb } from '../../core/tell/tellRelation.ts'
import type { Answer } from '../../core/query/answer.ts'

/** What the map says of a node while one walks it. */
export interface MapSpeech {
  readonly name: (id: NodeId) => string
  /** Whether several nodes are drawn as one there. */
  readonly isFolded: (id: NodeId) => boolean
  readonly node: (id: NodeId, siblings: readonly NodeId[]) => string
  readonly connections: (id: NodeId) => string
  readonly relations: (id: NodeId) => string
}

/** `Mechanism map, 15 nodes, 18 lines, 13 overall effects folded`. */
export function mapSummary({ nodes, links, folded }: Pick<Answer, 'nodes' | 'links' | 'folded'>): string {
  const away = folded.length === 0 ? [] : [`${counted(folded.length, 'overall effect', 'overall effects')} folded`]
  return [
    'Mechanism map',
    counted(nodes.length, 'node', 'nodes'),
    counted(links.length, 'line', 'lines'),
    ...away,
  ].join(', ')
}

export function mapSpeech(graph: MechanismGraph, answer: Answer): MapSpeech {
  const own = (id: NodeId): string => pronounceName(mapLabel(graph.node(id)))
  const group = (id: NodeId) => groupAt(answer, id)
  const name = (id: NodeId): string => {
    const { nodes } = group(id) ?? { nodes: [] }
    return nodes.length === 0 ? own(id) : groupName(graph.node(id).kind, nodes.length)
  }
  // Folded lines are read out like the others: the pointer shows them too.
  const phrases = (id: NodeId, way: 'in' | 'out'): readonly string[] =>
    [...answer.links, ...answer.folded]
      .filter((l) => (way === 'in' ? l.target === id : l.source === id))
      .flatMap((l) =>
        l.edges.map((e) => {
          const edge = graph.edge(e)
          const verb = tellVerb(graph, e)
          return way === 'in' ? `${name(edge.subject)} ${verb} it` : `${verb} ${name(edge.object)}`
        }),
      )
  const short = (list: readonly string[]): string =>
    list.length === 0 ? '' : `, ${list.slice(0, 3).join(', ')}${list.length > 3 ? ` and ${list.length - 3} more` : ''}`
  const full = (list: readonly string[]): string => (list.length === 0 ? 'none' : list.join('; '))
  return {
    name,
    isFolded: (id) => group(id) !== undefined,
    node: (id, siblings) => {
      const into = phrases(id, 'in')
      const out = phrases(id, 'out')
      const { kind } = graph.node(id)
      const place =
        siblings.length > 1 ? `${siblings.indexOf(id) + 1} of ${siblings.length}` : `in ${laneNodes(laneOf(kind))}`
      const results = answer.headlines.filter((h) => h.source === id).length
      const chips =
        results === 0
          ? ''
          : ` ${counted(results, 'result', 'results')} as a whole, R reads ${results === 1 ? 'it' : 'them'}.`
      const folded = group(id)
      if (folded !== undefined)
        return `${name(id)}, folded: ${folded.nodes.map(own).join(', ')}. Each: in ${into.length}${short(into)}, out ${out.length}${short(out)}. ${place}. Enter opens them.`
      return `${name(id)}, ${kindWord(kind)}. In: ${into.length}${short(into)}. Out: ${out.length}${short(out)}. ${place}.${chips}`
    },
    connections: (id) => `${name(id)}. In: ${full(phrases(id, 'in'))}. Out: ${full(phrases(id, 'out'))}.`,
    relations: (id) =>
      `${phrases(id, 'in').length + phrases(id, 'out').length} relations of ${name(id)} are listed in the details.`,
  }
}
