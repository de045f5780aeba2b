import { execFileSync } from 'node:child_process'
import cytoscape from 'cytoscape'
import dagre from 'cytoscape-dagre'
import ELK from 'elkjs/lib/elk.bundled.js'
import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js'
import { borderPoint } from './borderPoint.ts'
import type { LayoutEdgeInput, LayoutNodeInput, Point } from '../src/layout/layoutTypes.ts'
import type { Box, Drawing } from '../src/layout/measureQuality.ts'

/** A graph with every node's column fixed, as the peers are given it. */
export interface HeldGraph {
  readonly nodes: readonly LayoutNodeInput[]
  readonly edges: readonly LayoutEdgeInput[]
  readonly column: ReadonlyMap<string, number>
}
/** A peer's drawing and its time in ms, start-up of a process included; null when the tool is not installed. */
export type Peer = (graph: HeldGraph) => Promise<{ readonly drawing: Drawing; readonly ms: number } | null>

/** Graphviz dot with `rank=same` per column and spline edges. */
export const graphvizDot: Peer = (graph) => {
  const source = dotSource(graph)
  const started = performance.now()
  let json: string
  try {
    json = execFileSync('dot', ['-Tjson'], { input: source, encoding: 'utf8', maxBuffer: 1 << 28, timeout: 120_000 })
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return Promise.resolve(null)
    throw error
  }
  const ms = performance.now() - started
  return Promise.resolve({ drawing: readDot(JSON.parse(json) as DotOutput, graph), ms })
}

function dotSource({ nodes, edges, column }: HeldGraph): string {
  const columns = Math.max(0, ...column.values()) + 1
  const lines = [
    'digraph g { rankdir=LR; nodesep=0.25; ranksep=0.9; node [shape=box, fixedsize=true, label=""]; edge [arrowhead=none]',
  ]
  for (let c = 0; c < columns; c += 1) {
    const members = nodes.filter((n) => column.get(n.id) === c)
    lines.push(
      `{ rank=same; "column ${c}" [width=0.01,height=0.01,style=invis]; ${members.map((n) => `"${n.id}"`).join('; ')} }`,
    )
    if (c > 0) lines.push(`"column ${c - 1}" -> "column ${c}" [style=invis]`)
  }
  for (const n of nodes) lines.push(`"${n.id}" [width=${n.width / 72}, height=${n.height / 72}]`)
  for (const e of edges) {
    const back = (column.get(e.source) ?? 0) > (column.get(e.target) ?? 0)
    lines.push(
      back
        ? `"${e.target}" -> "${e.source}" [comment="${e.id}", dir=back]`
        : `"${e.source}" -> "${e.target}" [comment="${e.id}"]`,
    )
  }
  return `${lines.join('\n')}\n}`
}

interface DotOutput {
  readonly bb: string
  readonly objects: readonly { readonly name: string; readonly pos?: string }[]
  readonly edges: readonly { readonly comment?: string; readonly pos?: string }[]
}

function readDot(out: DotOutput, graph: HeldGraph): Drawing {
  const [, , width = 0, height = 0] = out.bb.split(',').map(Number)
  const at = new Map(out.objects.map((o) => [o.name, (o.pos ?? '0,0').split(',').map(Number)]))
  const nodes = graph.nodes.map((n): Box => {
    const [x = 0, y = 0] = at.get(n.id) ?? []
    return { id: n.id, x, y: height - y, width: n.width, height: n.height }
  })
  const lines = new Map<string, readonly Point[]>()
  for (const e of out.edges) {
    if (e.comment === undefined || e.pos === undefined) continue
    const points = e.pos
      .split(' ')
      .filter((p) => !p.startsWith('e,') && !p.startsWith('s,'))
      .map((p): Point => {
        const [x = 0, y = 0] = p.split(',').map(Number)
        return { x, y: height - y }
      })
    lines.set(e.comment, sampleCubics(points))
  }
  return { nodes, lines: orient(lines, graph), width, height }
}

