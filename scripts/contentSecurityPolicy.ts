import { createHash } from 'node:crypto'
import { FIRST_PAINT_SCRIPT } from './firstPaintScript.ts'

/** The only inline style the page ever gets: the map engine adds this rule itself when it first draws
 *  (cytoscape 3.34, canvas renderer). Allowed by its hash, so that any other inline style stays refused. */
const ENGINE_STYLE = '.__________cytoscape_container { position: relative; }'

/** What the built page may load: its own files and nothing else. The same text is the page's meta tag and the
 *  local server's header. */
export const CONTENT_SECURITY_POLICY = [
  "default-src 'none'",
  `script-src 'self' '${sha256(FIRST_PAINT_SCRIPT)}'`,
  `style-src 'self' '${sha256(ENGINE_STYLE)}'`,
  "img-src 'self' data: blob:",
  "font-src 'self'",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "manifest-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
].join('; ')

function sha256(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`
}
