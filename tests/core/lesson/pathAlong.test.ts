import { describe, expect, it } from 'vitest'
import { pathAlong } from '../../../src/core/lesson/pathAlong.ts'
import { edgeId, nodeId } from '../miniGraph.ts'
import { shippedGraph } from '../shippedGraph.ts'

const graph = shippedGraph()
const along = (nodes: readonly string[], cited: readonly string[]) =>
  pathAlong(graph, nodes.map(nodeId), cited.map(edgeId))?.path.edges

describe('a path walks, of parallel relations that say the same,', () => {
  // N09 was told of miR-410 only, M36 of MSC-Exos or miR-410.
  it.each([
    [['N09'], 'N09'],
    [['M36'], 'M36'],
  ])('those that are cited: %j', (cited, walked) => {
    expect(along(['mir-410', 'nlrp3-inflammasome', 'np-cell-pyroptosis'], cited)?.at(-1)).toBe(walked)
  })

  it('but none that was told of a source the way does not pass', () => {
    expect(along(['msc-exos', 'nlrp3-inflammasome', 'np-cell-pyroptosis'], ['N09'])?.at(-1)).toBe('M36')
  })
})
