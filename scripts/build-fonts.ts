/** Makes public/fonts (subset Arimo as TTF for PDF and PNG, as woff2 for the page, with its licence) and
 *  src/scene/fontMetrics.ts (advance widths, so that Node and the browser measure text alike, FIG-08).
 *  Run: npx tsx scripts/build-fonts.ts */
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { readAdvances } from './readAdvances.ts'

const SOURCE = 'node_modules/@expo-google-fonts/arimo'
const TARGET = 'public/fonts'
const FACES = [
  { name: 'Arimo-Regular', file: '400Regular/Arimo_400Regular.ttf', table: 'REGULAR' },
  { name: 'Arimo-Bold', file: '700Bold/Arimo_700Bold.ttf', table: 'BOLD' },
  { name: 'Arimo-Italic', file: '400Regular_Italic/Arimo_400Regular_Italic.ttf', table: 'ITALIC' },
] as const
/** Latin, Latin-1, Latin Extended-A, Greek, punctuation, super- and subscripts, currency, letterlike, arrows, math, shapes. */
const RANGES = [
  [0x20, 0x7e],
  [0xa0, 0x17f],
  [0x2c6, 0x2dd],
  [0x370, 0x3ff],
  [0x2010, 0x205e],
  [0x2070, 0x209f],
  [0x20ac, 0x20ac],
  [0x2100, 0x214f],
  [0x2190, 0x21ff],
  [0x2200, 0x22ff],
  [0x25a0, 0x25ff],
] as const

const codes = RANGES.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, i) => from + i))
const text = String.fromCodePoint(...codes)

await mkdir(TARGET, { recursive: true })
const lines: string[] = []
let head = ''
for (const face of FACES) {
  const original = await readFile(join(SOURCE, face.file))
  await writeFile(
    join(TARGET, `${face.name}.ttf`),
    await subsetFont(original, text, { targetFormat: 'sfnt', noHinting: true }),
  )
  await writeFile(
    join(TARGET, `${face.name}.woff2`),
    await subsetFont(original, text, { targetFormat: 'woff2', noHinting: true }),
  )
  const { unitsPerEm, advances } = readAdvances(original)
  head = `export const UNITS_PER_EM = ${unitsPerEm}\n`
  lines.push(`export const ${face.table}: AdvanceRuns = [\n${runs(advances).join('\n')}\n]\n`)
}
await writeFile(join(TARGET, 'OFL.txt'), await readFile(join(SOURCE, 'LICENSE_FONT')))
await writeFile(
  'src/scene/fontMetrics.ts',
  `/** Advance widths of Arimo in font units, made by scripts/build-fonts.ts; do not edit.\n *  Each run: first code point, then the widths of the code points that follow it. */\nexport type AdvanceRuns = readonly (readonly [number, ...number[]])[]\n\n${head}\n${lines.join('\n')}`,
)

function runs(advances: ReadonlyMap<number, number>): string[] {
  const found: number[][] = []
  let last = -2
  for (const code of codes) {
    const width = advances.get(code)
    if (width === undefined) continue
    if (code !== last + 1) found.push([code])
    found.at(-1)?.push(width)
    last = code
  }
  return found.map((run) => `  [${run.join(', ')}],`)
}
