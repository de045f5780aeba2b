import type { LaneLayout, PlacedNode, RoutedLine } from './layoutTypes.ts'

/** A layout as plain JSON, coordinates rounded to 0.01. */
export interface LayoutJson extends Omit<LaneLayout, 'nodes' | 'routes'> {
  readonly nodes: readonly PlacedNode[]
  readonly routes: readonly (readonly [string, RoutedLine])[]
}

export function layoutToJson(layout: LaneLayout): LayoutJson {
  return roundNumbers({ ...layout, nodes: [...layout.nodes.values()], routes: [...layout.routes] })
}

export function layoutFromJson(json: LayoutJson): LaneLayout {
  return { ...json, nodes: new Map(json.nodes.map((n) => [n.id, n])), routes: new Map(json.routes) }
}

function roundNumbers(json: LayoutJson): LayoutJson {
  // Parse boundary: the same shape comes back, only numbers changed.
  return JSON.parse(
    JSON.stringify(json, (_, value: unknown) => (typeof value === 'number' ? Math.round(value * 100) / 100 : value)),
  ) as LayoutJson
}
