import { createHash } from 'node:crypto'
import type { Plugin } from 'vite'
import { buildGraph } from '../src/core/model/buildGraph.ts'
import { checkedOnce } from './checkedOnce.ts'
import { firstPicture } from './firstPicture.ts'
import { FIRST_PAINT_SCRIPT } from './firstPaintScript.ts'
import { FIRST_SCRIPT } from './firstViewFiles.ts'
import { smallScript } from './smallScript.ts'

/** Puts the first view into the built page as inline SVG (`#first-picture`, in an empty frame of the app), so that it is seen
 *  before any script has loaded, with a small script of its own that makes it answer (src/firstScript.ts). A page opened by a link
 *  to another view hides it; the app takes its place. */
export function firstPicturePlugin(): Plugin {
  let file = ''
  return {
    name: 'exopath:first-picture',
    apply: 'build',
    async buildStart() {
      const source = await smallScript('src/firstScript.ts')
      file = `${FIRST_SCRIPT}-${createHash('sha256').update(source).digest('base64url').slice(0, 8)}.js`
      this.emitFile({ type: 'asset', fileName: file, source })
    },
    transformIndexHtml(html, { bundle }) {
      const parsed = checkedOnce('graph-data')
      // graphDataPlugin stops the build with the list of problems; here there is just nothing to draw.
      if (!parsed.ok) return html
      const frame = `<div id="root">${FRAME[0]}${firstPicture(buildGraph(parsed.value))}${FRAME[1]}</div>\n    <script async src="./${file}"></script>`
      // Asked for with the page and not after its style, the type is there before the panels are: they would wrap anew.
      const type = Object.keys(bundle ?? {}).find((name) => /inter-latin-wght-normal.*\.woff2$/.test(name))
      const preload =
        type === undefined ? '' : `<link rel="preload" as="font" type="font/woff2" crossorigin href="./${type}">\n    `
      return html
        .replace('<div id="root"></div>', () => frame)
        .replace('<title>', () => `<script>${FIRST_PAINT_SCRIPT}</script>\n    ${preload}<title>`)
    },
  }
}

/** The app's grid with nothing in it but the map's place. Class names are those of app.css. */
const FRAME = [
  '<div class="app first-frame"><div class="header"><span class="brand">Exopath</span></div><div class="body"><div class="left-panel"></div>' +
    '<div class="centre"><div class="map-bar"></div><div class="map-region"><div class="lane-header"></div><div class="map-stage">',
  '</div></div><div class="legend"></div><div class="source-line"></div></div></div></div>',
] as const
