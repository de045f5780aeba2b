import type { Scene, SceneEdge, SceneNode, SceneShape } from '../scene/scene.ts'
import { parsePath } from '../scene/pathData.ts'
import { besideLines } from './besideLines.ts'
import { piecesOf, type LinePiece } from './cutLine.ts'
import { gapsOf, type LineGap } from './lineGaps.ts'
import { openPatches } from './openPatches.ts'
import { glueFor, type Glue } from './pptxGlue.ts'
import { nativeDot, nativeHead, type NativeHead } from './pptxHead.ts'
import { connectorXml } from './pptxLine.ts'
import { bodyXml, fillXml, groupXml, shapeXml, stepsBox, textBox, textBoxXml, union, type Box } from './pptxXml.ts'
import { sceneGroups, type PaintGroup, type PaintMark } from './sceneMarks.ts'

/** The slide's XML: one shape per node with its label inside, one connector per line glued to its two nodes, text boxes and shapes
 *  for the rest. Lines have no patches: numbers stand beside them, and a line is open where its sign stands.
 *  Written here because pptxgenjs has no glue and no groups. */
export function pptxSlide(drawn: Scene): string {
  const beside = besideLines(drawn)
  const scene: Scene = { ...beside, extras: openPatches(beside.extras, beside.background) }
  let next = 2
  const take = (): number => next++
  const glue = glueFor(scene.nodes, take)
  const edges = scene.edges.map((edge) => drawnEdge(scene, edge))
  const lines = [
    ...scene.edges.map((edge) => bandsXml(scene, edge, glue, take)),
    ...edges.map((edge) => edgeXml(edge, glue, take)),
  ]
  const ground = (scene.ground ?? []).flatMap((mark, i) =>
    mark.kind === 'shape'
      ? [
          shapeXml(mark.shape, {
            id: take(),
            name: `${mark.role} ${i + 1}`,
            title: '',
            dash: mark.dash,
            cap: mark.cap,
            opacity: 1,
          }),
        ]
      : [],
  )
  const groups = sceneGroups({ ...scene, ground: [] }).filter(
    ({ kind, id }) => kind !== 'edge' && !id.startsWith('band-'),
  )
  const nodes = new Map<string, SceneNode>(scene.nodes.map((node) => [node.id, node]))
  const bodies = groups.map((group) => {
    const node = group.kind === 'node' ? nodes.get(group.id) : undefined
    return group.kind === 'extra'
      ? group.marks.map((mark) => markXml(mark, take(), group.id)).join('')
      : nodeXml(edges, group, node, glue, take)
  })
  const background =
    scene.background === 'none' ? '' : `<p:bg><p:bgPr>${fillXml(scene.background, 1)}<a:effectLst/></p:bgPr></p:bg>`
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<p:sld xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"><p:cSld name="Figure">${background}<p:spTree><p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>${ground.join('')}${lines.join('')}${bodies.join('')}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>`
}

/** The bands under a line of a path or a difference panel, glued as the line is. */
function bandsXml({ emphasis }: Scene, edge: SceneEdge, glue: Glue, take: () => number): string {
  const band = (color: string, width: number): string =>
    connectorXml(
      {
        name: `band-${edge.id}`,
        title: '',
        source: edge.source,
        target: edge.target,
        pieces: piecesOf(edge.line),
        gaps: [],
        isFree: false,
        stroke: { color, width, dash: null, cap: 'round', opacity: 1 },
      },
      glue,
      take,
    )
  const underlay =
    edge.state.onPath && emphasis.underlay !== null ? band(emphasis.underlay, emphasis.underlayWidth) : ''
  return underlay + (edge.state.selected ? band(emphasis.selected, edge.strokeWidth + 2 * emphasis.selectedWidth) : '')
}

/** A line with all that its parts need to know of each other. */
interface DrawnEdge {
  readonly edge: SceneEdge
  readonly pieces: readonly LinePiece[]
  readonly gaps: readonly LineGap[]
  /** The head as a line end; null where it has none or is a shape. */
  readonly native: NativeHead | null
  /** The head as a shape: bars, open diamonds, and heads of open lines, whose native ends readers draw at both parts.
   *  The line ends at its back, so it needs no ground. */
  readonly head: SceneShape | null
  /** The dot at its start: a native end, or a shape. */
  readonly nativeDot: string | null
  readonly dot: SceneShape | null
  readonly opacity: number
}

