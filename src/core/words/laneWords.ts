import type { LaneId } from '../model/records.ts'
import { capital } from './capital.ts'

/** Words of a lane: as a column header, and for its nodes within a sentence. */
const LANE_WORDS: Readonly<Record<LaneId, readonly [name: string, nodes: string]>> = {
  factor: ['Factor', 'factors and interventions'],
  source: ['Source', 'source cells'],
  exosome: ['Exosome', 'exosomes'],
  cargo: ['Cargo', 'cargo'],
  target: ['Target', 'targets'],
  pathway: ['Pathway', 'pathways'],
  process: ['Process', 'processes'],
  outcome: ['Outcome', 'outcomes'],
}

/** Short name, as in the lane headers of map and figures: `Target`. */
export function laneName(lane: LaneId): string {
  return LANE_WORDS[lane][0]
}

/** Its nodes within a sentence: `targets`. */
export function laneNodes(lane: LaneId): string {
  return LANE_WORDS[lane][1]
}

/** Its nodes as a heading: `Targets`. Holds the short name, so a header may be called by it. */
export function laneTitle(lane: LaneId): string {
  return capital(laneNodes(lane))
}
