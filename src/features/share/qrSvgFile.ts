import type { QrMark } from '../../scene/qrMark.ts'
import { escapeXml } from '../../figure/sceneToSvg.ts'

/** A QR code as SVG file for slides and posters: 40 mm wide, grows without loss; its title is the link. */
export function qrSvgFile({ path, size }: QrMark, link: string): string {
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="40mm" height="40mm" viewBox="0 0 ${size} ${size}">`,
    `<title>${escapeXml(link)}</title><rect width="${size}" height="${size}" fill="#fff"/><path d="${path}" fill="#000"/></svg>\n`,
  ].join('')
}
