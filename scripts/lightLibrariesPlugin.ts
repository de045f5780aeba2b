import type { Plugin } from 'vite'

const EMITTER = '\0silent-emitter'

/** Leaves out of the page what two libraries bring and nobody uses.
 *  graphology gets an emitter that tells nobody: its graph is filled once and never listened to, and the general one is a library
 *  of its own. downshift sets a property on each of its hooks when it is loaded, which keeps them all; without those lines the
 *  bundler drops the ones that no part of the app imports. */
export function lightLibrariesPlugin(): Plugin {
  return {
    name: 'exopath:light-libraries',
    enforce: 'pre',
    apply: 'build',
    resolveId: (source, importer) => (source === 'events' && importer?.replaceAll('\\', '/').includes('/graphology/') === true ? EMITTER : null),
    load: (id) => (id === EMITTER ? 'export class EventEmitter { emit() { return false } setMaxListeners() { return this } }' : null),
    transform: (code, id) => (id.replaceAll('\\', '/').endsWith('/downshift/dist/downshift.esm.mjs') ? { code: withoutUnusedHooks(code), map: null } : null),
  }
}

/** downshift's code without the lines that keep hooks which the app does not use. */
export function withoutUnusedHooks(code: string): string {
  return code.replace(/^(?:useSelect|useMultipleSelection|_useTagGroup)\.stateChangeTypes = .*$/gm, '')
}
