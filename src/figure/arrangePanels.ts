import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { holdAll, layoutBounds, shiftLayout } from '../layout/layoutBounds.ts'
import type { LaneLayout } from '../layout/layoutTypes.ts'
import type { Scene, SceneMark } from '../scene/scene.ts'
import type { Sizing } from '../scene/sizing.ts'
import type { Theme } from '../scene/theme.ts'
import type { FigurePanel } from './buildFigure.ts'
import { groupUnion, type PanelPlan } from './figurePanels.ts'
import { panelHead } from './figureText.ts'
import { EDGE } from './keptLayout.ts'
import { LARGE } from './layoutOnce.ts'
import { layoutPanel, type PanelLayout } from './layoutPanel.ts'
import { movedByHand } from './movedByHand.ts'
import { textRect } from './box.ts'
import { clampStrokes } from './clampStrokes.ts'
import { clearCodes } from './clearCodes.ts'
import { regionRow, withRegions } from './groundRegions.ts'
import { laneHeaders, panelScene } from './panelScene.ts'
import { markerWords } from './markerWords.ts'
import { placeCounts } from './placeCounts.ts'
import { withIcons } from './nodeIcons.ts'
import { placeMarkers } from './placeMarkers.ts'
import { isPage, leastLine, type TargetSize } from './presets.ts'
import type { FigureRecipe } from './recipe.ts'

/** What panels are arranged on; lengths in pt. */
export interface FigurePage {
  readonly graph: MechanismGraph
  readonly recipe: FigureRecipe
  readonly plans: readonly PanelPlan[]
  /** Width of the page that panels may use, with its free margins. */
  readonly page: number
  /** Height that is free for the panels. */
  readonly room: number
  readonly size: TargetSize
  readonly sizing: Sizing
  readonly theme: Theme
  /** Factor on the free length of lines between lanes. */
  readonly reach: number
}

export interface Arranged {
  readonly panels: readonly {
    readonly plan: PanelPlan
    readonly at: PanelLayout
    readonly scene: Scene
    readonly left: number
    readonly top: number
  }[]
  readonly height: number
  readonly unmarked: readonly string[]
  readonly untold: readonly string[]
  /** Lines whose number stands nearer to another one. */
  readonly strayed: readonly string[]
  /** Trunks with no room for the number of their lines. */
  readonly uncounted: number
}

/** Distances tried across the flow, until every marker has a place and the page is kept; larger maps take the first. */
const SPREADS = [1, 1.3, 1.7, 0.8, 0.6] as const

/** Cost of a page that is too high, above that of any number of markers without a place. */
const TOO_HIGH = 1000
/** Nothing makes up for a panel that is wider than its page. */
const TOO_WIDE = 5000

/** Panels laid out for their page, from `top` on: of several distances between boxes the first that keeps the room and gives every
 *  marker a place. */
export function arrangePanels(of: FigurePage, top: number): Arranged {
  const { plans, room } = of
  const many = plans.reduce((sum, plan) => sum + plan.shown.nodes.length, 0) > LARGE
  let best: Arranged | null = null
  // All panels of one page start from the first panel's try; panels of several groups try everything.
  let first: number | undefined = plans.some((plan) => plan.group !== 0) ? 0 : undefined
  const cost = (a: Arranged): number =>
    (a.panels.some(({ at }) => !at.fits) ? TOO_WIDE : 0) +
    (a.height - top > room ? TOO_HIGH + a.height : 0) +
    a.unmarked.length +
    a.untold.length / 2 +
    a.uncounted +
    a.strayed.length / 4
  for (const spread of SPREADS) {
    // More distance makes no page lower.
    if (spread > 1 && best !== null && cost(best) >= TOO_HIGH) continue
    // Closer together, a try that was too wide may fit, and needs fewer rows.
    const next = arrange(of, top, spread, spread < 1 ? 0 : first)
    const at = next.panels[0]?.at
    if (at?.fits === true) first ??= at.attempt
    if (best === null || cost(next) < cost(best)) best = next
    // Other distances never make a page fit that is too narrow.
    if (cost(best) === 0 || many || next.panels.some((panel) => !panel.at.fits)) break
  }
  if (best !== null && cost(best) >= TOO_HIGH && plans.some((plan) => plan.fans.size > 0)) {
    // Trunks need room along the flow; lines with heads of their own may fit where they do not.
    const bare = arrangePanels(
      { ...of, plans: plans.map((plan) => ({ ...plan, fans: new Map<string, string>() })) },
      top,
    )
    if (cost(bare) < TOO_HIGH) best = bare
  }
  return best ?? arrange(of, top, 1, first)
}

