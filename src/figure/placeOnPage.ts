import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { FIGURE_FONT_FAMILY } from '../scene/measureText.ts'
import type { Scene } from '../scene/scene.ts'
import { figureSizing, type Sizing } from '../scene/sizing.ts'
import type { Theme } from '../scene/theme.ts'
import { arrangePanels, type Arranged } from './arrangePanels.ts'
import { overlapPairs } from './drawingChecks.ts'
import {
  differenceEntries,
  legendBlock,
  legendEntries,
  type LegendBlock,
  type LegendEntry,
  type LegendLook,
} from './figureLegend.ts'
import type { PanelPlan } from './figurePanels.ts'
import { footText, headline } from './figureText.ts'
import { bands } from './figureTheme.ts'
import { WIDE_CHARS } from './layoutOnce.ts'
import { mergePanels } from './panelScene.ts'
import { columnWidth, legendInCorner } from './placeLegend.ts'
import { isPage, isWidePage, leastLine, type TargetSize } from './presets.ts'
import { printedNumber } from './printedNumber.ts'
import type { FigureRecipe } from './recipe.ts'
import { mmToPt } from './units.ts'

/** What is to stand on the page. */
export interface PageContent {
  readonly graph: MechanismGraph
  readonly recipe: FigureRecipe
  readonly plans: readonly PanelPlan[]
  readonly theme: Theme
  /** For pages that hold them: title, source line, and the paragraphs of the foot, which tell what only the drawing shows: frames behind
   *  the lanes, numbers on lines. */
  readonly headline: string
  readonly source: string
  readonly captionParts: (drawn: Pick<Scene, 'ground' | 'edges'>) => readonly string[]
}

