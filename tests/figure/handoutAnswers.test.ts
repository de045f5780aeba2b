import { describe, expect, it } from 'vitest'
import { flagsOf, flagTitle } from '../../src/core/cite/flagNotes.ts'
import { explainAnswer } from '../../src/core/lesson/explainAnswer.ts'
import type { Lesson } from '../../src/core/lesson/lessonSchema.ts'
import { pathAlong } from '../../src/core/lesson/pathAlong.ts'
import { sayWords } from '../../src/core/lesson/sayText.ts'
import { shownMap } from '../../src/core/lesson/shownMap.ts'
import { laneOf } from '../../src/core/model/nodeClass.ts'
import type { EdgeId, NodeId } from '../../src/core/model/records.ts'
import { explainEdge } from '../../src/core/quiz/explainEdge.ts'
import { tellRelation } from '../../src/core/tell/tellRelation.ts'
import { handoutSheet } from '../../src/figure/handout/handoutSheet.ts'
import type { Sheet } from '../../src/figure/handout/handoutSheet.ts'
import { DEFAULT_HANDOUT, HIDE_CHOICES, laneOfHide } from '../../src/figure/handout/handoutOptions.ts'
import type { HandoutHide, PaperId } from '../../src/figure/handout/handoutOptions.ts'
import { sheetOrder } from '../../src/figure/handout/sheetOrder.ts'
import { shippedGraph } from './figureGraph.ts'
import { plain, sceneTexts, sheetText } from './sheetText.ts'
import { shippedLessons } from './shippedLessons.ts'

const graph = shippedGraph()
const lessons = shippedLessons()
const HIDES: readonly (readonly HandoutHide[])[] = [
  [],
  ...HIDE_CHOICES.map((hide): readonly HandoutHide[] => [hide]),
  ['signs', 'labels'],
]
const PAPERS: readonly PaperId[] = ['a4', 'letter']
const cases = lessons.flatMap((lesson) =>
  HIDES.flatMap((hide, i) =>
    PAPERS.slice(i % 2, (i % 2) + 1).map((paper) => ({
      lesson,
      paper,
      hide,
      name: `${lesson.id}, ${paper}, ${hide.join(' and ') || 'nothing hidden'}`,
    })),
  ),
)

/** What only teachers read. */
function secrets(lesson: Lesson): readonly string[] {
  return [
    ...lesson.steps.flatMap((step, at) => {
      const { question } = step
      const told =
        question === undefined ? [] : explainAnswer(graph, step, question, shownMap(graph, lesson, at)).sentences
      const whys = question?.type === 'multipleChoice' ? question.options.map((o) => o.why) : []
      return [
        step.notes ?? '',
        step.alt ?? '',
        sayWords(step.say),
        ...told,
        ...whys,
        question?.feedback?.right ?? '',
        question?.feedback?.wrong ?? '',
        ...(question?.hints ?? []),
        question?.type === 'selfExplain' ? question.model : '',
      ]
    }),
    ...(lesson.misconceptions ?? []).flatMap(({ belief, answer }) => [belief, answer]),
  ]
    .map(plain)
    .filter((text) => text !== '')
}

/** The id of the graph under which a copy stands. */
function plainId(text: string): string {
  return text.replace(/^m\d+\./, '')
}

/** Nodes and lines of all maps, copies under the ids of the graph. */
function drawn(sheet: Pick<Sheet, 'pages'>) {
  return {
    nodes: sheet.pages.flatMap(({ scene }) => scene.nodes.map((node) => ({ ...node, id: plainId(node.id) }))),
    edges: sheet.pages.flatMap(({ scene }) => scene.edges),
    maps: sheet.pages.flatMap(({ parts }) => parts.filter((part) => part.tag === 'Figure').map((part) => part.drawn)),
  }
}

const asks = <T>(
  lesson: Lesson,
  pick: (question: NonNullable<Lesson['steps'][number]['question']>) => readonly T[],
): readonly T[] => lesson.steps.flatMap(({ question }) => (question === undefined ? [] : pick(question)))

