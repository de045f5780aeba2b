import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import type { Plugin } from 'vite'
import { FIRST_LAYOUTS, LAYOUT_FILES } from '../src/app/layoutFiles.ts'
import { checkedOnce } from './checkedOnce.ts'
import { LAYOUT_SHARES } from './shippedLayouts.ts'
import type { LayoutsPart, ShippedLayouts } from './shippedLayouts.ts'

/** Lays the maps of the shipped graph out once at build, so that opening one waits for no layout: two files, and those of the
 *  first view in the page itself, as data that no browser runs. In dev there are none and the worker lays them out. They are made in
 *  processes of their own, side by side and while the app is bundled: it is the longest part of a build. */
export function layoutsPlugin(folder = 'graph-data'): Plugin {
  let made: Promise<ShippedLayouts> | null = null
  let isBuilding = false
  return {
    name: 'exopath:layouts',
    config(_, { command }) {
      isBuilding = command === 'build'
    },
    buildStart() {
      // Broken data is reported by the graph-data plugin, which stops the build.
      if (!isBuilding || !checkedOnce(folder).ok) return
      made = Promise.all(LAYOUT_SHARES.map((parts) => layoutsOf(folder, parts))).then(joined)
      // Asked for at the end; a bundler that fails before does not ask.
      made.catch(() => undefined)
    },
    async generateBundle() {
      if (made === null) return
      const { small, large } = await made
      this.emitFile({ type: 'asset', fileName: LAYOUT_FILES.small, source: JSON.stringify(small) })
      this.emitFile({ type: 'asset', fileName: LAYOUT_FILES.large, source: JSON.stringify(large) })
    },
    configureServer(server) {
      for (const file of Object.values(LAYOUT_FILES)) {
        server.middlewares.use(`/${file}`, (_, response) => {
          response.setHeader('Content-Type', 'application/json')
          response.end('{}')
        })
      }
    },
    async transformIndexHtml() {
      if (made === null) return []
      const { first } = await made
      // Ids and numbers only, yet nothing that could end the element may stand in it.
      return [
        {
          tag: 'script',
          attrs: { type: 'application/json', id: FIRST_LAYOUTS },
          children: JSON.stringify(first).replaceAll('<', '\\u003c'),
          injectTo: 'body',
        },
      ]
    },
  }
}

const run = promisify(execFile)
/** Bytes a process may print: some hundred kB are usual. */
const MOST_PRINTED = 64 * 1024 * 1024

/** Throws with what the process said when it fails. */
async function layoutsOf(folder: string, parts: readonly LayoutsPart[]): Promise<ShippedLayouts> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', 'scripts/printLayouts.ts', folder, ...parts], {
    maxBuffer: MOST_PRINTED,
  })
  return JSON.parse(stdout) as ShippedLayouts
}

function joined(shares: readonly ShippedLayouts[]): ShippedLayouts {
  const all = (of: keyof ShippedLayouts): ShippedLayouts[typeof of] =>
    Object.assign({}, ...shares.map((share) => share[of])) as ShippedLayouts[typeof of]
  return { first: all('first'), small: all('small'), large: all('large') }
}
