import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { nodeClass } from '../core/model/nodeClass.ts'
import type { NodeClass, NodeRecord } from '../core/model/records.ts'
import { classIcon, type ClassIcon } from '../scene/classIcon.ts'
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
    case 'cell': return 'cell'
    case 'exosome':
    case 'vesicle': return 'vesicle'
    case 'mirna': return 'rna'
    case 'cargo': return RNA.has(node.biolink) ? 'rna' : 'molecule'
    case 'factor': return SUBSTANCES.has(node.biolink) ? 'molecule' : 'outside'
    case 'intervention':
    case 'trial': return 'outside'
    case 'target': return 'gene'
    case 'pathway': return 'cascade'
    case 'process': return 'cycle'
    case 'outcome': return isOfTheDisc(node) ? 'disc' : 'flag'
  }
}

const RNA: ReadonlySet<string> = new Set(['biolink:Transcript', 'biolink:NucleicAcidEntity', 'biolink:MicroRNA', 'biolink:RNAProduct'])
const SUBSTANCES: ReadonlySet<string> = new Set(['biolink:ChemicalEntity', 'biolink:Gene', 'biolink:Protein'])

/** Free space between a sign and the label, in text sizes. */
const GAP = 0.4
/** A box is at least so much higher than its sign. */
const AROUND = 1.62
/** An ellipse is higher: it narrows where the sign stands. */
const AROUND_ELLIPSE = 1.9

/** Boxes with room for a sign in front of their labels. */
export function withIconRoom(sizes: ReadonlyMap<string, NodeSize>, nodes: readonly NodeRecord[], sizing: Sizing): ReadonlyMap<string, NodeSize> {
  const classes = new Map<string, NodeClass>(nodes.map((node) => [node.id, nodeClass(node.kind)]))
  return new Map([...sizes].map(([id, size]) => [id, roomier(classes.get(id) ?? 'target', size, sizing)]))
}

function roomier(cls: NodeClass, size: NodeSize, sizing: Sizing): NodeSize {
  const height = Math.max(size.height, Math.ceil(iconSize(sizing) * (cls === 'source' ? AROUND_ELLIPSE : AROUND) * 2) / 2)
  const needed = content(size.lines, sizing) + 2 * sizing.padding
  // An ellipse loses the more on its sides the wider it is, every other silhouette always the same.
  let width = needed
  for (let i = 0; i < 12; i++) {
    const { left, right } = losses(cls, width, height, size.lines.length, sizing)
    width = needed + left + right
  }
  return { ...size, height, width: Math.max(size.width, Math.ceil(width * 2) / 2) }
}

/** Width of sign and label together. */
function content(lines: readonly string[], sizing: Sizing): number {
  return iconSize(sizing) + GAP * sizing.fontSize + textWidth(lines, sizing)
}

function textWidth(lines: readonly string[], { fontSize }: Sizing): number {
  return Math.max(...lines.map((line) => measureText(line, { size: fontSize })))
}

/** How far the silhouette is inside its box: left where the sign stands, right where the label ends. */
function losses(cls: NodeClass, width: number, height: number, lineCount: number, sizing: Sizing): { readonly left: number; readonly right: number } {
  const gap = hasDoubleBorder(cls) ? sizing.doubleGap : 0
  // Signs are round or have empty corners.
  const iconReach = (iconSize(sizing) / 2) * 0.85 + gap
  const textReach = ((lineCount - 1) * sizing.lineHeight + CAP_HEIGHT * sizing.fontSize) / 2 + sizing.fontSize * 0.1 + gap
  const most = (side: 'left' | 'right', reach: number): number => Math.max(...[-reach, 0, reach].map((dy) => sideInset(cls, width, height, dy)[side]))
  return { left: most('left', iconReach) + gap, right: most('right', textReach) + gap }
}

/** The scene with the sign of each node in front of its label, both in the middle of what the silhouette leaves free. */
export function withIcons(scene: Scene, graph: MechanismGraph, sizing: Sizing, leastLine: number): Scene {
  return { ...scene, nodes: scene.nodes.map((node) => withIcon(node, iconOf(graph.node(node.id)), sizing, leastLine)) }
}

function withIcon(node: SceneNode, name: ClassIcon, sizing: Sizing, leastLine: number): SceneNode {
  const { lines } = node.text
  const { left, right } = losses(node.nodeClass, node.width, node.height, lines.length, sizing)
  const start = node.x - node.width / 2 + left + (node.width - left - right - content(lines, sizing)) / 2
  const size = iconSize(sizing)
  const strokes = classIcon(name, { x: start + size / 2, y: node.y, size }, node.text.color, iconStroke(size, leastLine))
  return { ...node, icon: { name, strokes }, text: { ...node.text, x: start + size + GAP * sizing.fontSize + textWidth(lines, sizing) / 2 } }
}