describe.each(cases)('the student sheet: $name', ({ lesson, paper, hide }) => {
  const student = handoutSheet(
    graph,
    lesson,
    { ...DEFAULT_HANDOUT, paper, hide, address: `https://example.org/#lessons?lesson=${lesson.id}` },
    'student',
  )
  const text = sheetText(student)
  const maps = drawn(student)
  const { front, inClass } = sheetOrder(graph, lesson)
  const isInClass = (name: NodeId): boolean =>
    inClass.some(({ question }) => question.type === 'nameNode' && question.node === name)

  it('holds no explanation, feedback, hint, note, narration or model answer', () => {
    expect(secrets(lesson).filter((secret) => text.includes(secret))).toEqual([])
  })

  it('draws what is asked for without telling it', () => {
    for (const name of asks<NodeId>(lesson, (q) => (q.type === 'nameNode' ? [q.node] : []))) {
      // Until its question is answered; no further than the map that leaves it out.
      const at = student.pages.findIndex(({ scene }) =>
        scene.nodes.some((n) => plainId(n.id) === name && n.text.lines.join('') === '?'),
      )
      const named = student.pages
        .slice(0, at + 1)
        .flatMap(({ scene }) => scene.nodes)
        .filter((n) => plainId(n.id) === name && n.text.lines.join('') !== '?')
      expect([name, at >= 0 || isInClass(name), named.map((n) => n.title)]).toEqual([name, true, []])
    }
    const heads = asks<EdgeId>(lesson, (q) => (q.type === 'relationType' ? [q.edge] : []))
    const ends = asks<readonly NodeId[]>(lesson, (q) =>
      q.type === 'predictSign' ? [[q.path[0], q.path.at(-1)].flatMap((id) => id ?? [])] : [],
    )
    const untold = lesson.steps.flatMap(({ view, question }) =>
      question?.type === 'selectNodes' ? (view.hide?.signs ?? []) : [],
    )
    expect(
      maps.edges.filter((e) => e.edges.some((id) => untold.includes(id)) && e.head !== null).map((e) => e.id),
    ).toEqual([])
    const isAsked = (id: EdgeId): boolean =>
      heads.includes(id) || ends.some(([from, to]) => graph.edge(id).subject === from && graph.edge(id).object === to)
    expect(maps.edges.filter((e) => e.edges.some(isAsked) && e.head !== null).map((e) => e.id)).toEqual([])
    expect(
      maps.edges
        .flatMap((e) => e.edges)
        .filter(isAsked)
        .filter((id) => text.includes(tellRelation(graph, id))),
    ).toEqual([])
    const wordings = asks<EdgeId>(lesson, (q) => (q.type === 'certainty' ? [q.edge] : []))
    // The mark of a wording is filled; an angle shows the way a line is read, whatever its wording.
    expect(
      maps.edges
        .filter(
          (e) =>
            e.edges.some((id) => wordings.includes(id)) &&
            (e.dash !== null || (e.mark !== null && e.mark.fill !== null)),
        )
        .map((e) => e.id),
    ).toEqual([])
    for (const order of asks<readonly NodeId[]>(lesson, (q) => (q.type === 'orderPath' ? [q.path] : []))) {
      expect(
        maps.maps.filter((map) =>
          order.every((id) => map.nodes.some((n) => n.id === id && n.text.lines.join('') !== '')),
        ),
      ).toEqual([])
    }
    for (const { prompt, built } of asks(lesson, (q) =>
      q.type === 'buildMap' ? [{ prompt: q.prompt, built: [...q.nodes, ...q.tray] }] : [],
    )) {
      const at = student.pages.findIndex(({ scene }) =>
        plain(
          sceneTexts(scene)
            .map((t) => t.lines.join(' '))
            .join(' '),
        ).includes(prompt),
      )
      const lines = student.pages
        .slice(0, at + 1)
        .flatMap(({ scene }) => scene.edges)
        .filter((e) =>
          e.edges.some((one) => built.includes(graph.edge(one).subject) && built.includes(graph.edge(one).object)),
        )
      expect([at >= 0, lines.map((e) => e.id)]).toEqual([true, []])
    }
  })

  it('prints what each step of a chain rests on beside the question that asks for it', () => {
    const inClassIds = new Set(inClass.map(({ step }) => step.id))
    for (const { id, question, cite } of lesson.steps) {
      if (question?.type !== 'chainEvidence' || inClassIds.has(id)) continue
      const edges = pathAlong(graph, question.path, cite)?.path.edges ?? []
      const page =
        student.pages
          .map(({ scene }) =>
            plain(
              sceneTexts(scene)
                .map((t) => t.lines.join(' '))
                .join(' '),
            ),
          )
          .find((words) => words.includes(plain(question.prompt))) ?? ''
      expect(edges.length).toBeGreaterThan(1)
      expect(
        edges.flatMap((edge, i) =>
          graph
            .edge(edge)
            .evidence.flatMap((e) => e.refs)
            .filter((ref) => !new RegExp(`Step ${i + 1}: [^;]*\\[${ref}\\]`).test(page)),
        ),
      ).toEqual([])
    }
  })

  it('asks for names in empty boxes only at a map that has some, and says where the words are', () => {
    const texts = student.pages.map(({ scene }) => ({
      words: plain(
        sceneTexts(scene)
          .map((t) => t.lines.join(' '))
          .join(' '),
      ),
      empty: scene.nodes.some((n) => n.text.lines.join('') === ''),
    }))
    for (const { words, empty } of texts)
      expect([words.slice(0, 40), words.includes('Write names into the empty boxes') && !empty]).toEqual([
        words.slice(0, 40),
        false,
      ])
    expect(text.includes('the words are listed') && !text.includes('Words for the empty boxes')).toBe(false)
  })

  it('hides what was chosen', () => {
    const heads = hide.includes('signs') ? maps.edges.filter((e) => e.head !== null) : []
    // Pages answered first are out of reach of the list of words: their names stay.
    const later = drawn({ pages: student.pages.slice(front.length) })
    const named = hide.includes('labels')
      ? later.maps
          .filter((map) => map.edges.length > 0)
          .flatMap((map) => map.nodes)
          .filter((n) => !['', '?'].includes(n.text.lines.join('')))
      : []
    const lanes = hide.map(laneOfHide)
    const there = later.maps
      .filter((map) => map.edges.length > 0)
      .flatMap((map) => map.nodes)
      .filter((n) => lanes.includes(laneOf(n.kind)) && n.text.lines.join('') !== '?')
    expect([heads, named, there]).toEqual([[], [], []])
  })
})

