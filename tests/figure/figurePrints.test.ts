import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { figurePrints } from '../../scripts/figurePrints.ts'
import { shippedGraph } from './figureGraph.ts'

describe('what is drawn', () => {
  it('stands at the same places whatever the engine', () => {
    expect(figurePrints(shippedGraph())).toEqual(JSON.parse(readFileSync('docs/figures/prints.json', 'utf8')))
  })

  // Only + - * / and square roots are the same to the last digit everywhere (IEEE 754); a last digit decides between places as good.
  it.each(['layout', 'scene', 'figure'])(
    'is worked out in src/%s without functions whose last digit differs between engines',
    (layer) => {
      const files = readdirSync(path.join('src', layer), { recursive: true, encoding: 'utf8' }).filter((file) =>
        file.endsWith('.ts'),
      )
      const found = files.flatMap((file) =>
        readFileSync(path.join('src', layer, file), 'utf8')
          .split('\n')
          .flatMap((line, i) =>
            INEXACT.test(line.replace(/\/\*.*?\*\/|\/\/.*$/g, '')) && !KEPT.has(file) ? [`${file}:${i + 1}`] : [],
          ),
      )
      expect(found).toEqual([])
    },
  )
})

const INEXACT =
  /Math\.(?:hypot|pow|exp|expm1|log|log10|log2|log1p|sin|cos|tan|asin|acos|atan|atan2|sinh|cosh|tanh|cbrt)\(|[\w)\]] \*\* [\w(]/
/** Colours and prints are rounded far above the last digit; a logarithm is rounded where it stands; ways are measured for maps that are
 *  laid out once, when the page is built. */
const KEPT = new Set(['theme.ts', 'sha256.ts', 'drawingChecks.ts', 'assignColumns.ts', 'wayOf.ts'])
