import { dotShape } from '../scene/edgeGlyph.ts'
import { edgeShapes } from '../scene/edgeShapes.ts'
import type { Scene, SceneEdge, SceneMark, SceneShape, SceneText } from '../scene/scene.ts'

/** One thing to paint, in paint order; every file format is written from this list. */
export type PaintMark =
  | {
      readonly kind: 'shape'
      readonly shape: SceneShape
      readonly dash: readonly number[] | null
      readonly cap: 'butt' | 'round'
      readonly opacity: number
    }
  | { readonly kind: 'text'; readonly text: SceneText; readonly opacity: number; readonly href: string | null }

/** Marks that belong together: a node, an edge with its head, or a loose part of the legend. */
export interface PaintGroup {
  readonly kind: 'edge' | 'node' | 'badge' | 'extra'
  readonly id: string
  readonly title: string
  readonly marks: readonly PaintMark[]
}

/** The scene as groups in paint order, the same marks that `sceneToSvg` writes: bands of path and selection, edges, nodes, badges, extras. */
export function sceneGroups(scene: Scene): readonly PaintGroup[] {
  const { emphasis } = scene
  const fade = (dimmed: boolean): number => (dimmed ? emphasis.dimOpacity : 1)
  return [
    ...(scene.ground ?? []).map((mark, i) => loose(mark, `ground-${i}`)),
    ...scene.edges.filter((edge) => edge.state.onPath || edge.state.selected).map((edge) => edgeBand(scene, edge)),
    ...scene.edges.map((edge): PaintGroup => {
      const opacity = fade(edge.state.dimmed)
      const line: SceneShape = { path: edge.path, fill: null, stroke: edge.stroke, strokeWidth: edge.strokeWidth }
      const parts = edgeShapes(edge)
      return {
        kind: 'edge',
        id: edge.id,
        title: edge.title,
        marks: [
          { kind: 'shape', shape: line, dash: edge.dash, cap: edge.cap, opacity },
          ...parts.map((shape) => solid(shape, opacity)),
          ...words(edge.label, opacity),
        ],
      }
    }),
    ...scene.nodes.map((node): PaintGroup => {
      const opacity = fade(node.state.dimmed)
      const inner =
        node.innerOutline === null
          ? []
          : [
              solid(
                {
                  path: node.innerOutline,
                  fill: null,
                  stroke: node.innerStroke ?? node.stroke,
                  strokeWidth: node.strokeWidth * 0.67,
                },
                opacity,
              ),
            ]
      const icon = (node.icon?.strokes ?? []).map((part): PaintMark => ({
        kind: 'shape',
        shape: part,
        dash: part.dash,
        cap: part.cap,
        opacity,
      }))
      const code =
        node.code === null || node.codeTab === null ? [] : [solid(node.codeTab, opacity), ...words(node.code, opacity)]
      return {
        kind: 'node',
        id: node.id,
        title: node.title,
        marks: [
          solid({ path: node.outline, fill: node.fill, stroke: node.stroke, strokeWidth: node.strokeWidth }, opacity),
          ...inner,
          ...icon,
          ...words(node.text, opacity),
          ...code,
        ],
      }
    }),
    ...scene.chips.map((chip): PaintGroup => {
      const opacity = fade(chip.state.dimmed)
      const box: SceneShape = {
        path: chip.outline,
        fill: chip.fill,
        stroke: chip.stroke,
        strokeWidth: chip.strokeWidth,
      }
      return {
        kind: 'node',
        id: chip.id,
        title: chip.title,
        marks: [
          solid(box, opacity),
          ...chip.glyph.map((part): PaintMark => ({
            kind: 'shape',
            shape: part,
            dash: part.dash,
            cap: part.cap,
            opacity,
          })),
          ...chip.texts.flatMap((text) => words(text, opacity)),
        ],
      }
    }),
    ...scene.badges.map((badge): PaintGroup => ({
      kind: 'badge',
      id: `step-${badge.number}`,
      title: `step ${badge.number}`,
      marks: [
        solid(
          {
            path: dotShape(badge.at, badge.radius, badge.fill).path,
            fill: badge.fill,
            stroke: badge.stroke,
            strokeWidth: badge.radius / 7,
          },
          1,
        ),
        ...words(badge.text, 1),
      ],
    })),
    ...scene.extras.map((mark, i) => loose(mark, `${mark.role}-${i}`)),
  ]
}

function loose(mark: SceneMark, id: string): PaintGroup {
  return {
    kind: 'extra',
    id,
    title: mark.role,
    marks: [
      mark.kind === 'shape'
        ? { kind: 'shape', shape: mark.shape, dash: mark.dash, cap: mark.cap, opacity: 1 }
        : { kind: 'text', text: mark.text, opacity: 1, href: mark.href ?? null },
    ],
  }
}

function edgeBand({ emphasis }: Scene, edge: SceneEdge): PaintGroup {
  const band = (stroke: string, strokeWidth: number): PaintMark => ({
    kind: 'shape',
    shape: { path: edge.path, fill: null, stroke, strokeWidth },
    dash: null,
    cap: 'round',
    opacity: 1,
  })
  return {
    kind: 'extra',
    id: `band-${edge.id}`,
    title: '',
    marks: [
      ...(edge.state.onPath && emphasis.underlay !== null ? [band(emphasis.underlay, emphasis.underlayWidth)] : []),
      ...(edge.state.selected ? [band(emphasis.selected, edge.strokeWidth + 2 * emphasis.selectedWidth)] : []),
    ],
  }
}

function solid(shape: SceneShape, opacity: number): PaintMark {
  return { kind: 'shape', shape, dash: null, cap: 'butt', opacity }
}

function words(text: SceneText | null, opacity: number): readonly PaintMark[] {
  return text === null ? [] : [{ kind: 'text', text, opacity, href: null }]
}
