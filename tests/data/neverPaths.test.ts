import { describe, expect, it } from 'vitest'
import { readGraphData } from '../../src/cli/readGraphData.ts'
import type { NeverClaimInput } from '../../src/core/data/graphDataSchema.ts'
import { shapeGraphData } from '../../src/core/data/shapeGraphData.ts'
import type { NodeId } from '../../src/core/model/records.ts'
import { signText } from '../../src/core/model/signText.ts'
import { findPaths } from '../../src/core/query/findPaths.ts'
import { hasPath } from '../../src/core/query/hasPath.ts'
import type { MechanismPath } from '../../src/core/query/mechanismPath.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import type { PathQuery } from '../../src/core/query/pathQuery.ts'
import { nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

const graph = shippedGraph()
const records = shapeGraphData(readGraphData('graph-data'))
  .input.neverClaims.map(({ record }) => record)
  .filter(({ net }) => net.length > 0)

/** The nodes an end of a record names; left out = all. */
function nodesOf(end: readonly string[]): readonly NodeId[] {
  const { nodes } = graph.data
  if (end.length === 0) return nodes.map((n) => n.id)
  return nodes
    .filter((n) => end.includes(n.id) || end.includes(`kind:${n.kind}`) || end.includes(`valence:${n.valence ?? ''}`))
    .map((n) => n.id)
}

/** Most pairs have no path, and saying why takes longer than seeing it. */
const shownPaths = (query: PathQuery): readonly MechanismPath[] =>
  hasPath(graph, query) ? findPaths(graph, query).paths : []

/** Default paths that have a forbidden net effect, as `net effect: edges`. What is marked as joined says itself that nobody showed it. */
function forbidden({ subjects, objects, via, avoid, net }: NeverClaimInput): readonly string[] {
  const rest = { via: via.map(nodeId), avoid: avoid.map(nodeId) }
  return nodesOf(subjects).flatMap((from) =>
    nodesOf(objects)
      .filter((to) => to !== from)
      .flatMap((to) =>
        shownPaths(pathQuery(from, to, rest))
          .filter((path) => path.joinedAt.length === 0 && net.some((sign) => sign === signText(path.netSign)))
          .map((path) => `${signText(path.netSign)} ${to}: ${path.edges.join(' ')}`),
      ),
  )
}

describe('what no chain of the shipped data may claim by default', { timeout: 30_000 }, () => {
  it.each(records.map((record) => [record.claim, record] as const))('%s', (_, record) => {
    expect(forbidden(record)).toEqual([])
  })

  it('names everything that blocks exosome secretion, so that none of it is told to do harm', () => {
    const secretion = graph.data.nodes
      .filter((n) => n.id === 'exosome-secretion' || n.broader === 'exosome-secretion')
      .map((n) => n.id)
    const blockers = graph.data.assertions
      .filter((a) => secretion.includes(a.object) && a.sign === -1)
      .map((a) => a.subject)
    const named = records.filter((r) => r.id.startsWith('path-blocked-secretion')).map((r) => nodesOf(r.subjects))
    expect(named).toHaveLength(2)
    for (const subjects of named) expect([...new Set(blockers)].filter((id) => !subjects.includes(id))).toEqual([])
  })
})
