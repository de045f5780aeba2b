import type { Plugin } from 'vite'

const EMITTER = '\0silent-emitter'

/** Leaves out of the page what three libraries bring and nobody uses.
 *  graphology gets an emitter that tells nobody: its graph is filled once and never listened to, and the general one is a library
 *  of its own. downshift sets a property on each of its hooks when it is loaded, which keeps them all; without those lines the
 *  bundler drops the ones that no part of the app imports. cytoscape hangs every graph algorithm it knows on its collections
 *  and brings every layout it has; paths are found by core/paths and places by layout/. */
export function lightLibrariesPlugin(): Plugin {
  return {
    name: 'exopath:light-libraries',
    enforce: 'pre',
    apply: 'build',
    resolveId: (source, importer) =>
      source === 'events' && importer?.replaceAll('\\', '/').includes('/graphology/') === true ? EMITTER : null,
    load: (id) =>
      id === EMITTER ? 'export class EventEmitter { emit() { return false } setMaxListeners() { return this } }' : null,
    transform: (code, id) => {
      const file = id.replaceAll('\\', '/')
      const cut = CUTS.find(({ library }) => file.endsWith(library))
      return cut === undefined ? null : { code: cut.without(code), map: null }
    },
  }
}

/** downshift's code without the lines that keep hooks which the app does not use. */
export function withoutUnusedHooks(code: string): string {
  return code.replace(/^(?:useSelect|useMultipleSelection|_useTagGroup)\.stateChangeTypes = .*$/gm, '')
}

/** cytoscape's code without its graph algorithms but the first of the list, breadth-first search, and without the layouts that
 *  it does not start with by itself (it does with `grid`): places are given, or found by dagre. */
export function withoutUnused(code: string): string {
  return code
    .replace(/^\[(elesfn\$\w+), elesfn\$[^\]]*markovClustering[^\]]*\]/m, '[$1]')
    .replace(/^ {2}name: '\w+',\n {2}impl: (?:BreadthFirst|Circle|Concentric|Cose)Layout\n\}, \{\n/gm, '')
    .replace(/^(?:BreadthFirst|Circle|Concentric|Cose)Layout\.prototype\.\w+ = function [^]*?^\};/gm, '')
}

const CUTS: readonly { readonly library: string; readonly without: (code: string) => string }[] = [
  { library: '/downshift/dist/downshift.esm.mjs', without: withoutUnusedHooks },
  { library: '/cytoscape/dist/cytoscape.esm.mjs', without: withoutUnused },
]
