import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId, MechanismId, NodeId } from '../core/model/records.ts'
import type { Answer } from '../core/query/answer.ts'
import { componentsOf } from '../core/query/componentsOf.ts'
import { buildFigure, type Figure } from './buildFigure.ts'
import { makeRecipe } from './makeRecipe.ts'
import type { Overall } from './overallOf.ts'
import type { FigureRecipe, FigureShow } from './recipe.ts'

/** Width of a printed picture in mm: A4 and Letter with margins of 15 mm. */
export const PRINT_MM = 180
/** Room of a picture on one page in mm, with its heading above: what is left of Letter, the lower of the two. */
const PRINT_HEIGHT_MM = 190
/** Sizes of node labels in pt, the first that fits; the smallest is still read at arm's length. */
const PRINT_TEXT = [7.5, 6.5] as const
/** More nodes than this are not tried as one picture: it would be cut or unreadable, and trying takes long. */
const MOST_NODES = 60
/** A mechanism of more nodes is parted at once where it falls into pieces. */
const MOST_TOGETHER = 30

/** A part of a printed view: one mechanism with as many pictures as it needs, or the whole view with one. */
export interface PrintPart {
  /** null = the view as it is. */
  readonly mechanism: MechanismId | null
  readonly figures: readonly Figure[]
}

/** A view as pictures that fit a page. What is too large for one page is printed mechanism by mechanism, in the reading order of
 *  the chapters; a mechanism that is too large still, piece by piece. No picture is ever cut. */
export function printParts(
  graph: MechanismGraph,
  choice: { readonly show: FigureShow; readonly overall: Overall },
  answer: Pick<Answer, 'nodes' | 'edges'>,
): readonly PrintPart[] {
  if (answer.nodes.length <= MOST_NODES || choice.show.kind === 'comparison' || choice.show.kind === 'path') {
    const figure = fitting(graph, choice.show, { overall: choice.overall })
    if (figure.fit.answer === 'ok' || answer.edges.length < 2 || choice.show.kind === 'comparison')
      return [{ mechanism: null, figures: [figure] }]
  }
  return graph.data.chapters
    .flatMap((chapter) => chapter.mechanisms)
    .flatMap((id): readonly PrintPart[] => {
      const edges = answer.edges.filter((edge) => graph.edge(edge).mechanism === id)
      const title = graph.data.mechanisms.find((m) => m.id === id)?.title ?? id
      return edges.length === 0
        ? []
        : [{ mechanism: id, figures: pictures(graph, edges, { overall: choice.overall, title: title.slice(0, 300) }) }]
    })
}

/** Nodes of a view that no part holds: they stand without a relation. */
export function looseNodes(
  graph: MechanismGraph,
  parts: readonly PrintPart[],
  answer: Pick<Answer, 'nodes'>,
): readonly NodeId[] {
  const held = new Set(
    parts.flatMap((part) =>
      part.figures.flatMap((figure) => [
        ...figure.panels.flatMap((p) => p.nodes),
        ...figure.folded.flatMap((id) => [graph.edge(id).subject, graph.edge(id).object]),
      ]),
    ),
  )
  return answer.nodes.filter((id) => !held.has(id))
}

/** Relations as one picture where it fits, else as several: what hangs together stays together. */
function pictures(graph: MechanismGraph, edges: readonly EdgeId[], changes: Partial<FigureRecipe>): readonly Figure[] {
  const [first, second] = halves(componentsOf(graph, edges))
  const nodes = new Set(edges.flatMap((id) => [graph.edge(id).subject, graph.edge(id).object]))
  if (nodes.size <= MOST_TOGETHER || second.length === 0) {
    const figure = fitting(graph, { kind: 'picked', nodes: [], edges: [...edges] }, changes)
    if (figure.fit.answer === 'ok' || second.length === 0) return [figure]
  }
  return [first, second].flatMap((half) => pictures(graph, half, changes))
}

/** Components parted into two of about the same number of relations, in their order; one component stays whole. */
function halves(components: readonly (readonly EdgeId[])[]): readonly [readonly EdgeId[], readonly EdgeId[]] {
  const half = components.flat().length / 2
  const first: EdgeId[] = [...(components[0] ?? [])]
  const second: EdgeId[] = []
  for (const component of components.slice(1))
    (second.length === 0 && first.length + component.length / 2 <= half ? first : second).push(...component)
  return [first, second]
}

function fitting(graph: MechanismGraph, show: FigureShow, changes: Partial<FigureRecipe>): Figure {
  const draw = (textPt: number): Figure =>
    buildFigure(
      graph,
      makeRecipe(graph, show, { ...changes, target: { mm: PRINT_MM, maxHeightMm: PRINT_HEIGHT_MM, textPt } }),
    )
  const large = draw(PRINT_TEXT[0])
  if (large.fit.answer === 'ok') return large
  const small = draw(PRINT_TEXT[1])
  return small.fit.answer === 'ok' ? small : large
}
