import { ASKED, lessonPicture } from '../../core/lesson/lessonPicture.ts'
import type { Lesson } from '../../core/lesson/lessonSchema.ts'
import { questionKey } from '../../core/lesson/questionKey.ts'
import type { Choice, QuestionKey } from '../../core/lesson/questionKey.ts'
import { shownMap } from '../../core/lesson/shownMap.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { EdgeId, NodeId } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import type { AskedStep } from './handoutMaps.ts'

/** The key of a question in the order of the sheet. An empty seed gives the order of the screen. */
export function keyOnPaper(
  graph: MechanismGraph,
  lesson: Lesson,
  { at, step, question }: AskedStep,
  seed: string,
): QuestionKey {
  return questionKey(graph, question, shownMap(graph, lesson, at), `${seed === '' ? lesson.id : seed} ${step.id}`)
}

/** A choice as the students read it: a relation whose head they have to find is named by its ends alone. */
export function choiceWords(graph: MechanismGraph, choice: Choice, untold: ReadonlySet<EdgeId>): string {
  const id = [...untold].find((edge) => edge === choice.id)
  if (id === undefined) return choice.text
  const { subject, object } = graph.edge(id)
  return `the line from ${mapLabel(graph.node(subject))} to ${mapLabel(graph.node(object))}`
}

/** The path a question is about, where the map of its step draws it and its prompt need not name it; null = none. A chain to put in
 *  order is named by the number of its question. */
export function pathWords(graph: MechanismGraph, one: AskedStep, all: readonly AskedStep[]): string | null {
  const { question } = one
  const path =
    question.type === 'predictSign' || question.type === 'chainEvidence'
      ? question.path
      : question.type === 'breakEdge' && question.mode === 'this-path'
        ? (one.step.view.path ?? [])
        : []
  if (
    path.length < 3 ||
    path.every((id) => question.prompt.toLowerCase().includes(mapLabel(graph.node(id)).toLowerCase()))
  )
    return null
  const ordered = all.find(
    (other) => other.question.type === 'orderPath' && other.question.path.every((id) => path.includes(id)),
  )
  if (ordered !== undefined) return `The chain of question ${ordered.number}.`
  return `The chain: ${path.map((id) => mapLabel(graph.node(id))).join(', then ')}.`
}

/** What the screen leaves on the map while something is written from memory: it says where to begin. */
export function leftOnMap(graph: MechanismGraph, lesson: Lesson, { at, question }: AskedStep): readonly NodeId[] {
  if (question.type !== 'freeRecall') return []
  const { nodes, blanks } = lessonPicture(graph, lesson, at, ASKED)
  return nodes.filter((id) => !blanks.labels.has(id) && !question.targets.includes(id))
}
