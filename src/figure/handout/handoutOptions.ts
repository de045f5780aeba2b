import { LANES } from '../../core/model/records.ts'
import type { LaneId } from '../../core/model/records.ts'
import { laneTitle } from '../../core/words/laneWords.ts'
import { mmToPt } from '../units.ts'

/** Sheets of paper, pt. */
export const PAPERS = {
  a4: { label: 'A4', width: mmToPt(210), height: mmToPt(297) },
  letter: { label: 'Letter', width: 612, height: 792 },
} as const
export type PaperId = keyof typeof PAPERS

/** What the maps of a student sheet leave for the students, besides what the questions ask for, which is never told:
 *  heads of lines · all names · names of what stands between start and end · names of cargo · what the lesson's own steps hide ·
 *  all boxes of a lane with their lines. */
export type HandoutHide = 'signs' | 'labels' | 'mediators' | 'cargo' | 'lesson' | `lane:${LaneId}`

const HIDE_WORDS: ReadonlyMap<HandoutHide, string> = new Map([
  ['signs', 'The heads of all lines'],
  ['labels', 'All names'],
  ['mediators', 'Names between start and end'],
  ['cargo', 'Names of what exosomes carry'],
  ['lesson', 'What the steps of the lesson hide'],
])
export const HIDE_CHOICES: readonly HandoutHide[] = [
  'signs',
  'labels',
  'mediators',
  'cargo',
  'lesson',
  ...LANES.map((lane): HandoutHide => `lane:${lane}`),
]

/** A choice in words: `Pathways with their lines`. */
export function hideWord(hide: HandoutHide): string {
  const lane = laneOfHide(hide)
  return lane === null ? (HIDE_WORDS.get(hide) ?? hide) : `${laneTitle(lane)} with their lines`
}

/** The lane that a choice takes away; null for the other choices. */
export function laneOfHide(hide: HandoutHide): LaneId | null {
  return LANES.find((lane) => hide === `lane:${lane}`) ?? null
}

export interface HandoutOptions {
  readonly paper: PaperId
  readonly hide: readonly HandoutHide[]
  /** The hidden names as a list, with a few that fit nowhere. */
  readonly wordBank: boolean
  /** Names the order of all that is shuffled; empty = the order of the lesson on the screen. */
  readonly seed: string
  /** Where the lesson opens; null = no link and no code are printed. */
  readonly address: string | null
}

/** Maps as they are but for what the questions ask: a net effect is worked out along heads that are drawn. */
export const DEFAULT_HANDOUT: HandoutOptions = { paper: 'a4', hide: [], wordBank: true, seed: '', address: null }
