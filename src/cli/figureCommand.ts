import { statSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { buildFigure, type Figure } from '../figure/buildFigure.ts'
import { captionText } from '../figure/caption.ts'
import { diffRecipe } from '../figure/diffRecipe.ts'
import { DRAWN_HERE, exportFigure, ExportRefusedError } from '../figure/exportFigure.ts'
import { filledWidth } from '../figure/filledWidth.ts'
import { legendFigure } from '../figure/legendFigure.ts'
import { preflight } from '../figure/preflight.ts'
import { FIGURE_FORMATS, rasterDpi, type FigureFormat } from '../figure/presets.ts'
import type { FigureRecipe } from '../figure/recipe.ts'
import { charactersLine } from '../figure/charactersLine.ts'
import { reopenFigure } from '../figure/reopen.ts'
import { splitRecipe, splitWords } from '../figure/splitRecipe.ts'
import { withChosenFont } from './chosenFont.ts'
import { StopError, UsageError, type Command, type CommandIo, type ExitCode } from './command.ts'
import { requestedRecipe, type FigureRequest } from './figureRequest.ts'
import { loadGraph } from './loadGraph.ts'
import { nodeFigurePlatform } from './nodeFigurePlatform.ts'
import { times } from './times.ts'
import { writeOut } from './writeOut.ts'

const HELP = `exopath figure [RECIPE] WHAT -o FILE [options]

Draws a figure for a journal column, slide or poster: text at its size, legend, references, recipe inside the file.
  RECIPE           recipe.json, or a figure exported before (svg, pdf, png, tiff, pptx); else one WHAT:
  --storyline      the first view           --whole           every relation
  --mechanism ID   one mechanism            --study ID        relations cited to one study
  --node X         X and its neighbours; --steps 1 to 3 (default 1)
  --path a,..,z    a path; .. = the fullest way between its neighbours; --answer 2 the next one,
                   --answer 1,2 both as panels
  --nodes a,b,c    these nodes and what links them
  --compare A,B    two nodes or two mechanisms side by side, and their difference
  --view LINK      a link copied from the app
  --preset         nature (default), science, cell, plos, elsevier, mdpi-cells, elife, bmc, slide-16x9, poster-a0
  --column         a width of the preset: single, double … (default double, or a narrower one that the figure fills better)
  --landscape      turn the page            --mm N            a free width instead of a preset; --text N pt (default 7)
  --colour         colour (default), gray or mono
  --background     white (default), transparent or dark
  --font FILE      TTF, OTF or TTC for characters the figures' own font lacks, such as Chinese or Arabic
  --title TEXT     --codes (type codes)     --no-markers (no reference numbers)     --no-context (leave out context nodes)
  --icons          a small sign of its kind in each box     --backdrop (regions behind the lanes)
  --legend         auto (default: where the figure becomes lowest), bottom, right, or separate: a file NAME-legend beside each
  --overall        folded or shown: results that a chain in the figure explains are told in the caption, or drawn
                   (default folded for --storyline, --mechanism and --node, shown for the rest; --view as its link)
  -o, --out FILE   .svg, .pdf, .png, .tif, .pptx or .json (the recipe); also --svg --pdf --pptx --png DPI --tiff DPI next to it
  --caption        text, markdown or latex on the output
  --split          divided when it does not fit: panels a, b, c, d on one page, further pages as NAME-1, NAME-2 …
  --force          write a figure that does not fit its page, or has blanks for characters, all the same
exit 1 when a pre-flight check fails; the failures are listed. A figure that does not fit its page is not written.
example: exopath figure --path "BMSC-Exos,..,NP cell apoptosis" --preset nature --column single -o fig1.svg --pdf --tiff 600`

export const figureCommand: Command = {
  summary: 'Draw a figure for a journal, slide or poster',
  help: HELP,
  async run(args, io) {
    const { values, positionals } = readOptions(args)
    const graph = times.timed('data', () => loadGraph(io, values.data))
    if (values.out === undefined && values.caption === undefined)
      throw new UsageError(
        'Say where to write: -o fig.svg (or .pdf, .png, .tif, .pptx, .json), or ask for --caption text.',
      )
    const recipe =
      positionals[0] === undefined
        ? times.timed('recipe', () => wantedRecipe(graph, values, io))
        : await recipeFile(positionals[0], io)
    const figure = await times.timedAsync('layout', () => withChosenFont(graph, recipe, values.font, io))
    for (const { message } of figure.problems) io.err(message)
    if (positionals[0] !== undefined) sayDifference(graph, recipe, figure, io)
    const out = values.out
    const isDivided = out !== undefined && figure.fit.answer !== 'ok' && values.split === true
    const pages = isDivided ? splitRecipe(graph, figure) : []
    // Each page of a divided figure has a caption of its own.
    if (values.caption !== undefined && pages.length === 0)
      io.out(captionText(figure.caption, captionFormat(values.caption), recipe.caption))
    if (out === undefined) return 0
    if (isDivided) {
      if (pages.length > 0) return writePages(graph, pages, out, values, io)
      if (values.force !== true)
        throw new StopError(
          1,
          `fail fit: ${figure.fit.reason} No division into panels of at least two relations fits it: choose a wider column or show less.\nNothing was written; --force writes it all the same.`,
        )
    }
    return writeFitting(graph, figure, out, values, io)
  },
}

/** What the options ask for, at a width that it fills where they name none. */
function wantedRecipe(graph: MechanismGraph, values: Values, io: CommandIo): FigureRecipe {
  const recipe = requestedRecipe(graph, requestOf(values))
  if (values.column !== undefined || values.mm !== undefined) return recipe
  const filled = filledWidth(graph, recipe)
  if (filled !== recipe && 'width' in filled.target && 'width' in recipe.target)
    io.err(
      `Drawn for column ${filled.target.width}, as much of column ${recipe.target.width} would stay empty; --column ${recipe.target.width} draws it there.`,
    )
  return filled
}

/** A figure that would be cut or run off its page is refused with what to do instead, unless it is asked for all the same. */
async function writeFitting(
  graph: MechanismGraph,
  figure: Figure,
  out: string,
  values: Values,
  io: CommandIo,
): Promise<ExitCode> {
  if (figure.fit.answer === 'ok' || values.force === true || path.extname(out) === '.json')
    return writeFigure(graph, figure, out, values, io)
  const fit = preflight(graph, figure).find((line) => line.id === 'fit')
  const fix = fit?.fix === undefined || fit.fix === null ? '' : ` Fix: ${fit.fix.label}.`
  throw new StopError(1, `fail fit: ${figure.fit.message}${fix}\nNothing was written; --force writes it all the same.`)
}

type Values = ReturnType<typeof readOptions>['values']

function readOptions(args: readonly string[]) {
  return parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      storyline: { type: 'boolean' },
      whole: { type: 'boolean' },
      mechanism: { type: 'string' },
      study: { type: 'string' },
      node: { type: 'string' },
      steps: { type: 'string' },
      path: { type: 'string' },
      answer: { type: 'string' },
      compare: { type: 'string' },
      nodes: { type: 'string' },
      view: { type: 'string' },
      preset: { type: 'string' },
      column: { type: 'string' },
      landscape: { type: 'boolean' },
      mm: { type: 'string' },
      text: { type: 'string' },
      colour: { type: 'string' },
      background: { type: 'string' },
      title: { type: 'string' },
      codes: { type: 'boolean' },
      icons: { type: 'boolean' },
      backdrop: { type: 'boolean' },
      'no-markers': { type: 'boolean' },
      'no-context': { type: 'boolean' },
      legend: { type: 'string' },
      overall: { type: 'string' },
      out: { type: 'string', short: 'o' },
      svg: { type: 'boolean' },
      pdf: { type: 'boolean' },
      pptx: { type: 'boolean' },
      png: { type: 'string' },
      tiff: { type: 'string' },
      caption: { type: 'string' },
      split: { type: 'boolean' },
      force: { type: 'boolean' },
      font: { type: 'string' },
      data: { type: 'string' },
    },
  })
}

