import './mapPicture.css'
import { useId, useMemo } from 'react'
import type { NodeId } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { sceneToSvg } from '../../figure/sceneToSvg.ts'
import type { LaneInput } from '../../layout/layoutTypes.ts'
import type { Scene, SceneNode } from '../../scene/scene.ts'
import { useApp } from '../../store/react.tsx'
import { useOwnWidth } from '../../ui/useOwnWidth.ts'
import { useCardLayout } from '../atlas/useCardLayout.ts'
import { useScreenTheme } from '../glyphs/useScreenTheme.ts'
import { labelOverhang, mapInput, mapRoom, mapScene } from './mapScene.ts'
import type { DrawnLine } from './mapScene.ts'

/** Widths are taken in steps of so many px, so that a map is not laid out anew at every one. */
const WIDTH_STEP = 40
/** Taken for the width until it is known. */
const USUAL_WIDTH = 880
/** Narrower than this, px, the words at lines are short. */
const SHORT_BELOW = 560
/** Border and padding around a map. */
const AROUND = 12

export interface MapPictureProps {
  /** Names the picture. */
  readonly label: string
  /** Every node that has a place, and those of them that are drawn. */
  readonly places: readonly NodeId[]
  readonly nodes: readonly NodeId[]
  readonly lines: readonly DrawnLine[]
  /** Lines the places are chosen for. */
  readonly placedBy?: readonly DrawnLine[]
  /** Least free length of lines between lanes side by side, px: room for the words at them. */
  readonly leastGap?: number
  /** The node lines are drawn from, and what a press on a node does. Without them nothing is pressed. */
  readonly picked?: NodeId | null
  readonly onNode?: (node: NodeId, button: HTMLElement) => void
}

const MOST_GAP = 160
const NO_LINES: readonly DrawnLine[] = []

/** A map of a few nodes, at the size of its words: what is wider than its room scrolls. Words beside it tell the same, so the drawing
 *  is silent; its nodes are buttons where something can be done with them. */
export function MapPicture({ places, placedBy = NO_LINES, leastGap = 56, ...rest }: MapPictureProps) {
  const graph = useApp((s) => s.graph)
  const [ref, exact] = useOwnWidth<HTMLDivElement>()
  const width = exact === null ? USUAL_WIDTH : Math.floor((exact - AROUND) / WIDTH_STEP) * WIDTH_STEP
  const placeKey = places.join(' ')
  const lineKey = placedBy.map((line) => line.id).join(' ')
  // Both are new arrays at every change of the map, and the places must stay.
  const input = useMemo(
    () => mapInput(graph, places, placedBy, mapRoom(graph, places, width, leastGap, MOST_GAP)),
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [graph, placeKey, lineKey, width, leastGap],
  )
  return (
    <div ref={ref} className="map-picture" role="group" aria-label={rest.label}>
      <Laid key={`${placeKey} ${lineKey} ${width}`} input={input} isNarrow={width < SHORT_BELOW} {...rest} />
    </div>
  )
}

function Laid({
  input,
  isNarrow,
  nodes,
  lines,
  picked = null,
  onNode,
}: Omit<MapPictureProps, 'places' | 'placedBy' | 'leastGap' | 'label'> & {
  readonly input: LaneInput
  readonly isNarrow: boolean
}) {
  const graph = useApp((s) => s.graph)
  const theme = useScreenTheme()
  const prefix = useId()
  const layout = useCardLayout(input, true)
  const scene = useMemo(
    () =>
      layout === null
        ? null
        : mapScene(
            graph,
            {
              nodes,
              lines: isNarrow ? lines.map((line) => ({ ...line, label: line.shortLabel ?? line.label })) : lines,
            },
            layout,
            theme,
          ),
    [graph, nodes, lines, isNarrow, layout, theme],
  )
  const markup = useMemo(
    () => (scene === null ? '' : sceneToSvg(scene, { title: '', desc: '', idPrefix: prefix, background: false })),
    [scene, prefix],
  )
  if (scene === null) return <div className="map-drawing" data-waiting />
  const overhang = labelOverhang(scene)
  return (
    <div className="map-held" style={{ paddingLeft: overhang.left, paddingRight: overhang.right }}>
      <div className="map-drawing" style={{ width: scene.width }}>
        <div aria-hidden="true" dangerouslySetInnerHTML={{ __html: markup }} />
        {onNode !== undefined &&
          scene.nodes.map((node) => (
            <button
              key={node.id}
              type="button"
              className="map-node"
              style={boxOf(node, scene)}
              aria-label={mapLabel(graph.node(node.id))}
              aria-pressed={picked === node.id}
              onClick={(event) => {
                onNode(node.id, event.currentTarget)
              }}
            />
          ))}
      </div>
    </div>
  )
}

function boxOf(node: SceneNode, scene: Scene): Readonly<Record<'left' | 'top' | 'width' | 'height', string>> {
  const share = (part: number, whole: number): string => `${(100 * part) / whole}%`
  return {
    left: share(node.x - node.width / 2, scene.width),
    top: share(node.y - node.height / 2, scene.height),
    width: share(node.width, scene.width),
    height: share(node.height, scene.height),
  }
}
