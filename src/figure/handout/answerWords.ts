import { explainAnswer } from '../../core/lesson/explainAnswer.ts'
import { shownMap } from '../../core/lesson/shownMap.ts'
import type { QuestionKey } from '../../core/lesson/questionKey.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { NodeId } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { letterOf } from '../../core/words/letterOf.ts'
import type { HandoutContext } from './handoutContext.ts'
import type { AskedStep } from './handoutMaps.ts'

/** The answer as it is looked up, then why it is so: what the graph tells, what the author says, what speaks against the other choices. */
export function answerWords(
  { graph, lesson, keys }: HandoutContext,
  { number, at, step, question }: AskedStep,
): readonly string[] {
  const key = keys.get(number)
  if (key === undefined) return []
  const computed = explainAnswer(graph, step, question, shownMap(graph, lesson, at)).sentences
  const whys =
    key.kind === 'one' ? key.choices.flatMap(({ why }, i) => (why === '' ? [] : [`${letterOf(i)}: ${why}`])) : []
  // The order and the node are the answer itself.
  const isSaid =
    question.type === 'orderPath' ||
    question.type === 'nameNode' ||
    question.type === 'selectNodes' ||
    question.type === 'matchCitation'
  const feedback = question.feedback === undefined ? [] : [question.feedback.right]
  return [
    shortAnswer(graph, key),
    ...feedback,
    ...(isSaid ? [] : computed),
    ...whys,
    ...hintWords(question.hints ?? []),
  ]
}

/** All hints in one paragraph, in the order in which they are given. */
function hintWords(hints: readonly string[]): readonly string[] {
  return hints.length === 0
    ? []
    : [
        hints.length === 1
          ? `Hint: ${hints[0] ?? ''}`
          : `Hints: ${hints.map((hint, i) => `(${i + 1}) ${hint}`).join(' ')}`,
      ]
}

function shortAnswer(graph: MechanismGraph, key: QuestionKey): string {
  const name = (id: NodeId): string => mapLabel(graph.node(id))
  const choice = (id: string): string => {
    const i = 'choices' in key ? key.choices.findIndex((one) => one.id === id) : -1
    return 'choices' in key && i >= 0 ? `${letterOf(i)}  ${key.choices[i]?.text ?? ''}` : id
  }
  switch (key.kind) {
    case 'one':
      return choice(key.right)
    case 'some':
      return key.right.map(choice).join('; ')
    case 'order':
      return key.right
        .map((id, i) => `${i + 1} ${key.choices.find((one) => one.id === id)?.text.replace(/ \([^)]*\)$/, '') ?? id}`)
        .join(', ')
    case 'pairs':
      return key.choices.map(({ id, text }) => `${text}: [${key.right[id] ?? ''}]`).join('; ')
    case 'name':
      return [name(key.node), ...(key.accept.length === 0 ? [] : [`also right: ${key.accept.join(', ')}`])].join('; ')
    case 'open':
      return key.model === null
        ? `Not graded. The names: ${key.targets.map(name).join(', ')}`
        : `Not graded. A model answer: ${key.model}`
    case 'map':
      return 'Not graded. The complete map follows.'
  }
}
