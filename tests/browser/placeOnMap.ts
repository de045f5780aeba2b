import type { Locator, Page } from '@playwright/test'
import { frameOf, readableCamera } from '../../src/canvas/camera.ts'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { knownIds } from '../../src/core/query/knownIds.ts'
import { mapLabel } from '../../src/core/query/nodeSets.ts'
import { viewFromUrl } from '../../src/core/query/parseViewUrl.ts'
import { layoutAtBuild } from '../../scripts/layoutAtBuild.ts'
import { layoutKey } from '../../src/layout/layoutKey.ts'
import type { LaneLayout } from '../../src/layout/layoutTypes.ts'
import { extendLayout } from '../../src/layout/extendLayout.ts'
import { MAP_ROOMS, mapSizing, standingInput, standingView } from '../../src/scene/mapLayout.ts'
import { laneInput, sceneOfAnswer } from '../../src/scene/sceneOfAnswer.ts'
import { screenTheme } from '../../src/scene/theme.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

const graph = shippedGraph()

/** A hand comes back to the same map many times. */
const laidOut = new Map<string, LaneLayout>()
const answered = new Map<string, ReturnType<typeof answerQuestion>>()

function kept<V>(all: Map<string, V>, key: string, make: () => V): V {
  const value = all.get(key) ?? make()
  all.set(key, value)
  return value
}

/** Where a node of the view in the address stands in the window, CSS px, on a fitted map: worked out from the same layout and
 *  camera, so that a pointer can be sent there. Throws when it is not drawn. */
export async function placeOnMap(page: Page, map: Locator, name: string): Promise<{ x: number; y: number }> {
  const box = await map.boundingBox()
  const window = page.viewportSize()
  if (box === null || window === null) throw new Error('The map has no place on the page.')
  const { view } = viewFromUrl(new URL(page.url()).hash, knownIds(graph))
  const asked = view.paths
  const routes =
    asked === null
      ? null
      : kept(answered, JSON.stringify([asked, view.filters]), () =>
          answerQuestion(graph, { ...asked, filters: view.filters }),
        )
  const room = window.width >= 1280 ? 'landscape' : 'square'
  const input = standingInput(graph, view, routes, room)
  const sizing = mapSizing(input.nodes.length, MAP_ROOMS[room].width)
  const all = applyQuery(graph, { ...standingView(view), changes: view.changes }, routes)
  const layout = extendLayout(
    kept(laidOut, layoutKey(input), () => layoutAtBuild(input)),
    laneInput(graph, { ...all, links: [...all.links, ...all.folded] }, sizing),
  )
  const scene = sceneOfAnswer(graph, applyQuery(graph, view, routes), layout, { theme: screenTheme('light'), sizing })
  const node = scene.nodes.find((n) => mapLabel(graph.node(n.id)) === name)
  if (node === undefined) throw new Error(`${name} is not drawn.`)
  const camera = readableCamera(frameOf(scene, null), box.width, box.height, [...scene.nodes, ...scene.chips])
  return { x: box.x + node.x * camera.zoom + camera.x, y: box.y + node.y * camera.zoom + camera.y }
}
