import type { Plugin } from 'vite'
import { CONTENT_SECURITY_POLICY } from './contentSecurityPolicy.ts'

/** Writes the Content-Security-Policy into the built page. Not in `npm run dev`, whose reloading needs inline scripts. */
export function cspPlugin(): Plugin {
  return {
    name: 'exopath-csp',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      // Right after the charset, which must come within the first 1024 bytes; before everything that loads.
      handler: (html) =>
        html.replace(
          CHARSET,
          () => `${CHARSET}\n    <meta http-equiv="Content-Security-Policy" content="${CONTENT_SECURITY_POLICY}" />`,
        ),
    },
  }
}

const CHARSET = '<meta charset="utf-8" />'
