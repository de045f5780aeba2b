import type { Certainty, LaneId, NodeClass, RelationClass } from '../../core/model/records.ts'

/** Words for classes wherever they are named in the interface. */
export const CLASS_NAMES: Readonly<Record<NodeClass, string>> = {
  source: 'cell', exosome: 'exosome', mirna: 'miRNA', factor: 'cargo or factor', target: 'target', pathway: 'pathway', process: 'process', outcome: 'outcome',
}
export const LANE_NAMES: Readonly<Record<LaneId, string>> = {
  source: 'Source', exosome: 'Exosome', cargo: 'Cargo and factors', target: 'Target', pathway: 'Pathway', process: 'Process', outcome: 'Outcome',
}
export const RELATION_NAMES: Readonly<Record<RelationClass, string>> = {
  activates: 'raises', inhibits: 'lowers', modulates: 'affects', transfers: 'carries, secretes', associated: 'goes with',
}
export const CERTAINTY_NAMES: Readonly<Record<Certainty, string>> = {
  stated: 'stated', hedged: 'hedged', 'title-only': 'title only', inferred: 'inferred',
}
/** The class whose glyph stands for an empty lane. */
export const LANE_CLASS: Readonly<Record<LaneId, NodeClass>> = {
  source: 'source', exosome: 'exosome', cargo: 'mirna', target: 'target', pathway: 'pathway', process: 'process', outcome: 'outcome',
}