function requestOf(values: Values): FigureRequest {
  const number = (option: string, text: string | undefined): number | undefined => {
    if (text === undefined) return undefined
    if (!Number.isFinite(Number(text))) throw new UsageError(`--${option} ${text}: give a number.`)
    return Number(text)
  }
  return {
    storyline: values.storyline,
    whole: values.whole,
    mechanism: values.mechanism,
    study: values.study,
    node: values.node,
    steps: number('steps', values.steps),
    path: values.path,
    answers: values.answer?.split(',').flatMap((one) => number('answer', one) ?? []),
    comparing: values.compare?.split(',').map((name) => name.trim()),
    nodes: values.nodes?.split(',').map((name) => name.trim()),
    view: values.view,
    preset: values.preset,
    column: values.column,
    landscape: values.landscape,
    mm: number('mm', values.mm),
    textPt: number('text', values.text),
    changes: {
      colour: oneOf('colour', values.colour, ['colour', 'gray', 'mono'] as const),
      background: oneOf('background', values.background, ['white', 'transparent', 'dark'] as const),
      legend: oneOf('legend', values.legend, ['auto', 'bottom', 'right', 'separate'] as const),
      title: values.title ?? null,
      codes: values.codes ?? false,
      markers: values['no-markers'] !== true,
      labels: values['no-context'] === true ? 'no-context' : 'all',
      ...(values.icons === true ? { icons: true } : {}),
      ...(values.backdrop === true ? { backdrop: true } : {}),
      ...(values.overall === undefined
        ? {}
        : { overall: oneOf('overall', values.overall, ['folded', 'shown'] as const) }),
    },
  }
}

