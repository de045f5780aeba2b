import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { nodeClass } from '../core/model/nodeClass.ts'
import type { NodeClass, NodeRecord } from '../core/model/records.ts'
import { classIcon, type ClassIcon } from '../scene/classIcon.ts'
import type { Point } from '../layout/layoutTypes.ts'
import { CAP_HEIGHT, measureText } from '../scene/measureText.ts'
import { hasDoubleBorder, sideInset } from '../scene/nodeGlyph.ts'
import type { Scene, SceneNode } from '../scene/scene.ts'
import type { NodeSize } from '../scene/sizeNode.ts'
import type { Sizing } from '../scene/sizing.ts'
import { isOfTheDisc } from './compartments.ts'
import { mmToPt } from './units.ts'

/** Side of a sign, pt: never below what is told apart in print. */
export function iconSize({ fontSize }: Pick<Sizing, 'fontSize'>): number {
  return Math.max(mmToPt(LEAST_MM), fontSize * 1.45)
}

const LEAST_MM = 3

/** One weight for all signs of a figure: a fourteenth of their side, never thinner than the page allows. */
export function iconStroke(size: number, leastLine: number): number {
  return Math.max(leastLine, size / 14)
}

/** The sign of what a node is. Never more than its kind says: a factor that is no substance acts from outside, and an outcome that is
 *  none of the disc has no disc. */
export function iconOf(node: NodeRecord): ClassIcon {
  switch (node.kind) {
    case 'cell':
      return 'cell'
    case 'exosome':
    case 'vesicle':
      return 'vesicle'
    case 'mirna':
      return 'rna'
    case 'cargo':
      return RNA.has(node.biolink) ? 'rna' : 'molecule'
    case 'factor':
      return SUBSTANCES.has(node.biolink) ? 'molecule' : 'outside'
    case 'intervention':
    case 'trial':
      return 'outside'
    case 'target':
      return 'gene'
    case 'pathway':
      return 'cascade'
    case 'process':
      return 'cycle'
    case 'outcome':
      return isOfTheDisc(node) ? 'disc' : 'flag'
  }
}

const RNA: ReadonlySet<string> = new Set([
  'biolink:Transcript',
  'biolink:NucleicAcidEntity',
  'biolink:MicroRNA',
  'biolink:RNAProduct',
])
const SUBSTANCES: ReadonlySet<string> = new Set(['biolink:ChemicalEntity', 'biolink:Gene', 'biolink:Protein'])

/** Where signs stand in the boxes of a panel: in front of the label, or above it where lanes side by side leave no room in front. */
export type IconPlace = 'front' | 'above'

/** Free space between a sign and the label, in text sizes: in front of it, and above it. */
const GAP = 0.4
const GAP_ABOVE = 0.36
/** Free space above and below sign and label, in text sizes. */
const AROUND = 0.44
/** An ellipse is higher: it narrows where signs and labels are widest. */
const AROUND_ELLIPSE = 0.9

/** So much lower sign and label stand under a code tab, in text sizes. */
const CODE_DROP = 0.22

/** Boxes with room for a sign at its label, and for `codes` on their upper edges. */
export function withIconRoom(
  sizes: ReadonlyMap<string, NodeSize>,
  nodes: readonly NodeRecord[],
  sizing: Sizing,
  place: IconPlace,
  codes: boolean,
): ReadonlyMap<string, NodeSize> {
  const classes = new Map<string, NodeClass>(nodes.map((node) => [node.id, nodeClass(node.kind)]))
  return new Map([...sizes].map(([id, size]) => [id, roomier(classes.get(id) ?? 'target', size, sizing, place, codes)]))
}

function roomier(cls: NodeClass, size: NodeSize, sizing: Sizing, place: IconPlace, codes: boolean): NodeSize {
  const drop = codes ? CODE_DROP * sizing.fontSize : 0
  const needed =
    contentHeight(size.lines.length, sizing, place) +
    2 * drop +
    2 * sizing.fontSize * (cls === 'source' ? AROUND_ELLIPSE : AROUND)
  const height = Math.max(size.height, Math.ceil(needed * 2) / 2)
  // A sloping side takes the more the higher or wider the box is: widened until sign and label fit.
  let width = size.width
  while (
    placed(cls, width, height, size.lines, sizing, place, drop).free < 2 * sizing.padding &&
    width < size.width + 40 * sizing.fontSize
  )
    width += 0.5
  return { ...size, height, width }
}

