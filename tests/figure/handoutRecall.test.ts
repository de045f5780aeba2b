import { beforeAll, describe, expect, it } from 'vitest'
import { nodeFigurePlatform } from '../../src/cli/nodeFigurePlatform.ts'
import { ASKED, lessonPicture } from '../../src/core/lesson/lessonPicture.ts'
import type { Lesson, LessonStep } from '../../src/core/lesson/lessonSchema.ts'
import { holdsName } from '../../src/core/lesson/namedNodes.ts'
import type { NodeId } from '../../src/core/model/records.ts'
import { mapLabel } from '../../src/core/query/nodeSets.ts'
import { DEFAULT_HANDOUT } from '../../src/figure/handout/handoutOptions.ts'
import type { PaperId } from '../../src/figure/handout/handoutOptions.ts'
import { handoutSheet } from '../../src/figure/handout/handoutSheet.ts'
import { sheetOrder } from '../../src/figure/handout/sheetOrder.ts'
import { toPdfPages } from '../../src/figure/toPdfPages.ts'
import { shippedGraph } from './figureGraph.ts'
import { readPdf } from './readPdf.ts'
import { plain, sheetText } from './sheetText.ts'
import { shippedLessons } from './shippedLessons.ts'

const graph = shippedGraph()
const lessons = shippedLessons()
const FIRST = 'Answer this page before you turn to the others'
const cases = lessons.flatMap((lesson) =>
  (['a4', 'letter'] as const).map((paper: PaperId) => ({ lesson, paper, name: `${lesson.id}, ${paper}` })),
)

const shipped = (id: string): Lesson => {
  const found = lessons.find((lesson) => lesson.id === id)
  if (found === undefined) throw new Error(`${id} is a lesson`)
  return found
}
const names = (id: NodeId): readonly string[] => {
  const node = graph.node(id)
  return [node.label, mapLabel(node), ...node.aliases]
}
const wanted = ({ question }: Pick<LessonStep, 'question'>): readonly NodeId[] =>
  question?.type === 'nameNode' ? [question.node] : question?.type === 'freeRecall' ? question.targets : []
const ids = (asked: readonly { readonly step: LessonStep }[]): readonly string[] => asked.map(({ step }) => step.id)

/** What the question itself says: its prompt, its choices, and what the screen leaves to begin with. */
function ownWords(lesson: Lesson, { id, question }: LessonStep): readonly string[] {
  if (question === undefined) return []
  const options =
    question.type === 'nameNode' && question.options !== undefined
      ? [question.node, ...question.options].flatMap(names)
      : []
  const left =
    question.type === 'freeRecall'
      ? lessonPicture(
          graph,
          lesson,
          lesson.steps.findIndex((step) => step.id === id),
          ASKED,
        ).nodes.map((node) => mapLabel(graph.node(node)))
      : []
  return [question.prompt, ...options, ...left]
}

describe.each(cases)('the student sheet of $name', ({ lesson, paper }) => {
  let pages: readonly string[] = []
  beforeAll(async () => {
    const { pages: made, facts } = handoutSheet(graph, lesson, { ...DEFAULT_HANDOUT, paper }, 'student')
    pages = readPdf(await toPdfPages(made, facts, await nodeFigurePlatform.fonts())).pages.map(plain)
  })

  it('prints no name that is asked for on the page of its question or before', () => {
    const { front, body } = sheetOrder(graph, lesson)
    const asked = [...front.flat(), ...body].filter(({ step }) => wanted(step).length > 0)
    for (const { step } of asked) {
      const at = pages.findIndex((page) => page.includes(plain(step.question?.prompt ?? '')))
      expect(at).toBeGreaterThanOrEqual(0)
      const rest = pages
        .slice(0, at + 1)
        .map((page) => ownWords(lesson, step).reduce((left, words) => left.replace(plain(words), ' '), page))
        .join(' ')
      expect([step.id, wanted(step).filter((id) => names(id).some((name) => holdsName(rest, name)))]).toEqual([
        step.id,
        [],
      ])
    }
  })

  it('has every question on it but those asked in class', () => {
    const { inClass } = sheetOrder(graph, lesson)
    const told = new Set(ids(inClass))
    const printed = lesson.steps.flatMap(({ id, question }) =>
      question !== undefined && pages.some((page) => page.includes(plain(question.prompt))) ? [id] : [],
    )
    expect(printed).toEqual(
      lesson.steps.flatMap(({ id, question }) => (question !== undefined && !told.has(id) ? [id] : [])),
    )
  })

  it('says of pages that others would answer that they come first', () => {
    const { front } = sheetOrder(graph, lesson)
    expect(pages.flatMap((page, i) => (page.includes('before you turn to the others') ? [i] : []))).toEqual(
      front.map((_, i) => i),
    )
    expect(pages[0]?.includes(FIRST)).toBe(front.length > 0)
  })

  it('prints the words of the lesson', () => {
    const all = pages.join(' ')
    expect(
      (lesson.glossary ?? []).filter(({ term, def }) => !all.includes(plain(term)) || !all.includes(plain(def))),
    ).toEqual([])
  })
})

describe('questions on paper', () => {
  it('that ask for a name in writing do not share a page with the names to build from', () => {
    const { front } = sheetOrder(graph, shipped('which-exosome-next'))
    const pageOf = (id: string): number => front.findIndex((page) => ids(page).includes(id))
    expect([pageOf('recall-cargoes'), pageOf('build-n-exos') > 0]).toEqual([0, true])
  })

  it('that would be told wherever they stand are asked in class, and the key says so', () => {
    const lesson = shipped('which-exosome-next')
    expect(ids(sheetOrder(graph, lesson).inClass)).toEqual(['the-third'])
    const key = sheetText(handoutSheet(graph, lesson, DEFAULT_HANDOUT, 'key'))
    expect(key).toContain('Asked in class, not on the sheet')
  })

  it('stay in their place where nothing tells their answer', () => {
    const lesson = shipped('fire-control')
    const step = lesson.steps.find(({ question }) => question?.type === 'nameNode')
    const { front, body } = sheetOrder(graph, {
      ...lesson,
      steps: lesson.steps.filter((one) => one === step || one.question?.type === 'predictSign'),
    })
    expect([front, ids(body).at(-1)]).toEqual([[], step?.id])
  })

  it('that are worked out along a path find its heads drawn, all but those that are asked for', () => {
    for (const lesson of lessons) {
      const asked = lesson.steps.flatMap(({ question }) => (question?.type === 'relationType' ? [question.edge] : []))
      const single = lesson.steps.flatMap(({ question }) =>
        question?.type === 'predictSign' && question.path.length === 2 ? [question.path] : [],
      )
      const drawn = handoutSheet(graph, lesson, DEFAULT_HANDOUT, 'student').pages.flatMap(({ scene }) => scene.edges)
      for (const { question } of lesson.steps) {
        if (question?.type !== 'predictSign' || question.path.length === 2) continue
        const hops = question.path.slice(1).map((to, i) => [question.path[i], to] as const)
        const without = hops.filter(
          ([from, to]) =>
            !drawn.some(
              (edge) =>
                edge.head !== null &&
                edge.edges.some((id) => graph.edge(id).subject === from && graph.edge(id).object === to),
            ),
        )
        const isAsked = (from: NodeId | undefined, to: NodeId): boolean =>
          asked.some((id) => graph.edge(id).subject === from && graph.edge(id).object === to) ||
          single.some(([a, b]) => a === from && b === to)
        expect([lesson.id, without.filter(([from, to]) => !isAsked(from, to))]).toEqual([lesson.id, []])
      }
    }
  })
})
