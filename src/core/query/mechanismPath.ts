import type { Certainty, EdgeId, NodeId, RefNumber, Sign } from '../model/records.ts'

/** One simple path. `edges.length` = steps; `nodes.length` = steps + 1. */
export interface MechanismPath {
  readonly nodes: readonly NodeId[]
  readonly edges: readonly EdgeId[]
  /** Product of the step signs; null = undetermined, or a source is blocked; 0 = contextual (a context link was walked). */
  readonly netSign: Sign
  /** The cell or exosome whose effect the path takes away, which is not the opposite effect; null = none. */
  readonly blocked: NodeId | null
  /** True when an `inferredSign` was used to get `netSign`. */
  readonly signInferred: boolean
  /** Index of the first step that makes the path undetermined; null when determined. */
  readonly undeterminedAt: number | null
  readonly weakest: Certainty
  /** Steps, from 0, told only of exosome sources that the path has not passed: there it joins findings. Empty = not joined. */
  readonly joinedAt: readonly number[]
  readonly effect: PathEffect
  /** References printed on (or inherited by) every step, `secretes` by definition aside; empty = joined across studies. */
  readonly commonRefs: readonly RefNumber[]
  /** Sum per step: inferred, title-only, hedged, steps without in vivo record, length. */
  readonly cost: readonly [number, number, number, number, number]
}

/** Net sign read with the outcome's valence (policy §6, polarity); `lost`: the effect of a blocked source is lost. */
export type PathEffect = 'improves' | 'worsens' | 'raises' | 'lowers' | 'undetermined' | 'contextual' | 'lost'

/** How many paths raise, lower, cannot be told, only give context, or end in an effect that is lost. */
export type Tally = Readonly<Record<'raises' | 'lowers' | 'undetermined' | 'contextual' | 'lost', number>>

export interface PathAnswer {
  /** In the default order (UX-20). */
  readonly paths: readonly MechanismPath[]
  /** All paths were listed, or only the first `maxPaths` of them in order. */
  readonly truncated: boolean
  /** The search ran out of effort (huge graphs only): better paths may be missing. */
  readonly gaveUp?: true
  readonly tally: Tally
  /** For an empty answer (UX-05): where the search stopped. */
  readonly dead: DeadEnd | null
}

export interface DeadEnd {
  /** `…-no-walked-…`: there are relations, but none that these switches walk. `no-loop`: both ends are one node. */
  readonly reason:
    | 'from-has-no-way-out'
    | 'to-has-no-way-in'
    | 'from-has-no-walked-way-out'
    | 'to-has-no-walked-way-in'
    | 'not-connected'
    | 'too-short-limit'
    | 'filtered-out'
    | 'no-loop'
  /** Nodes reached from `from`, nearest to `to`'s lane first, at most 5. */
  readonly nearestReachable: readonly NodeId[]
  /** Changes each of which would open a path; empty = none of them, not even all at once. */
  readonly wouldHelp: readonly (
    | 'bridges'
    | 'titleOnly'
    | 'joinContexts'
    | 'contextLinks'
    | 'inferredSteps'
    | 'maxSteps'
    | 'filters'
    | 'via'
    | 'avoid'
  )[]
  /** The changes of `wouldHelp` open a path only when made together. */
  readonly together?: true
}
