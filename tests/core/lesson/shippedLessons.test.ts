import { describe, expect, it } from 'vitest'
import { readLessonFiles, readReview } from '../../../src/cli/readLessonFiles.ts'
import { blanksOf } from '../../../src/core/lesson/blanks.ts'
import { ASKED, lessonPicture, lessonSpans, SHOWN } from '../../../src/core/lesson/lessonPicture.ts'
import { lintLessons } from '../../../src/core/lesson/lintLessons.ts'
import type { Question } from '../../../src/core/lesson/lessonSchema.ts'
import { holdsName } from '../../../src/core/lesson/namedNodes.ts'
import { questionKey } from '../../../src/core/lesson/questionKey.ts'
import { shownMap } from '../../../src/core/lesson/shownMap.ts'
import { tellPicture } from '../../../src/core/lesson/tellPicture.ts'
import type { NodeId } from '../../../src/core/model/records.ts'
import { mapLabel } from '../../../src/core/query/nodeSets.ts'
import { sceneToSvg } from '../../../src/figure/sceneToSvg.ts'
import { layoutLanes } from '../../../src/layout/columns.ts'
import { drawnBox, lessonInput, lessonScene } from '../../../src/scene/lessonScene.ts'
import { screenTheme } from '../../../src/scene/theme.ts'
import { shippedGraph } from '../shippedGraph.ts'

const graph = shippedGraph()
const { lessons, problems } = lintLessons(graph, readLessonFiles('graph-data'), readReview('graph-data'))
const steps = lessons.flatMap((lesson) =>
  lessonSpans(graph, lesson).flatMap((span) => {
    const layout = layoutLanes(lessonInput(graph, span))
    return lesson.steps
      .slice(span.from, span.to + 1)
      .map((step, i) => ({ name: `${lesson.id} ${step.id}`, lesson, step, at: span.from + i, layout }))
  }),
)
const asked = steps.filter(({ step }) => step.question !== undefined)
const svgOf = ({ lesson, at, layout }: (typeof steps)[number]): string =>
  sceneToSvg(lessonScene(graph, lessonPicture(graph, lesson, at, ASKED), layout, screenTheme('light')), {
    title: '',
    desc: '',
    plainIds: true,
  })

