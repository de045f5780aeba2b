import { describe, expect, it } from 'vitest'
import { readLessonFiles, readReview } from '../../../src/cli/readLessonFiles.ts'
import { blanksOf } from '../../../src/core/lesson/blanks.ts'
import { ASKED, lessonPicture, lessonSpans, SHOWN } from '../../../src/core/lesson/lessonPicture.ts'
import { lintLessons } from '../../../src/core/lesson/lintLessons.ts'
import { holdsName } from '../../../src/core/lesson/namedNodes.ts'
import { questionKey } from '../../../src/core/lesson/questionKey.ts'
import { shownMap } from '../../../src/core/lesson/shownMap.ts'
import { tellPicture } from '../../../src/core/lesson/tellPicture.ts'
import { sceneToSvg } from '../../../src/figure/sceneToSvg.ts'
import { layoutLanes } from '../../../src/layout/columns.ts'
import { drawnBox, lessonInput, lessonScene } from '../../../src/scene/lessonScene.ts'
import { screenTheme } from '../../../src/scene/theme.ts'
import { shippedGraph } from '../shippedGraph.ts'

const graph = shippedGraph()
const { lessons, problems } = lintLessons(graph, readLessonFiles('graph-data'), readReview('graph-data'))
const steps = lessons.flatMap((lesson) => lessonSpans(graph, lesson).flatMap((span) => {
  const layout = layoutLanes(lessonInput(graph, span))
  return lesson.steps.slice(span.from, span.to + 1).map((step, i) => ({ name: `${lesson.id} ${step.id}`, lesson, step, at: span.from + i, layout }))
}))
const asked = steps.filter(({ step }) => step.question !== undefined)
const svgOf = ({ lesson, at, layout }: (typeof steps)[number], state = ASKED): string => sceneToSvg(lessonScene(graph, lessonPicture(graph, lesson, at, state), layout, screenTheme('light')), { title: '', desc: '', plainIds: true })

describe('the lessons on this review', () => {
  it('are five, easiest first, and have no finding', () => {
    expect(problems).toEqual([])
    expect(lessons.map((l) => l.id)).toEqual(['read-the-map', 'two-minuses', 'fire-control', 'how-sure-are-we', 'which-exosome-next'])
  })

  it('ask for a right answer that is among the choices, every one of them', () => {
    for (const { name, lesson, step, at } of asked) {
      if (step.question === undefined) continue
      const key = questionKey(graph, step.question, shownMap(graph, lesson, at), name)
      const ids = 'choices' in key ? key.choices.map((c) => c.id) : []
      if (key.kind === 'one') expect(ids, name).toContain(key.right)
      if (key.kind === 'some' || key.kind === 'order') expect(key.right.filter((id) => !ids.includes(id)), name).toEqual([])
      if (key.kind === 'pairs') expect(Object.keys(key.right).toSorted(), name).toEqual([...ids].toSorted())
    }
  })

  it('hold no name that is to be found in picture or words before the answer', () => {
    for (const one of asked) {
      const blanks = blanksOf(graph, one.step, false)
      const told = `${svgOf(one)} ${tellPicture(graph, lessonPicture(graph, one.lesson, one.at, ASKED)).join(' ')}`
      for (const id of [...blanks.labels, ...blanks.nodes]) {
        const { label, shortLabel, aliases } = graph.node(id)
        for (const name of [label, shortLabel ?? label, ...aliases]) expect(holdsName(told, name), `${one.name}: ${name}`).toBe(false)
      }
    }
  })

  it('draw no head and tell no verb of a relation that is asked for', () => {
    for (const one of asked) {
      const picture = lessonPicture(graph, one.lesson, one.at, ASKED)
      const scene = lessonScene(graph, picture, one.layout, screenTheme('light'))
      for (const edge of scene.edges.filter((e) => e.edges.some((id) => picture.blanks.signs.has(id)))) {
        expect(edge.head, one.name).toBeNull()
        expect(edge.dash, one.name).toBeNull()
        expect(edge.title, one.name).toMatch(/^A relation between /)
      }
    }
  })

  it('keep every node in its place while a map goes on', () => {
    for (const lesson of lessons) {
      for (const span of lessonSpans(graph, lesson)) {
        const layout = layoutLanes(lessonInput(graph, span))
        for (let at = span.from; at <= span.to; at += 1) {
          for (const state of [ASKED, SHOWN]) {
            for (const node of lessonScene(graph, lessonPicture(graph, lesson, at, state), layout, screenTheme('light')).nodes) expect([node.x, node.y], `${lesson.id} ${at} ${node.id}`).toEqual([layout.nodes.get(node.id)?.x, layout.nodes.get(node.id)?.y])
          }
        }
      }
    }
  })

  it('draw everything a step shows: every node and line has its place', () => {
    for (const { name, lesson, at, layout } of steps) {
      const picture = lessonPicture(graph, lesson, at, SHOWN)
      const scene = lessonScene(graph, picture, layout, screenTheme('light'))
      expect(scene.nodes.map((n) => n.id), name).toEqual(picture.nodes)
      expect(scene.edges.map((e) => e.id).toSorted(), name).toEqual(picture.links.map((l) => l.id).toSorted())
      expect(drawnBox(scene), name).not.toBeNull()
    }
  })
})
