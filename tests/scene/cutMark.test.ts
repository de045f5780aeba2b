import { expect, it } from 'vitest'
import { readLessonFiles } from '../../src/cli/readLessonFiles.ts'
import { lessonPicture, lessonSpans } from '../../src/core/lesson/lessonPicture.ts'
import { lintLessons } from '../../src/core/lesson/lintLessons.ts'
import { layoutLanes } from '../../src/layout/columns.ts'
import { lessonInput, lessonScene } from '../../src/scene/lessonScene.ts'
import { screenTheme } from '../../src/scene/theme.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

const graph = shippedGraph()

it('a relation that an answer cuts is drawn cut once it is answered, and only that one', () => {
  const lesson = lintLessons(graph, readLessonFiles('graph-data'), null).lessons.find(({ id }) => id === 'fire-control')
  if (lesson === undefined) throw new Error('fire-control is a lesson')
  const at = lesson.steps.findIndex(({ question }) => question?.type === 'breakEdge')
  const span = lessonSpans(graph, lesson).find(({ from, to }) => at >= from && at <= to)
  if (span === undefined) throw new Error('the step has a map')
  const layout = layoutLanes(lessonInput(graph, span))
  const cut = (isAnswered: boolean) =>
    lessonScene(graph, lessonPicture(graph, lesson, at, { isAnswered, hops: null }), layout, screenTheme('light'))
      .edges.filter((e) => e.breakMark !== null)
      .map((e) => [e.edges, e.state.selected])
  expect([cut(false), cut(true)]).toEqual([[], [[['G05'], false]]])
})
