import type { Plugin } from 'vite'
import { EMBED_SCRIPT } from '../src/features/share/embedCode.ts'
import { smallScript } from './smallScript.ts'

/** The script of <exopath-map> (src/embedScript.ts) beside the page, by a name that stays: other pages hold its address. */
export function embedScriptPlugin(): Plugin {
  return {
    name: 'exopath:embed-script',
    apply: 'build',
    async buildStart() {
      this.emitFile({ type: 'asset', fileName: EMBED_SCRIPT, source: await smallScript('src/embedScript.ts') })
    },
  }
}
