import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { FIGURE_FONT_FAMILY } from '../scene/measureText.ts'
import type { Scene, SceneMark } from '../scene/scene.ts'
import { figureSizing, type Sizing } from '../scene/sizing.ts'
import type { Theme } from '../scene/theme.ts'
import { arrangePanels, type Arranged } from './arrangePanels.ts'
import { overlapPairs } from './drawingChecks.ts'
import { differenceEntries, legendBlock, legendEntries, type LegendEntry, type LegendLook } from './figureLegend.ts'
import type { PanelPlan } from './figurePanels.ts'
import { footText, headline } from './figureText.ts'
import { bands } from './figureTheme.ts'
import { LARGE, WIDE_CHARS } from './layoutOnce.ts'
import { mergePanels } from './panelScene.ts'
import { columnWidth, legendInCorner } from './placeLegend.ts'
import { isPage, isWidePage, leastLine, targetSteps, type TargetSize } from './presets.ts'
import type { FigureRecipe } from './recipe.ts'
import { mmToPt } from './units.ts'

/** What is to stand on the page. */
export interface PageContent {
  readonly graph: MechanismGraph
  readonly recipe: FigureRecipe
  readonly plans: readonly PanelPlan[]
  readonly theme: Theme
  /** Some drawn relation has a reference number. */
  readonly hasMarkers: boolean
  /** For pages that hold them: title, and the paragraphs of the foot. */
  readonly headline: string
  readonly source: string
  /** With what only the drawing shows: frames behind the lanes, numbers on lines. */
  readonly captionParts: (drawn: Pick<Scene, 'ground' | 'edges'> | null) => readonly string[]
  /** Only the smallest text is tried: enough to know whether it fits. */
  readonly isTrial: boolean
}

/** A page with everything at its place, pt. */
export interface ComposedPage {
  readonly size: TargetSize
  readonly sizing: Sizing
  readonly arranged: Arranged
  readonly scene: Scene
  readonly legend: readonly LegendEntry[]
  /** The legend on a page of its own, where the recipe asks for that. */
  readonly legendScene: Scene | null
  readonly fits: boolean
  /** Width that the legend beside the drawing takes from it, pt. */
  readonly beside: number
}

type LegendPlace = 'bottom' | 'right' | 'corner' | 'separate'

/** Maps above this many boxes are not laid out a second time for another place of the legend. */
const SMALL = LARGE
/** Another place of the legend must save this part of the height. */
const LOWER = 0.97

/** The page at the largest text that fits (one size, but for slides and posters), with the legend where the recipe wants it, or where the
 *  figure becomes lowest. Hand moves change neither. The smallest text where nothing fits; null for an unknown target. */
export function composePage(of: PageContent): ComposedPage | null {
  const all = targetSteps(of.recipe.target)
  const steps = of.isTrial ? all.slice(-1) : all
  const still = { ...of, recipe: { ...of.recipe, moved: {} } }
  const usual = Math.max(0, steps.findIndex(({ textPt, preset }) => textPt === (preset.text.target ?? textPt)))
  const tried = new Map<number, ReturnType<typeof bestPlace>>()
  const at = (i: number): ReturnType<typeof bestPlace> | null => {
    const size = steps[i]
    if (size === undefined) return null
    const page = tried.get(i) ?? bestPlace(still, size)
    tried.set(i, page)
    return page
  }
  let chosen = at(usual)
  if (chosen === null) return null
  if (chosen.page.fits) {
    for (let i = usual - 1; i >= 0; i--) {
      const larger = at(i)
      if (larger?.page.fits !== true || lost(larger.page) > lost(chosen.page)) break
      chosen = larger
    }
    // Smaller labels may leave the room that a number needs.
    for (let i = usual + 1; i < steps.length && lost(chosen.page) > 0; i++) {
      const smaller = at(i)
      if (smaller?.page.fits === true && lost(smaller.page) < lost(chosen.page)) chosen = smaller
    }
  } else if (steps.length > 1) {
    // What does not fit at the smallest text fits at none.
    chosen = at(steps.length - 1) ?? chosen
    for (let i = steps.length - 2; i > usual && chosen.page.fits; i--) {
      const larger = at(i)
      if (larger?.page.fits !== true) break
      chosen = larger
    }
  }
  return Object.keys(of.recipe.moved).length === 0 ? chosen.page : compose(of, chosen.page.size, chosen.place)
}

