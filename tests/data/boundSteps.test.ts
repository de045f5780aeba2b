import { describe, expect, it } from 'vitest'
import type { EdgeId } from '../../src/core/model/records.ts'
import { findPaths } from '../../src/core/query/findPaths.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { DEFAULT_PATH_OPTIONS } from '../../src/core/query/view.ts'
import { nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { EXOSOME_MECHANISMS } from './exosomeMechanisms.ts'

const graph = shippedGraph()
const { assertions } = graph.data
const isWalked = (id: EdgeId): boolean => {
  const { tier, certainty, sign } = graph.edge(id)
  return tier !== 'bridge' && certainty !== 'title-only' && sign !== 0
}

/** Steps that stay unbound although more than one thing leads to them, and what frees them. */
const FREE: Readonly<Record<string, string>> = {
  M35: 'by definition: the gene and the inflammasome named after it',
  M58: 'by definition: apoptosis related to ER stress presupposes ER stress',
  G06: 'by definition: secretion by MSCs supplies MSC-Exos',
}

describe('steps told of one exosome source', () => {
  it('are bound to it wherever something else leads there too, so that no two settings join unseen', () => {
    const open = assertions.filter((a) => {
      if (!EXOSOME_MECHANISMS.includes(a.mechanism) || !isWalked(a.id) || a.onlyFrom.length > 0) return false
      if (!['target', 'pathway', 'process'].includes(graph.node(a.subject).kind)) return false
      return (
        new Set(
          graph
            .inEdges(a.subject)
            .filter(isWalked)
            .map((id) => graph.edge(id).subject),
        ).size > 1
      )
    })
    expect(open.map((a) => String(a.id)).sort()).toEqual(Object.keys(FREE).sort())
  })

  it('still join when the reader asks for it', () => {
    const options = { ...DEFAULT_PATH_OPTIONS, joinContexts: true }
    for (const [from, to] of [
      ['bmsc-exos', 'np-cell-pyroptosis'],
      ['ros', 'np-cell-pyroptosis'],
      ['n-exos', 'er-stress-apoptosis'],
    ] as const) {
      const paths = findPaths(graph, pathQuery(nodeId(from), nodeId(to), { options })).paths
      expect(paths.map((p) => p.joinedAt.length > 0)).toContain(true)
    }
  })
})
