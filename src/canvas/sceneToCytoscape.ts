import type { ElementDefinition } from 'cytoscape'
import type { Point } from '../layout/layoutTypes.ts'
import { flattenPath } from '../scene/pathData.ts'
import type { Scene, SceneEdge, SceneNode } from '../scene/scene.ts'

/** A Cytoscape element with everything the stylesheet reads in `data`; `key` changes exactly when the picture does. */
export interface CanvasElement {
  readonly id: string
  readonly key: string
  readonly definition: ElementDefinition
}

/** The Scene's silhouettes and lines as Cytoscape elements, in draw order.
 *  A node's outline becomes a polygon; a line becomes an `unbundled-bezier` with ends in px, which draws the same curve.
 *  Text, heads, dots and marks are painted beside Cytoscape by paintScene.ts. */
export function sceneToCytoscape(scene: Scene): readonly CanvasElement[] {
  const nodes = new Map(scene.nodes.map((node) => [node.id, node]))
  const edges = scene.edges.flatMap((edge) => {
    const source = nodes.get(edge.source)
    const target = nodes.get(edge.target)
    return source === undefined || target === undefined ? [] : edgeElements(edge, source, target, scene)
  })
  return [...scene.nodes.map((node) => nodeElement(node, scene)), ...edges]
}

export const nodeKey = (id: string): string => `n:${id}`
export const edgeKey = (id: string): string => `e:${id}`

function nodeElement(node: SceneNode, scene: Scene): CanvasElement {
  const data = {
    id: nodeKey(node.id),
    width: node.width,
    height: node.height,
    points: polygonPoints(node).join(' '),
    fill: node.fill,
    stroke: node.stroke,
    strokeWidth: node.strokeWidth,
    opacity: node.state.dimmed ? scene.emphasis.dimOpacity : 1,
  }
  return element({ group: 'nodes', data, position: { x: node.x, y: node.y } })
}

/** Corners of the outline in Cytoscape's -1…1 box. */
function polygonPoints(node: SceneNode): readonly string[] {
  const corners = flattenPath(node.outline, 8)
  return corners.flatMap((p) => [unit((p.x - node.x) / (node.width / 2)), unit((p.y - node.y) / (node.height / 2))])
}

function edgeElements(edge: SceneEdge, source: SceneNode, target: SceneNode, scene: Scene): readonly CanvasElement[] {
  const { start, controls, end } = edge.line
  const loop = source.id === target.id
  // Cytoscape redraws a self loop its own way; an invisible point at the start makes it an ordinary edge.
  const anchor = {
    id: `${edgeKey(edge.id)}:start`,
    width: 1,
    height: 1,
    points: '-1 -1 1 -1 1 1',
    fill: scene.background,
    stroke: scene.background,
    strokeWidth: 0,
    opacity: 0,
  }
  const from: Point = loop ? start : source
  const data = {
    id: edgeKey(edge.id),
    source: loop ? anchor.id : nodeKey(source.id),
    target: nodeKey(target.id),
    sourceEnd: `${fixed(start.x - from.x)}px ${fixed(start.y - from.y)}px`,
    targetEnd: `${fixed(end.x - target.x)}px ${fixed(end.y - target.y)}px`,
    // A straight line is a curve whose one control lies on it.
    ...controlPoints(
      start,
      end,
      controls.length === 0 ? [{ x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 }] : controls,
    ),
    stroke: edge.stroke,
    strokeWidth: edge.strokeWidth,
    lineStyle: edge.dash === null ? 'solid' : 'dashed',
    dash: (edge.dash ?? [1, 0]).join(' '),
    cap: edge.cap,
    opacity: edge.state.dimmed ? scene.emphasis.dimOpacity : 1,
  }
  const line = element({ group: 'edges', data })
  return loop ? [element({ group: 'nodes', data: anchor, position: { x: start.x, y: start.y } }), line] : [line]
}

/** Each control as a share of the way from start to end and a distance from that chord (docs: unbundled-bezier). */
function controlPoints(
  start: Point,
  end: Point,
  controls: readonly Point[],
): { readonly weights: string; readonly distances: string } {
  const dx = end.x - start.x
  const dy = end.y - start.y
  const length = Math.hypot(dx, dy) || 1e-6
  const weights = controls.map((c) => ((c.x - start.x) * dx + (c.y - start.y) * dy) / (length * length))
  const distances = controls.map((c) => -((c.x - start.x) * dy - (c.y - start.y) * dx) / length)
  return { weights: weights.map((w) => w.toFixed(5)).join(' '), distances: distances.map(fixed).join(' ') }
}

function element(definition: ElementDefinition): CanvasElement {
  return { id: String(definition.data.id), key: JSON.stringify([definition.data, definition.position]), definition }
}

const fixed = (value: number): string => value.toFixed(3)
const unit = (value: number): string => Math.min(1, Math.max(-1, value)).toFixed(4)

/** The whole stylesheet: every look comes from an element's data. Text, because the engine's JSON types know no `data()` here. */
export const CANVAS_STYLE = `
node {
  shape: polygon;
  shape-polygon-points: data(points);
  width: data(width);
  height: data(height);
  background-color: data(fill);
  border-color: data(stroke);
  border-width: data(strokeWidth);
  border-join: round;
  opacity: data(opacity);
  events: no;
}
edge {
  curve-style: unbundled-bezier;
  edge-distances: endpoints;
  source-endpoint: data(sourceEnd);
  target-endpoint: data(targetEnd);
  control-point-weights: data(weights);
  control-point-distances: data(distances);
  width: data(strokeWidth);
  line-color: data(stroke);
  line-style: data(lineStyle);
  line-dash-pattern: data(dash);
  line-cap: data(cap);
  target-arrow-shape: none;
  opacity: data(opacity);
  events: no;
}
`
