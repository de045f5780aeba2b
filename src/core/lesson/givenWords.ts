import type { MechanismGraph } from '../model/buildGraph.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { answerText } from '../quiz/answerText.ts'
import { chainWords } from '../words/quizWords.ts'
import { counted } from '../words/plural.ts'
import type { Given } from './gradeAnswer.ts'
import type { Choice, QuestionKey } from './questionKey.ts'

/** What a learner answered, in the words that were chosen from; empty where nothing was. An answer of another kind than is asked, as
 *  of an older version of the lesson, is told by its ids. */
export function givenWords(key: QuestionKey, given: Given): string {
  const choices = 'choices' in key ? key.choices : []
  switch (given.kind) {
    case 'one':
      return textOf(choices, given.id)
    case 'some':
      return given.ids.map((id) => textOf(choices, id)).join(', ')
    case 'order':
      return chainWords(given.ids.map((id) => textOf(choices, id)))
    case 'pairs':
      return Object.entries(given.pairs)
        .map(([id, answer]) => `${textOf(choices, id)}: ${textOf(key.kind === 'pairs' ? key.answers : [], answer)}`)
        .join('; ')
    case 'name':
    case 'open':
      return given.text.trim()
    case 'map':
      return given.map === null ? '' : `a map with ${counted(given.map.lines.length, 'line', 'lines')}`
  }
}

/** What is right, in the same words; empty where nothing is graded. */
export function rightWords(graph: MechanismGraph, key: QuestionKey): string {
  return key.kind === 'name' ? mapLabel(graph.node(key.node)) : answerText(key)
}

function textOf(choices: readonly Choice[], id: string): string {
  return choices.find((choice) => choice.id === id)?.text ?? id
}
