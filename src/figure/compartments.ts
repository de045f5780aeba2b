import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { laneOf } from '../core/model/nodeClass.ts'
import type { FigurePanel } from './buildFigure.ts'
import { LANES, type Certainty, type LaneId, type NodeId, type NodeRecord } from '../core/model/records.ts'

/** A place that the review names for everything in some lanes of a figure. */
export interface Compartment {
  readonly label: string
  /** Lanes beside each other. */
  readonly lanes: readonly LaneId[]
  /** The review places something there in hedged words only. */
  readonly isHedged: boolean
}

/** Where the data place the nodes of a panel, whole lanes at a time: a lane with one node that is not said to be there has no place.
 *  Cells count as donors of exosomes drawn beside them, cargo as in vesicles when a drawn exosome is said to carry it, processes and
 *  outcomes as of the disc when their kind or name says so and no relation drawn to them has a caveat on just that. Genes and pathways
 *  have none: the data do not say in which cell they act. */
export function compartmentsOf(
  graph: MechanismGraph,
  { nodes, edges }: Pick<FigurePanel, 'nodes' | 'edges'>,
): readonly Compartment[] {
  const inLane = new Map<LaneId, readonly NodeRecord[]>(
    LANES.map((lane) => [lane, nodes.map((id) => graph.node(id)).filter(({ kind }) => laneOf(kind) === lane)]),
  )
  const of = (lane: LaneId): readonly NodeRecord[] => inLane.get(lane) ?? []
  const every = (lane: LaneId, isThere: (node: NodeRecord) => boolean): boolean =>
    of(lane).length > 0 && of(lane).every(isThere)
  const exosomes = of('exosome')
  const donors = every('source', (cell) => exosomes.some(({ sourceCell }) => sourceCell === cell.id))
  const vesicles = every('exosome', ({ kind }) => kind === 'exosome')
  const carried = of('cargo').map((cargo) => carriedHow(graph, cargo.id, exosomes))
  const cargo = vesicles && carried.length > 0 && carried.every((how) => how !== null)
  // The sentence behind a relation may not print the cell that the node's name has.
  const doubted = new Set(
    edges
      .map((id) => graph.edge(id))
      .filter(({ caveat }) => caveat !== null && UNNAMED.test(caveat))
      .flatMap(({ subject, object }) => [subject, object]),
  )
  const disc = (['process', 'outcome'] as const).filter((lane) =>
    every(lane, (node) => isOfTheDisc(node) && !doubted.has(node.id)),
  )
  return [
    ...(donors ? [{ label: 'Donor cells', lanes: ['source'] as const, isHedged: false }] : []),
    ...(vesicles
      ? [
          {
            label: cargo ? 'Vesicles and their cargo' : 'Vesicles',
            lanes: cargo ? (['exosome', 'cargo'] as const) : (['exosome'] as const),
            isHedged: cargo && carried.includes('hedged'),
          },
        ]
      : []),
    ...(disc.length > 0
      ? [
          {
            label: disc.every((lane) => of(lane).every(({ subkind }) => TISSUE.has(subkind ?? '')))
              ? 'Disc'
              : 'Disc and its cells',
            lanes: disc,
            isHedged: false,
          },
        ]
      : []),
  ]
}

/** How surely the review says that one of the exosomes carries it; null where it prints no such words. */
function carriedHow(graph: MechanismGraph, cargo: NodeId, exosomes: readonly NodeRecord[]): Certainty | null {
  const said = graph
    .inEdges(cargo)
    .map((id) => graph.edge(id))
    .filter((edge) => edge.predicate === 'carries' && !edge.negated && exosomes.some(({ id }) => id === edge.subject))
    .map(({ certainty }) => certainty)
  return said.includes('stated') ? 'stated' : said.includes('hedged') ? 'hedged' : null
}

/** Whether a process or outcome is one of the disc or its cells: the curated kind of outcome or the curated name says so. */
export function isOfTheDisc({ kind, label, subkind }: Pick<NodeRecord, 'kind' | 'label' | 'subkind'>): boolean {
  if (kind !== 'process' && kind !== 'outcome') return false
  if (kind === 'outcome' && TISSUE.has(subkind ?? '')) return true
  return !NOT_THERE.has(subkind ?? '') && DISC.test(label) && !ONLY_LIKE.test(label)
}

/** A caveat on the cell or tissue that a node is named by. */
const UNNAMED = /\bnot printed\b|printed as “its”/

const DISC = /\b(?:discs?|IVD|NP|AF|endplate|annulus fibrosus)\b/i
/** Told of the disc as a whole: neither of its cells nor of a culture of them. */
const TISSUE: ReadonlySet<string> = new Set(['disease', 'disc-structure'])
/** Names with the same words for what is not there. */
const ONLY_LIKE = /\boutside the disc\b|\bNP-like\b/i
/** A symptom is felt by the patient, a property belongs to the product. */
const NOT_THERE: ReadonlySet<string> = new Set(['symptom', 'outside-disc', 'product-property', 'safety'])
