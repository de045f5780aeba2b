import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildSearch } from '../../src/core/query/buildSearch.ts'
import { compileSearch } from '../../src/core/query/compileSearch.ts'
import type { SearchAnswer } from '../../src/core/query/buildSearch.ts'
import type { SearchGroup } from '../../src/core/query/searchDocs.ts'
import { shippedGraph } from './shippedGraph.ts'

const { search } = buildSearch(shippedGraph())
const idsIn = (answer: SearchAnswer, group: SearchGroup): readonly string[] =>
  answer.groups.find((g) => g.group === group)?.hits.map((h) => h.id) ?? []
const first = (text: string): string | undefined => idsIn(search(text), 'node')[0]

describe('search', () => {
  it.each([
    ['miR21', 'mir-21'],
    ['miR-21', 'mir-21'],
    ['mir 21', 'mir-21'],
    ['hsa-miR-21', 'mir-21'],
    ['MAP3K11', 'mlk3'],
    ['mlk3', 'mlk3'],
    ['N-Exos', 'n-exos'],
    ['IL-1b', 'il-1b'],
    ['IL-1β', 'il-1b'],
    ['il1beta', 'il-1b'],
    ['NF-kB', 'nf-kb'],
    ['ivdd', 'ivdd'],
  ])('finds the thing itself first for “%s”', (text, id) => {
    const graph = shippedGraph()
    const wanted = graph.hasNode(id)
      ? id
      : graph.data.nodes.find((n) => n.label.startsWith(text === 'NF-kB' ? 'NF-κB' : 'IL-1β'))?.id
    expect(first(text)).toBe(wanted)
  })

  it('says by which other name a node was found', () => {
    expect(search('MAP3K11').groups[0]?.hits[0]).toMatchObject({
      title: 'MLK3',
      alsoCalled: 'MAP3K11',
      titleRanges: [],
    })
  })

  it('forgives typos in words but never in numbers', () => {
    expect(idsIn(search('pyroptosys'), 'node')).toEqual(idsIn(search('pyroptosis'), 'node'))
    expect(search('miR-32').groups).toEqual([])
  })

  it('asks for both sides of AND and either side of OR', () => {
    const both = idsIn(search('mir 21 AND PTEN'), 'relation')
    expect(both.length).toBeGreaterThan(0)
    for (const id of both) {
      expect(idsIn(search('miR21'), 'relation')).toContain(id)
      expect(idsIn(search('PTEN'), 'relation')).toContain(id)
    }
    const either = idsIn(search('PTEN OR RASSF5'), 'node')
    expect(either).toEqual(expect.arrayContaining(['pten', 'rassf5']))
  })

  it('takes quoted words in their order', () => {
    const quoted = search('"NP cell apoptosis"')
    expect(idsIn(quoted, 'node')).toEqual(['np-cell-apoptosis'])
    expect(search('"apoptosis NP cell"').count).toBe(0)
  })

  it('finds relations by the species of the animal and never takes rat for rate', () => {
    const graph = shippedGraph()
    const rabbit = idsIn(search('rabbit'), 'relation')
    for (const record of graph.data.assertions.filter((a) => rabbit.includes(a.id))) {
      expect(JSON.stringify([record, graph.node(record.subject), graph.node(record.object)])).toContain('abbit')
    }
    expect(idsIn(search('rat'), 'study').length).toBeGreaterThan(3)
  })

  it('marks the matched part of what is shown', () => {
    const hit = search('apoptosis').groups.find((g) => g.group === 'node')?.hits[0]
    expect(hit?.titleRanges.map(([a, b]) => hit.title.slice(a, b).toLowerCase())).toContain('apoptosis')
  })

  it('falls back to any of the words, and says so', () => {
    const answer = search('why would miR-21 bother')
    expect(answer.relaxed).toBe(true)
    expect(idsIn(answer, 'node')[0]).toBe('mir-21')
    expect(search('miR-21 AND zzzz').count).toBe(0)
  })

  it('names the nearest things when nothing is found', () => {
    expect(search('miR-99').nearest).toContain('miR-21')
    expect(search('zzzzzz').nearest).toEqual([])
    expect(search('   ')).toMatchObject({ count: 0, nearest: [] })
  })

  it('finds a study and a reference by author and number', () => {
    expect(idsIn(search('Cheng 2018'), 'reference')).toContain('134')
    expect(search('Cheng 2018').groups.find((g) => g.group === 'study')?.hits[0]?.title).toContain('Cheng 2018')
  })

  it('answers any text, with ranges inside what is shown', () => {
    const word = fc.constantFrom(
      'miR',
      '21',
      'AND',
      'OR',
      '"',
      '“',
      '(',
      ')',
      'β',
      'NP cell',
      '-',
      '💉',
      'rat',
      '.*',
      'a',
      '\u0301',
    )
    fc.assert(
      fc.property(fc.array(word, { maxLength: 6 }), (words) => {
        for (const hit of search(words.join(' ')).groups.flatMap((g) => g.hits)) {
          for (const [start, end] of hit.titleRanges)
            expect(0 <= start && start < end && end <= hit.title.length).toBe(true)
        }
      }),
      { numRuns: 60 },
    )
  })
})

describe('the search index made at build', () => {
  const graph = shippedGraph()
  // As the page gets it: through a file.
  const compiled: unknown = JSON.parse(JSON.stringify(compileSearch(graph)))

  it.each([
    'mir-21',
    'pyroptosys',
    'IL-1b',
    '"NP cell apoptosis"',
    'rat OR mouse',
    'why would miR-21 bother',
    'Cheng 2018',
    'zzzz',
    '17',
  ])('finds for “%s” what the one built in the page finds', (text) => {
    expect(buildSearch(graph, compiled).search(text)).toEqual(search(text))
  })

  it('is taken from the file, and not when the file was made from other data or is none', () => {
    const empty = {
      ...compileSearch(graph),
      index: compileSearch({
        ...graph,
        data: { ...graph.data, nodes: [], mechanisms: [], assertions: [], studies: [], references: [] },
      }).index,
    }
    expect(buildSearch(graph, empty).search('miR-21').count).toBe(0)
    for (const wrong of [
      { ...empty, madeFrom: 'an older build' },
      null,
      'text',
      { madeFrom: compileSearch(graph).madeFrom },
    ]) {
      expect(buildSearch(graph, wrong).search('miR-21')).toEqual(search('miR-21'))
    }
  })
})
