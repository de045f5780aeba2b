import type { Point } from '../layout/layoutTypes.ts'
import { cutPieces, piecesLength, type LinePiece } from './cutLine.ts'
import { besideGaps, type LineGap } from './lineGaps.ts'
import { portBox, portXml, type Glue, type GlueEnd } from './pptxGlue.ts'
import { nativeLength } from './pptxHead.ts'
import { customXml, groupXml, lineXml, nameXml, stepXml, union, xfrm, type Box, type Stroke } from './pptxXml.ts'

/** A line of the figure between two nodes of the slide. */
export interface PptxLine {
  readonly name: string
  readonly title: string
  readonly source: string
  readonly target: string
  readonly pieces: readonly LinePiece[]
  readonly gaps: readonly LineGap[]
  readonly stroke: Stroke
  /** Its ends may stand a little nearer to the boxes: nothing is drawn at them that would then be out of place. */
  readonly isFree: boolean
}

interface Ends {
  readonly start: GlueEnd | null
  readonly end: GlueEnd | null
}

/** A connector glued to the shapes of both nodes. A straight line between the middles of two sides is the same for every reader.
 *  All others are written twice: the way PowerPoint reads, with sites of the shape and geometry of the line's own, and for
 *  LibreOffice, which knows four sites of such a shape and no such line, as connectors between invisible shapes grouped with the boxes. */
export function connectorXml(line: PptxLine, glue: Glue, take: () => number): string {
  const [first, last] = [line.pieces[0], line.pieces.at(-1)]
  if (first === undefined || last === undefined) return ''
  const isStraight = line.pieces.length === 1 && first.control === null && line.gaps.length === 0
  if (isStraight && line.isFree) {
    const near = line.stroke.width * 1.5
    const start = glue.atSide(line.source, first.from, near)
    const end = start === null ? null : glue.atSide(line.target, last.to, near)
    if (start !== null && end !== null)
      return straight(line.name, line.title, first.from, last.to, line.stroke, siteXml({ start, end }), take())
  }
  const ends = { start: glue.at(line.source, first.from), end: glue.at(line.target, last.to) }
  const exact = isStraight
    ? straight(line.name, line.title, first.from, last.to, line.stroke, siteXml(ends), take())
    : curved(line, first.from, last.to, siteXml(ends), take())
  const other = isStraight
    ? straight(`${line.name} line`, line.title, first.from, last.to, line.stroke, portsXml(ends, glue), take())
    : chain(line, ends, glue, take)
  return `<mc:AlternateContent xmlns:mc="${COMPATIBILITY}"><mc:Choice xmlns:${PREFIX}="${DRAWING_2010}" Requires="${PREFIX}">${exact}</mc:Choice><mc:Fallback>${other}</mc:Fallback></mc:AlternateContent>`
}

const COMPATIBILITY = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const DRAWING_2010 = 'http://schemas.microsoft.com/office/drawing/2010/main'
/** LibreOffice goes by the prefix: it takes what needs `a14`, and leaves what needs a prefix it does not know. */
const PREFIX = 'draw2010'

function straight(
  name: string,
  title: string,
  from: Point,
  to: Point,
  stroke: Stroke,
  glued: string,
  id: number,
): string {
  return cxnSp(
    name,
    title,
    from,
    to,
    '<a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>',
    stroke,
    glued,
    id,
  )
}

/** The line's own geometry, its start and end in opposite corners of its box, as of every connector: so it stretches with its boxes. */
function curved(line: PptxLine, from: Point, to: Point, glued: string, id: number): string {
  const flipX = to.x < from.x ? -1 : 1
  const flipY = to.y < from.y ? -1 : 1
  const local = (p: Point): readonly [number, number] => [(p.x - from.x) * flipX, (p.y - from.y) * flipY]
  const path = openPath(line.pieces, besideGaps(0, piecesLength(line.pieces), line.gaps), local)
  const box = { x: 0, y: 0, w: Math.abs(to.x - from.x), h: Math.abs(to.y - from.y) }
  return cxnSp(
    line.name,
    line.title,
    from,
    to,
    `${customXml(path, box, true, undefined)}<a:noFill/>`,
    line.stroke,
    glued,
    id,
  )
}

function cxnSp(
  name: string,
  title: string,
  from: Point,
  to: Point,
  geometry: string,
  stroke: Stroke,
  glued: string,
  id: number,
): string {
  const flips = `${to.x < from.x ? ' flipH="1"' : ''}${to.y < from.y ? ' flipV="1"' : ''}`
  const box = {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    w: Math.abs(to.x - from.x),
    h: Math.abs(to.y - from.y),
  }
  return `<p:cxnSp>${nameXml('p:nvCxnSpPr', id, name, title, `<p:cNvCxnSpPr>${glued}</p:cNvCxnSpPr>`)}<p:spPr>${xfrm(box, flips)}${geometry}${lineXml(stroke)}</p:spPr></p:cxnSp>`
}

