import type { MechanismGraph } from '../model/buildGraph.ts'
import type { Result } from '../problem.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { counted } from '../words/plural.ts'
import type { BuiltLine } from './builtMap.ts'
import { compareMaps } from './compareMaps.ts'
import type { ExtraKind, LineVerdict, MapComparison } from './compareMaps.ts'
import type { ExpertLine, ExpertMap } from './expertMap.ts'
import { handInText } from './handIn.ts'
import type { HandIn } from './handIn.ts'
import { matchNames } from './matchNames.ts'

/** A question of the lesson as its class page lists it. */
export interface TallyQuestion {
  readonly stepId: string
  readonly prompt: string
  /** Whether answers are right, worked out anew; null = not graded. Without it what the file says counts. */
  readonly judge?: (answers: readonly string[]) => boolean | null
  /** Answers in words, each to be counted by itself; default as they are. */
  readonly tell?: (answers: readonly string[]) => readonly ToldAnswer[]
  /** All that was chosen together, in words; without it only single answers are counted. */
  readonly tellSet?: (answers: readonly string[]) => ToldAnswer
  /** The right answer in words; without it there is none. */
  readonly rightWords?: string
  /** A right or a wrong answer, for a class that is made up; null = it is never graded. */
  readonly sample?: (isRight: boolean, random: () => number) => readonly string[] | null
}

/** What a student answered, in words. */
export interface ToldAnswer {
  readonly text: string
  /** null = not graded. */
  readonly isRight: boolean | null
}

/** What a class is compared with. */
export interface ClassTask {
  readonly expert: ExpertMap
  /** The step whose map is compared. */
  readonly mapStep: string
  readonly questions: readonly TallyQuestion[]
}

/** One file, read or refused. */
export interface ReadFile {
  readonly file: string
  readonly result: Result<HandIn>
}

export interface LineTally {
  readonly line: ExpertLine
  readonly counts: Readonly<Record<LineVerdict, number>>
}

/** A line that the expert map does not hold, and how many drew it. */
export interface ExtraTally {
  readonly line: BuiltLine
  readonly kind: ExtraKind
  readonly count: number
}

export interface QuestionTally {
  readonly stepId: string
  readonly prompt: string
  readonly right: number
  readonly wrong: number
  /** Answered, but never graded. */
  readonly ungraded: number
  readonly unanswered: number
  /** What was answered, most common first. */
  readonly answers: readonly CountedAnswer[]
  /** What was chosen together, most common first; empty where one thing is chosen. */
  readonly sets: readonly CountedAnswer[]
  /** The right answer in words; null = there is none. */
  readonly rightWords: string | null
}

export interface CountedAnswer extends ToldAnswer {
  readonly count: number
}

/** Who handed in, and what is missing. */
export interface HandedIn {
  /** The name or code in the file; of a file without one, `No name` with the file. */
  readonly who: string
  readonly hasMap: boolean
  /** Questions without an answer, by step. */
  readonly leftOut: readonly string[]
}

export interface Counted {
  readonly text: string
  readonly count: number
}

export interface ClassTally {
  /** Students who handed in, and those of them with a map. */
  readonly students: number
  readonly maps: number
  readonly lines: readonly LineTally[]
  readonly extra: readonly ExtraTally[]
  readonly questions: readonly QuestionTally[]
  /** Each student, by name. */
  readonly handedIn: readonly HandedIn[]
  /** Names in maps that fit no node, or several. */
  readonly unmatched: readonly Counted[]
  /** What was put together or must be known, with whose work it is about. */
  readonly notes: readonly { readonly who: string; readonly text: string }[]
  readonly setAside: readonly { readonly file: string; readonly message: string }[]
}

