import { NODE_KINDS } from '../model/records.ts'
import type { LaneId, NodeKind, Valence } from '../model/records.ts'
import { laneNodes } from './laneWords.ts'
import { listed } from './plural.ts'
import { pronounceName } from './pronounce.ts'

const KIND_WORDS: Readonly<Record<NodeKind, string>> = {
  cell: 'cell',
  exosome: 'exosome',
  vesicle: 'vesicle',
  mirna: 'miRNA',
  cargo: 'cargo',
  factor: 'factor',
  intervention: 'intervention',
  target: 'target',
  pathway: 'pathway',
  process: 'process',
  outcome: 'outcome',
  trial: 'clinical trial',
}
/** What a silhouette stands for, in legends. */
const LEGEND_WORDS: Readonly<Record<NodeKind, string>> = {
  cell: 'cell or tissue',
  exosome: 'vesicles',
  vesicle: 'vesicles',
  mirna: 'microRNA',
  cargo: 'cargo',
  factor: 'factor',
  intervention: 'intervention',
  target: 'gene or protein',
  pathway: 'pathway',
  process: 'process',
  outcome: 'outcome',
  trial: 'clinical trial',
}

export function kindWord(kind: NodeKind): string {
  return KIND_WORDS[kind]
}

/** What a drawing class stands for in one picture: the kinds that are drawn with it there, so that no kind is called by another's name. */
export function legendWords(kinds: readonly NodeKind[]): string {
  return listed([...new Set(NODE_KINDS.filter((kind) => kinds.includes(kind)).map((kind) => LEGEND_WORDS[kind]))], 'or')
}

/** Whether more of it is good or bad for the disc, in words. */
export function valenceWords(valence: Valence): string {
  switch (valence) {
    case 'harmful':
      return 'More of it is harmful to the disc.'
    case 'beneficial':
      return 'More of it is good for the disc.'
    case 'neutral':
      return 'Neither good nor bad for the disc by itself.'
    case null:
      return 'The review does not say whether more of it is good or bad.'
  }
}

/** Where a node stands in its lane: `3 of 6 in targets`; positions from 1. */
export interface LanePlace {
  readonly position: number
  readonly size: number
  readonly lane: LaneId
}

/** `NAME, CLASS. In: 1, inhibited by NAME. Out: 2, inhibits NAME, activates NAME. 3 of 6 in targets.` with names spelled.
 *  At most `most` relations are read out on each side; the counts are always whole. */
export function spokenNode(
  name: string,
  kind: NodeKind,
  incoming: readonly string[],
  outgoing: readonly string[],
  place: LanePlace | null,
  most = 4,
): string {
  const side = (label: string, phrases: readonly string[]): string => {
    const shown = phrases.slice(0, most)
    const rest = phrases.length - shown.length
    return `${label}: ${[String(phrases.length), ...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ')}.`
  }
  const where = place === null ? [] : [`${place.position} of ${place.size} in ${laneNodes(place.lane)}.`]
  return [`${pronounceName(name)}, ${kindWord(kind)}.`, side('In', incoming), side('Out', outgoing), ...where].join(' ')
}
