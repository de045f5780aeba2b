import { useMemo } from 'react'
import { applyQuery } from '../../core/query/applyQuery.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { Answer } from '../../core/query/answer.ts'
import type { View } from '../../core/query/view.ts'
import { NO_FILTERS } from '../../core/query/view.ts'
import type { LaneLayout } from '../../layout/layoutTypes.ts'
import { layoutAnswer, sceneOfAnswer } from '../../scene/sceneOfAnswer.ts'
import type { Scene } from '../../scene/scene.ts'
import { DENSE_SIZING, SCREEN_SIZING } from '../../scene/sizing.ts'
import type { Sizing } from '../../scene/sizing.ts'
import { screenTheme } from '../../scene/theme.ts'
import { selectAnswer, selectPathAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import type { ElementSize } from '../../ui/useElementSize.ts'
import { useMedia } from '../../ui/useMedia.ts'
import { useTheme } from '../glyphs/useTheme.ts'

/** Above this many nodes boxes are lower and the map is laid out at its natural size. */
const DENSE_ABOVE = 40

/** The Scene of the current view for a map of `size` px. Positions depend on what the scope holds and on the map's size, never on filters or selection. */
export function useMapScene(size: ElementSize | null): Scene | null {
  const graph = useApp((s) => s.graph)
  const answer = useApp(selectAnswer)
  const paths = useApp(selectPathAnswer)
  const view = useApp((s) => s.view)
  const themeName = useTheme()
  const moreContrast = useMedia('(prefers-contrast: more)')
  const unfiltered = useUnfiltered(graph, view, paths)
  const width = size === null ? 0 : roundTo(size.width)
  const height = size === null ? 0 : roundTo(size.height)
  const layout = useMemo(() => (width === 0 ? null : mapLayout(graph, unfiltered, width, height)), [graph, unfiltered, width, height])
  return useMemo(() => {
    if (layout === null) return null
    return sceneOfAnswer(graph, answer, layout, { theme: screenTheme(themeName, moreContrast), sizing: mapSizing(unfiltered.nodes.length, width), selection: view.selection })
  }, [graph, answer, layout, unfiltered, width, themeName, moreContrast, view.selection])
}

/** The scope without filters, kept while scope and path question stay the same: what the layout is made for. */
function useUnfiltered(graph: MechanismGraph, view: View, paths: ReturnType<typeof selectPathAnswer>): Answer {
  const { scope } = view
  const asked = view.paths
  return useMemo(() => applyQuery(graph, { ...view, filters: NO_FILTERS, selection: null }, paths),
    // The open path adds its nodes to the map; its current step does not.
    // oxlint-disable-next-line react/exhaustive-deps
    [graph, scope, paths, asked?.open])
}

/** Below this width, px, boxes hug their labels so that seven lanes fit at readable size. */
const NARROW_BELOW = 900
const NARROW_SIZING: Sizing = { ...SCREEN_SIZING, minWidth: 54, padding: 5, wrap: { oneLine: 9, maxChars: 12 } }

function mapSizing(nodes: number, width: number): Sizing {
  return nodes > DENSE_ABOVE ? DENSE_SIZING : width < NARROW_BELOW ? NARROW_SIZING : SCREEN_SIZING
}

/** Small maps fill the given room; large ones keep their natural size and are panned. */
export function mapLayout(graph: MechanismGraph, shown: Pick<Answer, 'nodes' | 'links'>, width: number, height: number): LaneLayout {
  return shown.nodes.length > DENSE_ABOVE
    ? layoutAnswer(graph, shown, DENSE_SIZING, { aspect: 1.7, nodeGap: 12, laneGap: 56 })
    : layoutAnswer(graph, shown, mapSizing(shown.nodes.length, width), { fitWidth: width, fitHeight: height, emptyLanes: 'strip', laneGap: width < NARROW_BELOW ? 26 : 48, margin: width < NARROW_BELOW ? 8 : 24 })
}

/** Sizes in steps of 8 px, so that a scrollbar does not move the map. */
function roundTo(px: number): number {
  return Math.max(320, Math.floor(px / 8) * 8)
}
