import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { loadGraph } from '../src/cli/loadGraph.ts'
import { nodeFigurePlatform } from '../src/cli/nodeFigurePlatform.ts'
import { buildFigure } from '../src/figure/buildFigure.ts'
import { exportFigure } from '../src/figure/exportFigure.ts'
import { preflight } from '../src/figure/preflight.ts'
import { plannedFigures } from './figureFiles.ts'
import { figurePrints } from './figurePrints.ts'

/** `npm run figures`: draws figures/*.yaml into docs/figures. The SVGs there are the golden ones.
 *  `npm run figures -- --check` writes nothing but NAME-changed.svg where a figure differs from its golden one, and exits 1. */
const root = path.resolve(import.meta.dirname, '..')
const out = path.join(root, 'docs', 'figures')
const check = process.argv.includes('--check')
const graph = loadGraph({ out: console.log, err: console.error, cwd: root })
const planned = plannedFigures(graph, path.join(root, 'figures'))
mkdirSync(out, { recursive: true })
for (const file of readdirSync(out)) if (file.endsWith('-changed.svg')) rmSync(path.join(out, file))
let wrong = 0
// The tests compare them, in Node and in a browser.
if (!check) writeFileSync(path.join(out, 'prints.json'), `${JSON.stringify(figurePrints(graph), null, 1)}\n`)
for (const { name, recipe, files } of planned) {
  const figure = buildFigure(graph, recipe)
  const failed = preflight(graph, figure).filter((line) => line.status === 'fail')
  for (const line of failed) console.error(`${name}: ${line.id}: ${line.message}`)
  if (failed.length > 0) wrong++
  for (const format of check ? (['svg'] as const) : files) {
    const { bytes } = await exportFigure(figure, format, nodeFigurePlatform, format === 'png' ? { dpi: 200 } : {})
    const target = path.join(out, `${name}.${format === 'tiff' ? 'tif' : format}`)
    if (!check) writeFileSync(target, bytes)
    else if (!existsSync(target) || Buffer.compare(readFileSync(target), bytes) !== 0) {
      wrong++
      writeFileSync(path.join(out, `${name}-changed.svg`), bytes)
      console.error(
        `${name}: differs from docs/figures/${name}.svg; see ${name}-changed.svg. If it is right, run npm run figures.`,
      )
    }
  }
}
console.log(
  `${planned.length} figures ${check ? 'compared' : 'drawn'}, ${wrong === 0 ? 'none wrong' : `${wrong} wrong`}.`,
)
process.exitCode = wrong === 0 ? 0 : 1
