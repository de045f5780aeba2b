import type { WalkStep } from '../query/walkSteps.ts'
import type { NodeId } from '../model/records.ts'

/** Steps, from 0, at which a chain joins findings told of different exosome sources; empty = it joins none.
 *  A step bound to sources (`onlyFrom`) fits when the chain has passed one of them, or when every step names the same one.
 *  One step alone joins nothing, whatever it is bound to. */
export function joinedSteps(steps: readonly Pick<WalkStep, 'source' | 'onlyFrom'>[]): readonly number[] {
  if (steps.length < 2) return []
  const [first] = steps
  if (first?.onlyFrom.some((id) => steps.every((step) => step.onlyFrom.includes(id))) === true) return []
  const passed = new Set<NodeId>()
  return steps.flatMap((step, i) => {
    passed.add(step.source)
    return step.onlyFrom.length === 0 || step.onlyFrom.some((id) => passed.has(id)) ? [] : [i]
  })
}
