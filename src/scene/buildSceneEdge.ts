import type { RoutedLine } from '../layout/layoutTypes.ts'
import { attachLine } from './attachLine.ts'
import { breakMark } from './breakMark.ts'
import type { LedBranch } from './fans.ts'
import { NO_STATE, type SceneEdgeInput } from './sceneInput.ts'
import { drawnLook } from './drawnLook.ts'
import { dotRadius, dotShape, headShape, lineStyle, midMark, WAY_SHARE, wayMark } from './edgeGlyph.ts'
import { linePath, pointAlong } from './pathData.ts'
import type { SceneEdge, SceneNode } from './scene.ts'
import type { Sizing } from './sizing.ts'
import type { Theme } from './theme.ts'

/** One relation (or bundle) along its route: line cut back to the head's base, head, dot and mark as explicit shapes.
 *  A `branch` ends where it meets another line of its fan, which holds the head. */
export function buildSceneEdge(
  edge: SceneEdgeInput,
  route: RoutedLine,
  source: SceneNode,
  target: SceneNode,
  theme: Theme,
  sizing: Sizing,
  branch?: LedBranch,
): SceneEdge {
  const look = drawnLook(edge.look)
  const color = theme.relations[look.relationClass]
  const base = sizing.baseLine * theme.lineScale
  const style = lineStyle(look, sizing, theme.lineScale)
  const anchor = (node: SceneNode) => ({ box: node, nodeClass: node.nodeClass, border: node.strokeWidth / 2 })
  const attached = attachLine(route, anchor(source), anchor(target), look, style.width, base)
  const { tip, dx, dy, dot } = attached
  const line = branch === undefined || branch.isWhole ? attached.line : { ...branch.own, start: attached.line.start }
  const state = edge.state ?? NO_STATE
  const ground = (state.onPath ? theme.underlay : null) ?? theme.canvas
  const broken =
    edge.breaks === true
      ? breakMark(line, look.direct ? dotRadius(style.width, base) : 0, base, style.width, color, ground)
      : null
  const mark =
    look.negated || look.certainty === 'title-only'
      ? midMark(look, pointAlong(line, 0.5), base, color, theme.canvas)
      : null
  return {
    id: edge.id,
    edges: edge.edges,
    source: edge.source,
    target: edge.target,
    relationClass: look.relationClass,
    certainty: look.certainty,
    negated: look.negated,
    inVivo: look.inVivo,
    direct: look.direct,
    oneWay: look.oneWay === true,
    line,
    path: linePath(line),
    stroke: color,
    strokeWidth: style.width,
    dash: style.dash,
    cap: style.cap,
    ...(branch === undefined ? {} : { lead: branch.lead }),
    head: branch !== undefined ? null : headShape(look, tip, dx, dy, base, style.width, color, theme.canvas),
    dot: look.direct ? dotShape(dot, dotRadius(style.width, base), color) : null,
    mark: mark?.mark ?? (look.oneWay === true ? wayMark(pointAlong(line, WAY_SHARE), base, style.width, color) : null),
    markGap: mark?.gap ?? null,
    joined: look.joined === true,
    breakMark: broken?.mark ?? null,
    breakGap: broken?.gap ?? null,
    label: null,
    title: edge.title,
    state,
  }
}