function contentHeight(lineCount: number, sizing: Sizing, place: IconPlace): number {
  const icon = iconSize(sizing)
  return place === 'front' ? icon : icon + GAP_ABOVE * sizing.fontSize + textHeight(lineCount, sizing)
}

/** From the top of the first capital to the last baseline. */
function textHeight(lineCount: number, { fontSize, lineHeight }: Sizing): number {
  return CAP_HEIGHT * fontSize + (lineCount - 1) * lineHeight
}

function textWidth(lines: readonly string[], { fontSize }: Sizing): number {
  return Math.max(...lines.map((line) => measureText(line, { size: fontSize })))
}

/** Where sign and label stand, by their middles, from the box's centre; `free` = room that is left beside the tighter of them. */
interface Placed {
  readonly icon: Point
  readonly text: Point
  readonly free: number
}

function placed(
  cls: NodeClass,
  width: number,
  height: number,
  lines: readonly string[],
  sizing: Sizing,
  place: IconPlace,
  drop: number,
): Placed {
  const size = iconSize(sizing)
  const [textW, textH] = [textWidth(lines, sizing), textHeight(lines.length, sizing)]
  if (place === 'front') {
    const row = size + GAP * sizing.fontSize + textW
    // Signs are round or have empty corners.
    const left = -width / 2 + inset(cls, width, height, drop, size * 0.85, sizing).left
    const right = width / 2 - inset(cls, width, height, drop, textH + sizing.fontSize * 0.2, sizing).right
    const start = left + (right - left - row) / 2
    return {
      icon: { x: start + size / 2, y: drop },
      text: { x: start + row - textW / 2, y: drop },
      free: right - left - row,
    }
  }
  const top = -contentHeight(lines.length, sizing, place) / 2
  const [iconY, textY] = [top + size / 2 + drop, -top - textH / 2 + drop]
  const atIcon = inset(cls, width, height, iconY, size * 0.85, sizing)
  const atText = inset(cls, width, height, textY, textH + sizing.fontSize * 0.2, sizing)
  // One middle for both: of what the two rows leave free.
  const [left, right] = [
    Math.max(atText.left, atIcon.left - (textW - size) / 2),
    Math.max(atText.right, atIcon.right - (textW - size) / 2),
  ]
  const middle = (left - right) / 2
  return {
    icon: { x: middle, y: iconY },
    text: { x: middle, y: textY },
    free: width - left - right - Math.max(textW, size),
  }
}

/** How far the silhouette, or its inner line, is inside the box beside something of that height. */
function inset(
  cls: NodeClass,
  width: number,
  height: number,
  y: number,
  tall: number,
  sizing: Sizing,
): { readonly left: number; readonly right: number } {
  const gap = hasDoubleBorder(cls) ? sizing.doubleGap : 0
  const most = (side: 'left' | 'right'): number =>
    gap + Math.max(...[y - tall / 2 - gap, y, y + tall / 2 + gap].map((dy) => sideInset(cls, width, height, dy)[side]))
  return { left: most('left'), right: most('right') }
}

/** The scene with the sign of each node at its label, both in the middle of what the silhouette leaves free. */
export function withIcons(
  scene: Scene,
  graph: MechanismGraph,
  sizing: Sizing,
  place: IconPlace,
  leastLine: number,
): Scene {
  return {
    ...scene,
    nodes: scene.nodes.map((node) => withIcon(node, iconOf(graph.node(node.id)), sizing, place, leastLine)),
  }
}

function withIcon(node: SceneNode, name: ClassIcon, sizing: Sizing, place: IconPlace, leastLine: number): SceneNode {
  const { icon, text } = placed(
    node.nodeClass,
    node.width,
    node.height,
    node.text.lines,
    sizing,
    place,
    node.codeTab === null ? 0 : CODE_DROP * sizing.fontSize,
  )
  const size = iconSize(sizing)
  const strokes = classIcon(
    name,
    { x: node.x + icon.x, y: node.y + icon.y, size },
    node.text.color,
    iconStroke(size, leastLine),
  )
  const first = node.y + text.y - textHeight(node.text.lines.length, sizing) / 2 + CAP_HEIGHT * sizing.fontSize
  return { ...node, icon: { name, strokes }, text: { ...node.text, x: node.x + text.x, y: first } }
}
