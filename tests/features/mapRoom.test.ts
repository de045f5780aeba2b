import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readLesson } from '../../src/core/lesson/readLesson.ts'
import { mapInput, mapRoom } from '../../src/features/teach/mapScene.ts'
import { layoutLanes } from '../../src/layout/columns.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

const FOLDER = 'graph-data/lessons'
const tasks = readdirSync(FOLDER)
  .filter((file) => file.endsWith('.json'))
  .flatMap((file) => {
    const read = readLesson(readFileSync(`${FOLDER}/${file}`, 'utf8'), file)
    if (!read.ok) throw new Error(file)
    return read.value.steps.flatMap((step) =>
      step.question?.type === 'buildMap'
        ? [{ name: `${read.value.id} ${step.id}`, nodes: [...step.question.nodes, ...step.question.tray] }]
        : [],
    )
  })

describe('a map that is built', () => {
  // A phone of 320 px leaves a drawing 240; one of 390 leaves 280.
  it.each(tasks.flatMap((task) => [240, 280, 640].map((width) => ({ ...task, width }))))(
    'fits into $width px: $name',
    ({ nodes, width }) => {
      const graph = shippedGraph()
      expect(layoutLanes(mapInput(graph, nodes, [], mapRoom(graph, nodes, width, 56, 160))).width).toBeLessThanOrEqual(
        width,
      )
    },
  )
})
