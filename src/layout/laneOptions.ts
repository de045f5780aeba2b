import type { LaneOptions } from './layoutTypes.ts'

/** Screen values in px; a figure passes its own in pt. */
export const DEFAULT_LANE_OPTIONS: LaneOptions = {
  direction: 'right',
  laneCount: 0,
  nodeGap: 20,
  laneGap: 64,
  headGap: 14,
  lineGap: 10,
  maxPerColumn: 0,
  aspect: 1.6,
  restarts: 8,
  moves: 0,
  seed: 1,
  minLaneWidth: 0,
  emptyLanes: 'keep',
  dropIfEmpty: [],
  stripWidth: 28,
  margin: 24,
  maxGrownHeight: 260,
  maxGrowth: 2.2,
  fitWidth: 0,
  fitHeight: 0,
  maxStretch: 3,
}

/** The options with every gap filled from the defaults. */
export function laneOptionsOf(options: Partial<LaneOptions> | undefined): LaneOptions {
  return { ...DEFAULT_LANE_OPTIONS, ...options }
}
