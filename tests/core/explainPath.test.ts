import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CERTAINTIES } from '../../src/core/model/records.ts'
import { findPaths } from '../../src/core/query/findPaths.ts'
import { orderPaths } from '../../src/core/query/orderPaths.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { explainPath } from '../../src/core/reason/explainPath.ts'
import { spliceAudit } from '../../src/core/reason/spliceAudit.ts'
import { tallyWords } from '../../src/core/words/pathWords.ts'
import { edgeId, miniEvidence, miniGraph, nodeId } from './miniGraph.ts'
import type { MiniEdge } from './miniGraph.ts'
import { fitQuery, randomGraph, randomQuery } from './randomGraph.ts'

const between = (edges: readonly MiniEdge[], from: string, to: string, rest: Parameters<typeof pathQuery>[2] = {}) => {
  const graph = miniGraph({ nodes: [{ id: 'apoptosis', label: 'NP cell apoptosis', valence: 'harmful' }, { id: 'nf-kb', label: 'NF-κB pathway', kind: 'pathway' }], edges })
  const answer = findPaths(graph, pathQuery(nodeId(from), nodeId(to), rest))
  return { graph, answer, stories: answer.paths.map((p) => explainPath(graph, p)), audits: answer.paths.map((p) => spliceAudit(graph, p)) }
}

describe('the story of a path', () => {
  it('tells net effect, each step with hedge word, authors, year, number and setting', () => {
    const { stories } = between([
      { id: '1', from: 'exos', to: 'mir', predicate: 'carries', refs: [4], species: ['rat'], design: 'in-vivo' },
      { id: '2', from: 'mir', to: 'apoptosis', predicate: 'suppresses', certainty: 'hedged', hedges: ['may', 'potential'], refs: [4, 7] },
    ], 'exos', 'apoptosis')
    expect(stories[0]?.text).toBe([
      'Net effect: less NP cell apoptosis, weakest step hedged.',
      'Author4 2004 [4] is cited for every step.',
      'No human evidence on this path.',
      '1. exos carries mir (Author4 2004 [4]; rat, in vivo).',
      '2. mir suppresses NP cell apoptosis (hedged: “may”, “potential”; Author4 2004 [4], Author7 2007 [7]; setting not stated).',
    ].join('\n'))
    expect(stories[0]?.announcement).toBe('Path found, 2 steps, net effect: less N P cell apoptosis, weakest step hedged.')
  })

  it('names the step that leaves the direction open and claims nothing', () => {
    const { stories, answer } = between([
      { id: '1', from: 'a', to: 'b' }, { id: '2', from: 'b', to: 'nf-kb', predicate: 'regulates' }, { id: '3', from: 'nf-kb', to: 'apoptosis', refs: [2] },
    ], 'a', 'apoptosis')
    expect(stories[0]?.headline.text).toBe('Direction cannot be told: step 2 affects NF-κB pathway.')
    expect(stories[0]?.remarks[0]).toBe('This chain joins findings from 2 different studies; no study cited here shows all of it.')
    expect(answer.paths[0]).toMatchObject({ effect: 'undetermined', netSign: null })
  })

  it('does not let a verb tell a direction that is not stated', () => {
    const { stories } = between([{ id: '1', from: 'a', to: 'nf-kb', predicate: 'suppresses', sign: null, inferredSign: -1 }], 'a', 'nf-kb')
    expect(stories[0]?.steps[0]?.sentence.text).toMatch(/^a affects NF-κB pathway/)
  })

  it('tells on the step what its end adds to the printed words', () => {
    const { stories } = between([{ id: '1', from: 'a', to: 'apoptosis', caveat: 'cell type not printed', refs: [4] }], 'a', 'apoptosis')
    expect(stories[0]?.steps[0]?.sentence.text).toBe('a promotes NP cell apoptosis (cell type not printed; Author4 2004 [4]; setting not stated).')
    for (const form of ['text', 'spoken', 'markdown'] as const) expect(stories[0]?.[form]).toContain('cell type not printed')
  })

  it('says when a direction was inferred', () => {
    const options = { ...pathQuery(nodeId('a'), nodeId('b')).options, inferredSigns: true }
    const { stories } = between([{ id: '1', from: 'a', to: 'apoptosis', predicate: 'regulates', sign: null, inferredSign: -1 }], 'a', 'apoptosis', { options })
    expect(stories[0]?.headline.text).toBe('Net effect: less NP cell apoptosis, direction partly inferred, weakest step stated.')
  })

  it('holds every hedge word, the weakest certainty and the same sentences in every form, on random graphs', () => {
    fc.assert(fc.property(randomGraph, randomQuery, (graph, wild) => {
      for (const path of findPaths(graph, fitQuery(wild, graph)).paths.slice(0, 5)) {
        const story = explainPath(graph, path)
        const ranks = path.edges.map((id) => CERTAINTIES.indexOf(graph.edge(id).certainty))
        expect(CERTAINTIES.indexOf(path.weakest)).toBe(Math.max(...ranks))
        for (const step of story.steps) {
          for (const hedge of graph.edge(step.edge).evidence.flatMap((e) => e.hedges)) expect(step.sentence.text).toContain(`“${hedge}”`)
          expect(story.text).toContain(`${step.number}. ${step.sentence.text}`)
        }
        const claims = /Net effect: (more|less)/.exec(story.headline.text)?.[1]
        expect(claims).toBe(path.netSign === 1 ? 'more' : path.netSign === -1 ? 'less' : undefined)
        expect(story.text.replaceAll('\n', ' ')).toContain(story.headline.text)
      }
    }), { numRuns: 120 })
  })

  it('escapes markup in names when copied as Markdown and lists the references', () => {
    const graph = miniGraph({ nodes: [{ id: 'a', label: 'A *b* <i>' }], edges: [{ id: '1', from: 'a', to: 'c', refs: [3] }] })
    const [path] = findPaths(graph, pathQuery(nodeId('a'), nodeId('c'))).paths
    const markdown = path === undefined ? '' : explainPath(graph, path).markdown
    expect(markdown).toContain('1. **A \\*b\\* \\<i\\>** *promotes* **c**')
    expect(markdown).toContain('- \\[3\\] Author3 AB, Second C. Title 3. J. Test. 2003;1:1-9.')
    expect(markdown).toContain('Source: Krut et al. 2021, Cells 10, 2241, https://doi.org/10.3390/cells10092241')
  })
})

