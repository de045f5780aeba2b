import type { QuestionOf } from '../../core/lesson/lessonSchema.ts'
import { NO_BLANKS } from '../../core/lesson/blanks.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import { boxMark, part } from './sheetBlock.ts'
import type { SheetBlock } from './sheetBlock.ts'
import { mapBlock } from './sheetMap.ts'
import type { SheetMap } from './sheetMap.ts'

/** Free room inside the frame, pt. */
const INSIDE = 12

/** The frame in which a map is built: the given nodes at their places, everything else empty. */
export function boardBlock(
  graph: MechanismGraph,
  map: SheetMap,
  question: QuestionOf<'buildMap'>,
  width: number,
): SheetBlock {
  const given = new Set(question.nodes)
  const every = map.span.links.flatMap((link) => link.edges)
  const inner = mapBlock(graph, { ...map, span: { ...map.span, links: [] } }, width - 2 * INSIDE, {
    ...NO_BLANKS,
    nodes: new Set(map.span.nodes.filter((id) => !given.has(id))),
    edges: new Set(every),
  })
  const height = inner.height + 2 * INSIDE
  return {
    height,
    before: 6,
    keep: false,
    draw: (left, top) => [
      part('Artifact', [boxMark(left, top, width, height)]),
      // Rooms of lanes are not marked here: where a node belongs is part of the question.
      ...inner.draw(left + INSIDE, top + INSIDE).map((one) => ({ ...one, drawn: { ...one.drawn, extras: [] } })),
    ],
  }
}
