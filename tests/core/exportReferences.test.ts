import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { citeEvidence } from '../../src/core/cite/referenceName.ts'
import { exportReferences } from '../../src/core/cite/exportReferences.ts'
import { referenceLink, reviewLink } from '../../src/core/cite/referenceLink.ts'
import { vancouver } from '../../src/core/cite/vancouver.ts'
import type { ReferenceRecord } from '../../src/core/model/records.ts'
import { miniEvidence, miniGraph, miniReference } from './miniGraph.ts'
import { readBibtex, readRis } from './readCitations.ts'
import { shippedGraph } from './shippedGraph.ts'

const awkward = fc
  .array(
    fc.constantFrom(
      'Disc',
      'β',
      'κ',
      'é',
      'ö',
      'ø',
      'Ł',
      'ñ',
      'å',
      '&',
      '%',
      '$',
      '#',
      '_',
      '{',
      '}',
      '~',
      '^',
      '\\',
      '"in vivo"',
      '—',
      '’s',
      ' ',
      'TGF-β1',
      '±',
      '50%',
      'α',
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((words) => `T${words.join(' ')}`.replace(/\s+/g, ' ').trim())
const name = fc.constantFrom(
  'Härtl',
  'O’Brien',
  'da Casa',
  'Le Blanc',
  'D’Alimonte',
  'Théry',
  'Lötvall',
  'Røe',
  'Hernández-Ramajo',
  'van Wijnen',
  'Krüger',
  'Ng',
)
const reference: fc.Arbitrary<ReferenceRecord> = fc
  .record({
    title: awkward,
    authors: fc.array(fc.record({ family: name, given: fc.constantFrom('A.B.', 'J.-P.', null) }), {
      minLength: 1,
      maxLength: 9,
    }),
    authorsTruncated: fc.boolean(),
    page: fc.constantFrom('447-464', 'E475-E480', 'e892', null),
    volume: fc.constantFrom('42', null),
    issue: fc.constantFrom('3', null),
    year: fc.constantFrom(2011, null),
    doi: fc.constantFrom('10.1002/(SICI)1097-0010(199)7:1<1::AID_X>3.0.CO;2-#', '10.1016/j.x.2020.1', null),
  })
  .map((part) => ({ ...miniReference(7), ...part }))

describe('references written out', () => {
  it('come back from BibTeX with the same title, authors, pages and DOI', () => {
    fc.assert(
      fc.property(fc.array(reference, { minLength: 1, maxLength: 3 }), (references) => {
        const entries = readBibtex(exportReferences(references, 'bibtex'))
        expect(entries.map((e) => e.fields.get('title'))).toEqual(references.map((r) => r.title))
        expect(entries.map((e) => e.fields.get('author'))).toEqual(
          references.map((r) =>
            [
              ...r.authors.map((a) => (a.given === null ? a.family : `${a.family}, ${a.given}`)),
              ...(r.authorsTruncated ? ['others'] : []),
            ].join(' and '),
          ),
        )
        expect(entries.map((e) => e.fields.get('pages')?.replace('–', '-') ?? null)).toEqual(
          references.map((r) => r.page),
        )
        expect(entries.map((e) => e.fields.get('doi') ?? null)).toEqual(references.map((r) => r.doi))
      }),
    )
  })

  it('keep BibTeX to plain ASCII with balanced braces', () => {
    fc.assert(
      fc.property(reference, (r) => {
        const text = exportReferences([r], 'bibtex')
        expect(text).toMatch(/^[\n -~]*$/)
        const plain = text.replace(/\\[{}]/g, '')
        expect(text.replace(/\{\$\\\w+\$\}|\$\\pm\$/g, '')).not.toMatch(/(?<!\\)[%&#$_^]/)
        expect(plain.split('{').length).toBe(plain.split('}').length)
      }),
    )
  })

  it('come back from RIS and from CSL-JSON', () => {
    fc.assert(
      fc.property(fc.array(reference, { minLength: 1, maxLength: 3 }), (references) => {
        const records = readRis(exportReferences(references, 'ris'))
        expect(records.map((r) => r.get('TI')?.[0])).toEqual(references.map((r) => r.title))
        expect(records.map((r) => r.get('AU'))).toEqual(
          references.map((r) => r.authors.map((a) => (a.given === null ? a.family : `${a.family}, ${a.given}`))),
        )
        expect(records.map((r) => [...(r.get('SP') ?? []), ...(r.get('EP') ?? [])].join('-') || null)).toEqual(
          references.map((r) => r.page),
        )
        const items: unknown = JSON.parse(exportReferences(references, 'csl-json'))
        expect(items).toEqual(
          references.map((r): unknown => expect.objectContaining({ title: r.title, type: 'article-journal' })),
        )
      }),
    )
  })

  it('list six authors in Vancouver style and mark a longer or cut list', () => {
    const authors = Array.from({ length: 7 }, (_, i) => ({ family: `F${i}`, given: 'J.-P.' }))
    expect(vancouver({ ...miniReference(1), authors })).toBe(
      'F0 JP, F1 JP, F2 JP, F3 JP, F4 JP, F5 JP, et al. Title 1. J. Test. 2001;1:1-9.',
    )
    expect(vancouver({ ...miniReference(1), authorsTruncated: true, doi: '10.1/x' })).toBe(
      'Author1 AB, Second C, et al. Title 1. J. Test. 2001;1:1-9. doi:10.1/x.',
    )
  })

  it('are complete for all references shipped, in every format', () => {
    const { references } = shippedGraph().data
    expect(readBibtex(exportReferences(references, 'bibtex'))).toHaveLength(155)
    expect(readRis(exportReferences(references, 'ris'))).toHaveLength(155)
    expect(exportReferences(references, 'bibtex')).toMatch(/^[\n -~]*$/)
    expect(exportReferences(references, 'vancouver').trim().split('\n')).toHaveLength(155)
  })
})

describe('links', () => {
  it('use a verified DOI, else PubMed, else a search for the title', () => {
    expect(referenceLink({ ...miniReference(1), doi: '10.1002/(SICI)1:2<3>4', pmid: '5' })).toMatchObject({
      kind: 'doi',
      href: 'https://doi.org/10.1002/(SICI)1:2%3C3%3E4',
    })
    expect(referenceLink({ ...miniReference(1), pmid: '5' }).href).toBe('https://pubmed.ncbi.nlm.nih.gov/5/')
    expect(referenceLink({ ...miniReference(1), title: 'A & "b" – β?' })).toMatchObject({
      kind: 'title-search',
      href: 'https://pubmed.ncbi.nlm.nih.gov/?term=A%20%26%20b%20%E2%80%93%20%CE%B2%3F',
    })
    for (const r of shippedGraph().data.references) expect(new URL(referenceLink(r).href).protocol).toBe('https:')
  })

  it('open the review at the passage when there is an anchor', () => {
    const { dataset } = miniGraph({ edges: [] }).data
    expect(reviewLink(dataset, miniEvidence({ anchor: { start: 'In a rat-model, we', end: 'of IL-1β' } }))).toBe(
      'https://doi.org/10.3390/cells10092241#:~:text=In%20a%20rat%2Dmodel%2C%20we,of%20IL%2D1%CE%B2',
    )
    expect(reviewLink(dataset, null)).toBe('https://doi.org/10.3390/cells10092241')
  })

  it('cite on two levels and say when the sentence has no number', () => {
    const graph = miniGraph({ edges: [{ id: '1', from: 'a', to: 'b', refs: [134, 124] }] })
    expect(citeEvidence(graph, miniEvidence({ locator: '§6.3 ¶2 s6', refs: [134] }))).toBe(
      'Krut et al. 2021, §6.3 ¶2, citing [134] Author134 2134',
    )
    expect(citeEvidence(graph, miniEvidence({ refsInherited: [124] }))).toBe(
      'Krut et al. 2021, §6.3 ¶1; no number on the sentence, [124] Author124 2124 beside it',
    )
    expect(citeEvidence(graph, miniEvidence({ locator: 'Table 2 row 3' }))).toBe(
      'Krut et al. 2021, Table 2 row 3; no reference printed',
    )
  })
})
