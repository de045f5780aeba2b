import { describe, expect, it } from 'vitest'
import { StopError } from '../../src/cli/command.ts'
import { loadGraph } from '../../src/cli/loadGraph.ts'
import { endNamed, nodeNamed } from '../../src/cli/nodeNamed.ts'
import { buildGraph } from '../../src/core/model/buildGraph.ts'
import { foldName } from '../../src/core/query/foldName.ts'
import { capturedIo } from './capturedIo.ts'

const graph = loadGraph(capturedIo())

describe('a name on the command line', () => {
  it('means a node whatever its case, hyphens, Greek letters and species prefix', () => {
    for (const name of ['mir-21', 'miR21', 'mir 21', 'hsa-miR-21', 'miR‑21'])
      expect(nodeNamed(graph, name)).toBe('mir-21')
    for (const name of ['IL-1β', 'il-1 beta', 'IL1b']) expect(nodeNamed(graph, name)).toBe('il-1b')
    expect(foldName('NF-κB')).toBe(foldName('nf kappa b'))
    expect(foldName('IL-1β')).toBe('il1beta')
  })

  it('means every node by its label and its id', () => {
    const missed = graph.data.nodes.filter(
      ({ id, label }) => nodeNamed(graph, id) !== id || nodeNamed(graph, label) !== id,
    )
    expect(missed).toEqual([])
  })

  it('is a question with code 3 when it fits several nodes', () => {
    const [first, second, ...rest] = graph.data.nodes
    if (first === undefined || second === undefined) throw new Error('the data have no nodes')
    const doubled = buildGraph({
      ...graph.data,
      nodes: [{ ...first, aliases: ['twin'] }, { ...second, aliases: ['Twin'] }, ...rest],
    })
    const error = catchStop(() => nodeNamed(doubled, 'TWIN'))
    expect(error.code).toBe(3)
    expect(error.message).toContain(first.id)
    expect(error.message).toContain(second.id)
  })

  it('that fits nothing gets the nearest names, or the plain answer that there are none', () => {
    expect(catchStop(() => nodeNamed(graph, 'NLRP33'))).toMatchObject({
      code: 2,
      message: expect.stringContaining('NLRP3'),
    })
    expect(catchStop(() => nodeNamed(graph, 'zzzzzzzzzzzz')).message).toContain('Nothing in this review')
  })

  it('may also mean a set', () => {
    expect(endNamed(graph, 'Any exosome source')).toEqual({ kind: 'set', set: 'any-exosome' })
    expect(endNamed(graph, 'any-mirna')).toEqual({ kind: 'set', set: 'any-mirna' })
  })
})

function catchStop(run: () => unknown): StopError {
  try {
    run()
  } catch (error) {
    if (error instanceof StopError) return error
    throw error
  }
  throw new Error('nothing was thrown')
}
