import { expect, it } from 'vitest'
import { laneOf, nodeClass } from '../../src/core/model/nodeClass.ts'
import { LANES, NODE_KINDS } from '../../src/core/model/records.ts'

it('gives every node kind a class that stands in a lane of the map', () => {
  expect(new Set(NODE_KINDS.map((kind) => laneOf(nodeClass(kind))))).toEqual(new Set(LANES))
})
