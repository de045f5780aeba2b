import cytoscape from 'cytoscape'
import { expect, it } from 'vitest'
import { patchElements } from '../../src/canvas/patchElements.ts'
import { edgeKey, nodeKey } from '../../src/canvas/sceneToCytoscape.ts'
import { buildScene } from '../../src/scene/buildScene.ts'
import { smallInput, smallScene } from '../scene/smallScene.ts'

it('adds, changes and removes single elements and leaves the rest untouched', () => {
  const cy = cytoscape({ headless: true, styleEnabled: false })
  const touched: string[] = []
  const first = patchElements(cy, smallScene(), new Map())
  expect([cy.nodes().length, cy.edges().length]).toEqual([8, 7])
  cy.on('data position add remove', (event) => touched.push(`${event.type} ${event.target.id()}`))

  const same = patchElements(cy, smallScene(), first)
  expect(touched).toEqual([])

  const input = smallInput()
  const dimmed = { dimmed: true, selected: false, onPath: false }
  const changed = buildScene({
    ...input,
    nodes: input.nodes.map((node, i) => (i === 0 ? { ...node, state: dimmed } : node)),
    edges: input.edges.slice(1),
  })
  patchElements(cy, changed, same)
  expect(new Set(touched)).toEqual(
    new Set([`remove ${edgeKey('e0')}`, `data ${nodeKey('MSC')}`, `position ${nodeKey('MSC')}`]),
  )
  expect(cy.getElementById(nodeKey('MSC')).data('opacity')).toBe(0.22)
})
