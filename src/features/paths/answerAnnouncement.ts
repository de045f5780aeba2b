import { ENGLISH } from '../../core/messages.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { RouteAnswer } from '../../core/paths/route.ts'
import { endLabel, mapLabel } from '../../core/query/nodeSets.ts'
import type { EndSpec } from '../../core/query/view.ts'
import { tellAnswer } from '../../core/tell/tellAnswer.ts'

/** What a screen reader hears of a new answer: its tally, or that there is none and what can be reached. */
export function answerAnnouncement(
  graph: MechanismGraph,
  answer: RouteAnswer,
  ends: { readonly from: EndSpec; readonly to: EndSpec },
): string {
  if (answer.dead === null) return `${tellAnswer(graph, answer, ends)}.`
  return ENGLISH.noPath(
    endLabel(graph, ends.from),
    endLabel(graph, ends.to),
    answer.dead.nearestReachable.map((id) => mapLabel(graph.node(id))),
  )
}
