import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId, NodeId, RefNumber } from '../core/model/records.ts'
import type { Problem } from '../core/problem.ts'
import { FIGURE_FONT_FAMILY } from '../scene/measureText.ts'
import type { Scene } from '../scene/scene.ts'
import { figureSizing, type Sizing } from '../scene/sizing.ts'
import type { Theme } from '../scene/theme.ts'
import { altText, longDescription } from './altText.ts'
import { arrangePanels, isWidePage } from './arrangePanels.ts'
import { captionText, withShortReferences, type Caption } from './caption.ts'
import { draftCaption } from './draftCaption.ts'
import { figureFit, type Fit } from './figureFit.ts'
import { differenceEntries, legendBlock, legendEntries, type LegendEntry } from './figureLegend.ts'
import { figurePanels } from './figurePanels.ts'
import { footText, headline } from './figureText.ts'
import { bands, figureTheme } from './figureTheme.ts'
import { figureTold } from './figureTold.ts'
import type { FileFacts } from './fileFacts.ts'
import { fileFacts } from './figureFacts.ts'
import { WIDE_CHARS } from './layoutPanel.ts'
import { stampRecipe } from './makeRecipe.ts'
import { mergePanels } from './panelScene.ts'
import { leastLine, targetSize, type TargetSize } from './presets.ts'
import type { FigureRecipe } from './recipe.ts'
import { mmToPt, ptToMm } from './units.ts'

/** A finished figure: everything that files, dialog and checks need. */
export interface Figure {
  /** The recipe with today's data stamp: what is written into files. */
  readonly recipe: FigureRecipe
  readonly size: TargetSize
  readonly widthMm: number
  readonly heightMm: number
  /** All panels, legend and, for slides and posters, caption, in pt. */
  readonly scene: Scene
  readonly sizing: Sizing
  readonly theme: Theme
  readonly panels: readonly FigurePanel[]
  readonly legend: readonly LegendEntry[]
  /** Legend on its own, when the recipe asks for a separate file; else null. */
  readonly legendScene: Scene | null
  readonly caption: Caption
  readonly captionWords: string
  readonly altText: string
  readonly longDescription: string
  /** Reference numbers of all that is drawn or told in the caption, and those expected there by a flag. */
  readonly references: readonly RefNumber[]
  /** Relations drawn. */
  readonly edges: readonly EdgeId[]
  /** Overall effects told in the caption and not drawn, in data order. */
  readonly folded: readonly EdgeId[]
  /** Relations that are overall effects, drawn or told: what the switch of the recipe is about. */
  readonly overall: readonly EdgeId[]
  /** Lines whose reference marker found no free place; their numbers stand in caption and description. */
  readonly unmarked: readonly string[]
  /** Lines with no room to say what source they were told of alone; the caption says it. */
  readonly untold: readonly string[]
  /** Joints of drawn paths where findings of different sources or studies meet. */
  readonly joins: number
  readonly facts: FileFacts
  readonly fit: Fit
  readonly problems: readonly Problem[]
}

