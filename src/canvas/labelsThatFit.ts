import { CAP_HEIGHT, measureText } from '../scene/measureText.ts'
import type { Scene, SceneChip, SceneNode, SceneText } from '../scene/scene.ts'
import { DENSE_ABOVE } from '../scene/sizing.ts'

/** Smallest text on screen, CSS px. */
export const MIN_LABEL = 12
/** On a map of many nodes names stay in their boxes down to this size: on plates of 12 px they would cover their neighbours. */
const LEAST_IN_BOX = 11

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
  return size * zoom >= (scene.nodes.length > DENSE_ABOVE ? LEAST_IN_BOX : MIN_LABEL) - 0.01
}

/** As many labels as fit at 12 px without touching each other or a node that has a label of its own; first the urgent ones, then
 *  what is `lit`, then hubs. A label stands in its node where it fits; else where it covers least: above, below, beside or over it. */
export function labelsThatFit(
  scene: Scene,
  zoom: number,
  urgent: ReadonlySet<string>,
  lit: ReadonlySet<string> = new Set(),
): readonly LabelTag[] {
  const key = [zoom, ...urgent, '', ...lit].join(' ')
  const last = lastTags.get(scene)
  // While the reader pans, every frame asks for the same.
  if (last?.key === key) return last.tags
  const tags = placeTags(scene, zoom, urgent, lit)
  lastTags.set(scene, { key, tags })
  return tags
}

const lastTags = new WeakMap<Scene, { readonly key: string; readonly tags: readonly LabelTag[] }>()

function placeTags(
  scene: Scene,
  zoom: number,
  urgent: ReadonlySet<string>,
  lit: ReadonlySet<string>,
): readonly LabelTag[] {
  const degree = new Map<string, number>()
  for (const edge of scene.edges) {
    degree.set(edge.source, (degree.get(edge.source) ?? 0) + 1)
    degree.set(edge.target, (degree.get(edge.target) ?? 0) + 1)
  }
  const rank = (node: SceneNode): number => {
    const { selected, onPath, dimmed } = node.state
    return (
      (urgent.has(node.id) ? 4000 : selected ? 3000 : onPath || lit.has(node.id) ? 2000 : dimmed ? 0 : 1000) +
      Math.min(999, degree.get(node.id) ?? 0)
    )
  }
  const ranked = scene.nodes
    .map((node, i) => ({ node, i, rank: rank(node) }))
    .toSorted((a, b) => b.rank - a.rank || a.i - b.i)
  const placed: LabelTag[] = []
  for (const { node } of ranked) {
    const tag = freeTag(scene, node, MIN_LABEL / zoom, placed)
    if (tag !== null) placed.push(tag)
  }
  return placed
}

/** The place of a label that covers least of other nodes; null where none is free of labels and of nodes that have one. */
function freeTag(scene: Scene, node: SceneNode, fontSize: number, placed: readonly LabelTag[]): LabelTag | null {
  // A label that stands over this node already would be taken for its own.
  if (placed.some((other) => other.plate && covered(other, node) > 0)) return null
  let best: LabelTag | null = null
  let least = Infinity
  const places = placesOf(tagOf(node, fontSize))
  for (const tag of places) {
    // Beyond the map's edge it would be cut off where all of the map is shown.
    if (tag.x !== node.x && Math.abs(tag.x - scene.width / 2) + tag.width / 2 > scene.width / 2 + fontSize) continue
    if (tag.y !== node.y && Math.abs(tag.y - scene.height / 2) + tag.height / 2 > scene.height / 2 + fontSize) continue
    if (placed.some((other) => overlap(tag, other) || covered(tag, other.node) > 0)) continue
    if (!tag.plate) return tag
    const cost = scene.nodes.reduce((sum, other) => sum + (other === node ? 0 : covered(tag, other)), 0)
    if (cost < least - 1e-6) [best, least] = [tag, cost]
    if (cost === 0) break
  }
  return best
}

