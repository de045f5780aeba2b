import { holdsName } from '../lesson/namedNodes.ts'
import { questionKey } from '../lesson/questionKey.ts'
import type { QuestionKey } from '../lesson/questionKey.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import { shuffled } from '../seededRandom.ts'
import { minusWords, shortWords, SPLICED_CHAIN } from '../words/quizWords.ts'
import { answerText } from './answerText.ts'
import { effectDrafts, evidenceDrafts, mediatorDrafts, orderDrafts } from './chainDrafts.ts'
import { choiceDrafts } from './choiceDrafts.ts'
import { citationDrafts } from './citationDrafts.ts'
import { explainEdge } from './explainEdge.ts'
import { DIFFICULTIES, MOST_QUESTIONS, QUIZ_KINDS } from './quiz.ts'
import type { Draft, Quiz, QuizItem, QuizKind, QuizRequest } from './quiz.ts'
import { quizSource } from './quizSource.ts'
import type { QuizSource } from './quizSource.ts'
import { certaintyDrafts, nameOf, signDrafts, typeDrafts } from './stepDrafts.ts'

const MAKERS: Readonly<Record<QuizKind, (source: QuizSource, name: string) => Iterable<Draft>>> = {
  sign: signDrafts,
  effect: effectDrafts,
  order: orderDrafts,
  mediator: mediatorDrafts,
  type: typeDrafts,
  certainty: certaintyDrafts,
  citation: citationDrafts,
  evidence: evidenceDrafts,
  choice: choiceDrafts,
}
/** Longest prompt of a lesson's question. */
const LONGEST_PROMPT = 220

/** A paper made of a graph: kinds take turns, easiest questions first. Each has exactly one right answer by the data, no text or
 *  picture of it tells that, and no question answers another. Same graph, request and seed, same paper. When fewer can be made
 *  than wanted, `reason` says why. Throws UnknownIdError for relations the graph does not hold. */
export function generateQuiz(graph: MechanismGraph, request: QuizRequest): Quiz {
  for (const id of request.from ?? []) graph.edge(id)
  const wanted = Math.max(1, Math.min(MOST_QUESTIONS, Math.floor(request.count)))
  const source = quizSource(graph, request.from ?? null)
  const drafts = chooseDrafts(source, request, wanted)
  const items = DIFFICULTIES.flatMap((difficulty) => drafts.filter(({ draft }) => draft.difficulty === difficulty)).map(
    ({ draft, key }, i) => itemOf(graph, draft, key, i),
  )
  const isNarrowed =
    request.difficulty !== 'mixed' || (request.kinds !== undefined && request.kinds.length < QUIZ_KINDS.length)
  return {
    seed: request.seed,
    items,
    wanted,
    reason: items.length < wanted ? shortWords(items.length, source.edges.length, isNarrowed) : null,
  }
}

interface Chosen {
  readonly draft: Draft
  readonly key: QuestionKey
}

function chooseDrafts(
  source: QuizSource,
  { seed, difficulty, kinds = QUIZ_KINDS }: QuizRequest,
  wanted: number,
): readonly Chosen[] {
  const chosen: Chosen[] = []
  let open = shuffled(
    QUIZ_KINDS.filter((kind) => kinds.includes(kind)),
    `${seed} kinds`,
  ).map((kind) => MAKERS[kind](source, `${seed} ${kind}`)[Symbol.iterator]())
  const next = (drafts: Iterator<Draft>): boolean => {
    for (let step = drafts.next(); step.done !== true; step = drafts.next()) {
      const draft = step.value
      if (difficulty !== 'mixed' && draft.difficulty !== difficulty) continue
      if (
        tells(source.graph, draft) ||
        clashes(
          chosen.map((other) => other.draft),
          draft,
        )
      )
        continue
      const key = questionKey(source.graph, draft.question, draft.shown, `${seed} ${draft.asks}`)
      if (!isSound(draft, key)) continue
      chosen.push({ draft, key })
      return true
    }
    return false
  }
  while (open.length > 0 && chosen.length < wanted)
    open = open.filter((drafts) => chosen.length < wanted && next(drafts))
  return chosen
}

/** Whether a question asks what another does, tells another's answer or is told by the others, one alone or several together. A chain
 *  or a missing step is told by two of its steps. */
function clashes(chosen: readonly Draft[], draft: Draft): boolean {
  if (chosen.some((other) => other.asks === draft.asks)) return true
  const paper = [...chosen, draft]
  return paper.some((asked) => {
    if (asked.secret.length === 0) return false
    const told = new Set(paper.flatMap((other) => (other === asked ? [] : other.told)))
    return asked.secret.filter((key) => told.has(key)).length >= Math.min(2, asked.secret.length)
  })
}

/** Whether a text of the question holds the name that is asked for, or only the right option shares a word with it. */
function tells(graph: MechanismGraph, { question, given }: Draft): boolean {
  if (question.prompt.length > LONGEST_PROMPT) return true
  if (question.type === 'multipleChoice')
    return standsOut(
      question.prompt,
      question.options.filter((o) => o.correct).map((o) => o.text),
      question.options.filter((o) => !o.correct).map((o) => o.text),
    )
  if (question.type !== 'nameNode') return false
  const { label, shortLabel, aliases } = graph.node(question.node)
  const texts = [question.prompt, ...given]
  return (
    standsOut(
      question.prompt,
      [nameOf(graph, question.node)],
      (question.options ?? []).map((id) => nameOf(graph, id)),
    ) || [label, shortLabel ?? label, ...aliases].some((name) => texts.some((text) => holdsName(text, name)))
  )
}

/** Whether a word of the right names is in the prompt and in no wrong name: AntagomiR-4450 after miR-4450 needs no knowledge. */
function standsOut(prompt: string, right: readonly string[], wrong: readonly string[]): boolean {
  const [asked, others] = [new Set(wordsOf(prompt)), new Set(wrong.flatMap(wordsOf))]
  return right.flatMap(wordsOf).some((word) => asked.has(word) && !others.has(word))
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 2)
}

/** What can be chosen reads differently, and what is right can be chosen. */
function isSound({ question, shown }: Draft, key: QuestionKey): boolean {
  if (key.kind === 'name' || key.kind === 'open' || key.kind === 'map') return false
  const texts = key.choices.map(({ text }) => text)
  if (new Set(texts).size < texts.length) return false
  const ids = new Set(key.choices.map(({ id }) => id))
  switch (key.kind) {
    case 'one':
      return ids.has(key.right) && (question.type !== 'predictSign' || shown.path.length > 0)
    case 'pairs':
      return Object.keys(key.right).length === key.choices.length && key.answers.length === key.choices.length
    case 'some':
    case 'order':
      return key.right.every((id) => ids.has(id))
  }
}

function itemOf(graph: MechanismGraph, draft: Draft, key: QuestionKey, at: number): QuizItem {
  const { kind, question, shown, given, difficulty, minuses, rests } = draft
  const sign = key.kind !== 'one' ? null : key.right === 'raises' ? 1 : key.right === 'lowers' ? -1 : null
  const answer =
    kind === 'effect'
      ? `${answerText(key)}. ${minusWords(minuses, rests.length, sign)}${draft.isSpliced === true ? ` ${SPLICED_CHAIN}` : ''}`
      : answerText(key)
  return {
    id: `q${at + 1}`,
    kind,
    question,
    shown,
    given,
    key,
    difficulty,
    minuses,
    answer,
    explanation: rests.map((edge) => explainEdge(graph, edge)),
  }
}
