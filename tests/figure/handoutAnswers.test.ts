import { describe, expect, it } from 'vitest'
import { explainAnswer } from '../../src/core/lesson/explainAnswer.ts'
import type { Lesson } from '../../src/core/lesson/lessonSchema.ts'
import { sayWords } from '../../src/core/lesson/sayText.ts'
import { shownMap } from '../../src/core/lesson/shownMap.ts'
import { laneOf } from '../../src/core/model/nodeClass.ts'
import type { EdgeId, NodeId } from '../../src/core/model/records.ts'
import { mapLabel } from '../../src/core/query/nodeSets.ts'
import { tellRelation } from '../../src/core/tell/tellRelation.ts'
import { handoutSheet } from '../../src/figure/handout/handoutSheet.ts'
import type { Sheet } from '../../src/figure/handout/handoutSheet.ts'
import { DEFAULT_HANDOUT, HIDE_CHOICES, laneOfHide } from '../../src/figure/handout/handoutOptions.ts'
import type { HandoutHide, PaperId } from '../../src/figure/handout/handoutOptions.ts'
import { shippedGraph } from './figureGraph.ts'
import { plain, sheetText } from './sheetText.ts'
import { shippedLessons } from './shippedLessons.ts'

const graph = shippedGraph()
const lessons = shippedLessons()
const HIDES: readonly (readonly HandoutHide[])[] = [[], ...HIDE_CHOICES.map((hide): readonly HandoutHide[] => [hide]), ['signs', 'labels']]
const PAPERS: readonly PaperId[] = ['a4', 'letter']
const cases = lessons.flatMap((lesson) => PAPERS.flatMap((paper) => HIDES.map((hide) => ({ lesson, paper, hide, name: `${lesson.id}, ${paper}, ${hide.join(' and ') || 'nothing hidden'}` }))))

/** What only teachers read. */
function secrets(lesson: Lesson): readonly string[] {
  return [
    ...lesson.steps.flatMap((step, at) => {
      const { question } = step
      const told = question === undefined ? [] : explainAnswer(graph, step, question, shownMap(graph, lesson, at)).sentences
      const whys = question?.type === 'multipleChoice' ? question.options.map((o) => o.why) : []
      return [step.notes ?? '', step.alt ?? '', sayWords(step.say), ...told, ...whys, question?.feedback?.right ?? '', question?.feedback?.wrong ?? '', ...(question?.hints ?? []), question?.type === 'selfExplain' ? question.model : '']
    }),
    ...(lesson.misconceptions ?? []).flatMap(({ belief, answer }) => [belief, answer]),
  ].map(plain).filter((text) => text !== '')
}

/** Nodes and lines of all maps, copies under the ids of the graph. */
function drawn(sheet: Sheet) {
  const id = (text: string): string => text.replace(/^m\d+\./, '')
  return {
    nodes: sheet.pages.flatMap(({ scene }) => scene.nodes.map((node) => ({ ...node, id: id(node.id) }))),
    edges: sheet.pages.flatMap(({ scene }) => scene.edges),
    maps: sheet.pages.flatMap(({ parts }) => parts.filter((part) => part.tag === 'Figure').map((part) => part.drawn)),
  }
}

const asks = <T>(lesson: Lesson, pick: (question: NonNullable<Lesson['steps'][number]['question']>) => readonly T[]): readonly T[] => lesson.steps.flatMap(({ question }) => (question === undefined ? [] : pick(question)))

