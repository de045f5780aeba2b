import { expect, test } from 'vitest'
import { layoutLanes } from '../../src/layout/columns.ts'
import { subsetLayout } from '../../src/layout/subsetLayout.ts'
import { lanesOf } from './laneGraph.ts'

test('a filtered layout keeps every visible node and line where it was', () => {
  const whole = layoutLanes(lanesOf('0:a 1:b 1:c 2:d', 'a>b a>c b>d c>d'))
  const part = subsetLayout(whole, new Set(['a', 'c', 'd', 'unknown']), new Set(['e1', 'e3']))
  expect([...part.nodes.keys()].sort()).toEqual(['a', 'c', 'd'])
  for (const [id, node] of part.nodes) expect(node).toBe(whole.nodes.get(id))
  expect([...part.routes.keys()].sort()).toEqual(['e1', 'e3'])
  for (const [id, line] of part.routes) expect(line).toBe(whole.routes.get(id))
  expect(part.width).toBe(whole.width)
})
