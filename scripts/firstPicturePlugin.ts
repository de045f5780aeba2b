import type { Plugin } from 'vite'
import { readGraphData } from '../src/cli/readGraphData.ts'
import { parseGraphData } from '../src/core/data/parseGraphData.ts'
import { buildGraph } from '../src/core/model/buildGraph.ts'
import { firstPicture } from './firstPicture.ts'
import { FIRST_PAINT_SCRIPT } from './firstPaintScript.ts'

/** Puts the first view into the built page as inline SVG (`#first-picture`, in an empty frame of the app), so that it is seen
 *  before any script has loaded. A page opened by a link to another view hides it; the app takes it over (canvas/firstPicture.ts). */
export function firstPicturePlugin(): Plugin {
  return {
    name: 'exopath:first-picture',
    apply: 'build',
    transformIndexHtml(html) {
      const parsed = parseGraphData(readGraphData('graph-data'))
      // graphDataPlugin stops the build with the list of problems; here there is just nothing to draw.
      if (!parsed.ok) return html
      const frame = `<div id="root">${FRAME[0]}${firstPicture(buildGraph(parsed.value))}${FRAME[1]}</div>`
      return html.replace('<div id="root"></div>', () => frame).replace('<title>', () => `<script>${FIRST_PAINT_SCRIPT}</script>\n    <title>`)
    },
  }
}

/** The app's grid with nothing in it but the map's place. Class names are those of app.css. */
const FRAME = [
  '<div class="app first-frame"><div class="header"><span class="brand">Exopath</span></div><div class="body"><div class="left-panel"></div>' +
    '<div class="centre"><div class="map-bar"></div><div class="map-region"><div class="lane-header"></div><div class="map-stage"><div id="first-picture">',
  '</div></div></div><div class="legend"></div><div class="source-line"></div></div></div></div>',
] as const
