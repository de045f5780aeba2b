import { flagsOf, isMisprint, printedNumbers } from '../core/cite/flagNotes.ts'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { laneOf } from '../core/model/nodeClass.ts'
import type { Link } from '../core/query/answer.ts'
import type { EdgeId, NodeId, RefNumber } from '../core/model/records.ts'
import { refsOfEdge } from '../core/query/readPath.ts'
import { onlyNames } from '../core/tell/onlyNames.ts'
import type { PanelPlan } from './figurePanels.ts'
import { numberList } from './numberList.ts'
import type { FigureRecipe } from './recipe.ts'

/** Behind a reference number that does not fit what it stands for; the caption tells which is expected. */
export const DOUBT = '†'
/** On a line told of one source alone, where its name has no room; the caption names it. */
export const ONE_SOURCE = '‡'

/** What may stand on a line, the fullest first: where that has no room, the next is tried. Words below each other are parted by a line
 *  break. */
export interface MarkerWords {
  readonly tries: readonly string[]
  /** So many of the first ones tell all that is to be told on the line. */
  readonly full: number
}

/** What stands on or beside each line of a panel: the review's reference numbers, those in doubt marked, and the source that a relation
 *  was told of alone, where the panel does not show that; in a difference panel where the line occurs. */
export function markerWords(
  graph: MechanismGraph,
  recipe: FigureRecipe,
  plan: PanelPlan,
): ReadonlyMap<string, MarkerWords> {
  const one = (text: string): MarkerWords => ({ tries: [text], full: 1 })
  if (plan.belonging !== null) {
    if (recipe.show.kind !== 'comparison') return new Map()
    return new Map([...plan.belonging].map(([id, of]) => [id, one(of)]))
  }
  return new Map(
    plan.shown.links.flatMap((link): readonly (readonly [string, MarkerWords])[] => {
      const refs = recipe.markers ? [...new Set(link.edges.flatMap((id) => refsOfEdge(graph.edge(id))))] : []
      const numbers = numberList(refs, doubted(graph, link.edges), DOUBT)
      const only = onlyOf(graph, link, plan.shown.links)
      if (only === '') return numbers === '' ? [] : [[link.id, one(numbers)]]
      return [
        [
          link.id,
          numbers === ''
            ? { tries: [only, ONE_SOURCE], full: 2 }
            : { tries: [`${numbers} ${only}`, `${numbers}\n${only}`, `${numbers} ${ONE_SOURCE}`, numbers], full: 3 },
        ],
      ]
    }),
  )
}

/** Numbers that flags call misprinted or in doubt for one of these relations, and those that the review does not print there. */
function doubted(graph: MechanismGraph, edges: readonly EdgeId[]): ReadonlySet<RefNumber> {
  return new Set(
    edges.flatMap((id) =>
      flagsOf(graph, graph.edge(id))
        .filter(({ kind }) => kind === 'claim-citation')
        .flatMap((flag) => {
          const printed = [...printedNumbers(flag)]
          if (!isMisprint(flag)) return printed
          return printed.length === 0 ? flag.expected : printed.filter((number) => !flag.expected.includes(number))
        }),
    ),
  )
}

const CARRIERS: ReadonlySet<string> = new Set(['exosome', 'cargo'])

/** `N-Exos only`; empty where a relation is told of any source, or where the panel leads to it from that source and from no other exosome
 *  or cargo. */
function onlyOf(graph: MechanismGraph, { source, edges }: Link, links: readonly Link[]): string {
  const bound = edges.map((id) => graph.edge(id).onlyFrom)
  if (bound.some((of) => of.length === 0)) return ''
  const sources = [...new Set(bound.flat())]
  const leading = leadingTo(source, links)
  if (!sources.some((id) => leading.has(id))) return `${onlyNames(graph, sources)} only`
  const others = [...leading].filter((id) => CARRIERS.has(laneOf(graph.node(id).kind)) && !sources.includes(id))
  // What carries a source of the relation, or is carried by it, is no other one.
  const isOther = others.some(
    (id) =>
      !sources.some((own) =>
        links.some(
          (link) => (link.source === id && link.target === own) || (link.source === own && link.target === id),
        ),
      ),
  )
  return isOther ? `${onlyNames(graph, sources)} only` : ''
}

/** A node and all that the panel's lines lead from to it; plain lines lead nowhere. */
function leadingTo(node: NodeId, links: readonly Link[]): ReadonlySet<NodeId> {
  const found = new Set<NodeId>([node])
  for (const id of found)
    for (const link of links)
      if (link.target === id && link.facts.relationClass !== 'associated') found.add(link.source)
  return found
}