function drawnEdge({ emphasis, background }: Scene, edge: SceneEdge): DrawnEdge {
  const short = piecesOf(edge.line)
  const gaps = gapsOf(edge, short)
  const native = gaps.length > 0 ? null : nativeHead(edge)
  const head =
    native !== null || edge.head === null
      ? null
      : edge.head.fill === background
        ? { ...edge.head, fill: null }
        : edge.head
  const dot = gaps.length > 0 ? null : nativeDot(edge)
  return {
    edge,
    nativeDot: dot,
    dot: dot === null ? edge.dot : null,
    pieces: native === null ? short : piecesOf(edge.line, native.tip),
    gaps,
    native,
    head,
    opacity: edge.state.dimmed ? emphasis.dimOpacity : 1,
  }
}

/** The line itself, then its number and signs. Heads and dots that are shapes move with their boxes, see `nodeXml`. */
function edgeXml(
  { edge, pieces, gaps, native, head, nativeDot: start, dot, opacity }: DrawnEdge,
  glue: Glue,
  take: () => number,
): string {
  const connector = connectorXml(
    {
      name: edge.id,
      title: edge.title,
      source: edge.source,
      target: edge.target,
      pieces,
      gaps,
      isFree: edge.dot === null && head === null,
      stroke: {
        color: edge.stroke,
        width: edge.strokeWidth,
        dash: edge.dash,
        cap: edge.cap,
        opacity,
        ...(start === null ? {} : { head: start }),
        ...(native === null ? {} : { tail: native.xml }),
      },
    },
    glue,
    take,
  )
  const signs = [
    glue.shapeOf(edge.source) === null ? dot : null,
    edge.mark,
    edge.breakMark,
    glue.shapeOf(edge.target) === null ? head : null,
  ]
  const shapes = signs.flatMap((shape) =>
    shape === null ? [] : [markXml(solid(shape, opacity), take(), `${edge.id} mark`)],
  )
  return `${connector}${shapes.join('')}${edge.label === null ? '' : textBoxXml(edge.label, opacity, take(), `${edge.id} number`)}`
}

/** The outline carries the label, so that the shape moves with its text. A second outline, the code tab and heads that lie at the
 *  node are grouped with it, as are the ports of its lines. */
function nodeXml(
  lines: readonly DrawnEdge[],
  group: PaintGroup,
  node: SceneNode | undefined,
  glue: Glue,
  take: () => number,
): string {
  const [outline, ...rest] = group.marks
  const label = rest.find((mark) => mark.kind === 'text')
  if (outline === undefined || outline.kind !== 'shape') return ''
  const box = stepsBox(parsePath(outline.shape.path))
  const shift = label?.kind === 'text' && node !== undefined ? label.text.x - (box.x + box.w / 2) : 0
  // Under a sign the label stands lower than the middle.
  const drop = label?.kind === 'text' && node?.icon !== undefined ? middleOf(textBox(label.text)) - middleOf(box) : 0
  const shape = shapeXml(outline.shape, {
    id: (node === undefined ? null : glue.shapeOf(node.id)) ?? take(),
    name: group.id,
    title: group.title,
    dash: outline.dash,
    cap: outline.cap,
    opacity: outline.opacity,
    body: label?.kind === 'text' ? bodyXml(label.text, 'ctr', outline.opacity, shift, drop) : '',
    ...(node === undefined ? {} : { sites: glue.sitesOf(node, box) }),
  })
  const heads = lines.flatMap(({ edge, head, dot, opacity }) => [
    ...(head === null || edge.target !== node?.id ? [] : [[solid(head, opacity), `${edge.id} head`] as const]),
    ...(dot === null || edge.source !== node?.id ? [] : [[solid(dot, opacity), `${edge.id} dot`] as const]),
  ])
  const ports = glue.portsOf(group.id)
  const others: readonly (readonly [PaintMark, string])[] = [
    ...heads,
    ...rest.filter((mark) => mark !== label).map((mark) => [mark, `${group.id} part`] as const),
  ]
  if (others.length === 0 && ports.boxes.length === 0) return shape
  const parts = others.map(([mark, name]) => markXml(mark, take(), name)).join('')
  return groupXml(
    take(),
    `${group.id} box`,
    group.title,
    union([box, ...others.map(([mark]) => markBox(mark)), ...ports.boxes]),
    `${shape}${parts}${ports.xml}`,
  )
}

function middleOf({ y, h }: Box): number {
  return y + h / 2
}

function markXml(mark: PaintMark, id: number, name: string): string {
  return mark.kind === 'text'
    ? textBoxXml(mark.text, mark.opacity, id, name)
    : shapeXml(mark.shape, { id, name, title: '', dash: mark.dash, cap: mark.cap, opacity: mark.opacity })
}

function markBox(mark: PaintMark): Box {
  return mark.kind === 'text' ? textBox(mark.text) : stepsBox(parsePath(mark.shape.path))
}

function solid(shape: SceneShape, opacity: number): PaintMark {
  return { kind: 'shape', shape, dash: null, cap: 'butt', opacity }
}
