import type { Difficulty, QuizKind } from '../quiz/quiz.ts'

const KINDS: Readonly<Record<QuizKind, string>> = {
  sign: 'Effect of one step',
  effect: 'Net effect of a chain',
  order: 'Order of a chain',
  mediator: 'Missing step',
  type: 'Kind of relation',
  certainty: 'How sure the review is',
  citation: 'Which reference',
  evidence: 'What stands behind a chain',
  choice: 'What goes up or down',
}
/** What a question asks for, as a teacher chooses it: `Missing step`. */
export function quizKindWord(kind: QuizKind): string {
  return KINDS[kind]
}

const DIFFICULTY: Readonly<Record<Difficulty | 'mixed', string>> = {
  easy: 'Easy',
  medium: 'Medium',
  hard: 'Hard',
  mixed: 'Mixed',
}
/** `Easy`, `Medium`, `Hard`, `Mixed`. */
export function difficultyWord(difficulty: Difficulty | 'mixed'): string {
  return DIFFICULTY[difficulty]
}

/** What a paper asks; every text of a question is made here, so that all read alike. */
export const asks = {
  sign: (from: string, to: string): string =>
    `By what the review says, plainly or cautiously: what does more ${from} do to ${to}?`,
  effect: (chain: string, from: string, to: string): string =>
    `Follow the chain ${chain}. If every step holds, what does more ${from} do to ${to}?`,
  order: 'Put these into the order of the chain, so that each acts on the next.',
  mediator: (chain: string): string => `Which step is missing in the chain ${chain}?`,
  type: (from: string, to: string): string => `Which kind of relation leads from ${from} to ${to}?`,
  certainty: (told: string): string => `How does the review word this: ${told}?`,
  citation: 'Which reference does the review print with which relation?',
  evidence: (chain: string): string => `What stands behind the whole chain ${chain}?`,
  choice: (from: string, sign: 1 | -1): string =>
    `By what the review says, plainly or cautiously: which of these does more ${from} ${sign === 1 ? 'raise' : 'lower'}?`,
} as const

/** Nodes of a chain in order; the missing one is a question mark. */
export function chainWords(names: readonly string[]): string {
  return names.join(' → ')
}

/** Why a chain ends as it does: `1 of its 3 steps lowers; an odd number of minuses gives a minus.` */
export function minusWords(minuses: number, steps: number, sign: 1 | -1 | null): string {
  if (sign === null) return 'A step of the chain has no printed direction, so the whole has none.'
  if (minuses === 0) return 'No step of the chain lowers, so the end goes the same way as the start.'
  const count =
    minuses === steps
      ? steps === 2
        ? 'Both its steps lower'
        : `All ${steps} steps of it lower`
      : `${minuses} of its ${steps} steps ${minuses === 1 ? 'lowers' : 'lower'}`
  return minuses % 2 === 0
    ? `${count}; an even number of minuses gives a plus.`
    : `${count}; an odd number of minuses gives a minus.`
}

/** What is said with the answer of a chain that findings of several papers make up. */
export const SPLICED_CHAIN = 'No one paper is cited for the whole chain.'

/** Why a paper is shorter than asked for. */
export function shortWords(made: number, relations: number, narrowed: boolean): string {
  if (relations === 0)
    return 'Nothing shown can be asked about: there is no relation that the review states as its own. Show more of the map.'
  const change = narrowed
    ? 'Show more of the map, or choose other kinds or another difficulty.'
    : 'Show more of the map.'
  if (made === 0) return `No question with exactly one right answer can be made of what is shown. ${change}`
  return `More would have no single right answer, or would tell the answer of another question. ${change}`
}
