import type { FirstScene } from '../src/app/answerFirst.ts'
import type { MechanismGraph } from '../src/core/model/buildGraph.ts'
import { applyQuery } from '../src/core/query/applyQuery.ts'
import { mapLabel } from '../src/core/query/nodeSets.ts'
import { FIRST_VIEW } from '../src/core/query/view.ts'
import type { Selection } from '../src/core/query/view.ts'
import { viewToUrl } from '../src/core/query/viewUrl.ts'
import { pronounceName } from '../src/core/words/pronounce.ts'
import { mapSummary } from '../src/features/explore/mapSpeech.ts'
import { selectionOfChip } from '../src/features/explore/selectionOfTarget.ts'
import { escapeXml, sceneToSvg } from '../src/figure/sceneToSvg.ts'
import { MAP_ROOMS, mapSizing, standingInput } from '../src/scene/mapLayout.ts'
import { sceneOfAnswer } from '../src/scene/sceneOfAnswer.ts'
import { screenTheme } from '../src/scene/theme.ts'
import { layoutAtBuild } from './layoutAtBuild.ts'

/** The first view as inline SVG in a light and a dark version, drawn from the same Scene as the map, in an element that says what
 *  src/app/answerFirst.ts needs to answer on it: nodes and chips with the link that selects them, and the walk over the lines.
 *  Element ids carry a prefix, so that the page's own ids stay unique. */
export function firstPicture(graph: MechanismGraph): string {
  const answer = applyQuery(graph, FIRST_VIEW, null)
  const layout = layoutAtBuild(standingInput(graph, FIRST_VIEW, null, 'landscape'))
  const sizing = mapSizing(answer.nodes.length, MAP_ROOMS.landscape.width)
  const pictures = (['light', 'dark'] as const).map((name) => {
    const scene = sceneOfAnswer(graph, answer, layout, { theme: screenTheme(name), sizing })
    const idPrefix = `first-${name}-`
    const svg = sceneToSvg(scene, {
      title: graph.data.storyline.title,
      desc: 'The first view of the map.',
      idPrefix,
      background: false,
    })
    const answering = [
      ...scene.nodes.map((node) => ({
        id: `node-${node.id}`,
        more: ` data-node="${node.id}" data-link="${linkTo({ kind: 'node', id: node.id })}"`,
      })),
      ...scene.chips.map((chip) => ({
        id: `chip-${chip.id}`,
        more: ` data-link="${linkTo(selectionOfChip(scene, chip.id, null))}"`,
      })),
    ]
    return {
      scene,
      html: `<div class="first-${name}">${answering.reduce((drawn, { id, more }) => drawn.replace(`<g id="${idPrefix}${id}"`, `$&${more}`), svg)}</div>`,
    }
  })
  const walked: FirstScene = {
    nodes: (pictures[0]?.scene.nodes ?? []).map(({ id, kind, x, y }) => ({
      id,
      kind,
      x: Math.round(x),
      y: Math.round(y),
    })),
    edges: (pictures[0]?.scene.edges ?? []).map(({ source, target }) => ({ source, target })),
    names: Object.fromEntries(answer.nodes.map((id) => [id, pronounceName(mapLabel(graph.node(id)))])),
  }
  const label = `${mapSummary(answer)}; the page is loading`
  return `<div id="first-picture" role="application" aria-roledescription="map" aria-label="${escapeXml(label)}" tabindex="0" data-scene="${escapeXml(JSON.stringify(walked))}">${pictures.map(({ html }) => html).join('')}<p class="first-said" aria-hidden="true"></p><p class="visually-hidden" role="status"></p></div>`
}

function linkTo(selection: Selection | null): string {
  return escapeXml(viewToUrl({ ...FIRST_VIEW, selection }))
}