describe('the lessons on this review', () => {
  it('are five, easiest first, and have no finding', () => {
    expect(problems).toEqual([])
    expect(lessons.map((l) => l.id)).toEqual([
      'read-the-map',
      'two-minuses',
      'fire-control',
      'how-sure-are-we',
      'which-exosome-next',
    ])
  })

  it('explain at most eight terms in twenty words each, so that they fit one slide', () => {
    expect(
      lessons.filter(({ glossary = [] }) => glossary.length === 0 || glossary.length > 8).map((l) => l.id),
    ).toEqual([])
    expect(
      lessons
        .flatMap(({ glossary = [] }) => glossary)
        .filter(({ def }) => def.split(/\s+/).length > 20)
        .map(({ term }) => term),
    ).toEqual([])
  })

  it('give the reason of a right answer and leave “Right” to the player', () => {
    expect(
      asked
        .filter(
          ({ step }) =>
            /^(?:not )?right\b/i.test(step.question?.feedback?.right ?? '') ||
            /^not right\b/i.test(step.question?.feedback?.wrong ?? ''),
        )
        .map(({ name }) => name),
    ).toEqual([])
  })

  it('print no name to be found in another question, as a sheet shows all of them', () => {
    const printed = (question: Question, node: NodeId, chain: readonly NodeId[]): readonly string[] => {
      const ids =
        question.type === 'buildMap'
          ? [...question.nodes, ...question.tray]
          : question.type === 'orderPath'
            ? [...question.path, ...(question.distractors ?? [])]
            : []
      // A prompt that tells the whole chain of the name is printed with a gap.
      const isGap = chain.length > 0 && chain.every((id) => holdsName(question.prompt, mapLabel(graph.node(id))))
      return [
        ...(isGap ? [] : [question.prompt]),
        ...(question.type === 'multipleChoice' ? question.options.map((o) => o.text) : []),
        ...ids.filter((id) => id === node).map((id) => graph.node(id).label),
      ]
    }
    const told = asked.flatMap(({ name, lesson, step: { question } }) => {
      if (question?.type !== 'nameNode') return []
      const { label, shortLabel, aliases } = graph.node(question.node)
      const others = lesson.steps.flatMap((step) =>
        step.question === undefined || step.question === question
          ? []
          : printed(step.question, question.node, question.path ?? []),
      )
      return others
        .filter((text) => [label, shortLabel ?? label, ...aliases].some((one) => holdsName(text, one)))
        .map((text) => `${name}: ${text}`)
    })
    expect(told).toEqual([])
  })

  it('ask for a right answer that is among the choices, every one of them', () => {
    const lost = asked.flatMap(({ name, lesson, step, at }) => {
      if (step.question === undefined) return []
      const key = questionKey(graph, step.question, shownMap(graph, lesson, at), name)
      const ids = 'choices' in key ? key.choices.map((c) => c.id) : []
      const right =
        key.kind === 'one'
          ? [key.right]
          : key.kind === 'some' || key.kind === 'order'
            ? key.right
            : key.kind === 'pairs'
              ? Object.keys(key.right)
              : []
      return right.filter((id) => !ids.includes(id)).map((id) => `${name}: ${id}`)
    })
    expect(lost).toEqual([])
  })

  it('hold no name that is to be found in picture or words before the answer', () => {
    const told = asked.flatMap((one) => {
      const blanks = blanksOf(graph, one.step, false)
      const text = `${svgOf(one)} ${tellPicture(graph, lessonPicture(graph, one.lesson, one.at, ASKED)).join(' ')}`
      const names = [...blanks.labels, ...blanks.nodes]
        .flatMap((id) => [graph.node(id).label, graph.node(id).shortLabel ?? '', ...graph.node(id).aliases])
        .filter((name) => name !== '')
      return names.filter((name) => holdsName(text, name)).map((name) => `${one.name}: ${name}`)
    })
    expect(told).toEqual([])
    expect(asked.some(({ step }) => blanksOf(graph, step, false).labels.size > 0)).toBe(true)
  })

  it('draw no head and tell no verb of a relation that is asked for', () => {
    const hidden = asked.flatMap((one) => {
      const picture = lessonPicture(graph, one.lesson, one.at, ASKED)
      return lessonScene(graph, picture, one.layout, screenTheme('light')).edges.filter((edge) =>
        edge.edges.some((id) => picture.blanks.signs.has(id)),
      )
    })
    expect(hidden.length).toBeGreaterThan(5)
    expect(
      hidden
        .filter(({ head, dash, title }) => head !== null || dash !== null || !title.startsWith('A relation between '))
        .map((edge) => edge.title),
    ).toEqual([])
  })

  it('keep every node in its place while a map goes on, and give every node and line of a step one', () => {
    const faults = steps.flatMap(({ name, lesson, at, layout }) =>
      [ASKED, SHOWN].flatMap((state) => {
        const picture = lessonPicture(graph, lesson, at, state)
        const scene = lessonScene(graph, picture, layout, screenTheme('light'))
        const moved = scene.nodes.filter(
          (node) => node.x !== layout.nodes.get(node.id)?.x || node.y !== layout.nodes.get(node.id)?.y,
        )
        const isWhole =
          scene.nodes.length === picture.nodes.length &&
          scene.edges.length === picture.links.length &&
          (picture.nodes.length === 0 || drawnBox(scene) !== null)
        return [
          ...moved.map((node) => `${name}: ${node.id} moved`),
          ...(isWhole ? [] : [`${name}: something is not drawn`]),
        ]
      }),
    )
    expect(faults).toEqual([])
  })
})
