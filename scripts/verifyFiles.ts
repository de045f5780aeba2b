import { spawn, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { chromium, type Page } from '@playwright/test'
import { loadGraph } from '../src/cli/loadGraph.ts'
import { nodeFigurePlatform } from '../src/cli/nodeFigurePlatform.ts'
import { buildFigure, type Figure } from '../src/figure/buildFigure.ts'
import { exportFigure } from '../src/figure/exportFigure.ts'
import { FIGURE_FORMATS, type FigureFormat } from '../src/figure/presets.ts'
import { sha256 } from '../src/figure/sha256.ts'
import { plannedFigures } from './figureFiles.ts'
import { CHROMIUM_FLAGS, findChromium } from './findChromium.ts'

/** `npm run verify:files`: figure files judged by independent programs (FIG-01, 07, 09, 10, 11, 32, 40).
 *  Installs what is missing on Debian as root, else stops with one sentence. Every finding is one line; the last line counts them. */
const TOOLS: Readonly<Record<string, string>> = {
  pdffonts: 'poppler-utils',
  pdftotext: 'poppler-utils',
  pdfimages: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdfdetach: 'poppler-utils',
  'rsvg-convert': 'librsvg2-bin',
  identify: 'imagemagick',
  compare: 'imagemagick',
  chromium: 'chromium',
  soffice: 'libreoffice-impress',
}
/** Width at which two renderers draw each figure, px of the screen. */
const RENDERED = 1200
const root = path.resolve(import.meta.dirname, '..')
const scratch = mkdtempSync(path.join(os.tmpdir(), 'exopath-files-'))
let checks = 0
const findings: string[] = []

installTools()
// They check our own code by itself, on the core that waits for other programs here.
const ownChecks = [
  run('shipped figures', [
    'npx',
    '--no-install',
    'vitest',
    'run',
    '--config',
    'vitest.shipped.config.ts',
    '--reporter=dot',
  ]),
  run('golden figures', ['node', '--import', 'tsx', 'scripts/renderFigures.ts', '--check']),
]
const executablePath = findChromium()
const browser = await chromium.launch({
  args: [...CHROMIUM_FLAGS],
  ...(executablePath === null ? {} : { executablePath }),
})
const page = await browser.newPage({ viewport: { width: RENDERED, height: 800 }, deviceScaleFactor: 2 })
const graph = loadGraph({ out: console.log, err: console.error, cwd: root })
const planned = plannedFigures(graph, path.join(root, 'figures')).filter(
  ({ name }) => !name.startsWith('mechanism-89mm') || name.endsWith('nlrp3-pyroptosis'),
)
for (const { name, recipe } of planned) {
  const figure = buildFigure(graph, recipe)
  const full = /storyline|comparison|slide|path/.test(name)
  const files = await write(name, figure, full ? FIGURE_FORMATS : ['svg', 'pdf'])
  checkPdf(name, figure, files.pdf ?? '')
  await checkTwoRenderers(name, files.svg ?? '', page)
  if (files.png !== undefined && files.tiff !== undefined) checkRasters(name, files.png, files.tiff, rasterFor(figure))
  if (files.pptx !== undefined) checkPptx(name, figure, files.pptx)
}
await browser.close()
await Promise.all(ownChecks)
for (const finding of findings) console.error(finding)
console.log(`${checks} checks of ${planned.length} figures, ${findings.length} failed. Files: ${scratch}`)
process.exitCode = findings.length === 0 ? 0 : 1

function installTools(): void {
  const missing = Object.keys(TOOLS).filter((tool) => spawnSync('which', [tool]).status !== 0)
  if (missing.length === 0) return
  const packages = [...new Set(missing.map((tool) => TOOLS[tool] ?? tool))]
  if (process.getuid?.() === 0 && existsSync('/etc/debian_version')) {
    spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore' })
    if (
      spawnSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { stdio: 'inherit' })
        .status === 0
    )
      return
  }
  console.error(
    `Checking figure files needs ${missing.join(', ')}; install the packages ${packages.join(', ')} and run this again.`,
  )
  process.exit(1)
}