describe.each(cases)('the student sheet: $name', ({ lesson, paper, hide }) => {
  const student = handoutSheet(graph, lesson, { ...DEFAULT_HANDOUT, paper, hide, address: `https://example.org/#lessons?lesson=${lesson.id}` }, 'student')
  const text = sheetText(student)
  const maps = drawn(student)

  it('holds no explanation, feedback, hint, note, narration or model answer', () => {
    expect(secrets(lesson).filter((secret) => text.includes(secret))).toEqual([])
  })

  it('draws what is asked for without telling it', () => {
    const names = asks<NodeId>(lesson, (q) => (q.type === 'nameNode' ? [q.node] : []))
    expect(maps.nodes.filter((n) => names.some((name) => name === n.id) && (!['', '?'].includes(n.text.lines.join('')) || n.title.includes(mapLabel(graph.node(n.id as NodeId)))))).toEqual([])
    const heads = asks<EdgeId>(lesson, (q) => (q.type === 'relationType' ? [q.edge] : []))
    const ends = asks<readonly NodeId[]>(lesson, (q) => (q.type === 'predictSign' ? [[q.path[0], q.path.at(-1)].flatMap((id) => id ?? [])] : []))
    const isAsked = (id: EdgeId): boolean => heads.includes(id) || ends.some(([from, to]) => graph.edge(id).subject === from && graph.edge(id).object === to)
    expect(maps.edges.filter((e) => e.edges.some(isAsked) && e.head !== null).map((e) => e.id)).toEqual([])
    expect(maps.edges.flatMap((e) => e.edges).filter(isAsked).filter((id) => text.includes(tellRelation(graph, id)))).toEqual([])
    const wordings = asks<EdgeId>(lesson, (q) => (q.type === 'certainty' ? [q.edge] : []))
    expect(maps.edges.filter((e) => e.edges.some((id) => wordings.includes(id)) && (e.dash !== null || e.mark !== null)).map((e) => e.id)).toEqual([])
    for (const order of asks<readonly NodeId[]>(lesson, (q) => (q.type === 'orderPath' ? [q.path] : []))) {
      expect(maps.maps.filter((map) => order.every((id) => map.nodes.some((n) => n.id === id && n.text.lines.join('') !== '')))).toEqual([])
    }
    const built = asks<readonly NodeId[]>(lesson, (q) => (q.type === 'buildMap' ? [[...q.nodes, ...q.tray]] : []))
    expect(maps.edges.filter((e) => e.head !== null && built.some((nodes) => nodes.includes(e.source) && nodes.includes(e.target))).map((e) => e.id)).toEqual([])
  })

  it('hides what was chosen', () => {
    const heads = hide.includes('signs') ? maps.edges.filter((e) => e.head !== null) : []
    const named = hide.includes('labels') ? maps.maps.filter((map) => map.edges.length > 0).flatMap((map) => map.nodes).filter((n) => !['', '?'].includes(n.text.lines.join(''))) : []
    const lanes = hide.map(laneOfHide)
    const there = maps.maps.filter((map) => map.edges.length > 0).flatMap((map) => map.nodes).filter((n) => lanes.includes(laneOf(n.kind)))
    expect([heads, named, there]).toEqual([[], [], []])
  })
})

describe('the key', () => {
  it.each(lessons)('of $id holds notes, model answers, evidence and references', (lesson) => {
    const text = sheetText(handoutSheet(graph, lesson, DEFAULT_HANDOUT, 'key'))
    const { steps } = lesson
    expect(steps.flatMap(({ notes, question }) => [notes ?? '', question?.feedback?.right ?? '', question?.type === 'selfExplain' ? question.model : '']).map(plain).filter((part) => !text.includes(part))).toEqual([])
    expect((lesson.misconceptions ?? []).filter(({ belief, answer }) => !text.includes(belief) || !text.includes(answer))).toEqual([])
    const rested = steps.flatMap((step, at) => (step.question === undefined ? [] : explainAnswer(graph, step, step.question, shownMap(graph, lesson, at)).edges))
    const evidence = rested.flatMap((id) => graph.edge(id).evidence)
    expect(evidence.filter((e) => !text.includes(plain(e.paraphrase)))).toEqual([])
    expect(evidence.flatMap((e) => e.refs).filter((ref) => !text.includes(`[${ref}] ${graph.reference(ref).authors[0]?.family ?? ''}`))).toEqual([])
  })
})
