import type {
  Certainty,
  EdgeId,
  FlagId,
  LaneId,
  MechanismId,
  NodeId,
  RefNumber,
  RelationClass,
  Route,
  Species,
} from '../model/records.ts'

/** Everything a link holds: what is shown and how. The smallest truth; all else is derived from it and the graph. */
export interface View {
  readonly page: Page
  /** How the graph is read on the map page. */
  readonly reading: 'map' | 'outline' | 'table'
  readonly scope: Scope
  /** Nodes in the lanes of their kinds, or in steps of cause and effect. */
  readonly layout: 'lanes' | 'flow'
  /** What the reader brought in and took away, in order; see `applyChanges`. */
  readonly changes: readonly MapChange[]
  /** Nodes the reader dragged, by how far from where the layout puts them. */
  readonly moved: readonly MovedNode[]
  readonly atlas: AtlasChoice
  readonly selection: Selection | null
  readonly paths: PathRequest | null
  readonly filters: Filters
  /** Whether relations that a chain in view explains are folded away; null = as the scope does by default. */
  readonly overall: 'folded' | 'shown' | null
  /** Groups of nodes joined alike that stand open where such groups are folded, by their first nodes; see `nodeGroups`. */
  readonly opened: readonly NodeId[]
  /** Text in the search page or box that is kept in the link; empty = none. */
  readonly search: string
  readonly compare: { readonly a: EndSpec; readonly b: EndSpec } | null
  /** The lesson that is open on its page; null = the list of them. */
  readonly lesson: LessonPlace | null
}

export const PAGES = ['map', 'studies', 'references', 'flags', 'compare', 'lessons', 'search', 'about'] as const
export type Page = (typeof PAGES)[number]

export const LESSON_ROLES = ['learner', 'embed', 'presenter', 'audience', 'editor', 'tally'] as const
/** Who looks: a learner (`embed`: inside another page), the presenter or the room, the author, the teacher with what was handed in. */
export type LessonRole = (typeof LESSON_ROLES)[number]
export interface LessonPlace {
  /** Id of a lesson. Whether it exists is known when the lessons are read. */
  readonly id: string
  /** From 0. */
  readonly step: number
  readonly as: LessonRole
}

/** The levels of the map: storyline, all mechanisms as cards, one mechanism; beside them the exosome mechanisms together (core),
 *  everything, what stands around a node, and nodes chosen by hand. */
export type Scope =
  | { readonly kind: 'storyline' }
  | { readonly kind: 'atlas' }
  | { readonly kind: 'core' }
  /** `without`: chapters left out, by id; absent = none. */
  | { readonly kind: 'whole'; readonly without?: readonly string[] }
  | { readonly kind: 'neighbourhood'; readonly centre: NodeId; readonly steps: 1 | 2 | 3 }
  | { readonly kind: 'mechanism'; readonly mechanism: MechanismId }
  | { readonly kind: 'picked'; readonly nodes: readonly NodeId[] }

export type MapChange =
  /** Relations of a node are drawn too, `steps` far: those that act on it (up), those it has on others (down), or both. */
  | {
      readonly kind: 'expand'
      readonly node: NodeId
      readonly way: Way
      readonly steps: 1 | 2 | 3
      readonly relationClass: RelationClass | null
    }
  /** Nodes with their relations to each other and to what is shown. */
  | { readonly kind: 'add'; readonly nodes: readonly NodeId[] }
  | { readonly kind: 'hide'; readonly nodes: readonly NodeId[] }
  /** All but these are hidden. */
  | { readonly kind: 'only'; readonly nodes: readonly NodeId[] }
  /** What is shown so far is laid out by itself; what comes later is placed around it. */
  | { readonly kind: 'arrange' }

export const WAYS = ['up', 'down', 'both'] as const
export type Way = (typeof WAYS)[number]

/** Scene px at natural size, right and down. */
export interface MovedNode {
  readonly id: NodeId
  readonly dx: number
  readonly dy: number
}

