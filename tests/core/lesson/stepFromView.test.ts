import { describe, expect, it } from 'vitest'
import { readLessonFiles } from '../../../src/cli/readLessonFiles.ts'
import { draftProblems } from '../../../src/core/lesson/draftProblems.ts'
import { addStep, changeStep, changeView, newLesson, newStep } from '../../../src/core/lesson/editLesson.ts'
import { freshQuestion, kindAsking, QUESTION_TYPES } from '../../../src/core/lesson/freshQuestion.ts'
import { lessonPicture, SHOWN } from '../../../src/core/lesson/lessonPicture.ts'
import type { Lesson, Question } from '../../../src/core/lesson/lessonSchema.ts'
import { lintLesson } from '../../../src/core/lesson/lintLesson.ts'
import { readLesson } from '../../../src/core/lesson/readLesson.ts'
import { shownMap } from '../../../src/core/lesson/shownMap.ts'
import { stepFromView } from '../../../src/core/lesson/stepFromView.ts'
import { answerQuestion } from '../../../src/core/paths/answerQuestion.ts'
import { applyQuery } from '../../../src/core/query/applyQuery.ts'
import { pathQuery } from '../../../src/core/query/pathQuery.ts'
import { DEFAULT_PATH_OPTIONS, FIRST_VIEW, NO_FILTERS } from '../../../src/core/query/view.ts'
import type { View } from '../../../src/core/query/view.ts'
import { nodeId } from '../miniGraph.ts'
import { shippedGraph } from '../shippedGraph.ts'

const graph = shippedGraph()
const empty = newLesson('mine', { version: '0.2.0' })
const chain = ['bmsc-exos', 'mir-21', 'pten', 'pi3k-akt'].map(nodeId)

function stepOf(view: Partial<View>, lesson: Lesson = empty): Lesson['steps'][number] {
  const whole = { ...FIRST_VIEW, ...view }
  const routes = whole.paths === null ? null : answerQuestion(graph, { ...whole.paths, filters: whole.filters })
  return stepFromView(graph, whole, applyQuery(graph, whole, routes), lesson)
}

describe('a step from the map', () => {
  it('shows the nodes of the map and no line that the map does not show', () => {
    for (const view of [
      { scope: { kind: 'picked', nodes: chain } },
      { scope: { kind: 'core' } },
      { scope: { kind: 'picked', nodes: chain }, filters: { ...NO_FILTERS, species: ['rat'] } },
    ] as const) {
      const answer = applyQuery(graph, { ...FIRST_VIEW, ...view }, null)
      const picture = lessonPicture(graph, addStep(empty, 0, stepOf(view)), 0, SHOWN)
      expect(picture.nodes).toEqual(answer.nodes)
      expect(picture.links.length).toBeGreaterThan(0)
      for (const link of picture.links) for (const id of link.edges) expect(answer.edges).toContain(id)
    }
  })

  it('keeps the open path, and cites its relations', () => {
    const [from, to] = [nodeId('mir-21'), nodeId('pi3k-akt')]
    const query = pathQuery(from, to, {})
    const open = answerQuestion(graph, query).stated[0]?.path ?? answerQuestion(graph, query).how[0]?.path
    if (open === undefined) throw new Error('There is a path')
    const step = stepOf({
      paths: {
        from: { kind: 'node', id: from },
        to: { kind: 'node', id: to },
        via: [],
        avoid: [],
        maxSteps: 8,
        options: DEFAULT_PATH_OPTIONS,
        open: open.edges,
        step: null,
      },
    })
    expect(step.view.path).toEqual(open.nodes)
    expect(step.cite).toEqual(open.edges)
  })

  it('keeps the legend filters and lets what is selected stand out, with its evidence', () => {
    const edge = graph.data.assertions.find((a) => a.subject === chain[1] && a.object === chain[2])
    if (edge === undefined) throw new Error('miR-21 acts on PTEN')
    const step = stepOf({
      scope: { kind: 'picked', nodes: chain },
      selection: { kind: 'edge', id: edge.id },
      filters: { ...NO_FILTERS, hiddenClasses: ['associated'] },
    })
    expect(step.view.focus).toEqual([edge.id])
    expect(step.view.evidenceFor).toBe(edge.id)
    expect(step.view.filters?.relationClasses).not.toContain('associated')
  })

  it('begins the map anew only where most of its nodes are new', () => {
    const one = addStep(empty, 0, stepOf({ scope: { kind: 'picked', nodes: chain } }))
    expect(one.steps[0]?.view.layout).toBe('layered')
    expect(stepOf({ scope: { kind: 'picked', nodes: chain.slice(1) } }, one).view.layout).toBe('keep')
    expect(
      stepOf({ scope: { kind: 'picked', nodes: ['msc-exos', 'mir-410', 'nlrp3'].map(nodeId) } }, one).view.layout,
    ).toBe('layered')
  })
})

/** Faults of a question alone: what is still to be written, what gives it away and so on are the author's. */
const FAULTS = new Set([
  'no-path',
  'joined-path',
  'not-one-answer',
  'not-on-map',
  'unknown-id',
  'one-option',
  'same-node',
])

