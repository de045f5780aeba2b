import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import vm from 'node:vm'
import { build, type Plugin } from 'esbuild'
import fc from 'fast-check'
import { expect as vitestExpect } from './standaloneExpect.ts'
import * as suite from '@vitest/runner'

/** Runs the statements of a test file and of all modules of ours that it needs, as if loaded for the first time. */
export type FreshTestFile = () => Promise<void>

/** What test files get when they ask for vitest: its suites and matchers, without a worker around them. */
const VITEST = { ...suite, expect: vitestExpect }

/** Properties are tried on few examples, the same each time, and a failing one is not made smaller: it is enough to know that it fails. */
const MOST_RUNS = 25
const assertBriefly = (property: Parameters<typeof fc.assert>[0], given?: Parameters<typeof fc.assert>[1]): unknown =>
  fc.assert(property, { ...given, seed: 1, endOnFailure: true, numRuns: Math.min(given?.numRuns ?? 100, MOST_RUNS) })
const FAST_CHECK = { ...fc, assert: assertBriefly, default: { ...fc, assert: assertBriefly }, __esModule: true }

/** A test file as one script with all of our modules in it; packages are loaded once and shared. */
export async function bundleTestFile(file: string): Promise<FreshTestFile> {
  const built = await build({
    entryPoints: [file],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    packages: 'external',
    logLevel: 'silent',
    plugins: [placesOfModules],
  })
  const code = built.outputFiles[0]?.text ?? ''
  // Statements that wait at the top of a file are not of a script, so the file is a function that may wait.
  const script = new vm.Script(`(async (require, module, exports) => {${code}\n})`, { filename: `${file}.bundle.cjs` })
  const load = createRequire(pathToFileURL(file))
  const required = (name: string): unknown =>
    name === 'vitest' ? VITEST : name === 'fast-check' ? FAST_CHECK : load(name)
  return async () => {
    const module = { exports: {} }
    await script.runInThisContext()(required, module, module.exports)
  }
}

/** A script has no `import.meta`: its places are written in. */
const placesOfModules: Plugin = {
  name: 'places-of-modules',
  setup(bundler) {
    bundler.onLoad({ filter: /\.tsx?$/ }, ({ path: file }) => {
      const source = readFileSync(file, 'utf8')
      if (!source.includes('import.meta')) return undefined
      const contents = source
        .replaceAll('import.meta.url', JSON.stringify(pathToFileURL(file).href))
        .replaceAll('import.meta.dirname', JSON.stringify(path.dirname(file)))
      return { contents, loader: file.endsWith('x') ? 'tsx' : 'ts' }
    })
  },
}
