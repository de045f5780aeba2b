import { build } from 'vite'

/** A module with all it imports as one classic script, built apart so that it shares no file with the app. `define` puts values in
 *  the place of names, as code. */
export async function smallScript(entry: string, define: Readonly<Record<string, string>> = {}): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { ...define },
    build: { write: false, target: 'es2022', lib: { entry, formats: ['iife'], name: 'script' } },
  })
  const outputs = Array.isArray(built) ? built : [built]
  return outputs
    .flatMap((result) => ('output' in result ? result.output : []))
    .flatMap((part) => (part.type === 'chunk' ? [part.code] : []))
    .join('\n')
}
