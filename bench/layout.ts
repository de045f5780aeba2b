import path from 'node:path'
import { cameraFor, frameOf } from '../src/canvas/camera.ts'
import { labelsKeepSize, labelsThatFit } from '../src/canvas/labelsThatFit.ts'
import { readGraphData } from '../src/cli/readGraphData.ts'
import { parseGraphData } from '../src/core/data/parseGraphData.ts'
import { buildGraph } from '../src/core/model/buildGraph.ts'
import type { MechanismGraph } from '../src/core/model/buildGraph.ts'
import { applyQuery } from '../src/core/query/applyQuery.ts'
import { drawnAnswer } from '../src/core/query/foldGroups.ts'
import { mechanismsInOrder } from '../src/core/query/mechanismOrder.ts'
import type { View } from '../src/core/query/view.ts'
import { FIRST_VIEW } from '../src/core/query/view.ts'
import { layoutLanes } from '../src/layout/columns.ts'
import type { LaneInput, LaneOptions } from '../src/layout/layoutTypes.ts'
import { measureDrawing, measureQuality } from '../src/layout/measureQuality.ts'
import type { LayoutQuality } from '../src/layout/measureQuality.ts'
import { atlasInputs } from '../src/scene/cardLayout.ts'
import { MAP_ROOMS, mapSizing, standingInput } from '../src/scene/mapLayout.ts'
import type { MapRoom } from '../src/scene/mapLayout.ts'
import { laneInput, sceneOfAnswer } from '../src/scene/sceneOfAnswer.ts'
import { screenTheme } from '../src/scene/theme.ts'
import { DENSE_SIZING, SCREEN_SIZING } from '../src/scene/sizing.ts'
import { layoutAtBuild } from '../scripts/layoutAtBuild.ts'
import type { BenchResult, BenchRow } from './benchResult.ts'
import { medianTime } from './medianTime.ts'
import { cytoscapeDagre, elkLayered, graphvizDot } from './layoutPeers.ts'
import type { Peer } from './layoutPeers.ts'
import { randomLanes } from './randomLanes.ts'

const PEERS: readonly (readonly [string, Peer])[] = [
  ['Graphviz dot, rank=same, splines', graphvizDot],
  ['ELK layered, partitions, orthogonal', elkLayered('ORTHOGONAL')],
  ['ELK layered, partitions, splines', elkLayered('SPLINES')],
  ['cytoscape-dagre, ranker function', cytoscapeDagre('held')],
  ['cytoscape-dagre, tight-tree (free)', cytoscapeDagre('free')],
]

/** Our lanes beside plain dagre, ELK layered and Graphviz dot on the same graphs, held to the same columns and judged by
 *  the same measure. Limits are those of the plan: no overlap, no line through a foreign box, the shipped map in 250 ms. */
export async function run(): Promise<BenchResult> {
  const rows: BenchRow[] = []
  const notes: string[] = []
  for (const [name, input, limit] of graphs()) {
    const graph = { nodes: input.nodes, edges: input.edges }
    const own = layoutLanes(input)
    const ms = medianTime(input.nodes.length > 300 ? 1 : 5, () => layoutLanes(input))
    const held = { ...graph, column: new Map([...own.nodes].map(([id, n]) => [id, n.column])) }
    const ours = measureQuality(own, input.edges)
    notes.push(
      `${name}: ${input.nodes.length} nodes, ${input.edges.length} lines`,
      noteOf('Exopath lanes', ours, own, ms),
    )
    rows.push(...rowsOf(`${name}, Exopath lanes`, ours, ms, limit))
    for (const [peer, layout] of PEERS) {
      const times: number[] = []
      let found: Awaited<ReturnType<Peer>> = null
      for (let time = 0; time < (input.nodes.length > 300 ? 1 : 3); time += 1) {
        found = await layout(held)
        if (found !== null) times.push(found.ms)
      }
      if (found === null) {
        notes.push(`  ${peer}: not installed (apt-get install graphviz)`)
        continue
      }
      const median = times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0
      const theirs = measureDrawing(found.drawing, input.edges)
      notes.push(noteOf(peer, theirs, found.drawing, median))
      rows.push(...rowsOf(`${name}, ${peer}`, theirs, median, null))
    }
  }
  const graph = shippedGraph()
  rows.push(
    ...ROOMS.flatMap((room) =>
      together(`each mechanism's own map, ${room} room`, mechanismInputs(graph, room), MOST_CROSSINGS[room]),
    ),
    ...together('the small drawings of the atlas', atlasInputs(graph), MOST_CROSSINGS.cards),
  )
  rows.push(...asShown(graph))
  notes.push(
    'Peers get our columns: a lane of many nodes is several columns, which none of them would choose alone. `free` dagre ignores lanes.',
    'Crossings are counted on the drawn curves; cytoscape-dagre is drawn with straight lines, as it does by default. dot includes starting the process.',
  )
  return { title: 'Layout: typed lanes and peers', rows, notes }
}

