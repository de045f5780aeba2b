import type { Certainty, EdgeId, NodeId, RefNumber, Sign } from '../model/records.ts'

/** One simple path. `edges.length` = steps; `nodes.length` = steps + 1. */
export interface MechanismPath {
  readonly nodes: readonly NodeId[]
  readonly edges: readonly EdgeId[]
  /** Product of the step signs; null = undetermined; 0 = contextual (a context link was walked). */
  readonly netSign: Sign
  /** True when an `inferredSign` was used to get `netSign`. */
  readonly signInferred: boolean
  /** Index of the first step that makes the path undetermined; null when determined. */
  readonly undeterminedAt: number | null
  readonly weakest: Certainty
  /** True when `onlyFrom` was lifted by "join across contexts". */
  readonly spliced: boolean
  readonly effect: PathEffect
  /** References printed on (or inherited by) every step, `secretes` by definition aside; empty = joined across studies. */
  readonly commonRefs: readonly RefNumber[]
  /** Sum per step, in the order of UX-20: inferred, title-only, hedged, steps without in vivo record, length. */
  readonly cost: readonly [number, number, number, number, number]
}

/** Net sign read with the outcome's valence (policy §6, polarity). */
export type PathEffect = 'improves' | 'worsens' | 'raises' | 'lowers' | 'undetermined' | 'contextual'

export interface PathAnswer {
  /** In the default order (UX-20). */
  readonly paths: readonly MechanismPath[]
  /** All paths were listed, or only the first `maxPaths` of them in order. */
  readonly truncated: boolean
  /** The search ran out of effort (huge graphs only): better paths may be missing. */
  readonly gaveUp?: true
  readonly tally: Readonly<Record<'raises' | 'lowers' | 'undetermined' | 'contextual', number>>
  /** For an empty answer (UX-05): where the search stopped. */
  readonly dead: DeadEnd | null
}

export interface DeadEnd {
  readonly reason: 'from-has-no-way-out' | 'to-has-no-way-in' | 'not-connected' | 'too-short-limit' | 'filtered-out' | 'same-node'
  /** Nodes reached from `from`, nearest to `to`'s lane first, at most 5. */
  readonly nearestReachable: readonly NodeId[]
  /** Changes each of which would open a path; empty = none of them, not even all at once. */
  readonly wouldHelp: readonly (
    'bridges' | 'titleOnly' | 'joinContexts' | 'contextLinks' | 'inferredSteps' | 'maxSteps' | 'filters' | 'via' | 'avoid'
  )[]
  /** The changes of `wouldHelp` open a path only when made together. */
  readonly together?: true
}