/** Two short straight connectors at the boxes and the way between them as a freeform: moving a box draws the nearest one along. */
function chain(line: PptxLine, ends: Ends, glue: Glue, take: () => number): string {
  const [from, to] = stubs(line)
  const length = piecesLength(line.pieces)
  const middle = openPieces(line.pieces, besideGaps(from, to, line.gaps))
  const [first, last] = [line.pieces[0]?.from, line.pieces.at(-1)?.to]
  const [joint, far] = [cutPieces(line.pieces, from, length)[0]?.from, cutPieces(line.pieces, 0, to).at(-1)?.to]
  if (first === undefined || last === undefined || joint === undefined || far === undefined) return ''
  const { head, tail, ...plain } = line.stroke
  const [a, b] = [take(), take()]
  const box = piecesBox(middle.flat())
  const path = middle.map((part) => partPath(part, ({ x, y }) => [x - box.x, y - box.y])).join('')
  const way = `<p:sp>${nameXml('p:nvSpPr', take(), `${line.name} line`, line.title, '<p:cNvSpPr/>')}<p:spPr>${xfrm(box)}${customXml(path, box, true, undefined)}<a:noFill/>${lineXml(plain)}</p:spPr></p:sp>`
  const group = groupXml(
    take(),
    `${line.name} way`,
    '',
    union([box, portBox(joint), portBox(far)]),
    `${way}${portXml(a, `${line.name} joint`, joint)}${portXml(b, `${line.name} joint`, far)}`,
  )
  const link = (start: number | null, end: number | null): string =>
    `${start === null ? '' : `<a:stCxn id="${start}" idx="0"/>`}${end === null ? '' : `<a:endCxn id="${end}" idx="0"/>`}`
  const port = (end: GlueEnd | null): number | null => (end === null ? null : glue.port(end))
  return [
    group,
    straight(
      `${line.name} start`,
      '',
      first,
      joint,
      { ...plain, ...(head === undefined ? {} : { head }) },
      link(port(ends.start), a),
      take(),
    ),
    straight(
      `${line.name} end`,
      '',
      far,
      last,
      { ...plain, ...(tail === undefined ? {} : { tail }) },
      link(b, port(ends.end)),
      take(),
    ),
  ].join('')
}

/** Where the straight ends of a line leave off and begin: long enough for a head, and whole dashes. */
function stubs({ pieces, stroke, gaps }: PptxLine): readonly [number, number] {
  const length = piecesLength(pieces)
  const least = Math.min(length / 4, stroke.width * 2)
  const head = stroke.tail === undefined ? least : Math.min(length / 2, nativeLength(stroke.tail, stroke.width) * 1.2)
  const period = stroke.dash === null ? 0 : (stroke.dash[0] ?? 0) + (stroke.dash[1] ?? 0)
  const whole = (at: number, round: (value: number) => number): number =>
    period === 0 ? at : round(at / period) * period
  const from = Math.min(whole(least, Math.ceil), length / 4, ...gaps.map((gap) => gap.from))
  return [from, Math.max(whole(length - head, Math.floor), length / 2, ...gaps.map((gap) => gap.to))]
}

function openPieces(pieces: readonly LinePiece[], parts: readonly LineGap[]): readonly (readonly LinePiece[])[] {
  return parts.map(({ from, to }) => cutPieces(pieces, from, to)).filter((part) => part.length > 0)
}

function openPath(
  pieces: readonly LinePiece[],
  parts: readonly LineGap[],
  local: (p: Point) => readonly [number, number],
): string {
  return openPieces(pieces, parts)
    .map((part) => partPath(part, local))
    .join('')
}

function partPath(part: readonly LinePiece[], local: (p: Point) => readonly [number, number]): string {
  const [first] = part
  if (first === undefined) return ''
  return (
    stepXml(['M', ...local(first.from)], 0, 0) +
    part
      .map(({ control, to }) =>
        stepXml(control === null ? ['L', ...local(to)] : ['Q', ...local(control), ...local(to)], 0, 0),
      )
      .join('')
  )
}

function piecesBox(pieces: readonly LinePiece[]): Box {
  const points = pieces.flatMap(({ from, control, to }) => [from, ...(control === null ? [] : [control]), to])
  return union(points.map(({ x, y }) => ({ x, y, w: 0, h: 0 })))
}

function siteXml({ start, end }: Ends): string {
  return `${start === null ? '' : `<a:stCxn id="${start.shape}" idx="${start.site}"/>`}${end === null ? '' : `<a:endCxn id="${end.shape}" idx="${end.site}"/>`}`
}

function portsXml({ start, end }: Ends, glue: Glue): string {
  return `${start === null ? '' : `<a:stCxn id="${glue.port(start)}" idx="0"/>`}${end === null ? '' : `<a:endCxn id="${glue.port(end)}" idx="0"/>`}`
}
