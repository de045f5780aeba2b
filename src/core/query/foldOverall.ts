import type { MechanismGraph } from '../model/buildGraph.ts'
import type { NodeId } from '../model/records.ts'
import { overallEffects } from '../paths/overallEffects.ts'
import type { Answer, Headline, Link } from './answer.ts'
import type { MechanismPath } from './mechanismPath.ts'
import { factsOfAll } from './scopeContent.ts'
import { selectedEdges } from './selectedEdges.ts'
import type { Scope, View } from './view.ts'

/** Maps of more nodes have no room for chips: the result of an exosome on an outcome as a whole keeps its line there. */
export const CHIPS_UP_TO = 40

/** Whether a scope folds overall effects away unless told otherwise: where mechanisms are read, not where all is listed. */
export function foldsByDefault(scope: Pick<Scope, 'kind'>): boolean {
  return scope.kind !== 'whole' && scope.kind !== 'picked'
}

/** Whether a view folds overall effects away. */
export function isFolding(view: Pick<View, 'scope' | 'overall'>): boolean {
  return view.overall === null ? foldsByDefault(view.scope) : view.overall === 'folded'
}

/** Parts the lines of a view into those drawn and the overall effects folded away. What is selected, touches the selected
 *  node or is a step of the open path is drawn all the same; nothing is lost: drawn and folded make up all lines.
 *  hasChips: results of an exosome on an outcome as a whole are told by chips; where those have no room, their lines stay. */
export function foldOverall(
  graph: MechanismGraph,
  view: Pick<View, 'scope' | 'overall' | 'selection'>,
  links: readonly Link[],
  open: MechanismPath | null,
  hasChips = true,
): { readonly drawn: readonly Link[] } & Pick<Answer, 'overall' | 'folded' | 'headlines'> {
  const effects = overallEffects(graph, [...new Set(links.flatMap((l) => l.edges))])
  const overall = links.filter(
    (l) => l.edges.every((id) => effects.has(id)) && (hasChips || !isHeadline(graph, l.source, l.target)),
  )
  if (!isFolding(view) || overall.length === 0) return { drawn: links, overall, folded: [], headlines: [] }
  const touched = touches(graph, view, open)
  const folded = overall.filter((link) => !touched(link))
  const away = new Set(folded)
  return { drawn: links.filter((link) => !away.has(link)), overall, folded, headlines: headlinesOf(graph, overall) }
}

function touches(
  graph: MechanismGraph,
  { selection }: Pick<View, 'selection'>,
  open: MechanismPath | null,
): (link: Link) => boolean {
  const wanted = new Set(open?.edges ?? [])
  if (selection !== null && selection.kind !== 'node') for (const id of selectedEdges(graph, selection)) wanted.add(id)
  return (link) =>
    link.edges.some((id) => wanted.has(id)) ||
    (selection?.kind === 'node' && (link.source === selection.id || link.target === selection.id))
}

/** Whether a relation tells what an exosome does to an outcome as a whole: what the mechanism is there to explain. */
export function isHeadline(graph: MechanismGraph, source: NodeId, target: NodeId): boolean {
  return graph.node(source).kind === 'exosome' && graph.node(target).kind === 'outcome'
}

/** Headlines by pairs; the chip stays while its lines are drawn, so that it can close them again. */
function headlinesOf(graph: MechanismGraph, overall: readonly Link[]): readonly Headline[] {
  const pairs = new Map<string, Link[]>()
  for (const link of overall) {
    if (!isHeadline(graph, link.source, link.target)) continue
    const id = `${link.source}--${link.target}`
    pairs.set(id, [...(pairs.get(id) ?? []), link])
  }
  return [...pairs].flatMap(([id, links]): readonly Headline[] => {
    const [first] = links
    if (first === undefined) return []
    const edges = links.flatMap((l) => l.edges)
    return [{ id, source: first.source, target: first.target, edges, facts: factsOfAll(graph, edges) }]
  })
}
