import type { Tally } from '../query/mechanismPath.ts'
import type { NodeSet } from '../query/view.ts'
import { counted, listed } from './plural.ts'

/** The members of a set as they are counted. */
export const SET_WORDS: Readonly<Record<NodeSet, readonly [one: string, many: string]>> = {
  'any-cell': ['source cell', 'source cells'],
  'any-exosome': ['exosome source', 'exosome sources'],
  'any-mirna': ['miRNA', 'miRNAs'],
  'any-target': ['target', 'targets'],
  'any-pathway': ['pathway', 'pathways'],
  'any-process': ['process', 'processes'],
  'any-outcome': ['outcome', 'outcomes'],
  'any-harm': ['thing harmful to the disc', 'things harmful to the disc'],
  'any-benefit': ['thing good for the disc', 'things good for the disc'],
}

/** `2 shown, 1 joined`, `2 shown`, `1 joined`: routes of one layer, never added up. */
export function shownAndJoined(shown: number, joined: number): string {
  return [...(shown > 0 ? [`${shown} shown`] : []), ...(joined > 0 ? [`${joined} joined`] : [])].join(', ')
}

/** The heading when no route is shown and some are joined. */
export function onlyJoinedWords(joined: number): string {
  return `No shown route; ${counted(joined, 'joined path exists', 'joined paths exist')}`
}

/** `Feedback loops through IVDD`: the heading of a question whose ends are one node. */
export function loopsWords(name: string): string {
  return `Feedback loops through ${name}`
}

/** `1 reinforces itself`, `2 hold themselves back`: what feedback loops do to the node they pass. */
export function loopTallyWords(tally: Tally, truncated: boolean): string {
  const groups = [
    [tally.raises, 'reinforces itself', 'reinforce themselves'],
    [tally.lowers, 'holds itself back', 'hold themselves back'],
    [tally.undetermined + tally.lost, 'cannot be told', 'cannot be told'],
    [tally.contextual, 'is context only', 'are context only'],
  ] as const
  const told = groups.flatMap(([count, one, many]) => (count === 0 ? [] : [`${count} ${count === 1 ? one : many}`]))
  return `${truncated ? 'of those listed, ' : ''}${told.join('; ')}`
}

/** What to do when an answer is cut. `count` is what is listed. */
export function truncatedWords(count: number): string {
  return `Only the first ${counted(count, 'route is', 'routes are')} listed; more exist. Ask for fewer steps, name a node they must pass (via), or one they must avoid.`
}

export const PATH_LOST = 'The path of this link does not answer this question any more.'

/** `No route passes PTEN.`; each of several stands in the way by itself. */
export function unpassedWords(names: readonly string[]): string {
  return `No route passes ${listed(names, 'or')}.`
}

/** `2 relations tell this step` */
export function parallelWords(count: number): string {
  return `${counted(count, 'relation tells', 'relations tell')} this step`
}

/** Heads the routes told under a fuller one. */
export const ALSO_SHORTER = 'Also told shorter'
