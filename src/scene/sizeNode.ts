import type { NodeClass } from '../core/model/records.ts'
import { CAP_HEIGHT, measureText } from './measureText.ts'
import { hasDoubleBorder, sideInset } from './nodeGlyph.ts'
import type { Sizing } from './sizing.ts'
import { wrapText } from './wrapText.ts'

/** The box a label needs inside the silhouette of its class, and the label's lines. Units of `sizing`. */
export interface NodeSize {
  readonly width: number
  readonly height: number
  readonly lines: readonly string[]
}

export function sizeNode(cls: NodeClass, label: string, sizing: Sizing): NodeSize {
  const lines = wrapText(label, { size: sizing.fontSize }, sizing.wrap)
  const height = heightOf(cls, lines.length, sizing)
  const width = Math.max(sizing.minWidth, neededWidth(cls, lines, height, sizing))
  return { width: Math.ceil(width * 2) / 2, height, lines }
}

/** Sizes of many nodes; with `even`, all nodes of a class share the width of its widest label (small maps look calmer). */
export function sizeNodes(
  nodes: readonly { readonly id: string; readonly nodeClass: NodeClass; readonly label: string }[],
  sizing: Sizing,
  even = false,
): ReadonlyMap<string, NodeSize> {
  const sizes = new Map(nodes.map((n) => [n.id, sizeNode(n.nodeClass, n.label, sizing)]))
  if (!even) return sizes
  const widest = new Map<NodeClass, number>()
  for (const n of nodes) widest.set(n.nodeClass, Math.max(widest.get(n.nodeClass) ?? 0, sizes.get(n.id)?.width ?? 0))
  return new Map(
    [...sizes].map(([id, size], i) => [
      id,
      { ...size, width: widest.get(nodes[i]?.nodeClass ?? 'target') ?? size.width },
    ]),
  )
}

/** Offsets of the first baseline and of the text's middle from the node's centre. */
export function labelPlace(
  cls: NodeClass,
  lineCount: number,
  height: number,
  sizing: Sizing,
): { readonly dx: number; readonly dy: number } {
  const dy = (CAP_HEIGHT * sizing.fontSize) / 2 - ((lineCount - 1) * sizing.lineHeight) / 2
  // A tag loses room on the right only, a bottom-round box at the bottom only.
  const dx = cls === 'outcome' ? -sideInset(cls, Infinity, height, inkReach(lineCount, sizing)).right / 2 : 0
  return { dx, dy: cls === 'mirna' && lineCount > 1 ? dy - height * 0.03 : dy }
}

/** The part of an ellipse's height that its text may fill: more would make it much wider than its text. */
const ELLIPSE_TEXT = 0.72

function heightOf(cls: NodeClass, lineCount: number, sizing: Sizing): number {
  const plain = lineCount > 1 ? sizing.heights[1] : sizing.heights[0]
  if (cls !== 'source') return plain
  const least = 2 * (inkReach(lineCount, sizing) / ELLIPSE_TEXT + sizing.doubleGap)
  return Math.max(Math.ceil(least * 2) / 2, lineCount > 1 ? plain * 1.14 : plain)
}

function neededWidth(cls: NodeClass, lines: readonly string[], height: number, sizing: Sizing): number {
  const reach = inkReach(lines.length, sizing)
  const text = Math.max(...lines.map((line) => measureText(line, { size: sizing.fontSize })))
  const gap = hasDoubleBorder(cls) ? sizing.doubleGap : 0
  if (cls === 'source') {
    const share = Math.min(0.92, reach / (height / 2 - gap))
    return (text + sizing.padding) / Math.sqrt(1 - share * share) + 2 * gap
  }
  const above = sideInset(cls, Infinity, height, -reach)
  const below = sideInset(cls, Infinity, height, reach)
  const middle = sideInset(cls, Infinity, height, 0)
  const left = Math.max(above.left, below.left, middle.left)
  const right = Math.max(above.right, below.right, middle.right)
  // The text is centred, so both sides get the larger loss; a tag's text moves left instead.
  const loss = cls === 'outcome' ? left + right : 2 * Math.max(left, right)
  return text + loss + 2 * (sizing.padding + gap)
}

/** Half the height of the inked text: from the first capital's top to the last line's descender. */
function inkReach(lineCount: number, sizing: Sizing): number {
  return ((lineCount - 1) * sizing.lineHeight + CAP_HEIGHT * sizing.fontSize) / 2 + sizing.fontSize * 0.1
}