function sampleCubics(points: readonly Point[]): Point[] {
  const [first] = points
  if (first === undefined) return []
  const out = [first]
  for (let i = 0; i + 3 < points.length; i += 3) {
    const [a, b, c, d] = points.slice(i, i + 4)
    if (a === undefined || b === undefined || c === undefined || d === undefined) break
    for (let s = 1; s <= 8; s += 1) {
      const t = s / 8
      const [w0, w1, w2, w3] = [(1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t ** 3]
      out.push({ x: w0 * a.x + w1 * b.x + w2 * c.x + w3 * d.x, y: w0 * a.y + w1 * b.y + w2 * c.y + w3 * d.y })
    }
  }
  return out
}

/** Lines of edges handed over reversed are turned round again. */
function orient(
  lines: ReadonlyMap<string, readonly Point[]>,
  { edges, column }: HeldGraph,
): Map<string, readonly Point[]> {
  return new Map(
    edges.flatMap((e): [string, readonly Point[]][] => {
      const line = lines.get(e.id)
      if (line === undefined) return []
      return [[e.id, (column.get(e.source) ?? 0) > (column.get(e.target) ?? 0) ? [...line].reverse() : line]]
    }),
  )
}

/** ELK layered with one partition per column; edge routing as named. */
export function elkLayered(routing: 'ORTHOGONAL' | 'SPLINES'): Peer {
  return async (graph) => {
    const elk = new ELK()
    const input: ElkNode = {
      id: 'root',
      layoutOptions: {
        'elk.algorithm': 'layered',
        'elk.direction': 'RIGHT',
        'elk.partitioning.activate': 'true',
        'elk.edgeRouting': routing,
        'elk.spacing.nodeNode': '20',
        'elk.layered.spacing.nodeNodeBetweenLayers': '64',
        'elk.spacing.edgeNode': '10',
        'elk.spacing.edgeEdge': '10',
      },
      children: graph.nodes.map((n) => ({
        id: n.id,
        width: n.width,
        height: n.height,
        layoutOptions: { 'elk.partitioning.partition': String(graph.column.get(n.id) ?? 0) },
      })),
      edges: graph.edges.map((e) => ({ id: e.id, sources: [e.source], targets: [e.target] }) satisfies ElkExtendedEdge),
    }
    const started = performance.now()
    const out = await elk.layout(input)
    const ms = performance.now() - started
    const nodes = (out.children ?? []).map((c): Box => {
      const width = c.width ?? 0
      const height = c.height ?? 0
      return { id: c.id, x: (c.x ?? 0) + width / 2, y: (c.y ?? 0) + height / 2, width, height }
    })
    const lines = new Map<string, readonly Point[]>()
    for (const e of out.edges ?? []) {
      const section = e.sections?.[0]
      if (section === undefined) continue
      const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint]
      lines.set(e.id, routing === 'SPLINES' && (points.length - 1) % 3 === 0 ? sampleCubics(points) : points)
    }
    return { drawing: { nodes, lines, width: out.width ?? 0, height: out.height ?? 0 }, ms }
  }
}

/** cytoscape-dagre: `free` ranks nodes by its own `tight-tree`, `held` is given the columns by a ranker function
 *  (forward edges only, as it needs). Lines are straight between the boxes. */
export function cytoscapeDagre(ranking: 'free' | 'held'): Peer {
  cytoscape.use(dagre)
  return (graph) => {
    const cy = cytoscape({
      headless: true,
      styleEnabled: true,
      style: [{ selector: 'node', style: { shape: 'rectangle', width: 'data(width)', height: 'data(height)' } }],
      elements: [
        ...graph.nodes.map((n) => ({ data: { id: n.id, width: n.width, height: n.height } })),
        ...graph.edges.map((e) => ({ data: { id: `edge ${e.id}`, source: e.source, target: e.target } })),
      ],
    })
    const column = (id: string) => graph.column.get(id) ?? 0
    const forward = cy.edges().filter((e) => column(e.source().id()) < column(e.target().id()))
    const ranker = (g: RankGraph): void => {
      const factor = g.graph().nodeRankFactor ?? 1
      for (const v of g.nodes()) g.node(v).rank = graph.column.has(v) ? column(v) * 2 * factor : -factor
    }
    const options = {
      name: 'dagre',
      rankDir: 'LR',
      nodeSep: 20,
      rankSep: 64,
      animate: false,
      ranker: ranking === 'held' ? ranker : 'tight-tree',
    }
    const started = performance.now()
    const part = ranking === 'held' ? cy.nodes().union(forward) : cy.elements()
    part.layout(options as unknown as cytoscape.LayoutOptions).run()
    const ms = performance.now() - started
    const nodes = cy
      .nodes()
      .map((n): Box => ({ id: n.id(), x: n.position('x'), y: n.position('y'), width: n.width(), height: n.height() }))
    cy.destroy()
    const byId = new Map(nodes.map((n) => [n.id, n]))
    const lines = new Map<string, readonly Point[]>()
    for (const e of graph.edges) {
      const a = byId.get(e.source)
      const b = byId.get(e.target)
      if (a !== undefined && b !== undefined) lines.set(e.id, [borderPoint(a, b), borderPoint(b, a)])
    }
    const xs = nodes.map((n) => n.x)
    const ys = nodes.map((n) => n.y)
    return Promise.resolve({
      drawing: {
        nodes,
        lines,
        width: Math.max(...xs) - Math.min(...xs) + 150,
        height: Math.max(...ys) - Math.min(...ys) + 60,
      },
      ms,
    })
  }
}

interface RankGraph {
  readonly graph: () => { readonly nodeRankFactor?: number }
  readonly nodes: () => string[]
  readonly node: (id: string) => { rank?: number }
}
