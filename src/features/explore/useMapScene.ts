import { useMemo } from 'react'
import { applyQuery } from '../../core/query/applyQuery.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { Answer } from '../../core/query/answer.ts'
import type { View } from '../../core/query/view.ts'
import { NO_FILTERS } from '../../core/query/view.ts'
import { mapSizing } from '../../scene/mapLayout.ts'
import { sceneOfAnswer } from '../../scene/sceneOfAnswer.ts'
import type { Scene } from '../../scene/scene.ts'
import { selectAnswer, selectRoutes } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import type { ElementSize } from '../../ui/useElementSize.ts'
import { useMapLayout } from './useMapLayout.ts'
import { useScreenTheme } from '../glyphs/useScreenTheme.ts'

/** The Scene of the current view for a map of `size` px. Positions depend on what the scope holds and on the map's size, never on filters or selection. */
export function useMapScene(size: ElementSize | null): Scene | null {
  const graph = useApp((s) => s.graph)
  const answer = useApp(selectAnswer)
  const paths = useApp(selectRoutes)
  const view = useApp((s) => s.view)
  const theme = useScreenTheme()
  const unfiltered = useUnfiltered(graph, view, paths)
  const width = size === null ? 0 : roundTo(size.width)
  const height = size === null ? 0 : roundTo(size.height)
  const placed = useMapLayout(graph, view, unfiltered, width, height)
  return useMemo(() => {
    if (placed === null) return null
    const sizing = mapSizing(placed.shown.nodes.length, width)
    // While a large map is laid out, the old picture stays as it was.
    const shown = placed.shown === unfiltered ? answer : { ...answer, ...placed.shown, focus: null, openPath: null }
    return sceneOfAnswer(graph, shown, placed.layout, { theme, sizing, showCodes: theme.codesAlways, selection: view.selection })
  }, [graph, answer, placed, unfiltered, width, theme, view.selection])
}

/** The scope without filters, kept while scope and path question stay the same: what the layout is made for. */
function useUnfiltered(graph: MechanismGraph, view: View, paths: ReturnType<typeof selectRoutes>): Answer {
  const { scope } = view
  const asked = view.paths
  return useMemo(() => applyQuery(graph, { ...view, filters: NO_FILTERS, overall: null, selection: null }, paths),
    // The open path adds its nodes to the map; its current step does not.
    // oxlint-disable-next-line react/exhaustive-deps
    [graph, scope, paths, asked?.open])
}

/** Sizes in steps of 8 px, so that a scrollbar does not move the map. */
function roundTo(px: number): number {
  return Math.max(320, Math.floor(px / 8) * 8)
}
