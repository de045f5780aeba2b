import { expect, test } from 'vitest'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { FIRST_VIEW } from '../../src/core/query/view.ts'
import { MAP_ROOMS, mapSizing, standingInput } from '../../src/scene/mapLayout.ts'
import { sceneOfAnswer } from '../../src/scene/sceneOfAnswer.ts'
import { screenTheme } from '../../src/scene/theme.ts'
import { firstPicture } from '../../scripts/firstPicture.ts'
import { layoutAtBuild } from '../../scripts/layoutAtBuild.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

test('the picture in the built page is the Scene of the first view: every node, line and chip where the map draws it', () => {
  const graph = shippedGraph()
  const layout = layoutAtBuild(standingInput(graph, FIRST_VIEW, null, 'landscape'))
  const svg = firstPicture(graph)
  for (const name of ['light', 'dark'] as const) {
    const scene = sceneOfAnswer(graph, applyQuery(graph, FIRST_VIEW, null), layout, {
      theme: screenTheme(name),
      sizing: mapSizing(graph.data.storyline.nodes.length, MAP_ROOMS.landscape.width),
    })
    expect([scene.nodes.length, scene.chips.length]).toEqual([graph.data.storyline.nodes.length, 3])
    expect(scene.edges.length).toBeLessThanOrEqual(20)
    const part = svg.slice(svg.indexOf(`first-${name}`))
    for (const path of [
      ...scene.edges.map((e) => e.path),
      ...scene.nodes.map((n) => n.outline),
      ...scene.chips.map((c) => c.outline),
    ])
      expect(part).toContain(`d="${path}"`)
  }
})
