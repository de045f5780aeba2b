import type { MechanismGraph } from '../model/buildGraph.ts'
import { endsWords } from './classTally.ts'
import type { ClassTally, CountedAnswer } from './classTally.ts'
import { csvText } from './csvText.ts'
import { builtLineWords, expertLineWords, EXTRA_WORDS } from './mapWords.ts'

const HEAD = [
  'part',
  'what',
  'students',
  'right',
  'missing',
  'wrong sign',
  'wrong way round',
  'wrong',
  'not graded',
  'not answered',
  'remark',
] as const

/** The tally as one table for a spreadsheet: a row for each line, other line, student, question, answer, unmatched name, note and file set aside. */
export function tallyCsv(graph: MechanismGraph, tally: ClassTally): string {
  return csvText([
    HEAD,
    ['class', 'handed in', tally.students, '', '', '', '', '', '', '', `${tally.maps} with a map`],
    ...tally.lines.map(({ line, counts }) => [
      'line',
      expertLineWords(graph, line),
      tally.maps,
      counts.correct,
      counts.missing,
      counts['wrong-sign'],
      counts.reversed,
      '',
      '',
      '',
      endsWords(graph, { from: line.source, to: line.target }),
    ]),
    ...tally.extra.map(({ line, kind, count }) => [
      'other line',
      builtLineWords(graph, line),
      count,
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      EXTRA_WORDS[kind],
    ]),
    ...tally.handedIn.map(({ who, hasMap, leftOut }) => [
      'student',
      who,
      '',
      '',
      '',
      '',
      '',
      '',
      '',
      leftOut.length,
      [
        ...(tally.maps > 0 && !hasMap ? ['no map'] : []),
        ...(leftOut.length === 0 ? [] : [`left out: ${leftOut.join(' ')}`]),
      ].join('; '),
    ]),
    ...tally.questions.flatMap(({ stepId, prompt, right, wrong, ungraded, unanswered, answers, sets, rightWords }) => [
      ['question', prompt, tally.students, right, '', '', '', wrong, ungraded, unanswered, stepId],
      ...(rightWords === null ? [] : [['right answer', rightWords, '', '', '', '', '', '', '', '', stepId]]),
      ...answers.map((answer) => ['answer', ...answerCells(answer, stepId)]),
      ...sets.map((answer) => ['answers together', ...answerCells(answer, stepId)]),
    ]),
    ...tally.unmatched.map(({ text, count }) => ['name not matched', text, count, '', '', '', '', '', '', '', '']),
    ...tally.notes.map(({ who, text }) => ['note', who, '', '', '', '', '', '', '', '', text]),
    ...tally.setAside.map(({ file, message }) => ['file set aside', file, '', '', '', '', '', '', '', '', message]),
  ])
}

/** An answer with its count, and again under right, wrong or not graded. */
function answerCells({ text, count, isRight }: CountedAnswer, stepId: string): readonly (string | number)[] {
  return [
    text,
    count,
    isRight === true ? count : '',
    '',
    '',
    '',
    isRight === false ? count : '',
    isRight === null ? count : '',
    '',
    stepId,
  ]
}