function bestPlace(of: PageContent, size: TargetSize): { readonly page: ComposedPage; readonly place: LegendPlace } {
  const { legend } = of.recipe
  const asked = legend === 'auto' ? 'bottom' : legend
  let best = { page: compose(of, size, asked), place: asked as LegendPlace }
  // What is too wide with the legend below is so with it anywhere else.
  if (legend !== 'auto' || isWidePage(size) || best.page.arranged.panels.some((panel) => !panel.at.fits)) return best
  const others: readonly LegendPlace[] = of.plans.reduce((sum, plan) => sum + plan.shown.nodes.length, 0) > SMALL ? ['corner'] : ['corner', 'right']
  const { arranged } = best.page
  for (const place of others) {
    const page = compose(of, size, place, arranged)
    const isBetter = page.fits && page.scene.height < best.page.scene.height * LOWER && lost(page) <= lost(best.page)
    if (isBetter || (page.fits && !best.page.fits)) best = { page, place }
  }
  return best
}

/** What found no room: things on each other, numbers on lines, and frames behind lanes, which are then drawn by less. */
function lost({ arranged, scene }: ComposedPage): number {
  return overlapPairs({ scene }).length + arranged.unmarked.length + arranged.untold.length + arranged.uncounted - (scene.ground?.length ?? 0)
}

