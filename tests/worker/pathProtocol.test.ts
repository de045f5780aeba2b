import { describe, expect, it } from 'vitest'
import { compileGraphData } from '../../src/core/data/compileGraphData.ts'
import { buildGraph } from '../../src/core/model/buildGraph.ts'
import { findPaths } from '../../src/core/query/findPaths.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { createPathService } from '../../src/worker/pathProtocol.ts'
import { miniData, nodeId } from '../core/miniGraph.ts'

const data = miniData({ edges: [{ id: '1', from: 'a', to: 'b' }, { id: '2', from: 'b', to: 'c', predicate: 'suppresses' }] })
const query = pathQuery(nodeId('a'), nodeId('c'))

describe('the path worker', () => {
  it('answers as the page itself would, under the ticket of the question', () => {
    const ask = createPathService()
    const compiled: unknown = JSON.parse(JSON.stringify(compileGraphData(data)))
    expect(ask({ kind: 'load', compiled })).toEqual({ kind: 'loaded' })
    expect(ask({ kind: 'find', ticket: 7, query })).toEqual({ kind: 'found', ticket: 7, answer: findPaths(buildGraph(data), query) })
  })
  it('says what is wrong instead of failing', () => {
    const ask = createPathService()
    expect(ask({ kind: 'find', ticket: 1, query })).toMatchObject({ kind: 'failed', ticket: 1 })
    expect(ask({ kind: 'load', compiled: {} })).toMatchObject({ kind: 'failed', ticket: null })
    ask({ kind: 'load', compiled: JSON.parse(JSON.stringify(compileGraphData(data))) })
    expect(ask({ kind: 'find', ticket: 2, query: pathQuery(nodeId('a'), nodeId('gone')) })).toMatchObject({ kind: 'failed', ticket: 2, problems: [{ code: 'unknown-node' }] })
  })
})