/** Many hand-ins as one tally. The order of the files changes nothing: of several by one student the newest counts. */
export function tallyClass(graph: MechanismGraph, task: ClassTask, files: readonly ReadFile[]): ClassTally {
  const { students, notes } = oneEach(files)
  const matched = students.flatMap(({ who, handIn }) => {
    const map = handIn.maps.findLast(({ step }) => step === task.mapStep)?.map
    return map === undefined ? [] : [{ who, ...matchNames(graph, map, task.expert.nodes) }]
  })
  const compared = matched.map(({ map }) => compareMaps(graph, task.expert, map))
  return {
    students: students.length,
    maps: matched.length,
    lines: task.expert.lines.map((line, i) => ({ line, counts: verdictCounts(compared, i) })),
    extra: extraCounts(compared),
    questions: task.questions.map((question) =>
      countAnswers(
        question,
        students.map(({ handIn }) => handIn),
      ),
    ),
    handedIn: students
      .map(({ who, handIn }) => ({
        who,
        hasMap: handIn.maps.some(({ step }) => step === task.mapStep),
        leftOut: task.questions
          .filter(({ stepId }) => givenIn(handIn, stepId) === undefined)
          .map(({ stepId }) => stepId),
      }))
      .toSorted((a, b) => nameOrder(a.who, b.who)),
    unmatched: countedTexts(matched.flatMap((student) => student.unmatched)),
    notes: [...notes, ...matched.flatMap(({ who, notes: own }) => own.map((text) => ({ who, text })))].toSorted(
      (a, b) => order(a.who, b.who) || order(a.text, b.text),
    ),
    setAside: files
      .flatMap(({ file, result }) =>
        result.ok ? [] : [{ file, message: result.problems.map((p) => p.message).join(' ') }],
      )
      .toSorted((a, b) => order(a.file, b.file) || order(a.message, b.message)),
  }
}

/** What most students who missed a line did instead; null when nobody missed it. Ties in the order missing, wrong sign, reversed. */
export function commonError({
  counts,
}: LineTally): { readonly verdict: Exclude<LineVerdict, 'correct'>; readonly count: number } | null {
  const errors = (['missing', 'wrong-sign', 'reversed'] as const).map((verdict) => ({
    verdict,
    count: counts[verdict],
  }))
  const most = errors.reduce((best, error) => (error.count > best.count ? error : best))
  return most.count === 0 ? null : most
}

interface Student {
  readonly who: string
  readonly handIn: HandIn
}
interface Candidate extends Student {
  readonly text: string
  readonly told: readonly string[]
}

/** One hand-in for each student, by name; files without a name are one student each, unless they are the same file twice. */
function oneEach(files: readonly ReadFile[]): {
  readonly students: readonly Student[]
  readonly notes: ClassTally['notes']
} {
  const groups = new Map<string, Candidate[]>()
  for (const { file, result } of files) {
    if (!result.ok) continue
    const { value: handIn, warnings } = result
    const text = handInText(handIn)
    const key = handIn.name === undefined ? `text ${text}` : `name ${handIn.name.normalize('NFC').toLowerCase()}`
    groups.set(key, [
      ...(groups.get(key) ?? []),
      { who: handIn.name ?? `No name (${file})`, handIn, text, told: warnings.map((w) => w.message) },
    ])
  }
  const notes: { who: string; text: string }[] = []
  const students = [...groups.values()].flatMap((all): readonly Student[] => {
    const [newest, ...older] = all.toSorted(
      (a, b) => order(b.handIn.when, a.handIn.when) || order(a.text, b.text) || order(a.who, b.who),
    )
    if (newest === undefined) return []
    if (older.length > 0)
      notes.push({
        who: newest.who,
        text: `${counted(all.length, 'file', 'files')} came from this student; the newest counts (${newest.handIn.when.slice(0, 10)}).`,
      })
    notes.push(...newest.told.map((text) => ({ who: newest.who, text })))
    return [newest]
  })
  return { students, notes }
}

