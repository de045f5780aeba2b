import { layoutLanes } from '../src/layout/columns.ts'
import type { LaneInput, LaneLayout } from '../src/layout/layoutTypes.ts'

/** Moves tried, and up to how many nodes: beyond, each takes too long even at build. */
const MOVES = 8
const UP_TO = 110

/** The layout of a map as the page ships it: made once, so that more is tried to save crossings than while a reader waits. */
export function layoutAtBuild(input: LaneInput): LaneLayout {
  return layoutLanes({ ...input, options: { ...input.options, moves: input.nodes.length > UP_TO ? 0 : MOVES } })
}
