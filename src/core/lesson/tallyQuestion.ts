import type { MechanismGraph } from '../model/buildGraph.ts'
import { mapLabel } from '../query/nodeSets.ts'
import type { TallyQuestion, ToldAnswer } from './classTally.ts'
import { gradeAnswer } from './gradeAnswer.ts'
import { givenOf } from './handInOfRun.ts'
import type { Choice, QuestionKey } from './questionKey.ts'

/** A question as the class page counts it: answers judged by its key and told in the words the learner chose from. */
export function tallyQuestion(graph: MechanismGraph, stepId: string, prompt: string, key: QuestionKey): TallyQuestion {
  return {
    stepId,
    prompt,
    judge: (answers) => gradeAnswer(graph, key, givenOf(key, answers)).isRight,
    tell: (answers) => tellAnswers(graph, key, answers),
    ...(key.kind === 'some'
      ? {
          tellSet: (answers: readonly string[]) => ({
            text: setWords(key, answers),
            isRight: gradeAnswer(graph, key, givenOf(key, answers)).isRight,
          }),
        }
      : {}),
    ...rightWords(graph, key),
    sample: (isRight, random) => (isRight ? rightAnswer(graph, key) : wrongAnswer(key, random)),
  }
}

/** What was chosen, in words: each choice and each pair by itself, an order as a whole. */
function tellAnswers(graph: MechanismGraph, key: QuestionKey, answers: readonly string[]): readonly ToldAnswer[] {
  switch (key.kind) {
    case 'one':
      return answers.map((id) => ({ text: textOf(key.choices, id), isRight: id === key.right }))
    case 'some':
      return answers.map((id) => ({ text: textOf(key.choices, id), isRight: key.right.includes(id) }))
    case 'order':
      return [{ text: orderWords(key, answers), isRight: gradeAnswer(graph, key, givenOf(key, answers)).isRight }]
    case 'pairs': {
      const given = givenOf(key, answers)
      return Object.entries(given.kind === 'pairs' ? given.pairs : {}).map(([id, answer]) => ({
        text: pairWords(key, id, answer),
        isRight: key.right[id] === answer,
      }))
    }
    case 'name':
      return answers.map((text) => ({ text, isRight: gradeAnswer(graph, key, givenOf(key, [text])).isRight }))
    case 'open':
    case 'map':
      return answers.map((text) => ({ text, isRight: null }))
  }
}

type KeyOf<K extends QuestionKey['kind']> = Extract<QuestionKey, { readonly kind: K }>

/** In the order of the choices, so that one set has one name. */
function setWords({ choices }: KeyOf<'some'>, answers: readonly string[]): string {
  const known = choices.filter(({ id }) => answers.includes(id)).map(({ text }) => text)
  return [...known, ...answers.filter((id) => !choices.some((choice) => choice.id === id))].join(' + ')
}

function orderWords({ choices }: KeyOf<'order'>, answers: readonly string[]): string {
  return answers.map((id) => textOf(choices, id)).join(' → ')
}

function pairWords({ choices, answers }: KeyOf<'pairs'>, id: string, answer: string): string {
  return `${textOf(choices, id)}: ${textOf(answers, answer)}`
}

function rightWords(graph: MechanismGraph, key: QuestionKey): Pick<TallyQuestion, 'rightWords'> {
  switch (key.kind) {
    case 'one':
      return { rightWords: textOf(key.choices, key.right) }
    case 'some':
      return { rightWords: setWords(key, key.right) }
    case 'order':
      return { rightWords: orderWords(key, key.right) }
    case 'pairs':
      return {
        rightWords: Object.entries(key.right)
          .map(([id, answer]) => pairWords(key, id, answer))
          .join('; '),
      }
    case 'name':
      return { rightWords: mapLabel(graph.node(key.node)) }
    case 'open':
    case 'map':
      return {}
  }
}

function rightAnswer(graph: MechanismGraph, key: QuestionKey): readonly string[] | null {
  switch (key.kind) {
    case 'one':
      return [key.right]
    case 'some':
    case 'order':
      return key.right
    case 'pairs':
      return Object.entries(key.right).map(([id, answer]) => `${id}=${answer}`)
    case 'name':
      return [mapLabel(graph.node(key.node))]
    case 'open':
    case 'map':
      return null
  }
}

/** One slip: another choice, the last two turned round, the numbers exchanged. */
function wrongAnswer(key: QuestionKey, random: () => number): readonly string[] | null {
  const pick = (choices: readonly Choice[], right: readonly string[]): readonly string[] => {
    const others = choices.filter(({ id }) => !right.includes(id))
    return others
      .slice(Math.floor(random() * others.length))
      .slice(0, 1)
      .map(({ id }) => id)
  }
  switch (key.kind) {
    case 'one':
      return pick(key.choices, [key.right])
    case 'some':
      return [...key.right.slice(1), ...pick(key.choices, key.right)]
    case 'order':
      return [...key.right.slice(0, -2), ...key.right.slice(-2).toReversed()]
    case 'pairs': {
      const ids = Object.keys(key.right)
      return ids.map((id, i) => `${id}=${key.right[ids[(i + 1) % ids.length] ?? id] ?? ''}`)
    }
    case 'name':
      return ['Example: another name']
    case 'open':
    case 'map':
      return null
  }
}

/** The text of a choice; what was handed in where there is none of that id. */
function textOf(choices: readonly Choice[], id: string): string {
  return choices.find((choice) => choice.id === id)?.text ?? id
}
