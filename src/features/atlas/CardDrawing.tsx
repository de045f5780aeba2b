import { useMemo } from 'react'
import type { NodeId } from '../../core/model/records.ts'
import { mechanismsOf } from '../../core/query/mechanismOrder.ts'
import type { Filters } from '../../core/query/view.ts'
import { sceneToSvg } from '../../figure/sceneToSvg.ts'
import { cardScene } from '../../scene/cardLayout.ts'
import type { CardPicture } from '../../scene/cardLayout.ts'
import type { Scene, SceneNode } from '../../scene/scene.ts'
import type { Theme } from '../../scene/theme.ts'
import { useApp } from '../../store/react.tsx'
import { useCardLayout } from './useCardLayout.ts'

/** One small picture, drawn from the Scene that the map draws; nodes that stand in other mechanisms too carry a mark with
 *  their number of mechanisms. Words tell the same beside it, so it is silent. */
export function CardDrawing({
  picture,
  idPrefix,
  isSeen,
  theme,
  filters,
  lit,
}: {
  readonly picture: CardPicture
  readonly idPrefix: string
  readonly isSeen: boolean
  readonly theme: Theme
  readonly filters: Filters
  /** The node whose copies are lit in all cards. */
  readonly lit: NodeId | null
}) {
  const graph = useApp((s) => s.graph)
  const layout = useCardLayout(picture.input, isSeen)
  const scene = useMemo(
    () => (layout === null ? null : cardScene(graph, picture, layout, theme, filters)),
    [graph, picture, layout, theme, filters],
  )
  const markup = useMemo(
    () => (scene === null ? '' : sceneToSvg(scene, { title: '', desc: '', idPrefix, background: false })),
    [scene, idPrefix],
  )
  if (scene === null) return <div className="atlas-drawing" data-waiting aria-hidden="true" />
  return (
    <div className="atlas-drawing" aria-hidden="true" style={{ width: scene.width }}>
      <div dangerouslySetInnerHTML={{ __html: markup }} />
      {scene.nodes.map((node) => (
        <SameNode key={node.id} node={node} scene={scene} isLit={lit === node.id} />
      ))}
    </div>
  )
}

/** Over a node that stands in other mechanisms too: how many, and the light that shows its copies. */
function SameNode({
  node,
  scene,
  isLit,
}: {
  readonly node: SceneNode
  readonly scene: Scene
  readonly isLit: boolean
}) {
  const graph = useApp((s) => s.graph)
  const count = mechanismsOf(graph, node.id).length
  if (count < 2) return null
  const share = (part: number, whole: number): string => `${(100 * part) / whole}%`
  return (
    <span
      className="same-node"
      data-node={node.id}
      data-lit={isLit || undefined}
      style={{
        left: share(node.x - node.width / 2, scene.width),
        top: share(node.y - node.height / 2, scene.height),
        width: share(node.width, scene.width),
        height: share(node.height, scene.height),
      }}
    >
      <span className="same-node-count num">{count}</span>
    </span>
  )
}