export interface FigurePanel {
  readonly letter: string
  readonly title: string
  readonly nodes: readonly NodeId[]
  readonly edges: readonly EdgeId[]
  readonly direction: 'right' | 'down'
  /** Top left of the panel's drawing in pt: hand moves count from here. */
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export class UnknownTargetError extends Error {
  override readonly name = 'UnknownTargetError'
}

/** Lays a recipe out for its millimetres and draws it. Pure; 60 nodes take well below 100 ms.
 *  Fails: throws UnknownTargetError when preset or width do not exist (check with `targetSize`). */
export function buildFigure(graph: MechanismGraph, recipe: FigureRecipe): Figure {
  const size = targetSize(recipe.target)
  if (size === null) throw new UnknownTargetError(`No such preset or width: ${JSON.stringify(recipe.target)}`)
  const theme = figureTheme(recipe)
  const sizing: Sizing = { ...figureSizing(size.textPt, size.linePt), smallSize: size.smallPt, wrap: { oneLine: 10, maxChars: WIDE_CHARS }, nodeBorder: Math.max(figureSizing(size.textPt, size.linePt).nodeBorder, leastLine(size) / 0.67) }
  const plans = figurePanels(graph, recipe, size.preset.panelLabel ?? 'a')
  const margin = Math.max(mmToPt(1.2), size.preset.marginPt ?? 0)
  const page = mmToPt(size.widthMm)
  const told = figureTold(graph, plans)
  const { nodes, edges, folded, references } = told
  const inside = recipe.legend !== 'separate'
  const legendTheme = { ...theme, ...(plans.some((p) => p.belonging !== null) ? bands(theme) : {}) }
  const laidOut = (drop: number) => {
    const arranged = arrangePanels({ graph, recipe, plans, page, margin, size, sizing, theme }, drop)
    const drawn = mergePanels(arranged.panels.map(({ plan, scene }) => ({ letter: plan.letter, scene })))
    const legend = legendEntries(graph, { ...drawn }, differenceEntries(plans), recipe.markers && told.hasMarkers ? printedNumber(drawn.edges) : null)
    const block = legendBlock(legend, margin, arranged.height + (inside ? sizing.fontSize * 0.8 : 0), page - 2 * margin, size.smallPt, legendTheme, sizing, leastLine(size))
    return { arranged, drawn, legend, block, bottom: inside ? arranged.height + sizing.fontSize * 0.8 + block.height : arranged.height }
  }
  const slide = isWidePage(size)
  // A slide holds the source line; its full caption and references go into the speaker notes.
  const slideFoot = slide ? mmToPt(size.maxHeightMm ?? 0) - size.smallPt * 2.4 - margin : 0
  const high = laidOut(0)
  // A map that leaves a good part of its slide free stands in the middle.
  const spare = slideFoot - high.bottom
  const { arranged, drawn, legend, block, bottom } = spare > sizing.fontSize * 2 ? laidOut(spare / 2) : high
  const stamped = stampRecipe(graph, recipe, [...edges, ...folded])
  const caption = draftCaption(graph, stamped, plans, told, drawn.ground)
  const captionWords = captionText(caption, 'text', recipe.caption)
  const head = size.preset.captionInFile ? headline(caption.title, margin, size, theme) : { marks: [], height: 0 }
  const footTop = Math.max(bottom, slideFoot)
  const foot = size.preset.captionInFile ? footText(slide ? [caption.source] : captionText(withShortReferences(caption), 'text', recipe.caption).split('\n'), footTop, page, margin, size, theme) : { marks: [], height: 0 }
  const natural = footTop + foot.height + margin
  const fixed = slide ? mmToPt(size.maxHeightMm ?? 0) : 0
  const scene: Scene = {
    unit: 'pt', width: page, height: Math.max(natural, fixed), background: theme.canvas, fontFamily: FIGURE_FONT_FAMILY, direction: arranged.panels[0]?.at.direction ?? 'right',
    emphasis: { ...emphasisOf(arranged.panels[0]?.scene, theme), ...(plans.some((p) => p.belonging !== null) ? bands(theme) : {}) }, lanes: [], folded: [], chips: [], ...drawn,
    extras: [...head.marks, ...drawn.extras, ...(inside ? block.marks : []), ...foot.marks],
  }
  const panels = arranged.panels.map(({ plan, at, left, top: y }): FigurePanel => ({
    letter: plan.letter, title: plan.title, nodes: plan.shown.nodes, edges: plan.shown.links.flatMap((l) => l.edges), direction: at.direction, left, top: y, width: at.layout.width, height: at.layout.height,
  }))
  const parts = plans.map((plan) => ({ what: recipe.show.kind === 'panels' ? plans.map((one) => one.shown.what).join('; ') : plan.shown.what, nodes: plan.shown.nodes, edges: plan.shown.links.flatMap((l) => l.edges), lines: plan.shown.links.length }))
  const alt = altText(graph, parts, scene.direction, folded.length, caption.finding.length > 0 ? caption.finding : caption.panels)
  const description = longDescription(graph, nodes, edges, folded, caption.warnings)
  return {
    recipe: stamped, size, widthMm: size.widthMm, heightMm: ptToMm(scene.height), scene, sizing, theme, panels, legend,
    legendScene: inside ? null : legendScene(legend, page, margin, size, theme, sizing),
    caption, captionWords, altText: alt, longDescription: description, references, edges, folded, overall: told.overall, unmarked: arranged.unmarked, untold: arranged.untold, joins: plans.reduce((sum, plan) => sum + plan.shown.joins.length, 0),
    facts: fileFacts(graph, stamped, caption, captionWords, alt, description),
    fit: figureFit(size, arranged.panels.map((p) => p.at), scene, edges.length), problems: plans.flatMap((plan) => plan.shown.problems),
  }
}

/** A number that stands on a line; null where none found a place. */
function printedNumber(edges: Scene['edges']): string | null {
  return edges.flatMap(({ label }) => /^\d+/.exec(label?.lines.join('') ?? '')?.[0] ?? [])[0] ?? null
}

function legendScene(legend: readonly LegendEntry[], page: number, margin: number, size: TargetSize, theme: Theme, sizing: Sizing): Scene {
  const block = legendBlock(legend, margin, margin, page - 2 * margin, size.smallPt, theme, sizing, leastLine(size))
  return { unit: 'pt', width: page, height: block.height + 2 * margin, background: theme.canvas, fontFamily: FIGURE_FONT_FAMILY, direction: 'right', emphasis: emphasisOf(undefined, theme), lanes: [], nodes: [], edges: [], folded: [], chips: [], badges: [], extras: block.marks }
}

/** Bands of a difference panel and step badges as the panel's scene has them. */
function emphasisOf(scene: Scene | undefined, theme: Theme): Scene['emphasis'] {
  return scene?.emphasis ?? {
    ink: theme.ink, laneRule: theme.laneRule, laneText: theme.laneText, underlay: theme.underlay, underlayWidth: 0, haloWidth: 0, selected: theme.selected, selectedWidth: 0,
    dimOpacity: theme.dimOpacity, focusInner: theme.focus.inner, focusOuter: theme.focus.outer,
  }
}