describe('a fresh question', () => {
  const lesson = addStep(empty, 0, stepOf({ scope: { kind: 'picked', nodes: chain } }))
  const ask = (type: Question['type'], on: Lesson): Lesson =>
    changeStep(on, 0, {
      kind: kindAsking(type),
      question: freshQuestion(graph, type, shownMap(graph, on, 0), on.steps[0]?.view ?? {}),
    })

  it.each(QUESTION_TYPES)('can be answered on the map of its step: %s', (type) => {
    const asked = ask(type, lesson)
    expect(draftProblems(graph, asked).filter((p) => p.field.startsWith('question') && FAULTS.has(p.code))).toEqual([])
    expect(asked.steps[0]?.question?.type).toBe(type)
  })

  it.each(QUESTION_TYPES)('is made on an empty map too, and the checks say what it lacks: %s', (type) => {
    const asked = ask(type, addStep(empty, 0, newStep(empty)))
    expect(draftProblems(graph, asked).some((p) => p.at === 0)).toBe(true)
  })

  it('asks along the path that is drawn', () => {
    const path = chain.slice(1)
    const question = ask('predictSign', changeView(lesson, 0, { path })).steps[0]?.question
    expect(question).toMatchObject({ type: 'predictSign', path })
  })
})

describe('what is not right yet', () => {
  it('has its step and field wherever the linter finds something', () => {
    const files = readLessonFiles('graph-data').flatMap(({ text }) => {
      const read = readLesson(text)
      return read.ok ? [read.value] : []
    })
    let found = 0
    for (const shipped of files) {
      const broken = {
        ...shipped,
        steps: shipped.steps.map((step, i) => ({
          ...step,
          say: `${step.say} [[edge:NONE]]`,
          view: i === 1 ? { ...step.view, include: [nodeId('nobody')] } : step.view,
        })),
      }
      const linted = lintLesson(graph, broken, '')
      const placed = draftProblems(graph, broken)
      for (const problem of linted) {
        const match = placed.find(
          (p) =>
            p.code === problem.code &&
            (p.at === null || problem.where.includes(`step ${p.at + 1} (`)) &&
            problem.where.endsWith(p.field === '' ? '' : ` › ${p.field}`),
        )
        if (match === undefined && problem.severity === 'error') throw new Error(`${problem.where}: ${problem.message}`)
        found += 1
      }
      expect(placed.some((p) => p.at === 1 && p.field === 'view › include' && p.code === 'unknown-id')).toBe(true)
      expect(
        placed.every((p, i) => p.severity === 'error' || placed.slice(i).every((q) => q.severity === 'warning')),
      ).toBe(true)
    }
    expect(found).toBeGreaterThan(20)
  })

  it('says in words what is still empty', () => {
    const problems = draftProblems(graph, addStep(empty, 0, newStep(empty)))
    expect(problems).toContainEqual(
      expect.objectContaining({ at: 0, field: 'say', message: 'The text beside the map is still empty.' }),
    )
    expect(problems).toContainEqual(expect.objectContaining({ at: null, field: 'objectives › 1' }))
    expect(problems).toContainEqual(
      expect.objectContaining({ at: null, field: 'steps', message: expect.stringContaining('at least 3') }),
    )
  })

  it('speaks of the form, not of the file', () => {
    const lesson = addStep(empty, 0, {
      ...newStep(empty),
      kind: 'ask',
      say: 'BMSC-Exos carry miR-21 to PTEN.',
      view: { include: chain.slice(0, 1), path: chain.slice(0, 2) },
    })
    const messages = draftProblems(graph, lesson)
      .map((p) => p.message)
      .join(' ')
    expect(messages).toMatch(/Nodes on the map/)
    expect(messages).toMatch(/What it rests on/)
    expect(messages).not.toMatch(/view ›|in cite|“ask”/)
  })

  it('names the answers that are still empty, and a choice that is none', () => {
    const lesson = addStep(empty, 0, { ...stepOf({ scope: { kind: 'picked', nodes: chain } }), say: 'Look.' })
    const shown = shownMap(graph, lesson, 0)
    const choose = draftProblems(
      graph,
      changeStep(lesson, 0, { kind: 'ask', question: freshQuestion(graph, 'multipleChoice', shown, {}) }),
    ).map((p) => p.message)
    expect(choose).toEqual(
      expect.arrayContaining([
        'The question is still empty.',
        'Answer 2 is still empty.',
        'The reason for answer 3 is still empty.',
      ]),
    )
    const cut = freshQuestion(graph, 'breakEdge', shown, {})
    const one = cut.type === 'breakEdge' ? { ...cut, options: cut.options.slice(0, 1) } : cut
    expect(draftProblems(graph, changeStep(lesson, 0, { kind: 'ask', question: one }))).toContainEqual(
      expect.objectContaining({ code: 'one-option', field: 'question › options', severity: 'error' }),
    )
  })

  it('is nothing for a lesson that is shipped', () => {
    const files = readLessonFiles('graph-data').flatMap(({ text }) => {
      const read = readLesson(text)
      return read.ok ? [read.value] : []
    })
    expect(files.length).toBeGreaterThan(3)
    expect(files.flatMap((shipped) => draftProblems(graph, shipped).filter((p) => p.severity === 'error'))).toEqual([])
  })
})
