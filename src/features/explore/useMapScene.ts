import { useMemo } from 'react'
import { applyQuery } from '../../core/query/applyQuery.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { Answer } from '../../core/query/answer.ts'
import type { View } from '../../core/query/view.ts'
import { mapSizing, standingShown, standingView } from '../../scene/mapLayout.ts'
import { sceneOfAnswer } from '../../scene/sceneOfAnswer.ts'
import type { Scene } from '../../scene/scene.ts'
import { selectAnswer, selectRoutes } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import type { ElementSize } from '../../ui/useElementSize.ts'
import { useMapLayout } from './useMapLayout.ts'
import { useOverRoutes } from './useOverRoutes.ts'
import { useScreenTheme } from '../glyphs/useScreenTheme.ts'

/** The Scene of the current view for a map of `size` px. Positions depend on what the scope holds and on the map's size, never
 *  on filters, folding or selection: lines that appear later are led over the standing map.
 *  isVisited: the pointer or the keyboard has come to the map, so folded lines get their ways too. */
export function useMapScene(size: ElementSize | null, isVisited: boolean): Scene | null {
  const graph = useApp((s) => s.graph)
  const answer = useApp(selectAnswer)
  const paths = useApp(selectRoutes)
  const view = useApp((s) => s.view)
  const theme = useScreenTheme()
  const standing = useStanding(graph, view, paths)
  const width = size === null ? 0 : inSteps(size.width, LEAST_WIDTH)
  const height = size === null ? 0 : inSteps(size.height, LEAST_HEIGHT)
  const placed = useMapLayout(graph, view, standing.shown, width, height)
  const isCurrent = placed?.shown === standing.shown
  const sizing = mapSizing(placed?.shown.nodes.length ?? 0, width)
  const isNeeded = isVisited || answer.links.some((link) => placed?.layout.routes.has(link.id) === false)
  const over = useOverRoutes(isCurrent ? placed.layout : null, standing.lines, sizing, isNeeded)
  return useMemo(() => {
    if (placed === null) return null
    // While a large map is laid out, the old picture stays as it was.
    const shown = isCurrent ? answer : { ...answer, ...placed.shown, headlines: placed.shown.headlines ?? [], folded: [], focus: null, openPath: null }
    const layout = over.size === 0 ? placed.layout : { ...placed.layout, routes: new Map([...placed.layout.routes, ...over]) }
    return sceneOfAnswer(graph, shown, layout, { theme, sizing, showCodes: theme.codesAlways, selection: view.selection })
  }, [graph, answer, placed, isCurrent, over, sizing, theme, view.selection])
}

/** What the layout is made for, and all lines there may be: the same while scope and path question stay the same. */
function useStanding(graph: MechanismGraph, view: View, paths: ReturnType<typeof selectRoutes>): { readonly shown: ReturnType<typeof standingShown>; readonly lines: Answer['links'] } {
  const { scope, layout } = view
  const asked = view.paths
  return useMemo(() => {
    const answer = applyQuery(graph, standingView(view), paths)
    return { shown: standingShown(answer, view), lines: [...answer.links, ...answer.folded] }
  },
    // The open path adds its nodes to the map; its current step does not.
    // oxlint-disable-next-line react/exhaustive-deps
    [graph, scope, layout, paths, asked?.open])
}

/** A map is laid out for at least this room, px; in less it is shown smaller. */
const LEAST_WIDTH = 320
const LEAST_HEIGHT = 160

/** Sizes in steps of 8 px, so that a scrollbar does not move the map. */
function inSteps(px: number, least: number): number {
  return Math.max(least, Math.floor(px / 8) * 8)
}