/** Everything at its place at one size. `known`: the panels in the whole width, if they are arranged already. */
function compose(of: PageContent, size: TargetSize, place: LegendPlace, known: Arranged | null = null): ComposedPage {
  const { graph, recipe, plans, theme } = of
  const wanted = figureSizing(size.textPt, size.linePt)
  const sizing: Sizing = { ...wanted, smallSize: size.smallPt, wrap: { oneLine: 10, maxChars: WIDE_CHARS }, nodeBorder: Math.max(wanted.nodeBorder, leastLine(size) / 0.67) }
  const page = mmToPt(size.widthMm)
  const { marginPt: side, rimPt: rim } = size
  const isSlide = isWidePage(size)
  const most = size.maxHeightMm === null ? Infinity : mmToPt(size.maxHeightMm)
  const head = isPage(size) ? headline(of.headline, size, theme) : { marks: [], height: 0 }
  const foot = (top: number, on: Pick<Scene, 'ground' | 'edges'> | null = null) => (isPage(size) ? footText(isSlide ? [of.source] : of.captionParts(on), top, size, theme) : { marks: [], height: 0 })
  const gap = sizing.fontSize * 0.8
  const set = isSlide ? 'flow' : 'groups'
  const legendTheme = { ...theme, ...(plans.some((p) => p.belonging !== null) ? bands(theme) : {}) }
  const lookOf = (arranged: Arranged): LegendLook => {
    const drawn = mergePanels(arranged.panels.map(({ plan, scene }) => ({ letter: plan.letter, scene })))
    const entries = legendEntries(graph, drawn, differenceEntries(plans), recipe.markers && of.hasMarkers ? printedNumber(drawn.edges) : null)
    // The caption of a slide stands in its notes.
    const told = isSlide ? entries.map((entry) => (entry.key === 'mark:doubt' ? { ...entry, label: entry.label.replace('caption', 'notes') } : entry)) : entries
    return { entries: told, size: size.smallPt, theme: legendTheme, sizing, leastLine: leastLine(size) }
  }
  // A slide holds the source line at its foot, and the legend above that; its full caption goes into the speaker notes.
  const slideFoot = isSlide ? most - rim - foot(0).height : Infinity
  const top = rim + head.height
  const room = (isSlide ? slideFoot - gap - size.smallPt * 3.3 : most - sizing.fontSize * 9) - top
  const panels = (drop: number, width = page): Arranged => arrangePanels({ graph, recipe, plans, page: width, room, size, sizing, theme }, top + drop)
  const first = known ?? panels(0)
  const look = lookOf(first)
  const beside = place === 'right' ? columnWidth(look, page - 2 * side) : 0
  const taken = beside === 0 ? 0 : beside + 2 * gap
  const natural = taken === 0 ? first : panels(0, page - taken)
  const inset = place === 'bottom' ? legendBlock(look, side, 0, page - 2 * side, set).height + gap : 0
  const spare = slideFoot - inset - natural.height
  // A map that leaves a good part of its slide free stands in the middle.
  const arranged = isSlide && spare > sizing.fontSize * 2 ? panels(spare / 2, page - taken) : natural
  const drawn = mergePanels(arranged.panels.map(({ plan, scene }) => ({ letter: plan.letter, scene })))
  const base: Scene = {
    unit: 'pt', width: page, height: arranged.height, background: theme.canvas, fontFamily: FIGURE_FONT_FAMILY, direction: arranged.panels[0]?.at.direction ?? 'right',
    emphasis: { ...emphasisOf(arranged.panels[0]?.scene, theme), ...(plans.some((p) => p.belonging !== null) ? bands(theme) : {}) }, lanes: [], folded: [], chips: [], ...drawn,
  }
  const corner = place === 'corner' ? legendInCorner(look, base, { left: side, right: page - side, top, bottom: arranged.height - sizing.fontSize * 0.3 }) : null
  const block = place === 'separate' ? { marks: [], height: 0 } : corner ?? (place === 'right'
    ? legendBlock(look, page - side - beside, top, beside, 'column')
    : legendBlock(look, side, isSlide ? Math.max(arranged.height + gap, slideFoot - inset + gap) : arranged.height + gap, page - 2 * side, set))
  const drawnTo = corner !== null || place === 'separate' ? arranged.height : place === 'right' ? Math.max(arranged.height, top + block.height) : arranged.height + gap + block.height
  const footTop = isSlide ? Math.max(drawnTo, slideFoot) : drawnTo
  const below = foot(footTop, drawn)
  const height = Math.max(footTop + below.height + rim, isSlide ? most : 0)
  const extras: readonly SceneMark[] = [...head.marks, ...drawn.extras, ...block.marks, ...below.marks]
  return {
    size, sizing, arranged, legend: look.entries, scene: { ...base, height, extras }, legendScene: place === 'separate' ? legendAlone(look, page, side, theme) : null,
    beside: taken, fits: arranged.panels.every((panel) => panel.at.fits) && height <= most + 0.01 && (place !== 'corner' || corner !== null),
  }
}

/** A number that stands on a line; null where none found a place. */
function printedNumber(edges: Scene['edges']): string | null {
  return edges.flatMap(({ label }) => /^\d+/.exec(label?.lines.join('') ?? '')?.[0] ?? [])[0] ?? null
}

function legendAlone(look: LegendLook, page: number, margin: number, theme: Theme): Scene {
  const block = legendBlock(look, margin, margin, page - 2 * margin)
  return { unit: 'pt', width: page, height: block.height + 2 * margin, background: theme.canvas, fontFamily: FIGURE_FONT_FAMILY, direction: 'right', emphasis: emphasisOf(undefined, theme), lanes: [], nodes: [], edges: [], folded: [], chips: [], badges: [], extras: block.marks }
}

/** Bands of a difference panel and step badges as the panel's scene has them. */
function emphasisOf(scene: Scene | undefined, theme: Theme): Scene['emphasis'] {
  return scene?.emphasis ?? {
    ink: theme.ink, laneRule: theme.laneRule, laneText: theme.laneText, underlay: theme.underlay, underlayWidth: 0, haloWidth: 0, selected: theme.selected, selectedWidth: 0,
    dimOpacity: theme.dimOpacity, focusInner: theme.focus.inner, focusOuter: theme.focus.outer,
  }
}