function verdictCounts(compared: readonly MapComparison[], line: number): LineTally['counts'] {
  const of = (verdict: LineVerdict): number => compared.filter(({ lines }) => lines[line]?.verdict === verdict).length
  return { correct: of('correct'), missing: of('missing'), 'wrong-sign': of('wrong-sign'), reversed: of('reversed') }
}

function extraCounts(compared: readonly MapComparison[]): readonly ExtraTally[] {
  const found = new Map<string, ExtraTally>()
  for (const { line, kind } of compared.flatMap(({ extra }) => extra)) {
    const key = `${line.from} ${line.to} ${line.sign}`
    found.set(key, { line, kind, count: (found.get(key)?.count ?? 0) + 1 })
  }
  return [...found].toSorted(([a, x], [b, y]) => y.count - x.count || order(a, b)).map(([, tally]) => tally)
}

function countAnswers(
  { stepId, prompt, judge, tell, tellSet, rightWords }: TallyQuestion,
  handIns: readonly HandIn[],
): QuestionTally {
  const answered = handIns.flatMap((handIn) => {
    const step = givenIn(handIn, stepId)
    return step === undefined
      ? []
      : [{ answers: step.answers, right: judge === undefined ? step.right : judge(step.answers) }]
  })
  const of = (right: boolean | null): number => answered.filter((step) => step.right === right).length
  return {
    stepId,
    prompt,
    right: of(true),
    wrong: of(false),
    ungraded: of(null),
    unanswered: handIns.length - answered.length,
    answers: countedAnswers(
      answered.flatMap(({ answers, right }) =>
        distinct(tell?.(answers) ?? answers.map((text) => ({ text, isRight: right }))),
      ),
    ),
    sets: tellSet === undefined ? [] : countedAnswers(answered.map(({ answers }) => tellSet(answers))),
    rightWords: rightWords ?? null,
  }
}

/** The last answer of a student to a question; undefined = none, or an empty one. */
function givenIn({ steps }: HandIn, stepId: string): HandIn['steps'][number] | undefined {
  return steps.findLast(({ step, answers }) => step === stepId && answers.some((answer) => answer.trim() !== ''))
}

/** Each text of one student once. */
function distinct(told: readonly ToldAnswer[]): readonly ToldAnswer[] {
  return [
    ...new Map(
      told
        .map(({ text, isRight }) => ({ text: text.trim(), isRight }))
        .filter(({ text }) => text !== '')
        .map((one) => [one.text, one]),
    ).values(),
  ]
}

function countedAnswers(told: readonly ToldAnswer[]): readonly CountedAnswer[] {
  const found = new Map<string, CountedAnswer>()
  for (const one of told)
    found.set(`${one.text} ${one.isRight}`, {
      ...one,
      count: (found.get(`${one.text} ${one.isRight}`)?.count ?? 0) + 1,
    })
  return [...found.values()].toSorted(
    (a, b) => b.count - a.count || order(a.text, b.text) || order(String(a.isRight), String(b.isRight)),
  )
}

function countedTexts(texts: readonly string[]): readonly Counted[] {
  const found = new Map<string, number>()
  for (const text of texts) found.set(text, (found.get(text) ?? 0) + 1)
  return [...found]
    .map(([text, count]) => ({ text, count }))
    .toSorted((a, b) => b.count - a.count || order(a.text, b.text))
}

/** By code unit: the same on every machine. */
function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** By name, with numbers in their order: `Student 2` before `Student 10`; the same on every machine. */
function nameOrder(a: string, b: string): number {
  return COLLATOR.compare(a, b) || order(a, b)
}
const COLLATOR = new Intl.Collator('en', { numeric: true })

/** `miR-21 to PTEN`: the ends of a line, for tables. */
export function endsWords(graph: MechanismGraph, { from, to }: Pick<BuiltLine, 'from' | 'to'>): string {
  return `${mapLabel(graph.node(from))} to ${mapLabel(graph.node(to))}`
}
