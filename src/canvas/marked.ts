import type { Scene, SceneEdge } from '../scene/scene.ts'

/** What the pointer and the keyboard are on: ids of nodes, chips or drawn lines. */
export interface Marked {
  readonly hovered: string | null
  readonly focused: string | null
}

/** The folded lines that pointer and keyboard bring up: those that touch the node, or that the chip stands for. */
export function litLines(scene: Scene, { hovered, focused }: Marked): readonly SceneEdge[] {
  const ids = [hovered, focused].filter((id) => id !== null)
  if (ids.length === 0 || scene.folded.length === 0) return []
  const chips = scene.chips.filter((chip) => ids.includes(chip.id))
  return scene.folded.filter((edge) => ids.includes(edge.source) || ids.includes(edge.target) || chips.some((chip) => chip.node === edge.source && chip.target === edge.target))
}
