import type { NodeClass } from '../../core/model/records.ts'
import { nodeGlyph } from '../../scene/nodeGlyph.ts'
import { useScreenTheme } from './useScreenTheme.ts'

/** The small silhouette of a class, by the Scene's own glyph function. Decorative: the class is said in words beside it. */
export function NodeGlyph({ nodeClass }: { readonly nodeClass: NodeClass }) {
  const theme = useScreenTheme()
  const { outline, inner } = nodeGlyph(nodeClass, { x: 11, y: 7, width: 20, height: 12.5 }, 2)
  const colors = theme.nodes[nodeClass]
  return (
    <svg className="glyph" width="22" height="14" viewBox="0 0 22 14" aria-hidden="true" focusable="false">
      <path d={outline} fill={colors.fill} stroke={colors.border} strokeWidth="1.25" />
      {inner !== null && <path d={inner} fill="none" stroke={colors.inner} strokeWidth="0.75" />}
    </svg>
  )
}
