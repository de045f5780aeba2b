import { papersOfEdges } from '../core/cite/papersOf.ts'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { SPECIES } from '../core/model/records.ts'
import type { NodeId } from '../core/model/records.ts'
import type { Answer, Headline } from '../core/query/answer.ts'
import { mapLabel } from '../core/query/nodeSets.ts'
import type { Selection } from '../core/query/view.ts'
import { tellVerbs } from '../core/tell/tellRelation.ts'
import { counted, listed } from '../core/words/plural.ts'
import type { SceneChipInput } from './sceneInput.ts'

/** Chips under one node; what has no room is counted in a last one. */
const MOST = 3

/** The chips of an answer: each result of an exosome as a whole under its exosome, `IVDD · rat · 1 study` behind the sign of
 *  the result. Node by node, in the order of the answer. */
export function headlineChips(
  graph: MechanismGraph,
  headlines: Answer['headlines'],
  selection: Selection | null = null,
): readonly SceneChipInput[] {
  const sources = [...new Set(headlines.map((h) => h.source))]
  return sources.flatMap((source) => {
    const own = headlines.filter((h) => h.source === source)
    const shown = own.slice(0, MOST).map((h) => resultChip(graph, h, selection))
    return own.length <= MOST ? shown : [...shown, moreChip(graph, source, own.slice(MOST))]
  })
}

function resultChip(graph: MechanismGraph, headline: Headline, selection: Selection | null): SceneChipInput {
  const { id, source, target, edges, facts } = headline
  const species = SPECIES.filter((s) => facts.species.includes(s))
  const { studies, reviews } = papersOfEdges(graph, edges)
  const papers = [
    ...(studies.length > 0 ? [counted(studies.length, 'study', 'studies')] : []),
    ...(reviews.length > 0 ? [counted(reviews.length, 'review', 'reviews')] : []),
  ].join(', ')
  const verb = listed(tellVerbs(graph, edges))
  return {
    id,
    node: source,
    target,
    bundle: id,
    look: facts,
    words: [
      mapLabel(graph.node(target)),
      ...(species.length > 0 ? [species.join(', ')] : []),
      ...(papers === '' ? [] : [papers]),
    ],
    title: [
      `As a whole, ${mapLabel(graph.node(source))} ${verb} ${mapLabel(graph.node(target))}`,
      ...(species.length > 0 ? [listed(species)] : []),
      ...(papers === '' ? [] : [papers]),
    ].join('; '),
    state: { dimmed: false, onPath: false, selected: selection?.kind === 'bundle' && selection.id === id },
  }
}

function moreChip(graph: MechanismGraph, source: NodeId, rest: readonly Headline[]): SceneChipInput {
  return {
    id: `${source}--more`,
    node: source,
    target: null,
    bundle: null,
    look: null,
    words: [`+${rest.length} more`],
    title: `${counted(rest.length, 'more result', 'more results')} of ${mapLabel(graph.node(source))} as a whole: ${listed(rest.map((h) => mapLabel(graph.node(h.target))))}`,
  }
}
