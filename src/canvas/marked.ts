import type { Chain } from '../scene/chainOf.ts'
import type { Scene, SceneChip, SceneEdge, SceneNode } from '../scene/scene.ts'

/** What the pointer and the keyboard are on: ids of nodes, chips or drawn lines. */
export interface Marked {
  readonly hovered: string | null
  readonly focused: string | null
  /** What is up- and downstream of the hovered node or line: lit, the rest faint. Null = nothing is dimmed by the pointer. */
  readonly chain: Chain | null
}

/** Whether a line is drawn faint: dimmed by the view, or outside the chain under the pointer. */
export function isFaintEdge(edge: SceneEdge, { chain }: Marked): boolean {
  return chain === null ? edge.state.dimmed : !chain.lines.has(edge.id)
}

export function isFaintNode(node: SceneNode, { chain }: Marked): boolean {
  return chain === null ? node.state.dimmed : !chain.nodes.has(node.id)
}

/** A chip fades with its node. */
export function isFaintChip(chip: SceneChip, { chain }: Marked): boolean {
  return chain === null ? chip.state.dimmed : !chain.nodes.has(chip.node)
}

/** The same elements with the faint ones first, so that they never lie over lit ones. */
export function faintFirst<T>(
  elements: readonly T[],
  isFaint: (element: T, marked: Marked) => boolean,
  marked: Marked,
): readonly T[] {
  if (marked.chain === null) return elements
  return [
    ...elements.filter((element) => isFaint(element, marked)),
    ...elements.filter((element) => !isFaint(element, marked)),
  ]
}

/** The nodes whose count of undrawn relations is told now: nothing faint, and on demand only what the reader is on. */
export function tellingMore(scene: Scene, marked: Marked): readonly SceneNode[] {
  return scene.nodes.filter((node) => {
    if (node.more === null) return false
    const isOn = node.id === marked.hovered || node.id === marked.focused || node.state.selected
    return isOn || (!node.moreOnDemand && !isFaintNode(node, marked))
  })
}

/** The folded lines that pointer and keyboard bring up: those that touch the node, or that the chip stands for. */
export function litLines(
  scene: Scene,
  { hovered, focused }: Pick<Marked, 'hovered' | 'focused'>,
): readonly SceneEdge[] {
  const ids = [hovered, focused].filter((id) => id !== null)
  if (ids.length === 0 || scene.folded.length === 0) return []
  const chips = scene.chips.filter((chip) => ids.includes(chip.id))
  return scene.folded.filter(
    (edge) =>
      ids.includes(edge.source) ||
      ids.includes(edge.target) ||
      chips.some((chip) => chip.node === edge.source && chip.target === edge.target),
  )
}
