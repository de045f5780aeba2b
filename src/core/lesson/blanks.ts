import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId } from '../model/records.ts'
import type { LessonStep, Question } from './lessonSchema.ts'

/** What a picture of a lesson keeps back. */
export interface Blanks {
  /** Nodes without their names. */
  readonly labels: ReadonlySet<NodeId>
  /** Relations drawn as a plain line: neither head nor wording can be seen. */
  readonly signs: ReadonlySet<EdgeId>
  /** Relations whose wording cannot be seen. */
  readonly wordings: ReadonlySet<EdgeId>
  /** Relations and nodes that are not drawn. */
  readonly edges: ReadonlySet<EdgeId>
  readonly nodes: ReadonlySet<NodeId>
  /** Where the thread of the path breaks is not drawn. */
  readonly thread: boolean
}

export const NO_BLANKS: Blanks = {
  labels: new Set(),
  signs: new Set(),
  wordings: new Set(),
  edges: new Set(),
  nodes: new Set(),
  thread: false,
}

/** What a step keeps back: what its author hides, and until it is answered also what its question asks, so that no author can
 *  give an answer away by forgetting to hide it. With the answer all of it is shown, but what the `next` step on the same map still
 *  keeps back. */
export function blanksOf(
  graph: MechanismGraph,
  { view, question }: Pick<LessonStep, 'view' | 'question'>,
  isAnswered: boolean,
  next: Pick<LessonStep, 'view' | 'question'> | null = null,
): Blanks {
  const { labels = [], signs = [], edges = [], nodes = [] } = view.hide ?? {}
  const isTold = question !== undefined && isAnswered
  const asked = question === undefined || isAnswered ? NO_BLANKS : askedBlanks(graph, question)
  const later = isTold && next !== null ? blanksOf(graph, next, false) : NO_BLANKS
  const kept = <T extends string>(ids: readonly T[], of: ReadonlySet<T>, more: ReadonlySet<T>): ReadonlySet<T> =>
    new Set([...ids.filter((id) => !isTold || of.has(id)), ...more])
  return {
    labels: kept(labels, later.labels, asked.labels),
    signs: kept(signs, later.signs, asked.signs),
    wordings: asked.wordings,
    // Lines left out to keep a picture clear stay out.
    edges: new Set([...edges, ...asked.edges]),
    nodes: kept(nodes, later.nodes, asked.nodes),
    thread: asked.thread,
  }
}

/** What a picture must not show while this is asked. */
function askedBlanks(graph: MechanismGraph, question: Question): Blanks {
  switch (question.type) {
    case 'predictSign': {
      // One hop: its own head is the answer. Several: what is told of both ends in one step would be.
      const [from, to] = [question.path[0], question.path.at(-1)]
      const direct = graph.data.assertions.filter((a) => a.subject === from && a.object === to).map((a) => a.id)
      return question.path.length === 2
        ? { ...NO_BLANKS, signs: new Set(direct) }
        : { ...NO_BLANKS, edges: new Set(direct) }
    }
    case 'nameNode':
      return { ...NO_BLANKS, labels: new Set([question.node]) }
    case 'orderPath':
      return { ...NO_BLANKS, nodes: new Set([...question.path, ...(question.distractors ?? [])]) }
    case 'relationType':
      return { ...NO_BLANKS, signs: new Set([question.edge]) }
    case 'certainty':
      return { ...NO_BLANKS, wordings: new Set([question.edge]) }
    case 'chainEvidence':
      return { ...NO_BLANKS, thread: true }
    case 'buildMap': {
      const all = new Set([...question.nodes, ...question.tray])
      return {
        ...NO_BLANKS,
        nodes: new Set(question.tray),
        edges: new Set(graph.data.assertions.filter((a) => all.has(a.subject) && all.has(a.object)).map((a) => a.id)),
      }
    }
    case 'breakEdge':
    case 'matchCitation':
    case 'selectNodes':
    case 'multipleChoice':
    case 'freeRecall':
    case 'selfExplain':
      return NO_BLANKS
  }
}