export const ATLAS_ORDERS = ['review', 'title', 'relations', 'studies'] as const
/** Which mechanisms the atlas shows first, and only those that hold all of the nodes. Species and setting are filters. */
export interface AtlasChoice {
  readonly order: (typeof ATLAS_ORDERS)[number]
  readonly holding: readonly NodeId[]
}
export const PLAIN_ATLAS: AtlasChoice = { order: 'review', holding: [] }

export type Selection =
  | { readonly kind: 'node'; readonly id: NodeId }
  /** Several nodes, in the order in which they were picked; at least two. */
  | { readonly kind: 'nodes'; readonly ids: readonly NodeId[] }
  | { readonly kind: 'edge'; readonly id: EdgeId }
  /** All relations from one node to another, as one: a storyline line, or `source--target`. */
  | { readonly kind: 'bundle'; readonly id: string }
  | { readonly kind: 'lane'; readonly id: LaneId }
  /** A study, a reference or a flag: stands for the relations it is about (`edgesOfRecord`). */
  | { readonly kind: 'study'; readonly id: string }
  | { readonly kind: 'reference'; readonly id: RefNumber }
  | { readonly kind: 'flag'; readonly id: FlagId }

/** One end of a path: a node, or a set such as "any exosome source". */
export type EndSpec = { readonly kind: 'node'; readonly id: NodeId } | { readonly kind: 'set'; readonly set: NodeSet }

export const NODE_SETS = [
  'any-cell',
  'any-exosome',
  'any-mirna',
  'any-target',
  'any-pathway',
  'any-process',
  'any-outcome',
  'any-harm',
  'any-benefit',
] as const
/** `any-harm` and `any-benefit` are the nodes of harmful and beneficial valence. */
export type NodeSet = (typeof NODE_SETS)[number]

export interface PathRequest {
  readonly from: EndSpec
  readonly to: EndSpec
  readonly via: readonly NodeId[]
  readonly avoid: readonly NodeId[]
  /** Longest path in edges; 1 to 12, default 8. */
  readonly maxSteps: number
  readonly options: PathOptions
  /** Which path is open: its edge ids in order; null = the list only. */
  readonly open: readonly EdgeId[] | null
  /** Which step of the open path is current, from 0. */
  readonly step: number | null
  /** The layer of joined routes stands open, whether or not one of them is. */
  readonly joined?: true
}

/** Switches of curation policy §6, with their defaults in `DEFAULT_PATH_OPTIONS`. A view never joins contexts by a switch:
 *  its answer holds joined routes in a layer of their own. */
export interface PathOptions {
  readonly inferredSteps: boolean
  readonly bridges: boolean
  readonly titleOnly: boolean
  readonly inferredSigns: boolean
  readonly joinContexts: boolean
  readonly contextLinks: boolean
}
export const DEFAULT_PATH_OPTIONS: PathOptions = {
  inferredSteps: true,
  bridges: false,
  titleOnly: false,
  inferredSigns: false,
  joinContexts: false,
  contextLinks: false,
}

/** Hidden legend entries and kept settings. Empty everywhere = nothing filtered. */
export interface Filters {
  readonly hiddenClasses: readonly RelationClass[]
  readonly hiddenCertainties: readonly Certainty[]
  readonly hiddenSettings: readonly Setting[]
  readonly hiddenDirectness: readonly ('direct' | 'other')[]
  /** Kept species of the recipient; empty = all, and edges without a species too. */
  readonly species: readonly Species[]
  readonly settings: readonly Setting[]
  readonly routes: readonly Route[]
}
/** in-vivo = animal or human (drawn wide); other = in vitro or not stated (NOT-03). */
export type Setting = 'in-vivo' | 'other'

export const NO_FILTERS: Filters = {
  hiddenClasses: [],
  hiddenCertainties: [],
  hiddenSettings: [],
  hiddenDirectness: [],
  species: [],
  settings: [],
  routes: [],
}

export const FIRST_VIEW: View = {
  page: 'map',
  reading: 'map',
  scope: { kind: 'storyline' },
  layout: 'lanes',
  changes: [],
  moved: [],
  atlas: PLAIN_ATLAS,
  selection: null,
  paths: null,
  filters: NO_FILTERS,
  overall: null,
  opened: [],
  search: '',
  compare: null,
  lesson: null,
}
