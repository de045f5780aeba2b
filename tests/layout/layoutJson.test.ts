import { expect, it } from 'vitest'
import { layoutLanes } from '../../src/layout/columns.ts'
import { layoutFromJson, layoutToJson } from '../../src/layout/layoutJson.ts'

it('gives a layout back from its JSON, to a hundredth', () => {
  const layout = layoutLanes({
    nodes: [
      { id: 'a', lane: 0, width: 80.3333, height: 36 },
      { id: 'b', lane: 2, width: 91, height: 44 },
    ],
    edges: [{ id: 'e', source: 'a', target: 'b', headWidth: 8 }],
  })
  const back = layoutFromJson(JSON.parse(JSON.stringify(layoutToJson(layout))))
  expect([...back.nodes.keys()]).toEqual([...layout.nodes.keys()])
  expect(back.nodes.get('a')?.width).toBe(80.33)
  expect(back.routes.get('e')?.end.x).toBeCloseTo(layout.routes.get('e')?.end.x ?? NaN, 2)
  expect(back.width).toBeCloseTo(layout.width, 2)
})
