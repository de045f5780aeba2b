import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exportReferences } from '../../src/core/cite/exportReferences.ts'
import { papersOfEdge, papersOfEdges } from '../../src/core/cite/papersOf.ts'
import { referenceNotes } from '../../src/core/cite/referenceNotes.ts'
import type { FlagRecord } from '../../src/core/model/records.ts'
import { findPaths } from '../../src/core/query/findPaths.ts'
import { stepSentence } from '../../src/core/reason/stepSentence.ts'
import { chainWarnings, joinsSentence, spanningSentence } from '../../src/core/tell/chainWarnings.ts'
import { citeClaim } from '../../src/core/tell/citeClaim.ts'
import { claimWarnings } from '../../src/core/tell/claimWarnings.ts'
import { edgeId, miniEvidence, miniGraph, miniReference, nodeId } from './miniGraph.ts'
import { fitQuery, randomGraph, randomQuery } from './randomGraph.ts'
import { shippedGraph } from './shippedGraph.ts'

const flag = (rest: Partial<FlagRecord>): FlagRecord => ({
  id: 'CF-1',
  kind: 'claim-citation',
  severity: 'high',
  place: ['§6.3 ¶2 s6'],
  printed: '[24]',
  claim: 'c',
  problem: 'Ref 24 is on another subject.',
  expected: [134],
  treatAs: null,
  basis: 'b',
  about: [],
  ...rest,
})
const ids = (...names: readonly string[]) => names.map(edgeId)

describe('the papers behind a relation', () => {
  const graph = miniGraph({
    edges: [
      { id: 'misprint', from: 'a', to: 'b', evidence: [miniEvidence({ refs: [24], locator: '§6.3 ¶2 s6' })] },
      {
        id: 'both',
        from: 'a',
        to: 'b',
        evidence: [
          miniEvidence({ refs: [24], locator: '§6.3 ¶2 s6' }),
          miniEvidence({ id: 'e2', refs: [24], locator: '§4 ¶1 s1' }),
        ],
      },
      { id: 'review', from: 'b', to: 'c', refs: [24, 117] },
      { id: 'beside', from: 'c', to: 'd', evidence: [miniEvidence({ refsInherited: [124] })] },
      { id: 'doubt', from: 'd', to: 'e', refs: [118] },
    ],
    references: [miniReference(134), { ...miniReference(117), review: true }],
    flags: [
      flag({ about: ['misprint', 'both'] }),
      flag({ id: 'CF-2', printed: '[118]', expected: [], about: ['doubt'], place: [] }),
    ],
  })
  it('are those expected where the printed number is a misprint', () => {
    expect(papersOfEdge(graph, edgeId('misprint'))).toEqual({ studies: [134], reviews: [] })
  })
  it('keep a number that another passage prints rightly', () => {
    expect(papersOfEdge(graph, edgeId('both'))).toEqual({ studies: [24, 134], reviews: [] })
  })
  it('are reviews apart from studies, and numbers of the sentence beside as well', () => {
    expect(papersOfEdge(graph, edgeId('review'))).toEqual({ studies: [24], reviews: [117] })
    expect(papersOfEdge(graph, edgeId('beside')).studies).toEqual([124])
  })
  it('stay as printed where a number is only in doubt', () => {
    expect(papersOfEdge(graph, edgeId('doubt')).studies).toEqual([118])
  })
  it('count once over a chain', () => {
    expect(papersOfEdges(graph, ids('misprint', 'review', 'beside'))).toEqual({
      studies: [24, 124, 134],
      reviews: [117],
    })
  })
})

