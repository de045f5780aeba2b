import { build } from 'vite'

/** A script of this folder with all it imports, as one piece of code that a bare page can run. */
export async function buildHarness(file: string): Promise<string> {
  const built = await build({
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    build: { write: false, minify: false, lib: { entry: `tests/browser/${file}`, formats: ['iife'], name: 'harness' } },
  })
  const outputs = Array.isArray(built) ? built : [built]
  return outputs
    .flatMap((result) => ('output' in result ? result.output : []))
    .flatMap((part) => (part.type === 'chunk' ? [part.code] : []))
    .join('\n')
}
