import type { Plugin } from 'vite'
import { CONTENT_SECURITY_POLICY } from './contentSecurityPolicy.ts'

/** Writes the Content-Security-Policy into the built page. Not in `npm run dev`, whose reloading needs inline scripts. */
export function cspPlugin(): Plugin {
  return {
    name: 'exopath-csp',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: () => [
        {
          tag: 'meta',
          attrs: { 'http-equiv': 'Content-Security-Policy', content: CONTENT_SECURITY_POLICY },
          injectTo: 'head-prepend',
        },
      ],
    },
  }
}