async function write(
  name: string,
  figure: Figure,
  formats: readonly FigureFormat[],
): Promise<Partial<Record<FigureFormat, string>>> {
  const files: Partial<Record<FigureFormat, string>> = {}
  for (const format of formats) {
    // ImageMagick refuses a slide of 600 dpi by its own policy, so large pages are checked at 200.
    const options = { dpi: rasterFor(figure) }
    const { bytes } = await exportFigure(figure, format, nodeFigurePlatform, options)
    const again = await exportFigure(figure, format, nodeFigurePlatform, options)
    expect(`${name}: ${format} twice the same bytes`, sha256(bytes) === sha256(again.bytes))
    const file = path.join(scratch, `${name}.${format === 'tiff' ? 'tif' : format}`)
    writeFileSync(file, bytes)
    files[format] = file
  }
  return files
}

function checkPdf(name: string, figure: Figure, file: string): void {
  const fonts = tool('pdffonts', [file]).trim().split('\n').slice(2)
  expect(
    `${name}: fonts embedded, subset, with Unicode, none Type 3`,
    fonts.length > 0 &&
      fonts.every((line) => /TrueType/.test(line) && /\byes yes yes\b/.test(line) && !/Type 3/.test(line)),
  )
  expect(`${name}: PDF holds no picture`, tool('pdfimages', ['-list', file]).trim().split('\n').length <= 2)
  const info = tool('pdfinfo', [file])
  const [, width = '0', height = '0'] = /Page size:\s+([\d.]+) x ([\d.]+)/.exec(info) ?? []
  expect(
    `${name}: PDF page within 0.2 mm`,
    Math.abs((Number(width) * 25.4) / 72 - figure.widthMm) < 0.2 &&
      Math.abs((Number(height) * 25.4) / 72 - figure.heightMm) < 0.2,
  )
  expect(`${name}: PDF title and tags`, info.includes(figure.facts.title) && /Tagged:\s+yes/.test(info))
  expect(`${name}: PDF carries the recipe`, tool('pdfdetach', ['-list', file]).includes('exopath-recipe.json'))
  const text = tool('pdftotext', ['-raw', file, '-']).replace(/\s+/g, ' ')
  const lost = figure.scene.nodes.flatMap((node) => node.text.lines).filter((line) => !text.includes(line))
  expect(`${name}: pdftotext finds every label${lost.length > 0 ? `, not ${lost.join(', ')}` : ''}`, lost.length === 0)
}

function rasterFor(figure: Figure): number {
  return figure.widthMm > 200 ? 200 : 600
}

function checkRasters(name: string, png: string, tiff: string, dpi: number): void {
  const [perCm = '0', channels = ''] = tool('identify', ['-format', '%x %[channels]', png]).split(' ')
  expect(`${name}: PNG ${dpi} dpi (${perCm} per cm, ${channels})`, Math.abs(Number(perCm) * 2.54 - dpi) < 0.1)
  const facts = tool('identify', ['-format', '%x %U %[channels] %C %z', tiff])
  expect(
    `${name}: TIFF ${dpi} dpi, RGB, LZW, 8 bit (${facts})`,
    facts.startsWith(`${dpi} `) && /PixelsPerInch s?rgb\S* LZW 8/.test(facts) && !facts.includes('srgba'),
  )
  const difference = spawnSync('compare', ['-metric', 'AE', png, tiff, 'null:'], { encoding: 'utf8' }).stderr.trim()
  expect(`${name}: TIFF pixels equal PNG pixels (${difference} differ)`, Number.parseFloat(difference) === 0)
}

/** Chromium and librsvg draw the same picture: mean difference of the channels at most 2 %. Both draw it at twice the size of a screen, where
 *  the edges that they soften each in its own way weigh less than what they draw, and with the ratio of its sides as it is. */
async function checkTwoRenderers(name: string, svg: string, browserPage: Page): Promise<void> {
  const [one, two] = [`${svg}-rsvg.png`, `${svg}-chromium.png`]
  tool('rsvg-convert', ['-w', String(2 * RENDERED), svg, '-o', one])
  const [, width = 0, height = 0] = (/(\d+) (\d+)/.exec(tool('identify', ['-format', '%w %h', one])) ?? []).map(Number)
  await browserPage.setViewportSize({ width: RENDERED, height: Math.ceil(height / 2) })
  writeFileSync(
    `${svg}.html`,
    `<!doctype html><body style="margin:0"><img src="${path.basename(svg)}" style="display:block;width:${RENDERED}px">`,
  )
  await browserPage.goto(`file://${svg}.html`)
  await browserPage.screenshot({ path: two })
  const said = spawnSync('compare', ['-metric', 'MAE', one, `${two}[${width}x${height}+0+0]`, 'null:'], {
    encoding: 'utf8',
  }).stderr
  const share = Number(/\(([\d.e-]+)\)/.exec(said)?.[1] ?? 1)
  expect(`${name}: librsvg and Chromium differ by ${(share * 100).toFixed(2)} %`, share <= 0.02)
}

