import { describe, expect, it } from 'vitest'
import type { AssertionRecord, ModifierRecord } from '../../src/core/model/records.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { EXOSOME_MECHANISMS } from './exosomeMechanisms.ts'

const { data } = shippedGraph()
const statements: readonly (AssertionRecord | ModifierRecord)[] = [...data.assertions, ...data.modifiers]

/** What makes the disc degenerate and hurt, beside the exosome mechanisms. */
const DISEASE = ['degeneration-cascade', 'ages-oxidative-stress']
const ALSO_CORE = ['P01', 'P40']
/** In a file of an exosome mechanism and still not its core: therapy and self-renewal in general, title-only, bridges, origin and membership. */
const NOT_CORE = ['M102', 'M106', 'M17', 'M57', 'M74', 'M78', 'P42', 'S06', 'S07']

const endsOf = (s: AssertionRecord | ModifierRecord): readonly string[] =>
  'object' in s ? [s.subject, s.object] : [s.subject]
const steps = statements.filter(
  (s) =>
    ALSO_CORE.includes(s.id) || ([...EXOSOME_MECHANISMS, ...DISEASE].includes(s.mechanism) && !NOT_CORE.includes(s.id)),
)
const acting = new Set(steps.flatMap(endsOf))
const supply = data.assertions.filter((a) => a.predicate === 'secretes' && acting.has(a.object))
const core = new Set<AssertionRecord | ModifierRecord>([...steps, ...supply])
const coreNodes = new Set([...core].flatMap(endsOf))

const coreOfKind = (kind: string): readonly string[] =>
  data.nodes.filter((n) => n.tier === 'core' && n.kind === kind).map((n) => n.id)

describe('the mechanism core', () => {
  it('is the sixteen exosome mechanisms with the cells that supply them, the degeneration cascade, AGEs and pain: 145 relations', () => {
    expect(EXOSOME_MECHANISMS).toHaveLength(16)
    expect(
      statements
        .filter((s) => s.tier === 'core')
        .map((s) => s.id)
        .sort(),
    ).toEqual([...core].map((s) => s.id).sort())
    expect(core.size).toBe(145)
  })

  it('holds exactly the ends of these relations: 93 nodes', () => {
    expect(
      data.nodes
        .filter((n) => n.tier === 'core')
        .map((n) => String(n.id))
        .sort(),
    ).toEqual([...coreNodes].sort())
    expect(coreNodes.size).toBe(93)
  })

  it('leaves out only what is named here', () => {
    expect(
      NOT_CORE.filter((id) => !statements.some((s) => s.id === id && EXOSOME_MECHANISMS.includes(s.mechanism))),
    ).toEqual([])
    expect(
      statements
        .filter((s) => NOT_CORE.includes(s.id))
        .map((s) => s.tier)
        .filter((t) => t !== 'context' && t !== 'bridge'),
    ).toEqual([])
  })

  it('carries miRNAs, AntagomiR-4450 and mitochondrial proteins; stressors and the tool compound stand apart, therapies outside', () => {
    expect(coreOfKind('cargo')).toEqual(['mitochondrial-proteins', 'antagomir-4450'])
    expect([...coreOfKind('mirna')].sort()).toEqual([
      'mir-142-3p',
      'mir-21',
      'mir-223',
      'mir-31-5p',
      'mir-410',
      'mir-4450',
      'mir-532-5p',
    ])
    expect([...coreOfKind('factor')].sort()).toEqual(['ages', 'aging', 'gw4869', 'il-1b', 'ros'])
    expect([...coreOfKind('intervention'), ...coreOfKind('vesicle'), ...coreOfKind('trial')]).toEqual([])
  })
})
