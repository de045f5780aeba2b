import { reviewWords, wordRuns } from '../data/reviewText.ts'
import type { Problem } from '../problem.ts'
import { lessonPicture, SHOWN } from './lessonPicture.ts'
import { keptPerGraph } from '../model/keptPerGraph.ts'
import { readingGrade, termPattern } from './readingGrade.ts'
import { sayWords } from './sayText.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { Lesson } from './lessonSchema.ts'
import type { StepLint } from './stepLint.ts'

/** Most words of a narration, and the school grade above which it is hard to follow. */
export const MOST_WORDS = 60
export const HIGHEST_GRADE = 9
/** Words that keep a claim as careful as the review words it. */
const HEDGED =
  /\b(may|might|could|can|suggest\w*|suspect\w*|propos\w*|hypothes\w*|believ\w*|likely|potential\w*|perhaps|hedg\w*|cautious\w*|careful\w*|not sure|think\w*|thought|guess\w*|unsure|hint\w*|seems?)\b/i

/** Whether a step can be read and followed: length, grade, new marks, hedges kept, words of our own. */
export function lintWords(
  lint: StepLint,
  hasRun: ((words: readonly string[]) => boolean) | undefined,
): readonly Problem[] {
  const { graph, step, warning, error } = lint
  const said = sayWords(step.say)
  const words = said.split(/\s+/).length
  const grade = gradeOfWords(graph, lint.lesson, said)
  const cited = (step.cite ?? []).filter(graph.hasEdge).map((id) => graph.edge(id))
  const isAsked = step.question !== undefined && step.kind !== 'reveal'
  return [
    ...(words > MOST_WORDS
      ? [
          error(
            'long-text',
            'say',
            `The text has ${words} words; ${MOST_WORDS} can be read beside a map. Say it shorter or in two steps.`,
          ),
        ]
      : []),
    ...(grade > HIGHEST_GRADE
      ? [
          warning(
            'hard-text',
            'say',
            `The text reads like grade ${grade.toFixed(1)}; ${HIGHEST_GRADE} is the limit. Shorter sentences and words help.`,
          ),
        ]
      : []),
    ...(!isAsked && cited.some((record) => record.certainty === 'hedged') && !HEDGED.test(said)
      ? [
          warning(
            'hedge-lost',
            'say',
            'A relation cited here is hedged in the review and the text says it plainly. Keep a word such as may, could or suggests.',
          ),
        ]
      : []),
    ...newMarks(lint),
    ...(hasRun === undefined ? [] : copied(lint, hasRun)),
  ]
}

/** School grade at which a narration is read, terms of the field and of the lesson's own list aside. */
export function gradeOfWords(graph: MechanismGraph, lesson: Pick<Lesson, 'glossary'>, said: string): number {
  const glossary = (lesson.glossary ?? []).map((g) => g.term)
  return readingGrade(
    glossary.length === 0 ? said : said.replaceAll(termPattern(glossary), 'it'),
    fieldTerms(graph, FIELD_WORDS),
  )
}

/** Words of the field that every lesson needs and no glossary would list. */
const FIELD_WORDS = [
  'exosome',
  'exosomes',
  'microRNA',
  'microRNAs',
  'miRNA',
  'miRNAs',
  'pathway',
  'pathways',
  'protein',
  'proteins',
  'apoptosis',
  'disc',
  'relation',
  'relations',
  'evidence',
  'vesicle',
  'vesicles',
  'intervertebral',
  'inflammation',
  'inferred',
  'hedged',
]

const fieldTerms = keptPerGraph((graph, others: readonly string[]) =>
  termPattern(
    [...graph.data.nodes.flatMap((n) => [n.label, n.shortLabel ?? n.label, ...n.aliases]), ...others].filter(
      (term) => term.length > 1,
    ),
  ),
)

/** At most one mark that has not been seen; a lesson with others before it builds on their marks. */
function newMarks({ graph, lesson, at, warning }: StepLint): readonly Problem[] {
  if ((lesson.prerequisites ?? []).length > 0) return []
  const marksAt = (i: number): readonly string[] => {
    const { links, blanks } = lessonPicture(graph, lesson, i, SHOWN)
    return links
      .filter((link) => !link.edges.some((id) => blanks.signs.has(id)))
      .flatMap(({ facts }) => [
        facts.relationClass,
        ...(facts.certainty === 'stated' ? [] : [facts.certainty]),
        ...(facts.negated ? ['no effect'] : []),
      ])
  }
  const before = new Set(lesson.steps.slice(0, at).flatMap((_, i) => marksAt(i)))
  const fresh = [...new Set(marksAt(at))].filter((mark) => !before.has(mark))
  return fresh.length <= 1
    ? []
    : [
        warning(
          'many-new-marks',
          'view',
          `${fresh.length} kinds of line are new (${fresh.join(', ')}); one at a time can be learned. Hide the others with view › hide.`,
        ),
      ]
}

/** Nothing a lesson says shares six words in a row with the review. */
function copied(
  { step, lesson, at, error }: StepLint,
  hasRun: (words: readonly string[]) => boolean,
): readonly Problem[] {
  const { question } = step
  const texts: readonly (readonly [string, string])[] = [
    ['say', step.say],
    ['notes', step.notes ?? ''],
    ['alt', step.alt ?? ''],
    ['question › prompt', question?.prompt ?? ''],
    ...(question?.hints ?? []).map((hint): readonly [string, string] => ['question › hints', hint]),
    ['question › feedback › right', question?.feedback?.right ?? ''],
    ['question › feedback › wrong', question?.feedback?.wrong ?? ''],
    ['question › model', question?.type === 'selfExplain' ? question.model : ''],
    ...(question?.type === 'multipleChoice'
      ? question.options.flatMap((o): readonly (readonly [string, string])[] => [
          ['question › options', o.text],
          ['question › options', o.why],
        ])
      : []),
    ...(at === 0
      ? [
          ...(lesson.glossary ?? []).map((g): readonly [string, string] => ['glossary', g.def]),
          ...(lesson.misconceptions ?? []).map((m): readonly [string, string] => ['misconceptions', m.answer]),
          ...lesson.objectives.map((o): readonly [string, string] => ['objectives', o]),
        ]
      : []),
  ]
  return texts.flatMap(([part, text]) => {
    const run = wordRuns(reviewWords(sayWords(text)), 6).find(hasRun)
    return run === undefined
      ? []
      : [
          error(
            'copied-words',
            part,
            `“${run.join(' ')}” are six words in a row of the review. Say it in your own words.`,
          ),
        ]
  })
}