/** A page with everything at its place, pt. */
export interface PlacedPage {
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

export type LegendPlace = 'bottom' | 'right' | 'corner' | 'separate'

/** Distance of the legend from the drawing, and room kept for it while that is laid out, in text sizes: of the labels, on a slide of the
 *  legend. */
const GAP = 0.8
const KEPT = 9
const KEPT_ON_SLIDE = 3.3

/** What is so many times too high for a slide is not made to fit by some lines of its legend. */
const HOPELESS = 1.3

/** What found no room on a page: things on each other, numbers on lines, and frames behind lanes, which are then drawn by less. */
export function lostOn({ arranged, scene }: PlacedPage): number {
  return (
    overlapPairs({ scene }).length +
    arranged.unmarked.length +
    arranged.untold.length +
    arranged.uncounted -
    (scene.ground?.length ?? 0)
  )
}

/** Headline, panels, legend and foot at their places at one size. `known`: the panels in the whole width, if they are arranged already. `reach`:
 *  factor on the free length of lines between lanes. */
export function placeOnPage(
  of: PageContent,
  size: TargetSize,
  place: LegendPlace,
  known: Arranged | null = null,
  reach = 1,
): PlacedPage {
  const { recipe, plans, theme } = of
  const sizing = sizingOf(size)
  const page = mmToPt(size.widthMm)
  const { marginPt: side, rimPt: rim } = size
  const isSlide = isWidePage(size)
  const most = size.maxHeightMm === null ? Infinity : mmToPt(size.maxHeightMm)
  const gap = sizing.fontSize * GAP
  const head = isPage(size) ? headline(of.headline, size, theme) : { marks: [], height: 0 }
  const top = rim + head.height
  // A slide holds the source line at its foot, and the legend above that; its full caption goes into the speaker notes.
  const slideFoot = isSlide ? most - rim - footText([of.source], 0, size, theme).height : Infinity
  const room = (isSlide ? slideFoot - gap - size.smallPt * KEPT_ON_SLIDE : most - sizing.fontSize * KEPT) - top
  const panels = (drop: number, width: number, free = room): Arranged =>
    arrangePanels({ graph: of.graph, recipe, plans, page: width, room: free, size, sizing, theme, reach }, top + drop)
  const usual = known ?? panels(0, page)
  const first = isSlide ? clearOfLegend(usual) : usual
  const look = legendLook(of, size, sizing, first)
  const column = place === 'right' ? columnWidth(look, page - 2 * side) : 0
  const beside = place === 'right' ? column + 2 * gap : 0
  const natural = beside === 0 ? first : panels(0, page - beside)
  const below = (y: number): LegendBlock => legendBlock(look, side, y, page - 2 * side, isSlide ? 'flow' : 'groups')
  const inset = place === 'bottom' ? below(0).height + gap : 0
  const spare = slideFoot - inset - natural.height
  // A map that leaves a good part of its slide free stands in the middle.
  const arranged = isSlide && spare > sizing.fontSize * 2 ? panels(spare / 2, page - beside) : natural
  const base = drawnOn(of, arranged, page)
  const legend = placed()
  const footTop = isSlide ? Math.max(legend.to, slideFoot) : legend.to
  const foot = isPage(size)
    ? footText(isSlide ? [of.source] : of.captionParts(base), footTop, size, theme)
    : { marks: [], height: 0 }
  const height = Math.max(footTop + foot.height + rim, isSlide ? most : 0)
  return {
    size,
    sizing,
    arranged,
    legend: look.entries,
    scene: { ...base, height, extras: [...head.marks, ...base.extras, ...legend.marks, ...foot.marks] },
    legendScene: place === 'separate' ? legendAlone(look, page, side, theme) : null,
    beside,
    fits: legend.fits && height <= most + 0.01 && arranged.panels.every((panel) => panel.at.fits),
  }

  /** On a slide the panels once more where the legend, known by now, takes more than the room kept for it and they reach into it. */
  function clearOfLegend(drawn: Arranged): Arranged {
    const free =
      slideFoot -
      (place === 'bottom'
        ? legendBlock(legendLook(of, size, sizing, drawn), side, 0, page - 2 * side, 'flow').height + gap
        : 0) -
      top
    const isHit = drawn.height - top > free && free < room && drawn.height - top < HOPELESS * free
    return isHit ? panels(0, page, free) : drawn
  }

  /** The legend at its place, and how far down drawing and legend reach. */
  function placed(): { readonly marks: LegendBlock['marks']; readonly to: number; readonly fits: boolean } {
    switch (place) {
      case 'separate':
        return { marks: [], to: arranged.height, fits: true }
      case 'corner': {
        const corner = legendInCorner(look, base, {
          left: side,
          right: page - side,
          top,
          bottom: arranged.height - sizing.fontSize * 0.3,
        })
        return { marks: corner?.marks ?? [], to: arranged.height, fits: corner !== null }
      }
      case 'right': {
        const block = legendBlock(look, page - side - column, top, column, 'column')
        return { marks: block.marks, to: Math.max(arranged.height, top + block.height), fits: true }
      }
      case 'bottom': {
        const block = below(isSlide ? Math.max(arranged.height + gap, slideFoot - inset + gap) : arranged.height + gap)
        return { marks: block.marks, to: arranged.height + gap + block.height, fits: true }
      }
    }
  }
}

function sizingOf(size: TargetSize): Sizing {
  const wanted = figureSizing(size.textPt, size.linePt)
  return {
    ...wanted,
    smallSize: size.smallPt,
    wrap: { oneLine: 10, maxChars: WIDE_CHARS },
    nodeBorder: Math.max(wanted.nodeBorder, leastLine(size) / 0.67),
  }
}

function legendLook(
  { graph, plans, theme }: PageContent,
  size: TargetSize,
  sizing: Sizing,
  { panels }: Arranged,
): LegendLook {
  const drawn = mergePanels(panels.map(({ plan, scene }) => ({ letter: plan.letter, scene })))
  const entries = legendEntries(graph, drawn, {
    difference: differenceEntries(plans),
    reference: printedNumber(drawn.edges),
  })
  return {
    entries,
    size: size.smallPt,
    theme: { ...theme, ...differenceBands(plans, theme) },
    sizing,
    leastLine: leastLine(size),
  }
}

/** Panels in one scene, as high as they are. */
function drawnOn({ plans, theme }: PageContent, { panels, height }: Arranged, width: number): Scene {
  return {
    unit: 'pt',
    width,
    height,
    background: theme.canvas,
    fontFamily: FIGURE_FONT_FAMILY,
    direction: panels[0]?.at.direction ?? 'right',
    emphasis: { ...emphasisOf(panels[0]?.scene, theme), ...differenceBands(plans, theme) },
    lanes: [],
    folded: [],
    chips: [],
    ...mergePanels(panels.map(({ plan, scene }) => ({ letter: plan.letter, scene }))),
  }
}

function differenceBands(plans: readonly PanelPlan[], theme: Theme): Partial<ReturnType<typeof bands>> {
  return plans.some((plan) => plan.belonging !== null) ? bands(theme) : {}
}

function legendAlone(look: LegendLook, page: number, margin: number, theme: Theme): Scene {
  const block = legendBlock(look, margin, margin, page - 2 * margin)
  return {
    unit: 'pt',
    width: page,
    height: block.height + 2 * margin,
    background: theme.canvas,
    fontFamily: FIGURE_FONT_FAMILY,
    direction: 'right',
    emphasis: emphasisOf(undefined, theme),
    lanes: [],
    nodes: [],
    edges: [],
    folded: [],
    chips: [],
    badges: [],
    extras: block.marks,
  }
}

/** Bands of a difference panel and step badges as the panel's scene has them. */
function emphasisOf(scene: Scene | undefined, theme: Theme): Scene['emphasis'] {
  return (
    scene?.emphasis ?? {
      ink: theme.ink,
      laneRule: theme.laneRule,
      laneText: theme.laneText,
      underlay: theme.underlay,
      underlayWidth: 0,
      haloWidth: 0,
      selected: theme.selected,
      selectedWidth: 0,
      dimOpacity: theme.dimOpacity,
      focusInner: theme.focus.inner,
      focusOuter: theme.focus.outer,
    }
  )
}