/** Where a label may stand, the best place first: in its node, or on a plate above, below, to the right, to the left, over it;
 *  over it first where the node is so large that its shape can still be seen. */
function placesOf(tag: LabelTag): readonly LabelTag[] {
  if (!tag.plate) return [tag]
  const { node } = tag
  const air = tag.fontSize * 0.1
  const down = (node.height + tag.height) / 2 + air
  const aside = (node.width + tag.width) / 2 + air
  const beside = [
    { ...tag, y: node.y - down },
    { ...tag, y: node.y + down },
    { ...tag, x: node.x + aside },
    { ...tag, x: node.x - aside },
  ]
  return node.height > 1.4 * tag.height ? [tag, ...beside] : [...beside, tag]
}

/** The area of a node's box under a label. */
function covered(tag: LabelTag, node: SceneNode): number {
  if (tag.node === node) return 0
  const across = (tag.width + node.width) / 2 - Math.abs(tag.x - node.x)
  const down = (tag.height + node.height) / 2 - Math.abs(tag.y - node.y)
  return across <= 0 || down <= 0 ? 0 : across * down
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

/** The count of relations that are not drawn, at 12 px or its own larger size. Scene coordinates of its middle. */
export interface MoreTag {
  readonly node: SceneNode
  readonly text: SceneText
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly fontSize: number
}

/** The counts of `nodes` that fit beside their nodes (or the plates of their `labels`) and touch no label, chip or node; those of
 *  `urgent` nodes always. */
export function moreTagsThatFit(
  scene: Scene,
  nodes: readonly SceneNode[],
  zoom: number,
  labels: readonly LabelTag[],
  chips: readonly Pick<Tag, 'x' | 'y' | 'width' | 'height'>[],
  urgent: ReadonlySet<string>,
): readonly MoreTag[] {
  const plates = new Map(labels.filter((tag) => tag.plate).map((tag) => [tag.node, tag]))
  const placed: MoreTag[] = []
  for (const node of nodes) {
    if (node.more === null) continue
    const fontSize = Math.max(node.more.size, MIN_LABEL / zoom)
    const plate = plates.get(node)
    const box = plate ?? node
    const width = measureText(node.more.lines[0] ?? '', { size: fontSize })
    const left = plate === undefined ? node.more.x : plate.x + plate.width / 2 + fontSize * 0.25
    const baseline = box.y + box.height / 2 + (CAP_HEIGHT * fontSize) / 4
    const text = { ...node.more, x: left, y: baseline, size: fontSize }
    const tag: MoreTag = {
      node,
      text,
      x: left + width / 2,
      y: baseline - (CAP_HEIGHT * fontSize) / 2,
      width,
      height: fontSize * CAP_HEIGHT,
      fontSize,
    }
    const others = [...labels, ...placed, ...scene.nodes].filter(
      (other) => other !== node && !('node' in other && other.node === node),
    )
    const isFree = ![...others, ...chips].some((other) => overlap(tag, other))
    if (isFree || urgent.has(node.id)) placed.push(tag)
  }
  return placed
}

type Tag = Pick<LabelTag, 'x' | 'y' | 'width' | 'height' | 'fontSize'>

function tagOf(node: SceneNode, fontSize: number): LabelTag {
  const width = Math.max(...node.text.lines.map((line) => measureText(line, { size: fontSize }))) + fontSize * 0.7
  const height = fontSize * (1.16 * node.text.lines.length + 0.35)
  return {
    node,
    x: node.x,
    y: node.y,
    width,
    height,
    fontSize,
    plate: width > node.width * 0.86 || height > node.height,
  }
}

function overlap(a: Tag, b: Omit<Tag, 'fontSize'>): boolean {
  const air = a.fontSize * 0.2
  return Math.abs(a.x - b.x) < (a.width + b.width) / 2 + air && Math.abs(a.y - b.y) < (a.height + b.height) / 2 + air
}
