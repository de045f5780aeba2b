import type { Scene } from '../scene/scene.ts'

/** A reference number that stands on a line; null where no line bears one. */
export function printedNumber(edges: Scene['edges']): string | null {
  return edges.flatMap(({ label }) => /^\d+/.exec(label?.lines.join('') ?? '')?.[0] ?? [])[0] ?? null
}
