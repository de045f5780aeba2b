import type { MechanismGraph } from '../src/core/model/buildGraph.ts'
import { applyQuery } from '../src/core/query/applyQuery.ts'
import { FIRST_VIEW } from '../src/core/query/view.ts'
import { sceneToSvg } from '../src/figure/sceneToSvg.ts'
import { layoutLanes } from '../src/layout/columns.ts'
import { MAP_ROOMS, mapSizing, standingInput } from '../src/scene/mapLayout.ts'
import { sceneOfAnswer } from '../src/scene/sceneOfAnswer.ts'
import { screenTheme } from '../src/scene/theme.ts'

/** The first view as inline SVG in a light and a dark version, drawn from the same Scene as the map.
 *  Element ids carry a prefix, so that the page's own ids stay unique. */
export function firstPicture(graph: MechanismGraph): string {
  const answer = applyQuery(graph, FIRST_VIEW, null)
  const layout = layoutLanes(standingInput(graph, FIRST_VIEW, null, 'landscape'))
  const sizing = mapSizing(answer.nodes.length, MAP_ROOMS.landscape.width)
  return (['light', 'dark'] as const)
    .map((name) => {
      const scene = sceneOfAnswer(graph, answer, layout, { theme: screenTheme(name), sizing })
      const svg = sceneToSvg(scene, { title: graph.data.storyline.title, desc: 'The first view of the map.', idPrefix: `first-${name}-`, background: false })
      return `<div class="first-${name}">${svg}</div>`
    })
    .join('')
}