function oneOf<T extends string>(option: string, given: string | undefined, allowed: readonly [T, ...T[]]): T {
  const found = given === undefined ? allowed[0] : allowed.find((word) => word === given)
  if (found === undefined) throw new UsageError(`--${option} ${given}: choose from ${allowed.join(', ')}.`)
  return found
}

async function recipeFile(file: string, io: CommandIo): Promise<FigureRecipe> {
  const bytes = await readFile(path.resolve(io.cwd, file)).catch(() => null)
  if (bytes === null) throw new StopError(1, `${file} cannot be read.`)
  const read = reopenFigure(bytes, file)
  if (!read.ok) throw new StopError(1, read.problems.map((p) => `${p.where}: ${p.message}`).join('\n'))
  return read.value
}

function sayDifference(graph: MechanismGraph, recipe: FigureRecipe, figure: Figure, io: CommandIo): void {
  const { message } = diffRecipe(graph, recipe, figure)
  if (message !== '') io.err(message)
}

function captionFormat(given: string): 'text' | 'markdown' | 'latex' {
  return oneOf('caption', given, ['text', 'markdown', 'latex'] as const)
}

/** Each page of a divided figure as a file, and on the error output which holds what. One page keeps the name asked for. */
async function writePages(
  graph: MechanismGraph,
  pages: readonly FigureRecipe[],
  out: string,
  values: Values,
  io: CommandIo,
): Promise<ExitCode> {
  const { dir, name, ext } = path.parse(out)
  let code: ExitCode = 0
  io.err(`Divided into ${splitWords(pages)}, as it does not fit as one:`)
  for (const [i, page] of pages.entries()) {
    const file = pages.length === 1 ? out : path.join(dir, `${name}-${i + 1}${ext}`)
    const figure = buildFigure(graph, page)
    io.err(
      `${file}: ${figure.panels.length === 1 ? figure.caption.title : figure.panels.map((panel) => `${panel.letter} ${panel.title}`).join(', ')}`,
    )
    if (values.caption !== undefined)
      io.out(`${file}: ${captionText(figure.caption, captionFormat(values.caption), page.caption)}`)
    if ((await writeFitting(graph, figure, file, values, io)) !== 0) code = 1
  }
  return code
}