function checkPptx(name: string, figure: Figure, file: string): void {
  spawnSync('soffice', ['--headless', '--convert-to', 'pdf', '--outdir', path.join(scratch, 'office'), file], {
    stdio: 'ignore',
    timeout: 240_000,
  })
  const pdf = path.join(scratch, 'office', `${path.basename(file, '.pptx')}.pdf`)
  expect(`${name}: LibreOffice opens the PPTX`, existsSync(pdf))
  if (!existsSync(pdf)) return
  const text = tool('pdftotext', ['-raw', pdf, '-']).replace(/\s+/g, ' ')
  const lost = figure.scene.nodes.flatMap((node) => node.text.lines).filter((line) => !text.includes(line))
  expect(
    `${name}: the opened PPTX shows every label${lost.length > 0 ? `, not ${lost.join(', ')}` : ''}`,
    lost.length === 0,
  )
  checkGlue(name, figure, file)
  const slide = spawnSync('unzip', ['-p', file, 'ppt/slides/slide1.xml'], { encoding: 'utf8', maxBuffer: 1e8 }).stdout
  const drawn =
    figure.scene.nodes.filter((node) => slide.includes(`name="${node.id}"`)).length +
    figure.scene.edges.filter((edge) => slide.includes(`<p:cNvPr id="`) && slide.includes(`name="${edge.id}"`)).length
  expect(
    `${name}: PPTX holds ${drawn} shapes for ${figure.scene.nodes.length} boxes and ${figure.scene.edges.length} lines, no picture`,
    drawn === figure.scene.nodes.length + figure.scene.edges.length && !slide.includes('<p:pic'),
  )
}

/** As LibreOffice understands the slide: every line is held by both boxes, by one connector or by two with the way between them. */
function checkGlue(name: string, figure: Figure, file: string): void {
  const folder = path.join(scratch, 'office')
  spawnSync('soffice', ['--headless', '--convert-to', 'fodp', '--outdir', folder, file], {
    stdio: 'ignore',
    timeout: 240_000,
  })
  const flat = path.join(folder, `${path.basename(file, '.pptx')}.fodp`)
  const connectors = existsSync(flat) ? (readFileSync(flat, 'utf8').match(/<draw:connector [^>]*>/g) ?? []) : []
  const glued = connectors.filter(
    (connector) => connector.includes('draw:start-shape=') && connector.includes('draw:end-shape='),
  )
  const held = figure.scene.edges.filter(
    ({ id }) =>
      glued.some((c) => c.includes(`draw:name="${id}"`) || c.includes(`draw:name="${id} line"`)) ||
      ['start', 'end'].every((part) => glued.some((c) => c.includes(`draw:name="${id} ${part}"`))),
  )
  expect(
    `${name}: LibreOffice holds ${held.length} of ${figure.scene.edges.length} lines at both boxes`,
    held.length === figure.scene.edges.length && glued.length === connectors.length,
  )
}

/** A program of this project, beside what goes on here; what it says is printed when it fails. */
async function run(title: string, command: readonly string[]): Promise<void> {
  const [program = '', ...args] = command
  const said: Buffer[] = []
  const child = spawn(program, args, { cwd: root })
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => said.push(part))
  const code = await new Promise((resolve) => {
    child.on('error', () => {
      resolve(1)
    })
    child.on('close', resolve)
  })
  expect(title, code === 0)
  if (code !== 0) console.error(Buffer.concat(said).toString('utf8').trim().split('\n').slice(-30).join('\n'))
}

function tool(program: string, args: readonly string[]): string {
  const result = spawnSync(program, args, { encoding: 'utf8', maxBuffer: 1e8 })
  return result.stdout
}

function expect(what: string, ok: boolean): void {
  checks++
  if (!ok) findings.push(`FAILED ${what}`)
}
