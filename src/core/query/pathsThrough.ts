import type { MechanismGraph } from '../model/buildGraph.ts'
import type { NodeId } from '../model/records.ts'
import { answerQuestion } from '../paths/answerQuestion.ts'
import { joinedRoutes, shownRoutes } from '../paths/route.ts'
import { pathQuery } from './pathQuery.ts'
import type { PathQuery } from './pathQuery.ts'

export interface PathsThrough {
  readonly count: number
  /** Routes that exist only when findings of different sources are joined. */
  readonly joined: number
  /** More than `count`. */
  readonly more: boolean
  /** The question that gives these paths, to open them. */
  readonly query: PathQuery
}

/** Routes shown without joining, from any exosome source to an outcome that pass a node (a cell: that start at it). Default limits and switches. */
export function pathsThrough(graph: MechanismGraph, node: NodeId, outcome: NodeId): PathsThrough {
  const query =
    graph.node(node).kind === 'cell'
      ? pathQuery(node, outcome)
      : pathQuery({ kind: 'set', set: 'any-exosome' }, outcome, { via: [node] })
  const answer = answerQuestion(graph, query)
  return { count: shownRoutes(answer).length, joined: joinedRoutes(answer).length, more: answer.truncated, query }
}