async function writeFigure(
  graph: MechanismGraph,
  figure: Figure,
  out: string,
  values: Values,
  io: CommandIo,
): Promise<ExitCode> {
  const { dir, name, ext } = path.parse(path.resolve(io.cwd, out))
  const asked = formats(ext, values, figure, io.cwd)
  const characters = charactersLine(figure)
  const isDrawnHere = asked.some(([format]) => DRAWN_HERE.includes(format))
  if (characters.status === 'fail' && isDrawnHere && values.force !== true)
    throw new StopError(
      1,
      `fail characters: ${characters.message}\nNothing was written; --font FILE draws them, --force writes it all the same.`,
    )
  if (ext === '.json') writeOut(io, path.join(dir, `${name}.json`), `${figure.facts.recipe}\n`)
  for (const [format, dpi] of asked) {
    try {
      const legend = legendFigure(figure)
      for (const [part, suffix] of [
        [figure, ''],
        ...(legend === null ? [] : [[legend, '-legend'] as const]),
      ] as const) {
        const file = await times.timedAsync(format, () =>
          exportFigure(part, format, nodeFigurePlatform, {
            ...(dpi === null ? {} : { dpi }),
            blanks: values.force === true,
          }),
        )
        const target = path.join(
          dir,
          `${name}${suffix}${ext.toLowerCase() === '.tiff' && format === 'tiff' ? '.tiff' : EXTENSIONS[format]}`,
        )
        writeOut(io, path.relative(io.cwd, target), file.bytes)
        io.out(path.relative(io.cwd, target))
      }
    } catch (error) {
      if (error instanceof ExportRefusedError) throw new StopError(1, error.message)
      throw error
    }
  }
  // Who opens an SVG or a slide draws its characters with fonts of their own: told, and no failure.
  const lines = times.timed('checks', () => preflight(graph, figure))
  const failures = lines.filter((line) => line.status === 'fail' && (line.id !== 'characters' || isDrawnHere))
  // What a reader of the picture would miss is told, though the caption has it.
  for (const line of lines)
    if (line.status === 'warn' && (line.id === 'markers' || line.id === 'told-of'))
      io.err(`look ${line.id}: ${line.message}`)
  if (characters.status !== 'pass' && (characters.status === 'warn' || !isDrawnHere))
    io.err(`look characters: ${characters.message}`)
  for (const line of failures)
    io.err(`fail ${line.id}: ${line.message}${line.fix === null ? '' : ` Fix: ${line.fix.label}.`}`)
  return failures.length === 0 ? 0 : 1
}

function isFolder(file: string): boolean {
  return statSync(file, { throwIfNoEntry: false })?.isDirectory() === true
}

const EXTENSIONS: Readonly<Record<FigureFormat, string>> = {
  svg: '.svg',
  pdf: '.pdf',
  png: '.png',
  tiff: '.tif',
  pptx: '.pptx',
}

function formats(
  ext: string,
  values: Values,
  figure: Figure,
  cwd: string,
): readonly (readonly [FigureFormat, number | null])[] {
  if (ext === '' && values.out !== undefined && isFolder(path.resolve(cwd, values.out)))
    throw new StopError(
      1,
      `-o ${values.out} is a folder. Name a file in it, e.g. ${path.join(values.out, 'figure.svg')}.`,
    )
  const main = FIGURE_FORMATS.find(
    (format) => EXTENSIONS[format] === ext.toLowerCase() || (format === 'tiff' && ext.toLowerCase() === '.tiff'),
  )
  if (main === undefined && ext !== '.json')
    throw new UsageError(`-o ${ext || 'without ending'}: end the name in .svg, .pdf, .png, .tif, .pptx or .json.`)
  const asked = new Set<FigureFormat>(main === undefined ? [] : [main])
  for (const format of FIGURE_FORMATS) if (values[format] !== undefined && values[format] !== false) asked.add(format)
  const dpi = (format: FigureFormat): number | null => {
    const given = format === 'png' ? values.png : format === 'tiff' ? values.tiff : undefined
    if (given === undefined)
      return format === 'png' || format === 'tiff' ? rasterDpi(figure.size.preset, figure.recipe.colour) : null
    const number = Number(given)
    if (!Number.isInteger(number) || number < 72 || number > 2400)
      throw new UsageError(`--${format} ${given}: give the resolution in dpi, from 72 to 2400.`)
    return number
  }
  return FIGURE_FORMATS.filter((format) => asked.has(format)).map((format) => [format, dpi(format)] as const)
}
