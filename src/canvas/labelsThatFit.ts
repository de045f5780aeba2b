import { measureText } from '../scene/measureText.ts'
import type { Scene, SceneChip, SceneNode } from '../scene/scene.ts'

/** Smallest text on screen, CSS px. */
export const MIN_LABEL = 12
/** On a map of many nodes names stay in their boxes down to this size: on plates of 12 px they would cover their neighbours. */
const LEAST_IN_BOX = 11
const MANY_NODES = 40

/** A label drawn at 12 px because the map is too small for its own size. Scene coordinates. */
export interface LabelTag {
  readonly node: SceneNode
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fontSize: number
  /** The text needs more room than the node: it gets a plate of its own. */
  readonly plate: boolean
}

/** Whether labels at their own size are large enough at this zoom: 12 px, 11 px on a map of many nodes. */
export function labelsKeepSize(scene: Scene, zoom: number): boolean {
  const size = scene.nodes[0]?.text.size ?? MIN_LABEL
  return size * zoom >= (scene.nodes.length > MANY_NODES ? LEAST_IN_BOX : MIN_LABEL) - 0.01
}

/** As many labels as fit at 12 px without touching each other; first the urgent ones, then hubs (UX-04). */
export function labelsThatFit(scene: Scene, zoom: number, urgent: ReadonlySet<string>): readonly LabelTag[] {
  const degree = new Map<string, number>()
  for (const edge of scene.edges) {
    degree.set(edge.source, (degree.get(edge.source) ?? 0) + 1)
    degree.set(edge.target, (degree.get(edge.target) ?? 0) + 1)
  }
  const rank = (node: SceneNode): number => {
    const { selected, onPath, dimmed } = node.state
    return (urgent.has(node.id) ? 4000 : selected ? 3000 : onPath ? 2000 : dimmed ? 0 : 1000) + Math.min(999, degree.get(node.id) ?? 0)
  }
  const ranked = scene.nodes.map((node, i) => ({ node, i, rank: rank(node) })).toSorted((a, b) => b.rank - a.rank || a.i - b.i)
  const placed: LabelTag[] = []
  for (const { node } of ranked) {
    const tag = tagOf(node, MIN_LABEL / zoom)
    if (!placed.some((other) => overlap(tag, other))) placed.push(tag)
  }
  return placed
}

/** The first words of a chip at 12 px, in the chip's middle. Scene coordinates; `scale` is how much larger than drawn. */
export interface ChipTag {
  readonly chip: SceneChip
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fontSize: number
  readonly scale: number
}

/** The chips whose sign and first words fit at 12 px beside the labels of the nodes. */
export function chipTagsThatFit(scene: Scene, zoom: number, labels: readonly LabelTag[]): readonly ChipTag[] {
  const placed: ChipTag[] = []
  for (const chip of scene.chips) {
    const [first] = chip.texts
    if (first === undefined) continue
    const fontSize = MIN_LABEL / zoom
    const scale = fontSize / first.size
    const right = first.x + measureText(first.lines[0] ?? '', { size: first.size })
    const width = 2 * (right - chip.x) * scale + fontSize * 0.7
    const tag: ChipTag = { chip, x: chip.x, y: chip.y, width, height: fontSize * 1.4, fontSize, scale }
    if (![...labels, ...placed].some((other) => overlap(tag, other))) placed.push(tag)
  }
  return placed
}

type Tag = Pick<LabelTag, 'x' | 'y' | 'width' | 'height' | 'fontSize'>

function tagOf(node: SceneNode, fontSize: number): LabelTag {
  const width = Math.max(...node.text.lines.map((line) => measureText(line, { size: fontSize }))) + fontSize * 0.7
  const height = fontSize * (1.16 * node.text.lines.length + 0.35)
  return { node, x: node.x, y: node.y, width, height, fontSize, plate: width > node.width * 0.86 || height > node.height }
}

function overlap(a: Tag, b: Tag): boolean {
  const air = a.fontSize * 0.2
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + air && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + air
}
