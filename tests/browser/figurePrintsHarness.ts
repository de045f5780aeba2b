import { figurePrints } from '../../scripts/figurePrints.ts'
import { buildGraph } from '../../src/core/model/buildGraph.ts'
import { readCompiled } from '../../src/core/data/readCompiled.ts'

declare global {
  interface Window {
    figurePrintsOf: (compiled: unknown) => Readonly<Record<string, string>>
  }
}

/** For figures.spec.ts: the prints of figures as this browser draws them. */
window.figurePrintsOf = (compiled) => {
  const read = readCompiled(compiled)
  if (!read.ok) throw new Error(read.problems.map((p) => p.message).join('\n'))
  return figurePrints(buildGraph(read.value))
}