describe('the warnings of a claim', () => {
  const graph = miniGraph({
    nodes: [
      { id: 'n-exos', kind: 'exosome', label: 'N-Exos' },
      { id: 'x', kind: 'exosome' },
    ],
    edges: [
      { id: '1', from: 'n-exos', to: 'a', refs: [1] },
      { id: '2', from: 'a', to: 'b', refs: [24], onlyFrom: ['n-exos'], flags: ['CF-1'] },
      { id: '3', from: 'x', to: 'a', refs: [134], certainty: 'title-only' },
      { id: '4', from: 'b', to: 'c', certainty: 'inferred', evidence: [miniEvidence()] },
      { id: '5', from: 'x', to: 'c', predicate: 'no_effect_on', refs: [1] },
      { id: '6', from: 'b', to: 'd', refs: [24], flags: ['CF-1', 'TX-1'] },
    ],
    references: [miniReference(134)],
    flags: [
      flag({ place: [] }),
      flag({
        id: 'TX-1',
        kind: 'text-table-title',
        expected: [],
        printed: null,
        problem: 'Text says one, table the other.',
      }),
      flag({ id: 'BIB', kind: 'bibliography', about: ['1'] }),
    ],
  })
  it('name what it is bound to, where it stands, and what is expected instead', () => {
    expect(claimWarnings(graph, ids('1', '2', '3', '4', '5', '6')).map((w) => [w.kind, w.text, w.edges])).toEqual([
      ['negated', 'reported without effect', ['5']],
      ['title-only', 'only in the title of a cited reference', ['3']],
      ['inferred', 'inferred by the curator, not printed', ['4']],
      ['context-bound', 'told of N-Exos only', ['2']],
      ['no-reference', 'no reference printed', ['4']],
      ['flag', 'printed [24], expected [134]', ['2', '6']],
      ['text-differs', 'text and tables disagree: Text says one, table the other', ['6']],
    ])
  })
  it('of a chain drop the bound that the chain keeps, and tell what it joins where it does not', () => {
    const kinds = (...names: readonly string[]): readonly string[] =>
      chainWarnings(graph, ids(...names)).map((w) => w.kind)
    expect(kinds('1', '2')).toEqual(['flag', 'joined-studies'])
    expect(kinds('3', '2')).toEqual(['title-only', 'context-bound', 'flag', 'joined-contexts'])
    expect(chainWarnings(graph, ids('3', '2')).at(-1)?.edges).toEqual(['2'])
  })
  it('of one relation never join anything', () => {
    expect(joinsSentence(graph, ids('1'))).toBeNull()
    expect(chainWarnings(graph, ids('1'))).toEqual([])
  })
  it('say so when a study spans a chain only by the number expected there', () => {
    expect(spanningSentence(graph, ids('3', '2'))).toBe(
      'Author134 2134 [134] is cited for every step, for step 2 only by the number expected there.',
    )
  })
  it('are the warnings of every single step, on random paths', () => {
    fc.assert(
      fc.property(randomGraph, randomQuery, (g, wild) => {
        for (const path of findPaths(g, fitQuery(wild, g)).paths.slice(0, 5)) {
          const chain = chainWarnings(g, path.edges)
          const alone = path.edges.flatMap((id) =>
            claimWarnings(g, [id])
              .filter((w) => w.kind !== 'context-bound')
              .map((w) => `${w.text} ${id}`),
          )
          expect(chain.flatMap((w) => w.edges.map((id) => `${w.text} ${id}`))).toEqual(expect.arrayContaining(alone))
          expect(chain.some((w) => w.kind === 'joined-contexts')).toBe(path.joinedAt.length > 0)
        }
      }),
      { numRuns: 80 },
    )
  })
})

describe('a claim taken along', () => {
  const graph = shippedGraph()
  it('is cited with its hedge, its places, its warnings, the expected reference and the review’s DOI', () => {
    expect(citeClaim(graph, edgeId('M47'))).toBe(
      'miR-21 represses PTEN (Krut et al. 2021, §6.3 ¶2, citing [24] Zhang 2020). Warning: printed [24], expected [134] (flag CF-02). Expected: [134] Cheng 2018. Krut et al. 2021, Cells 10, 2241, https://doi.org/10.3390/cells10092241.',
    )
    expect(citeClaim(graph, edgeId('M50'))).toContain('Warning: told of N-Exos only;')
    expect(citeClaim(graph, edgeId('M10'))).toMatch(/^RASSF5 promotes NP cell apoptosis, hedged “suspected” \(Krut/)
  })
  it('has no empty part in its sentence', () => {
    expect(
      graph.data.assertions
        .map(({ id }) => stepSentence(graph, id).text)
        .filter((text) => /[;,] ?[;,]|\( ?[;,]|[;,] ?\)|\(\)/.test(text)),
    ).toEqual([])
  })
  it('leaves a note on a reference that is printed for another, and on the other, in every format', () => {
    expect(referenceNotes(graph, 24)).toContain('Printed [24], expected [134] (§6.3 ¶2 s6, flag CF-02)')
    expect(referenceNotes(graph, 134)).toContain('Printed [24], expected [134] (§6.3 ¶2 s6, flag CF-02)')
    expect(referenceNotes(graph, 50).join()).not.toContain('expected [50]')
    for (const format of ['vancouver', 'bibtex', 'ris', 'csl-json'] as const) {
      expect(exportReferences([graph.reference(134)], format, (n) => referenceNotes(graph, n))).toMatch(
        /Printed \[24\], expected \[134\]/,
      )
    }
    expect(exportReferences(graph.data.references, 'bibtex', (n) => referenceNotes(graph, n))).toMatch(/^[\n -~]*$/)
  })
  it('does not take its bound with it as a direction: a chain from elsewhere is joined', () => {
    const path = findPaths(graph, {
      from: { kind: 'node', id: nodeId('mir-21') },
      to: { kind: 'node', id: nodeId('np-cell-apoptosis') },
      via: [nodeId('pten')],
      avoid: [],
      maxSteps: 8,
      options: {
        inferredSteps: true,
        bridges: false,
        titleOnly: false,
        inferredSigns: false,
        joinContexts: true,
        contextLinks: false,
      },
    }).paths[0]
    expect(chainWarnings(graph, path?.edges ?? []).map((w) => w.kind)).toContain('joined-contexts')
  })
})
