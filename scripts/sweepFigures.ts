import path from 'node:path'
import { loadGraph } from '../src/cli/loadGraph.ts'
import { sweepOne, sweptTargets, sweptViews, type SweptFigure } from './sweptFigures.ts'

/** `npm run figures:sweep [-- PART]`: every view at every preset and width, drawn, judged and counted; PART keeps the views whose name
 *  begins with it. Exits 1 where a figure is neither right nor refused in words. */
const part = process.argv[2] ?? ''
const graph = loadGraph({ out: console.log, err: console.error, cwd: path.resolve(import.meta.dirname, '..') })
const targets = sweptTargets()
const views = sweptViews(graph).filter((view) => view.name.startsWith(part))
const counts = new Map(targets.map((t) => [`${t.preset} ${t.width}`, { fits: 0, split: 0, refused: 0, wrong: 0 }]))
const wrong: SweptFigure[] = []
for (const view of views) {
  for (const target of targets) {
    const swept = sweepOne(graph, view, target)
    const count = counts.get(swept.target)
    if (count !== undefined) {
      count[swept.outcome] += 1
      if (swept.faults.length > 0) count.wrong += 1
    }
    if (swept.faults.length > 0) wrong.push(swept)
    if (process.env['SWEEP_SAYS'] !== undefined && swept.outcome !== 'fits')
      console.log(`${view.name} | ${swept.target} | ${swept.outcome} ${swept.pages} | ${swept.said}`)
  }
}
for (const { view, target, outcome, faults } of wrong)
  console.log(`${view}, ${target}, ${outcome}: ${faults.slice(0, 3).join(' | ')}`)
console.log(
  `${'preset and width'.padEnd(26)}${['fits', 'split', 'refused', 'wrong'].map((word) => word.padStart(9)).join('')}`,
)
for (const [target, { fits, split, refused, wrong: bad }] of counts)
  console.log(`${target.padEnd(26)}${[fits, split, refused, bad].map((n) => String(n).padStart(9)).join('')}`)
console.log(
  `${views.length} views at ${targets.length} widths, ${wrong.length === 0 ? 'none wrong' : `${wrong.length} wrong`}.`,
)
process.exitCode = wrong.length === 0 ? 0 : 1