describe('the splice audit', () => {
  const vivo = (id: string, from: string, to: string, refs: readonly number[], species: 'rat' | 'mouse', system: string | null = 'IVDD model'): MiniEdge => ({
    id, from, to, evidence: [miniEvidence({ refs, design: 'in-vivo', recipient: { species: [species], system } })],
  })
  it('calls a chain single study when one reference is on every hop', () => {
    const { audits } = between([vivo('1', 'a', 'b', [1, 2], 'rat'), vivo('2', 'b', 'c', [2, 3], 'mouse')], 'a', 'c')
    expect(audits[0]).toMatchObject({ verdict: 'single-study', segments: [{ from: 1, to: 2, refs: [2] }] })
  })
  it('calls it same system only when species, setting and system are all stated and equal', () => {
    expect(between([vivo('1', 'a', 'b', [1], 'rat'), vivo('2', 'b', 'c', [3], 'rat')], 'a', 'c').audits[0]?.verdict).toBe('same-system')
    expect(between([vivo('1', 'a', 'b', [1], 'rat'), vivo('2', 'b', 'c', [3], 'mouse')], 'a', 'c').audits[0]?.verdict).toBe('spliced')
    expect(between([vivo('1', 'a', 'b', [1], 'rat', null), vivo('2', 'b', 'c', [3], 'rat', null)], 'a', 'c').audits[0]?.verdict).toBe('spliced')
  })
  it('splices at a hop without a reference and names the pieces', () => {
    const { audits } = between([vivo('1', 'a', 'b', [1], 'rat'), vivo('2', 'b', 'c', [1], 'rat'), vivo('3', 'c', 'd', [], 'rat')], 'a', 'd')
    expect(audits[0]?.sentence).toBe('Spliced: steps 1 to 2 from [1]; step 3 from no cited study. No study cited here shows the whole chain.')
  })
  it('asks no study for a cell that secretes its exosomes by definition', () => {
    const { audits, stories } = between([
      { id: '1', from: 'bmsc', to: 'exos', predicate: 'secretes', signBasis: 'definition', refs: [9] }, vivo('2', 'exos', 'x', [1], 'rat'), vivo('3', 'x', 'y', [1], 'rat'),
    ], 'bmsc', 'y')
    expect(audits[0]).toMatchObject({ verdict: 'single-study', segments: [{ from: 1, to: 1 }, { from: 2, to: 3 }] })
    expect(stories[0]?.remarks[0]).toBe('Author1 2001 [1] is cited for every step.')
  })
  it('misses human evidence unless a hop has a clinical trial', () => {
    expect(between([vivo('1', 'a', 'b', [1], 'rat')], 'a', 'b').audits[0]?.noHumanEvidence).toBe(true)
    expect(between([{ id: '1', from: 'a', to: 'b', design: 'clinical-trial', species: ['human'] }], 'a', 'b').audits[0]?.noHumanEvidence).toBe(false)
    expect(between([{ id: '1', from: 'a', to: 'b', design: 'in-vitro', species: ['human'] }], 'a', 'b').audits[0]?.noHumanEvidence).toBe(true)
  })
})