/** Crossings allowed over all mechanisms together: what they have now, so that a change that adds one is seen. */
const MOST_CROSSINGS: Readonly<Record<MapRoom | 'cards', number>> = { landscape: 10, square: 8, cards: 8 }
const ROOMS = Object.keys(MAP_ROOMS).filter((name): name is MapRoom => name in MAP_ROOMS)

/** Map of a window of 1366 × 768, px. */
const STAGE = { width: 1064, height: 544 }

/** What a reader meets at each level, fitted into a usual window: crossings, lines that bend, names shown. */
function asShown(graph: MechanismGraph): readonly BenchRow[] {
  return (['storyline', 'core', 'whole'] as const).flatMap((kind): readonly BenchRow[] => {
    const view: View = { ...FIRST_VIEW, scope: { kind } }
    const input = standingInput(graph, view, null, 'landscape')
    const layout = layoutAtBuild(input)
    const answer = drawnAnswer(applyQuery(graph, view, null))
    const scene = sceneOfAnswer(graph, answer, layout, {
      theme: screenTheme('light'),
      sizing: mapSizing(input.nodes.length, MAP_ROOMS.landscape.width),
    })
    const { zoom } = cameraFor(frameOf(scene, null), STAGE.width, STAGE.height)
    const names = labelsKeepSize(scene, zoom) ? scene.nodes.length : labelsThatFit(scene, zoom, new Set()).length
    const what = `${kind}, ${scene.nodes.length} nodes and ${input.edges.length} lines in a window of 1366 × 768`
    return [
      { what, value: measureQuality(layout, input.edges).crossings, unit: 'crossings' },
      {
        what,
        value: [...layout.routes.values()].filter((line) => line.controls.length > 0).length,
        unit: 'lines that bend',
      },
      { what, value: names, unit: 'names shown' },
    ]
  })
}

/** Many layouts as one line of the budget. */
function together(what: string, inputs: readonly LaneInput[], limit: number): readonly BenchRow[] {
  const all = inputs.map((input) => measureQuality(layoutAtBuild(input), input.edges))
  const sum = (count: (q: LayoutQuality) => number): number => all.reduce((total, q) => total + count(q), 0)
  return [
    { what: `${what}, ${all.length} layouts together`, value: sum((q) => q.crossings), unit: 'crossings', limit },
    {
      what: `${what}, ${all.length} layouts together`,
      value: sum((q) => q.nodeHits),
      unit: 'lines through boxes',
      limit: 0,
    },
  ]
}

/** Every mechanism as its own map is laid out for a room. */
function mechanismInputs(graph: MechanismGraph, room: MapRoom): readonly LaneInput[] {
  return mechanismsInOrder(graph).map(({ id }) =>
    standingInput(graph, { ...FIRST_VIEW, scope: { kind: 'mechanism', mechanism: id } }, null, room),
  )
}

function shippedGraph(): MechanismGraph {
  const parsed = parseGraphData(readGraphData(path.resolve(import.meta.dirname, '..', 'graph-data')))
  if (!parsed.ok) throw new Error('graph-data has errors: npx exopath validate lists them')
  return buildGraph(parsed.value)
}

function graphs(): readonly (readonly [string, LaneInput, number | null])[] {
  const graph = shippedGraph()
  const whole = applyQuery(graph, { ...FIRST_VIEW, scope: { kind: 'whole' } }, null)
  const dense: Partial<LaneOptions> = { aspect: 1.7, nodeGap: 12, laneGap: 56 }
  return [
    ['storyline', laneInput(graph, applyQuery(graph, FIRST_VIEW, null), SCREEN_SIZING), 250],
    ['whole map', laneInput(graph, whole, DENSE_SIZING, dense), 250],
    ['random 60', randomLanes(60, 75, 3), 70],
    ['random 82', randomLanes(82, 156, 1), null],
    ['random 500', randomLanes(500, 1000, 2), null],
  ]
}

function rowsOf(what: string, q: LayoutQuality, ms: number, limit: number | null): BenchRow[] {
  const crossings: BenchRow = { what, value: q.crossings, unit: 'crossings' }
  if (limit === null) return [crossings, { what, value: ms, unit: 'ms' }]
  return [
    crossings,
    { what, value: q.nodeHits, unit: 'lines through boxes', limit: 0 },
    { what, value: q.nodeOverlaps, unit: 'box overlaps', limit: 0 },
    { what, value: ms, unit: 'ms', limit },
  ]
}

function noteOf(
  who: string,
  q: LayoutQuality,
  size: { readonly width: number; readonly height: number },
  ms: number,
): string {
  const cells = [
    `${q.crossings} crossings`,
    `${q.doubleCrossings} pairs twice`,
    `${q.nodeHits} through boxes`,
    `${q.nodeOverlaps} overlaps`,
    `ends ≥ ${q.leastPortDistance.toFixed(1)} px apart`,
    `${Math.round(size.width)} × ${Math.round(size.height)} px (${q.aspect.toFixed(2)})`,
    `${ms.toFixed(0)} ms`,
  ]
  return `  ${who.padEnd(36)} ${cells.join(' · ')}`
}