describe('the key', () => {
  it.each(lessons)('of $id holds notes, model answers, evidence and references', (lesson) => {
    const text = sheetText(handoutSheet(graph, lesson, DEFAULT_HANDOUT, 'key'))
    const { steps } = lesson
    expect(
      steps
        .flatMap(({ notes, question }) => [
          notes ?? '',
          question?.feedback?.right ?? '',
          question?.type === 'selfExplain' ? question.model : '',
        ])
        .map(plain)
        .filter((part) => !text.includes(part)),
    ).toEqual([])
    expect(
      (lesson.misconceptions ?? []).filter(({ belief, answer }) => !text.includes(belief) || !text.includes(answer)),
    ).toEqual([])
    const rested = steps.flatMap((step, at) =>
      step.question === undefined ? [] : explainAnswer(graph, step, step.question, shownMap(graph, lesson, at)).edges,
    )
    const evidence = rested.flatMap((id) => graph.edge(id).evidence)
    expect(evidence.filter((e) => !text.includes(plain(e.paraphrase)))).toEqual([])
    expect(
      evidence
        .flatMap((e) => e.refs)
        .filter((ref) => !text.includes(`[${ref}] ${graph.reference(ref).authors[0]?.family ?? ''}`)),
    ).toEqual([])
  })

  it.each(lessons)('of $id tells every flag on the numbers of its evidence, printed and expected', (lesson) => {
    const text = sheetText(handoutSheet(graph, lesson, DEFAULT_HANDOUT, 'key')).toLowerCase()
    const rested = new Set(
      lesson.steps.flatMap((step, at) =>
        step.question === undefined ? [] : explainAnswer(graph, step, step.question, shownMap(graph, lesson, at)).edges,
      ),
    )
    const flags = [...rested]
      .flatMap((id) => flagsOf(graph, graph.edge(id)))
      .filter((flag) => flag.kind === 'claim-citation')
    expect(flags.map((flag) => flagTitle(flag)).filter((title) => !text.includes(title.toLowerCase()))).toEqual([])
    for (const id of rested) expect(text).toContain(plain(explainEdge(graph, id).sentence).toLowerCase())
  })

  it('says of the miR-21 and miR-410 lines which number is printed and which is expected', () => {
    const text = plain(
      lessons
        .flatMap((lesson) =>
          handoutSheet(graph, lesson, DEFAULT_HANDOUT, 'key').pages.flatMap(({ scene }) =>
            sceneTexts(scene).map((t) => t.lines.join(' ')),
          ),
        )
        .join(' '),
    )
    expect(text).toMatch(/miR-21 represses PTEN \([^)]*printed \[24\], expected \[134\]/)
    expect(text).toMatch(/miR-410 [^(]*pyroptosis \([^)]*printed \[56\], expected \[24\]/)
  })
})
