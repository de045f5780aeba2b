import type { Plugin } from 'vite'

const ID = '\0silent-emitter'

/** In the page, graphology gets an emitter that tells nobody: its graph is filled once and never listened to, and the general
 *  one is a library of its own in the first view. */
export function silentEmitterPlugin(): Plugin {
  return {
    name: 'exopath:silent-emitter',
    enforce: 'pre',
    apply: 'build',
    resolveId: (source, importer) => (source === 'events' && importer?.replaceAll('\\', '/').includes('/graphology/') === true ? ID : null),
    load: (id) => (id === ID ? 'export class EventEmitter { emit() { return false } setMaxListeners() { return this } }' : null),
  }
}
