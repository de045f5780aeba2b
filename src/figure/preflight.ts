import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { buildFigure, type Figure } from './buildFigure.ts'
import { drawingChecks } from './drawingChecks.ts'
import { liveCheckNote } from './presets.ts'
import { MAX_CAPTION_LENGTH, type FigureRecipe } from './recipe.ts'
import { abbreviationsIn } from '../core/words/abbreviations.ts'
import { wordCount } from './altText.ts'
import { charactersLine } from './charactersLine.ts'
import { counted } from '../core/words/plural.ts'
import { TITLE_WORDS } from './draftTitle.ts'
import { decorationLines } from './decorationLines.ts'
import { emptyLine } from './emptyLine.ts'

/** One line of the pre-flight check (F3). `fix` holds the changed recipe: building it mends this line. */
export interface PreflightLine {
  readonly id: PreflightId
  readonly status: 'pass' | 'warn' | 'fail'
  readonly message: string
  readonly fix: { readonly label: string; readonly recipe: FigureRecipe } | null
}

export const PREFLIGHT_IDS = [
  'fit',
  'empty',
  'characters',
  'text-size',
  'strokes',
  'overlap',
  'through-node',
  'crossings',
  'heads',
  'dashes',
  'contrast',
  'gray',
  'cut-labels',
  'markers',
  'told-of',
  'joins',
  'abbreviations',
  'edited-caption',
  'title',
  'coloured-text',
  'alt-text',
  'source',
  'preset',
] as const
/** The last is asked of figures with signs or regions only. */
export type PreflightId = (typeof PREFLIGHT_IDS)[number] | 'decoration'

/** Every check of a figure before download, in a fixed order. Only `fail` lines should hold a download back; the reader decides. */
export function preflight(graph: MechanismGraph, figure: Figure): readonly PreflightLine[] {
  const line = (
    id: PreflightId,
    status: PreflightLine['status'],
    message: string,
    fix: PreflightLine['fix'] = null,
  ): PreflightLine => ({ id, status, message, fix })
  const { preset } = figure.size
  const labels = figure.panels
    .flatMap((panel) => panel.nodes)
    .map((id) => {
      const n = graph.node(id)
      return n.shortLabel ?? n.label
    })
  const unknown = abbreviationsIn(labels).unknown
  const live = liveCheckNote(preset)
  const words = wordCount(figure.altText)
  const title = wordCount(figure.caption.title)
  return [
    figure.fit.answer === 'ok'
      ? line('fit', 'pass', figure.fit.message)
      : line('fit', 'fail', figure.fit.message, fittingRecipe(graph, figure)),
    emptyLine(graph, figure),
    { ...charactersLine(figure), fix: null },
    ...drawingChecks(figure).map(({ id, status, message }) =>
      line(id, status, message, status === 'pass' ? null : drawingFix(figure, id)),
    ),
    figure.unmarked.length === 0
      ? strayLine(figure)
      : line(
          'markers',
          'warn',
          `${figure.unmarked.length} ${figure.unmarked.length === 1 ? 'line has' : 'lines have'} no room for the reference number; it stands in the caption.`,
          { label: 'Draw no reference numbers', recipe: { ...figure.recipe, markers: false } },
        ),
    figure.untold.length === 0
      ? line('told-of', 'pass', 'Lines told of one source alone say so where the picture does not show it.')
      : line(
          'told-of',
          'warn',
          `${figure.untold.length} ${figure.untold.length === 1 ? 'line has' : 'lines have'} no room to say of what source alone ${figure.untold.length === 1 ? 'it was' : 'they were'} told; the caption says it.`,
        ),
    joinLine(figure),
    unknown.length === 0
      ? line('abbreviations', 'pass', 'Every abbreviation is expanded in the caption.')
      : line(
          'abbreviations',
          'warn',
          `Not expanded in the caption: ${unknown.join(', ')}. Add them when you edit the caption.`,
        ),
    editedCaption(figure),
    title <= TITLE_WORDS
      ? line('title', 'pass', `The title has ${counted(title, 'word', 'words')}.`)
      : line('title', 'warn', `The title has ${title} words; at most ${TITLE_WORDS} read well. It is kept as it is.`),
    line('coloured-text', 'pass', 'No text is coloured; colour never carries meaning alone.'),
    words >= 10 && words <= 100
      ? line('alt-text', 'pass', `Alt text of ${words} words is in the file.`)
      : line('alt-text', 'fail', `The alt text has ${words} words; 10 to 100 are asked.`),
    line(
      'source',
      'pass',
      preset.captionInFile
        ? 'The source line stands in the figure.'
        : 'The source line is in the caption and in the file.',
    ),
    ...decorationLines(figure, graph),
    live === null
      ? line('preset', 'pass', `${preset.label}: values from the publisher's own page.`)
      : line('preset', 'warn', live),
  ]
}

/** The figure's recipe with the fix of every line that has one applied in turn, until nothing changes (at most 5 rounds). */
export function fixAll(graph: MechanismGraph, recipe: FigureRecipe): FigureRecipe {
  let current = recipe
  for (let round = 0; round < 5; round++) {
    const next = preflight(graph, buildFigure(graph, current)).find((l) => l.status !== 'pass' && l.fix !== null)?.fix
      ?.recipe
    if (next === undefined) return current
    current = next
  }
  return current
}

