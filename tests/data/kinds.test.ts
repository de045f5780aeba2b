import { describe, expect, it } from 'vitest'
import type { NodeKind } from '../../src/core/model/records.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

const { data } = shippedGraph()
const idsOf = (kind: NodeKind): readonly string[] => data.nodes.filter((n) => n.kind === kind).map((n) => n.id)
const carried = new Set<string>(data.assertions.filter((a) => a.predicate === 'carries').map((a) => a.object))

describe('the kinds of shipped nodes', () => {
  it('call exosome only what is named so: microvesicles, apoptotic bodies and endosome stages are vesicles', () => {
    expect(idsOf('vesicle')).toEqual(['other-evs', 'multivesicular-endosome', 'early-secretory-endosome', 'mvb'])
    expect(new Set(data.nodes.filter((n) => n.kind === 'exosome').map((n) => n.subkind))).toEqual(
      new Set(['generic', 'by-source']),
    )
  })

  it('call cargo only what some exosome is said to carry', () => {
    expect(idsOf('cargo').filter((id) => !carried.has(id))).toEqual([])
    expect(idsOf('cargo')).toEqual(expect.arrayContaining(['antagomir-4450', 'mitochondrial-proteins']))
  })

  it('call nothing carried a factor or an intervention', () => {
    expect([...idsOf('factor'), ...idsOf('intervention')].filter((id) => carried.has(id))).toEqual([])
  })
})
