import { isChainLane, laneOf, nodeClass } from '../../src/core/model/nodeClass.ts'
import {
  CERTAINTIES,
  LANES,
  RELATION_CLASSES,
  type EdgeId,
  type NodeId,
  type NodeKind,
} from '../../src/core/model/records.ts'
import type { LaneLayout, PlacedNode, RoutedLine } from '../../src/layout/layoutTypes.ts'
import { buildScene } from '../../src/scene/buildScene.ts'
import type { EdgeLook } from '../../src/scene/edgeGlyph.ts'
import type { Scene } from '../../src/scene/scene.ts'
import type { SceneEdgeInput, SceneInput, SceneNodeInput } from '../../src/scene/sceneInput.ts'
import { sizeNode } from '../../src/scene/sizeNode.ts'
import { SCREEN_SIZING } from '../../src/scene/sizing.ts'
import { screenTheme } from '../../src/scene/theme.ts'

// Ids are branded; tests name their own.
export const nodeId = (id: string): NodeId => id as NodeId
export const edgeId = (id: string): EdgeId => id as EdgeId

export const PLAIN: EdgeLook = {
  relationClass: 'activates',
  certainty: 'stated',
  inVivo: false,
  direct: false,
  negated: false,
}

/** One line for each relation class and certainty, plus in vivo, direct, negated and everything at once. */
export const LOOKS: readonly EdgeLook[] = [
  ...RELATION_CLASSES.flatMap((relationClass) =>
    CERTAINTIES.map((certainty) => ({ ...PLAIN, relationClass, certainty })),
  ),
  { ...PLAIN, inVivo: true },
  { ...PLAIN, direct: true },
  { ...PLAIN, negated: true },
  { relationClass: 'inhibits', certainty: 'hedged', inVivo: true, direct: true, negated: false },
]

/** The lanes of the chain: the little map holds nothing beside it. */
const CHAIN = LANES.filter(isChainLane)

/** A chain of all eight classes, hand-placed 170 px apart, with straight and bent lines. */
export function smallInput(change: Partial<SceneInput> = {}): SceneInput {
  const names: readonly (readonly [NodeKind, string])[] = [
    ['cell', 'MSC'],
    ['exosome', 'MSC-Exos'],
    ['mirna', 'miR-410'],
    ['target', 'NLRP3'],
    ['pathway', 'NLRP3 inflammasome'],
    ['process', 'NP cell pyroptosis'],
    ['outcome', 'IVDD'],
    ['cargo', 'mRNA'],
  ]
  const nodes = names.map(([kind, label]): SceneNodeInput => ({
    id: nodeId(label),
    kind,
    label,
    title: `${label}, ${nodeClass(kind)}`,
  }))
  const placed = new Map(
    nodes.map((node, i): [string, PlacedNode] => {
      const { width, height } = sizeNode(nodeClass(node.kind), node.label, SCREEN_SIZING)
      const lane = CHAIN.indexOf(laneOf(node.kind))
      return [
        node.id,
        {
          id: node.id,
          x: 80 + lane * 170,
          y: i === 7 ? 160 : 60,
          width,
          height,
          lane,
          column: lane,
          order: i === 7 ? 1 : 0,
        },
      ]
    }),
  )
  const looks: readonly EdgeLook[] = [
    { ...PLAIN, relationClass: 'transfers' },
    { ...PLAIN, relationClass: 'transfers', certainty: 'hedged', inVivo: true },
    { ...PLAIN, relationClass: 'inhibits', certainty: 'hedged', inVivo: true, direct: true },
    { ...PLAIN, certainty: 'inferred' },
    { ...PLAIN, inVivo: true },
    { ...PLAIN, relationClass: 'modulates', certainty: 'title-only' },
  ]
  const edges = looks.map((look, i): SceneEdgeInput => {
    const [source, target] = [nodes[i], nodes[i + 1]]
    if (source === undefined || target === undefined) throw new Error('The chain is shorter than its looks')
    return {
      id: `e${i}`,
      edges: [edgeId(`e${i}`)],
      source: source.id,
      target: target.id,
      look,
      title: `${source.label} to <${target.label}> & on`,
    }
  })
  edges.push({
    id: 'none',
    edges: [edgeId('none')],
    source: nodeId('mRNA'),
    target: nodeId('NP cell pyroptosis'),
    look: { ...PLAIN, negated: true },
    title: 'No effect',
  })
  const routes = new Map(
    edges.map((edge): [string, RoutedLine] => {
      const [a, b] = [placed.get(edge.source), placed.get(edge.target)]
      if (a === undefined || b === undefined) throw new Error(`No place for ${edge.id}`)
      const start = { x: a.x + a.width / 2, y: a.y }
      const end = { x: b.x - b.width / 2, y: b.y }
      const middle = (start.x + end.x) / 2
      return [
        edge.id,
        {
          start,
          controls:
            a.y === b.y
              ? []
              : [
                  { x: middle, y: start.y },
                  { x: middle, y: end.y },
                ],
          end,
        },
      ]
    }),
  )
  const layout: LaneLayout = {
    nodes: placed,
    routes,
    direction: 'right',
    width: 1200,
    height: 220,
    lanes: CHAIN.map((_, lane) => ({ lane, start: lane * 170 - 5, end: lane * 170 + 165 })),
  }
  return { nodes, edges, layout, laneIds: CHAIN, theme: screenTheme('light'), sizing: SCREEN_SIZING, ...change }
}

export function smallScene(change: Partial<SceneInput> = {}): Scene {
  return buildScene(smallInput(change))
}

/** The chain with two chips under the vesicles and two folded lines: over the whole chain, and to its middle. */
export function withChips(change: Partial<SceneInput> = {}): Scene {
  const input = smallInput(change)
  const folded = [
    ['whole', 'IVDD', 1100],
    ['part', 'NLRP3', 590],
  ] as const
  const line = (id: string, target: string): SceneEdgeInput => ({
    id,
    edges: [edgeId(id)],
    source: nodeId('MSC-Exos'),
    target: nodeId(target),
    look: { ...PLAIN, relationClass: 'inhibits', inVivo: true },
    title: id,
  })
  const routes = folded.map(([id, , x]): [string, RoutedLine] => [
    id,
    {
      start: { x: 250, y: 78 },
      controls: [
        { x: 250, y: 190 },
        { x, y: 190 },
      ],
      end: { x, y: 78 },
    },
  ])
  return buildScene({
    ...input,
    folded: folded.map(([id, target]) => line(id, target)),
    chips: [
      {
        id: 'chip',
        node: nodeId('MSC-Exos'),
        target: nodeId('IVDD'),
        bundle: 'chip',
        look: { ...PLAIN, relationClass: 'inhibits', inVivo: true },
        words: ['IVDD', 'rat, rabbit', '3 studies'],
        title: 'As a whole, MSC-Exos lowers <IVDD>',
      },
      {
        id: 'more',
        node: nodeId('MSC-Exos'),
        target: null,
        bundle: null,
        look: null,
        words: ['+2 more'],
        title: '2 more results',
      },
    ],
    layout: { ...input.layout, routes: new Map([...input.layout.routes, ...routes]) },
  })
}

export function edgeOf(scene: Scene, id: string): Scene['edges'][number] {
  const edge = scene.edges.find((e) => e.id === id)
  if (edge === undefined) throw new Error(`No edge ${id}`)
  return edge
}