/** A path that joins findings of different sources says so at its joint and in the caption, or it does not leave. */
function joinLine({ scene, joins, captionWords }: Figure): PreflightLine {
  if (joins === 0)
    return {
      id: 'joins',
      status: 'pass',
      message: 'No path joins findings of different sources or studies.',
      fix: null,
    }
  const isMarked = scene.edges.some((edge) => edge.joined || edge.breakMark !== null)
  const isTold = /joined|no study/i.test(captionWords)
  return isMarked && isTold
    ? {
        id: 'joins',
        status: 'pass',
        message: 'What the path joins is marked at the joint and told in the caption.',
        fix: null,
      }
    : {
        id: 'joins',
        status: 'fail',
        message: `What the path joins is not ${isMarked ? 'told in the caption' : 'marked in the picture'}.`,
        fix: null,
      }
}

/** Whether an edited caption still tells what is not drawn and what is joined: the picture alone does not. */
function editedCaption({ recipe, caption }: Figure): PreflightLine {
  const edited = recipe.caption
  const lost = edited === null ? [] : [caption.notDrawn].filter((text) => text !== '' && !edited.includes(text))
  if (edited === null || lost.length === 0)
    return {
      id: 'edited-caption',
      status: 'pass',
      message: 'The caption tells all that the picture leaves out.',
      fix: null,
    }
  const whole = [edited.trim(), ...lost].join(' ')
  return {
    id: 'edited-caption',
    status: 'warn',
    message: `Drafted sentences that the edited caption lacks or words otherwise: ${lost.map((text) => `“${text.length > 80 ? `${text.slice(0, 80)}…` : text}”`).join(', ')}.`,
    fix: whole.length > MAX_CAPTION_LENGTH ? null : { label: 'Add them', recipe: { ...recipe, caption: whole } },
  }
}

/** Hand moves are the only thing that puts boxes on each other; without them the layout keeps its distances. */
function drawingFix(figure: Figure, id: PreflightId): PreflightLine['fix'] {
  const { recipe } = figure
  const moved = Object.keys(recipe.moved).length > 0
  if (moved && ['overlap', 'through-node', 'heads', 'crossings', 'dashes'].includes(id))
    return { label: 'Undo the hand moves', recipe: { ...recipe, moved: {} } }
  if (id === 'overlap' && recipe.markers)
    return { label: 'Draw no reference numbers', recipe: { ...recipe, markers: false } }
  if (id === 'text-size' && 'mm' in recipe.target)
    return { label: 'Set text to 7 pt', recipe: { ...recipe, target: { ...recipe.target, textPt: 7 } } }
  if (id === 'contrast' && recipe.colour !== 'mono')
    return { label: 'Draw in black and white', recipe: { ...recipe, colour: 'mono', background: 'white' } }
  if (id === 'gray') return { label: 'Show type codes', recipe: { ...recipe, codes: true } }
  return null
}

/** Whether each number stands nearest to the line it belongs to. */
function strayLine({ strayed }: Figure): PreflightLine {
  const count = counted(strayed.length, 'number stands', 'numbers stand')
  return strayed.length === 0
    ? { id: 'markers', status: 'pass', message: 'Every line that has a reference shows its number.', fix: null }
    : {
        id: 'markers',
        status: 'warn',
        message: `${count} as near to another line as to its own. Move a box, or choose a wider column.`,
        fix: null,
      }
}

/** The first change that makes the figure fit: hand moves undone, no decoration, the legend elsewhere, a wider column, the page turned, context left out. */
function fittingRecipe(graph: MechanismGraph, figure: Figure): PreflightLine['fix'] {
  const { recipe } = figure
  const { preset, widthMm } = figure.size
  const wider =
    'preset' in recipe.target
      ? Object.entries(preset.widths)
          .filter(([, mm]) => mm > widthMm)
          .sort(([, a], [, b]) => a - b)
          .map(([width, mm]) => ({ label: `Use ${mm} mm`, recipe: { ...recipe, target: { ...recipe.target, width } } }))
      : []
  const turned =
    'preset' in recipe.target && recipe.target.landscape !== true
      ? [{ label: 'Turn the page', recipe: { ...recipe, target: { ...recipe.target, landscape: true } } }]
      : []
  const tries = [
    ...(Object.keys(recipe.moved).length > 0
      ? [{ label: 'Undo the hand moves', recipe: { ...recipe, moved: {} } }]
      : []),
    ...(recipe.icons === true || recipe.backdrop === true
      ? [{ label: 'Draw without icons and compartments', recipe: { ...recipe, icons: false, backdrop: false } }]
      : []),
    ...(recipe.legend === 'right'
      ? [{ label: 'Put the legend where it fits', recipe: { ...recipe, legend: 'auto' as const } }]
      : []),
    ...wider,
    ...turned,
    ...(recipe.labels === 'all'
      ? [{ label: 'Leave out context nodes', recipe: { ...recipe, labels: 'no-context' as const } }]
      : []),
  ]
  // A large map never fits by a small change; it is to be split.
  if (figure.scene.nodes.length > 90) return null
  return tries.find((change) => buildFigure(graph, change.recipe).fit.answer === 'ok') ?? null
}
