import { describe, expect, it } from 'vitest'
import { generateQuiz } from '../../../src/core/quiz/generateQuiz.ts'
import { QUIZ_KINDS } from '../../../src/core/quiz/quiz.ts'
import type { QuizItem } from '../../../src/core/quiz/quiz.ts'
import { shippedGraph } from '../shippedGraph.ts'
import { quizScopes } from './quizScopes.ts'
import { printed, quizSolver } from './solveQuiz.ts'
import type { PrintedItem, Solution } from './solveQuiz.ts'

const graph = shippedGraph()
const solve = quizSolver(graph)
const SEEDS = 1000

/** What is wrong with the key of a question by the solver; null = nothing. */
function quarrel({ key }: QuizItem, found: Solution): string | null {
  const text = (id: string): string =>
    ('choices' in key ? key.choices.find((choice) => choice.id === id)?.text : undefined) ?? '?'
  const same = (a: unknown, b: unknown): string | null =>
    JSON.stringify(a) === JSON.stringify(b) ? null : `solver ${JSON.stringify(a)}, key ${JSON.stringify(b)}`
  if (key.kind === 'one' && found.kind === 'right') return same(found.options, [text(key.right)])
  if (key.kind === 'order' && found.kind === 'orders') return same(found.orders, [key.right.map(text)])
  if (key.kind === 'pairs' && found.kind === 'fits')
    return same(
      found.fits,
      Object.fromEntries(
        key.choices.map(({ id, text: t }) => [t, [key.answers.find((answer) => answer.id === key.right[id])?.text]]),
      ),
    )
  return `${key.kind} and ${found.kind}`
}

describe('papers of a thousand seeds', () => {
  it('have exactly one right answer in every question, and an independent solver finds the same', () => {
    const scopes = quizScopes(graph)
    const counts = new Map<string, number>(QUIZ_KINDS.map((kind) => [kind, 0]))
    const known = new Map<string, Solution>()
    const solved = (item: PrintedItem): Solution => {
      const text = JSON.stringify(item)
      const solution = known.get(text) ?? solve(item)
      known.set(text, solution)
      return solution
    }
    for (let seed = 0; seed < SEEDS; seed += 1) {
      // Every eighth paper is of everything, where the most can be mixed up.
      const scope = seed % 8 === 0 ? scopes.at(-1) : scopes[seed % scopes.length]
      const { items } = generateQuiz(graph, { seed, count: 5, difficulty: 'mixed', from: scope?.edges ?? [] })
      for (const item of items) {
        counts.set(item.kind, (counts.get(item.kind) ?? 0) + 1)
        const wrong = quarrel(item, solved(printed(item)))
        expect(wrong, `seed ${seed}, ${scope?.name}: ${item.question.prompt}`).toBeNull()
      }
    }
    // Every kind was there, so that each was put to the test.
    expect(Math.min(...counts.values())).toBeGreaterThan(100)
    expect([...counts.values()].reduce((a, b) => a + b)).toBeGreaterThan(4000)
  })
})
