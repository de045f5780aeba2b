import type { Point } from '../layout/layoutTypes.ts'
import { vectorLength } from '../layout/vectorLength.ts'
import { sideInset } from '../scene/nodeGlyph.ts'
import type { SceneNode } from '../scene/scene.ts'
import { emu, nameXml, xfrm, type Box } from './pptxXml.ts'

/** One end of a line on a node's shape. */
export interface GlueEnd {
  readonly node: string
  /** Number of the node's shape and of the connection site on it. */
  readonly shape: number
  readonly site: number
}

/** Where lines are glued to the nodes of one slide. */
export interface Glue {
  /** The number of a node's shape, or null where the slide has no such node. */
  readonly shapeOf: (node: string) => number | null
  /** The site of a node at a point, made where there is none. */
  readonly at: (node: string, point: Point) => GlueEnd | null
  /** The site at the middle of a side when the point stands within `near` of it and no line ends there already, else null.
   *  The site moves to the point: readers that know these four places only lead the line to nearly the same one. */
  readonly atSide: (node: string, point: Point, near: number) => GlueEnd | null
  /** A point of an invisible shape that is grouped with the node, for readers that know no sites but the four sides. */
  readonly port: (end: GlueEnd) => number
  readonly sitesOf: (node: SceneNode, box: Box) => { readonly guides: string; readonly list: string }
  readonly portsOf: (node: string) => { readonly xml: string; readonly boxes: readonly Box[] }
}

interface NodeSites {
  readonly node: SceneNode
  readonly shape: number
  readonly points: Point[]
  /** Sides whose site a line took. */
  readonly taken: Set<number>
  readonly ports: Map<number, number>
}

/** Two line ends nearer than this share a site, pt. */
const SAME = 0.01

export function glueFor(nodes: readonly SceneNode[], take: () => number): Glue {
  const known = new Map<string, NodeSites>(
    nodes.map((node) => [
      node.id,
      { node, shape: take(), points: sideMiddles(node), taken: new Set(), ports: new Map() },
    ]),
  )
  const nearest = (points: readonly Point[], at: Point): number =>
    points.findIndex((p) => vectorLength(p.x - at.x, p.y - at.y) < SAME)
  return {
    shapeOf: (id) => known.get(id)?.shape ?? null,
    at: (id, point) => {
      const sites = known.get(id)
      if (sites === undefined) return null
      // The four sides are left to lines that are led there by every reader.
      const found = nearest(sites.points.slice(4), point)
      const site = found === -1 ? sites.points.push(point) - 1 : found + 4
      return { node: id, shape: sites.shape, site }
    },
    atSide: (id, point, near) => {
      const sites = known.get(id)
      if (sites === undefined) return null
      const site = boxMiddles(sites.node).findIndex((p) => vectorLength(p.x - point.x, p.y - point.y) <= near)
      if (site === -1) return null
      const here = sites.points[site]
      if (sites.taken.has(site) && (here === undefined || nearest([here], point) === -1)) return null
      sites.taken.add(site)
      sites.points[site] = point
      return { node: id, shape: sites.shape, site }
    },
    port: ({ node, site }) => {
      const ports = known.get(node)?.ports
      const id = ports?.get(site) ?? take()
      ports?.set(site, id)
      return id
    },
    sitesOf: (node, box) => sitesXml(known.get(node.id)?.points ?? [], node, box),
    portsOf: (id) => {
      const sites = known.get(id)
      const ports = [...(sites?.ports ?? [])].flatMap(([site, port]) => {
        const at = sites?.points[site]
        return at === undefined ? [] : [{ port, at }]
      })
      return {
        xml: ports.map(({ port, at }) => portXml(port, `${id} port`, at)).join(''),
        boxes: ports.map(({ at }) => portBox(at)),
      }
    },
  }
}

/** An invisible shape of next to no size: a fixed point that lines can be glued to. */
export function portXml(id: number, name: string, at: Point): string {
  return `<p:sp>${nameXml('p:nvSpPr', id, name, '', '<p:cNvSpPr/>')}<p:spPr>${xfrm(portBox(at))}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:noFill/><a:ln><a:noFill/></a:ln></p:spPr></p:sp>`
}

/** A hundredth of a millimetre, the finest that readers keep. */
const PORT = 360 / 12700

export function portBox(at: Point): Box {
  return { x: at.x - PORT / 2, y: at.y - PORT / 2, w: PORT, h: PORT }
}

/** Middles of the silhouette's sides in the usual order: top, left, bottom, right. */
function sideMiddles(node: SceneNode): Point[] {
  const [top, left, bottom, right] = boxMiddles(node)
  const inset = sideInset(node.nodeClass, node.width, node.height, 0)
  return [top, { ...left, x: left.x + inset.left }, bottom, { ...right, x: right.x - inset.right }]
}

function boxMiddles({ x, y, width, height }: SceneNode): readonly [Point, Point, Point, Point] {
  return [
    { x, y: y - height / 2 },
    { x: x - width / 2, y },
    { x, y: y + height / 2 },
    { x: x + width / 2, y },
  ]
}

/** Sites as shares of the shape's size, so that they keep their places when it is resized. */
function sitesXml(
  points: readonly Point[],
  node: SceneNode,
  box: Box,
): { readonly guides: string; readonly list: string } {
  const [w, h] = [Math.max(1, emu(box.w)), Math.max(1, emu(box.h))]
  return {
    guides: points
      .map(
        (p, i) =>
          `<a:gd name="connsiteX${i}" fmla="*/ ${emu(p.x - box.x)} w ${w}"/><a:gd name="connsiteY${i}" fmla="*/ ${emu(p.y - box.y)} h ${h}"/>`,
      )
      .join(''),
    list: points
      .map((p, i) => `<a:cxn ang="${outward(p, node)}"><a:pos x="connsiteX${i}" y="connsiteY${i}"/></a:cxn>`)
      .join(''),
  }
}

/** The direction a line leaves in: 0 right, then clockwise in 60000ths of a degree. */
function outward(p: Point, node: SceneNode): number {
  const [dx, dy] = [(p.x - node.x) / node.width, (p.y - node.y) / node.height]
  if (Math.abs(dx) >= Math.abs(dy)) return dx >= 0 ? 0 : 10_800_000
  return dy >= 0 ? 5_400_000 : 16_200_000
}