describe('the order of paths', () => {
  const { answer } = between([
    { id: 'h', from: 'a', to: 'z', certainty: 'hedged' },
    { id: '1', from: 'a', to: 'b' }, { id: '2', from: 'b', to: 'z' },
    { id: '3', from: 'b', to: 'c' }, { id: '4', from: 'c', to: 'z' },
    { id: '5', from: 'a', to: 'd', certainty: 'inferred' }, { id: '6', from: 'd', to: 'z' },
  ], 'a', 'z')
  const shown = (paths: typeof answer.paths): readonly string[] => paths.map((p) => p.edges.join(''))
  it('puts inferred and hedged steps last by default', () => {
    expect(shown(answer.paths)).toEqual(['12', '134', 'h', '56'])
  })
  it('can go by length', () => {
    expect(shown(orderPaths(answer.paths, { kind: 'length' }))).toEqual(['h', '12', '56', '134'])
  })
  it('can go by difference to a chosen path, which comes first', () => {
    expect(shown(orderPaths(answer.paths, { kind: 'difference', chosen: ['1', '3', '4'].map(edgeId) }))).toEqual(['134', '12', 'h', '56'])
  })
  it.each([
    [{ raises: 0, lowers: 3, undetermined: 0, contextual: 0, lost: 0 }, '3 routes; all 3 lower; they agree'],
    [{ raises: 0, lowers: 4, undetermined: 1, contextual: 0, lost: 0 }, '5 routes; 4 lower; 1 cannot be told'],
    [{ raises: 1, lowers: 2, undetermined: 0, contextual: 0, lost: 0 }, '3 routes; 1 raises; 2 lower; they disagree'],
    [{ raises: 1, lowers: 0, undetermined: 0, contextual: 0, lost: 0 }, '1 route; it raises'],
    [{ raises: 0, lowers: 0, undetermined: 1, contextual: 0, lost: 0 }, '1 route; its direction cannot be told'],
    [{ raises: 0, lowers: 0, undetermined: 0, contextual: 0, lost: 2 }, '2 routes; all 2 end in an effect that is lost'],
    [{ raises: 0, lowers: 0, undetermined: 0, contextual: 0, lost: 0 }, '0 routes'],
  ])('is tallied in words: %j', (tally, words) => {
    const count = Object.values(tally).reduce((sum, n) => sum + n, 0)
    expect(tallyWords({ count, truncated: false, tally })).toBe(words)
  })
})