/** Panels below each other from `start` on, each centred, with letter, title and lane names above it. */
function arrange(
  { graph, recipe, plans, page, room: free, size, sizing, theme, reach }: FigurePage,
  start: number,
  spread: number,
  from = 0,
): Arranged {
  const margin = size.marginPt
  // Panels above each other share the height; a head of letter and names is left to each.
  const room = {
    spread,
    reach,
    codes: recipe.codes || theme.codesAlways,
    icons: recipe.icons === true,
    isWhole: recipe.backdrop === true,
    from,
    height: free / plans.length - size.panelPt * (plans.length > 1 ? 3 : 1.5),
  }
  const layouts = new Map<number, PanelLayout>()
  for (const { group } of plans)
    if (!layouts.has(group))
      layouts.set(group, layoutPanel(graph, groupUnion(graph, plans, group), page - 2 * margin, sizing, room))
  const lettered = plans.length > 1 && recipe.panelLetters
  const unmarked: string[] = []
  const untold: string[] = []
  const strayed: string[] = []
  let uncounted = 0
  let y = start
  const panels = plans.map((plan) => {
    const at = layouts.get(plan.group) ?? layoutPanel(graph, plan.shown, page - 2 * margin, sizing, room)
    const moved = movedByHand(
      at.layout,
      groupUnion(graph, plans, plan.group).links,
      recipe.moved,
      plan.shown.moved,
      sizing.fontSize,
    )
    const extras: SceneMark[] = []
    // A box moved by hand beyond an edge moves the others inwards; where the page is too narrow for both, the figure does not fit.
    const held = holdAll(moved, EDGE)
    const left = Math.max(margin, (page - held.width) / 2) + Math.max(0, EDGE - layoutBounds(moved).left)
    const regionNames = recipe.backdrop === true ? regionRow(graph, panelOf(plan), at.direction, size.smallPt) : 0
    if (lettered || plan.title !== '') {
      const head = panelHead(lettered ? plan.letter : '', plan.title, margin, y, size, theme)
      extras.push(...head)
      const end = Math.max(...head.map((mark) => (mark.kind === 'text' ? textRect(mark.text).right : 0)))
      const beside = laneHeaders(
        graph,
        shiftLayout(moved, left, 0),
        plan.shown.nodes,
        at.laneIds,
        y,
        size.smallPt,
        theme.laneText,
      )[0]
      // Letter and title share the row of the lane names where they leave them free.
      if (regionNames > 0 || beside?.kind !== 'text' || textRect(beside.text).left < end + size.textPt)
        y += size.panelPt * 1.5
    }
    const headerRoom = regionNames + (at.direction === 'right' && at.layout.lanes.length > 1 ? size.smallPt * 1.3 : 0)
    const used = usedRows(moved, plan.shown, sizing.fontSize)
    const top = y + headerRoom - used.from
    const layout = shiftLayout(moved, left, top)
    extras.push(
      ...laneHeaders(graph, layout, plan.shown.nodes, at.laneIds, y + regionNames, size.smallPt, theme.laneText),
    )
    const bare = panelScene(graph, plan.shown, layout, at.laneIds, theme, at.sizing, recipe.codes, plan.belonging)
    const plain = at.icons === undefined ? bare : withIcons(bare, graph, at.sizing, at.icons, leastLine(size))
    const counted = placeCounts(
      clampStrokes(
        clearCodes({ ...plain, width: page, height: top + used.to, extras: [...extras, ...plain.extras] }),
        leastLine(size),
      ),
      size.smallPt,
      theme.ink,
    )
    uncounted += counted.missing
    const marked = placeMarkers(
      counted.scene,
      markerWords(graph, recipe, plan),
      size.smallPt,
      theme.ink,
      isPage(size) ? margin : 0,
    )
    unmarked.push(...marked.unplaced)
    untold.push(...marked.shortened)
    strayed.push(...marked.strayed)
    const ground = {
      page: { left: margin, right: page - margin, top: y, bottom: top + used.to },
      small: size.smallPt,
      em: sizing.fontSize,
      leastLine: leastLine(size),
    }
    y = top + used.to + (plans.length > 1 ? sizing.fontSize * 0.6 : 0)
    return {
      plan,
      at: { ...at, layout: held, fits: at.fits && held.width <= page - 2 * margin + 0.01 },
      scene: recipe.backdrop === true ? withRegions(marked.scene, graph, panelOf(plan), theme, ground) : marked.scene,
      left,
      top,
    }
  })
  return { panels, height: y, unmarked, untold, strayed, uncounted }
}

/** What a panel holds, as its figure lists it. */
function panelOf({ shown }: PanelPlan): Pick<FigurePanel, 'nodes' | 'edges'> {
  return { nodes: shown.nodes, edges: shown.links.flatMap((link) => link.edges) }
}

/** The rows of a layout that a panel's own nodes and lines use; panels of one layout keep their places and lose only empty rows at top and bottom. */
function usedRows(
  layout: LaneLayout,
  shown: PanelPlan['shown'],
  margin: number,
): { readonly from: number; readonly to: number } {
  const boxes = shown.nodes.flatMap((id) => {
    const n = layout.nodes.get(id)
    return n === undefined ? [] : [n.y - n.height / 2, n.y + n.height / 2]
  })
  const titles = (layout.rows ?? []).flatMap((row) => [row.y - row.height / 2, row.y + row.height / 2])
  const points = shown.links.flatMap((link) => {
    const r = layout.routes.get(link.id)
    return r === undefined ? [] : [r.start.y, r.end.y, ...r.controls.map((c) => c.y)]
  })
  if (boxes.length === 0) return { from: 0, to: layout.height }
  const [first, last] = [Math.min(...boxes, ...titles, ...points), Math.max(...boxes, ...titles, ...points)]
  return {
    from: Math.min(first - EDGE, Math.max(0, first - margin)),
    to: Math.max(last + EDGE, Math.min(layout.height, last + margin)),
  }
}
