import type { Blanks } from '../../core/lesson/blanks.ts'
import type { LessonSpan } from '../../core/lesson/lessonPicture.ts'
import type { Lesson } from '../../core/lesson/lessonSchema.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import { laneOf } from '../../core/model/nodeClass.ts'
import type { EdgeId, LaneId, NodeId } from '../../core/model/records.ts'
import type { AskedOnPaper } from './askedOnPaper.ts'
import { laneOfHide } from './handoutOptions.ts'
import type { HandoutHide } from './handoutOptions.ts'

/** What one map of a student sheet keeps back: what any question asks for, and what the teacher chose. */
export function mapBlanks(
  graph: MechanismGraph,
  lesson: Lesson,
  span: LessonSpan,
  asked: AskedOnPaper,
  hide: readonly HandoutHide[],
): Blanks {
  const lane = (id: NodeId): LaneId => laneOf(graph.node(id).kind)
  const lanes = new Set(hide.map(laneOfHide))
  const labels = new Set<NodeId>(span.nodes.filter((id) => asked.names.has(id)))
  const signs = new Set<EdgeId>(asked.signs)
  const edges = span.links.flatMap((link) => link.edges)
  for (const order of asked.orders)
    if (order.every((id) => span.nodes.includes(id))) for (const id of order) labels.add(id)
  if (hide.includes('labels')) for (const id of span.nodes) labels.add(id)
  if (hide.includes('cargo')) for (const id of span.nodes) if (lane(id) === 'cargo') labels.add(id)
  if (hide.includes('mediators')) for (const id of mediators(graph, span)) labels.add(id)
  if (hide.includes('signs')) for (const id of edges) signs.add(id)
  if (hide.includes('lesson')) {
    for (const { view } of lesson.steps.slice(span.from, span.to + 1)) {
      for (const id of view.hide?.labels ?? []) labels.add(id)
      for (const id of view.hide?.signs ?? []) signs.add(id)
    }
  }
  // A box whose name is asked for stays, with its question mark.
  const nodes = new Set(span.nodes.filter((id) => lanes.has(lane(id)) && !asked.names.has(id)))
  return { labels, signs, wordings: asked.wordings, edges: asked.edges, nodes, thread: asked.thread }
}

const BEFORE_CHAIN: ReadonlySet<LaneId> = new Set(['factor', 'source', 'exosome', 'cargo'])

/** What stands between the cargo and the end of a chain on a map. */
function mediators(graph: MechanismGraph, { nodes, links }: LessonSpan): readonly NodeId[] {
  return nodes.filter(
    (id) =>
      !BEFORE_CHAIN.has(laneOf(graph.node(id).kind)) &&
      links.some((link) => link.target === id) &&
      links.some((link) => link.source === id),
  )
}
