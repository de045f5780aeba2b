import type { MechanismGraph } from '../src/core/model/buildGraph.ts'
import { applyQuery } from '../src/core/query/applyQuery.ts'
import { FIRST_VIEW } from '../src/core/query/view.ts'
import { sceneToSvg } from '../src/figure/sceneToSvg.ts'
import { layoutAnswer, sceneOfAnswer } from '../src/scene/sceneOfAnswer.ts'
import { SCREEN_SIZING } from '../src/scene/sizing.ts'
import { screenTheme } from '../src/scene/theme.ts'

/** Room of the map in a window of 1366 × 768 px; other windows scale the picture. */
const ROOM = { fitWidth: 1064, fitHeight: 456 }

/** The first view as inline SVG in a light and a dark version, drawn from the same Scene as the map.
 *  Element ids carry a prefix, so that the page's own ids stay unique. */
export function firstPicture(graph: MechanismGraph): string {
  const answer = applyQuery(graph, FIRST_VIEW, null)
  const layout = layoutAnswer(graph, answer, SCREEN_SIZING, { ...ROOM, emptyLanes: 'strip' })
  return (['light', 'dark'] as const)
    .map((name) => {
      const scene = sceneOfAnswer(graph, answer, layout, { theme: screenTheme(name), sizing: SCREEN_SIZING })
      const svg = sceneToSvg(scene, { title: graph.data.storyline.title, desc: 'The first view of the map.', idPrefix: `first-${name}-`, background: false })
      return `<div class="first-${name}">${svg}</div>`
    })
    .join('')
}
