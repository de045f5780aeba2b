import { escapeXml } from '../../figure/sceneToSvg.ts'

/** The script that defines <exopath-map>, beside the page (src/embed/exopathMap.ts). */
export const EMBED_SCRIPT = 'exopath-map.js'

/** HTML that shows an address in a frame of another page; `title` is what a screen reader calls the frame. */
export function iframeCode(address: string, title: string): string {
  return `<iframe src="${escapeXml(address)}" title="${escapeXml(title)}" width="100%" height="640" allow="fullscreen; clipboard-write" loading="lazy"></iframe>`
}

/** The same as an element, whose `view` the other page can change. */
export function elementCode(address: string, title: string): string {
  const page = address.replace(/#.*$/, '')
  const view = address.slice(page.length)
  return [
    `<script src="${escapeXml(new URL(EMBED_SCRIPT, page).href)}" async></script>`,
    `<exopath-map src="${escapeXml(page)}"${view.length > 1 ? ` view="${escapeXml(view)}"` : ''} title="${escapeXml(title)}"></exopath-map>`,
  ].join('\n')
}
