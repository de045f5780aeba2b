import type { QuizItem } from '../../../src/core/quiz/quiz.ts'
import { generateQuiz } from '../../../src/core/quiz/generateQuiz.ts'
import { quizPaper } from '../../../src/formats/quiz/quizPaper.ts'
import type { QuizPaper } from '../../../src/formats/quiz/quizPaper.ts'
import { shippedGraph } from '../../core/shippedGraph.ts'

/** A paper of real questions of every kind. */
export function realPaper(seed = 3, count = 30): QuizPaper {
  const graph = shippedGraph()
  return quizPaper(graph, generateQuiz(graph, { seed, count, difficulty: 'mixed' }).items, {
    title: 'Quiz: everything',
    seed,
  })
}

/** Labels that break files when they are escaped not at all or twice. */
export const HOSTILE = [
  'IL-1β & TNF-α',
  'NF-κB',
  `a<b & "c" 'd'`,
  '{x}~y=#z: \\n',
  'µm -> 50 %',
  '%50% = ]]> <!-- --> &amp; &lt;',
  '[html]<b>β</b>',
  '// no comment',
  '=SUM(A1)',
] as const

/** A paper whose texts are all hostile: one of each form. */
export function hostilePaper(): QuizPaper {
  const [a, b, c, d, e, f, g, h, i] = HOSTILE
  const item = (id: string, key: QuizItem['key'], question: QuizItem['question']): QuizItem => ({
    id,
    kind: 'choice',
    question,
    shown: { nodes: [], edges: [], path: [] },
    given: [a, d],
    key,
    difficulty: 'easy',
    minuses: 0,
    answer: f,
    explanation: [{ edge: 'e1' as QuizItem['explanation'][number]['edge'], sentence: c, passages: [f, g] }],
  })
  const choice = (id: string, text: string, why = '') => ({ id, text, why })
  return quizPaper(
    shippedGraph(),
    [
      item(
        'q1',
        {
          kind: 'one',
          choices: [
            choice('1', a),
            choice('2', c, d),
            choice('3', d, f),
            choice('4', f),
            choice('5', g),
            choice('6', i),
          ],
          right: '3',
        },
        { type: 'multipleChoice', prompt: `${c} ${d} ${h}?`, options: [] },
      ),
      item(
        'q2',
        { kind: 'order', choices: [choice('1', c), choice('2', b), choice('3', d)], right: ['3', '1', '2'] },
        { type: 'orderPath', prompt: h, path: [] },
      ),
      item(
        'q3',
        {
          kind: 'pairs',
          choices: [choice('1', e), choice('2', f)],
          answers: [choice('7', b), choice('8', c)],
          right: { 1: '8', 2: '7' },
        },
        { type: 'matchCitation', prompt: e, pairs: [] },
      ),
    ],
    { title: `Quiz ${c} ${d} -- ${a}`, seed: 7 },
  )
}
