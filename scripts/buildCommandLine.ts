import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { readGraphData } from '../src/cli/readGraphData.ts'
import { knownKey } from '../src/cli/knownValues.ts'

/** Packages that stay where they are: native, or reading files of their own, and loaded only for the format that needs them. */
const OUTSIDE = ['@resvg/resvg-js', 'pdfkit', 'pptxgenjs', 'fontkit']

/** The command line as plain JavaScript in build/cli, two folders deep as its sources are, and the values of the data files by their
 *  texts, so that a call neither translates sources nor reads YAML again. bin/exopath.mjs takes it while it is newer than the sources. */
export async function buildCommandLine(root: string): Promise<void> {
  const folder = path.join(root, 'build', 'cli')
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    ssr: { noExternal: true, external: OUTSIDE },
    build: {
      ssr: path.join(root, 'src/cli/exopath.ts'),
      outDir: folder,
      emptyOutDir: true,
      target: 'node20',
      minify: false,
      rolldownOptions: { output: { entryFileNames: '[name].mjs', chunkFileNames: '[name]-[hash].mjs' } },
    },
  })
  const data = path.join(root, 'graph-data')
  const values = readGraphData(data).documents.map(
    ({ file, value }) => [knownKey(readFileSync(path.join(data, file), 'utf8')), value] as const,
  )
  writeFileSync(path.join(folder, 'graph-data.json'), JSON.stringify(Object.fromEntries(values)))
}
