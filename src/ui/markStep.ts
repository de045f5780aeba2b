/** A step of the first second, for `npm run bench -- app` and a browser's profiler: `exopath:data`, the knowledge is read and
 *  checked; `exopath:mounted`, the page stands; `exopath:drawn`, the map is drawn from its own Scene. */
export type StartStep = 'data' | 'mounted' | 'drawn'

const marked = new Set<StartStep>()

/** Leaves a performance mark the first time a step is reached. */
export function markStep(step: StartStep): void {
  if (marked.has(step)) return
  marked.add(step)
  performance.mark(`exopath:${step}`)
}
