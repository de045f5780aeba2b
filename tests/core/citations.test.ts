import { describe, expect, it } from 'vitest'
import { latex, toBibtex } from '../../src/core/cite/bibtex.ts'
import { cslItem, toCslJson } from '../../src/core/cite/cslJson.ts'
import { CITATION_FILES, CITATION_FORMATS, exportReferences } from '../../src/core/cite/exportReferences.ts'
import { noteText } from '../../src/core/cite/notedReference.ts'
import { doiUrl, referenceLink } from '../../src/core/cite/referenceLink.ts'
import { citeEvidence, citeReview, locatorPlace, referenceName } from '../../src/core/cite/referenceName.ts'
import { toRis } from '../../src/core/cite/ris.ts'
import { vancouver, vancouverEntry, vancouverPlain } from '../../src/core/cite/vancouver.ts'
import type { ReferenceRecord } from '../../src/core/model/records.ts'
import { miniEvidence, miniGraph, miniReference } from './miniGraph.ts'

/** An article with all that an article can have. */
const article: ReferenceRecord = {
  ...miniReference(7),
  authors: [
    { family: 'van Wijnen', given: 'A.J.' },
    { family: 'Krüger', given: null },
  ],
  title: 'Discs & β',
  container: 'J. Test',
  volume: '12',
  issue: '3',
  page: '447-464',
  doi: '10.1/x',
  pmid: '55',
  pmcid: 'PMC9',
}
/** A chapter of a book, with a cut list of authors and all that a book can have. */
const chapter: ReferenceRecord = {
  ...miniReference(8),
  type: 'chapter',
  authors: [{ family: 'Ng', given: 'K.' }],
  authorsTruncated: true,
  title: 'Of discs',
  container: 'A Book.',
  publisher: 'Springer',
  publisherPlace: 'Bonn',
  page: 'e892',
  volume: null,
}
/** Of which nothing but a title is known. */
const bare: ReferenceRecord = {
  ...miniReference(9),
  authors: [],
  title: 'Only a title is known',
  container: null,
  year: null,
  volume: null,
  page: null,
}
const plain = (reference: ReferenceRecord) => ({ reference, notes: [] })

describe('a reference in BibTeX', () => {
  it('is an article with every field that is known', () => {
    expect(toBibtex([{ reference: article, notes: ['In doubt'] }]).split('\n')).toEqual([
      '@article{krut2021ref7,',
      '  author = {{van Wijnen}, A.J. and Kr{\\"u}ger},',
      '  title = {{Discs \\& {$\\beta$}}},',
      '  journal = {J. Test},',
      '  year = {2007},',
      '  volume = {12},',
      '  number = {3},',
      '  pages = {447--464},',
      '  doi = {10.1/x},',
      '  pmid = {55},',
      '  note = {Reference 7 of Krut et al. 2021. In doubt},',
      '}',
      '',
    ])
  })
  it('is a chapter in its book, and says that the author list is cut', () => {
    expect(toBibtex([plain(chapter)]).split('\n')).toEqual([
      '@incollection{krut2021ref8,',
      '  author = {Ng, K. and others},',
      '  title = {{Of discs}},',
      '  booktitle = {A Book.},',
      '  publisher = {Springer},',
      '  address = {Bonn},',
      '  year = {2008},',
      '  pages = {e892},',
      '  note = {Reference 8 of Krut et al. 2021; the review cuts the author list short},',
      '}',
      '',
    ])
  })
  it('writes a range of pages by two hyphens, however it is printed', () => {
    const pages = (page: string) => /pages = \{(.*)\}/.exec(toBibtex([plain({ ...article, page })]))?.[1]
    expect([pages('1-9'), pages('1–9'), pages('S1-')]).toEqual(['1--9', '1--9', 'S1-'])
  })
  it('leaves out what is not known', () => {
    expect(toBibtex([plain(bare)]).match(/ \w+ =/g)).toEqual([' title =', ' note ='])
  })
  it('keeps a family name of small letters or several words together', () => {
    const authors = ['de', 'Le Blanc', 'McFee', 'Ng'].map((family) => ({ family, given: null }))
    expect(toBibtex([plain({ ...article, authors })])).toContain('author = {{de} and {Le Blanc} and McFee and Ng}')
  })
  it('is parted from the next by a blank line', () => {
    expect(toBibtex([plain(bare), plain(bare)]).match(/\}\n\n@/g)).toHaveLength(1)
  })
})

describe('text in LaTeX', () => {
  it.each([
    ['50% & $5 #1 a_b', '50\\% \\& \\$5 \\#1 a\\_b'],
    ['{x}~^\\', '\\{x\\}\\textasciitilde{}\\textasciicircum{}\\textbackslash{}'],
    ['"in vivo" and ("b")', "``in vivo'' and (``b'')"],
    ['a "b" c', "a ``b'' c"],
    ['“b” ‘c’', "``b'' `c'"],
    ['1–2—3', '1--2---3'],
    ['β-Δ', '{$\\beta$}-{$\\Delta$}'],
    ['é è ê ñ ö å ç š', '{\\\'e} {\\`e} {\\^e} {\\~n} {\\"o} {\\r a} {\\c c} {\\v s}'],
    ['e\u0301', "{\\'e}"],
    ['ø Ł ß', '{\\o} {\\L} {\\ss}'],
    ['a\nb', 'a\nb'],
    ['漢', '漢'],
  ])('%j is written %j', (value, written) => {
    expect(latex(value)).toBe(written)
  })
})

describe('a reference in RIS', () => {
  const lines = (reference: ReferenceRecord, notes: readonly string[] = []) =>
    toRis([{ reference, notes }]).split('\r\n')
  it('is an article with every field that is known', () => {
    expect(lines(article, ['In doubt'])).toEqual([
      'TY  - JOUR',
      'ID  - krut2021ref7',
      'AU  - van Wijnen, A.J.',
      'AU  - Krüger',
      'TI  - Discs & β',
      'JO  - J. Test',
      'PY  - 2007',
      'VL  - 12',
      'IS  - 3',
      'SP  - 447',
      'EP  - 464',
      'DO  - 10.1/x',
      'AN  - PMID:55',
      'N1  - Reference 7 of Krut et al. 2021. In doubt',
      'ER  - ',
      '',
      '',
    ])
  })
  it('is a chapter in its book', () => {
    expect(lines({ ...chapter, title: ' Of \n  discs ' })).toEqual([
      'TY  - CHAP',
      'ID  - krut2021ref8',
      'AU  - Ng, K.',
      'TI  - Of discs',
      'T2  - A Book.',
      'PY  - 2008',
      'SP  - e892',
      'PB  - Springer',
      'CY  - Bonn',
      'N1  - Reference 8 of Krut et al. 2021; the review cuts the author list short',
      'ER  - ',
      '',
      '',
    ])
  })
  it('leaves out what is not known', () => {
    expect(lines(bare).map((line) => line.slice(0, 2))).toEqual(['TY', 'ID', 'TI', 'N1', 'ER', '', ''])
  })
  it('takes a printed dash between pages as well', () => {
    expect(lines({ ...article, page: '1–9' }).filter((line) => /^[SE]P/.test(line))).toEqual(['SP  - 1', 'EP  - 9'])
  })
})

describe('a reference in CSL-JSON', () => {
  it('has every field that is known', () => {
    expect(cslItem({ reference: article, notes: ['In doubt'] })).toEqual({
      id: 'krut2021ref7',
      type: 'article-journal',
      title: 'Discs & β',
      author: [{ family: 'van Wijnen', given: 'A.J.' }, { family: 'Krüger' }],
      issued: { 'date-parts': [[2007]] },
      'container-title': 'J. Test',
      volume: '12',
      issue: '3',
      page: '447-464',
      DOI: '10.1/x',
      PMID: '55',
      PMCID: 'PMC9',
      note: 'Reference 7 of Krut et al. 2021. In doubt',
    })
    expect(cslItem(plain(chapter))).toMatchObject({ type: 'chapter', publisher: 'Springer', 'publisher-place': 'Bonn' })
  })
  it('leaves out what is not known', () => {
    expect(toCslJson([plain(bare)])).toBe(
      [
        '[',
        '  {',
        '    "id": "krut2021ref9",',
        '    "type": "article-journal",',
        '    "title": "Only a title is known",',
        '    "note": "Reference 9 of Krut et al. 2021"',
        '  }',
        ']',
        '',
      ].join('\n'),
    )
  })
})

describe('a reference in Vancouver style', () => {
  it.each<[string, Partial<ReferenceRecord>, string]>([
    ['an article', {}, 'van Wijnen AJ, Krüger. Discs & β. J. Test. 2007;12(3):447-464.'],
    ['an article without issue', { issue: null }, 'van Wijnen AJ, Krüger. Discs & β. J. Test. 2007;12:447-464.'],
    ['an article by issue only', { volume: null }, 'van Wijnen AJ, Krüger. Discs & β. J. Test. 2007;(3):447-464.'],
    [
      'an article with pages only',
      { volume: null, issue: null },
      'van Wijnen AJ, Krüger. Discs & β. J. Test. 2007:447-464.',
    ],
    ['an article without pages', { page: null }, 'van Wijnen AJ, Krüger. Discs & β. J. Test. 2007;12(3).'],
    ['a question', { title: 'Why?' }, 'van Wijnen AJ, Krüger. Why? J. Test. 2007;12(3):447-464.'],
    ['a cry', { title: 'Why!' }, 'van Wijnen AJ, Krüger. Why! J. Test. 2007;12(3):447-464.'],
    [
      'a journal that ends in a stop',
      { container: 'J. Biol.' },
      'van Wijnen AJ, Krüger. Discs & β. J. Biol. 2007;12(3):447-464.',
    ],
    ['a cut list', { authorsTruncated: true }, 'van Wijnen AJ, Krüger, et al. Discs & β. J. Test. 2007;12(3):447-464.'],
    ['a chapter', chapter, 'Ng K, et al. Of discs. In: A Book. Bonn: Springer; 2008:e892.'],
    [
      'a chapter of no named book',
      { ...chapter, container: null },
      'Ng K, et al. Of discs. Bonn: Springer; 2008:e892.',
    ],
    [
      'a publisher of no place',
      { ...chapter, publisherPlace: null },
      'Ng K, et al. Of discs. In: A Book. Springer; 2008:e892.',
    ],
    ['a bare title', bare, 'Only a title is known.'],
  ])('is, of %s', (_, rest, words) => {
    expect(vancouverPlain({ ...article, ...rest })).toBe(words)
  })
  it('names as many authors as are asked for', () => {
    const authors = ['A', 'B', 'C'].map((family) => ({ family, given: 'J.-P. Q' }))
    const start = (most: number): string => vancouverPlain({ ...article, authors }, most).split('.')[0] ?? ''
    expect([start(2), start(3)]).toEqual(['A JPQ, B JPQ, et al', 'A JPQ, B JPQ, C JPQ'])
  })
  it('ends with DOI and PubMed number where there are any', () => {
    const end = (doi: string | null, pmid: string | null): string =>
      vancouver({ ...bare, doi, pmid }).replace('Only a title is known.', '')
    expect([end('10.1/x', '5'), end('10.1/x', null), end(null, '5'), end(null, null)]).toEqual([
      ' doi:10.1/x. PMID: 5.',
      ' doi:10.1/x.',
      ' PMID: 5.',
      '',
    ])
  })
  it('goes by its number, and by a search for its title where nothing else leads to it', () => {
    expect([vancouverEntry({ ...bare, pmid: '5' }), vancouverEntry(bare)]).toEqual([
      '[9] Only a title is known. PMID: 5.',
      '[9] Only a title is known. Search: https://pubmed.ncbi.nlm.nih.gov/?term=Only%20a%20title%20is%20known',
    ])
  })
})

describe('a list of references', () => {
  it('tells after each entry what a reader must know of its number', () => {
    expect(
      exportReferences(
        [
          { ...bare, pmid: '5' },
          { ...bare, number: 10, pmid: '6' },
        ],
        'vancouver',
        (n) => (n === 9 ? ['In doubt', 'Printed twice'] : []),
      ),
    ).toBe('[9] Only a title is known. PMID: 5. Note: In doubt; Printed twice.\n[10] Only a title is known. PMID: 6.\n')
  })
  it('has no notes unless they are given', () => {
    expect(exportReferences([{ ...bare, pmid: '5' }], 'vancouver')).toBe('[9] Only a title is known. PMID: 5.\n')
  })
  it('is written in the format that is asked for', () => {
    expect(CITATION_FORMATS.map((format) => exportReferences([article], format).slice(0, 4).trim())).toEqual(
      ['[7]', '@art', 'TY', '[\n  '].map((start) => start.trim()),
    )
  })
  it('has another file ending for each format', () => {
    expect(CITATION_FORMATS.map((format) => CITATION_FILES[format].extension)).toEqual(['txt', 'bib', 'ris', 'json'])
  })
  it('notes a reference with its number in the review, and what is known of it, sentence by sentence', () => {
    expect([
      noteText({ reference: bare, notes: ['In doubt', 'Printed twice'] }),
      noteText({ reference: { ...bare, authorsTruncated: true }, notes: [] }),
    ]).toEqual([
      'Reference 9 of Krut et al. 2021. In doubt. Printed twice',
      'Reference 9 of Krut et al. 2021; the review cuts the author list short',
    ])
  })
})

describe('a reference in a few words', () => {
  it('goes by first author and year, or by the beginning of its title', () => {
    expect([article, bare].map(referenceName)).toEqual(['van Wijnen 2007', 'Only a title n.d.'])
  })
  it.each([
    ['§6.3 ¶2 s6', '§6.3 ¶2'],
    ['§6.3 ¶2 s6–7', '§6.3 ¶2'],
    ['§6.3 ¶2 s6-7', '§6.3 ¶2'],
    ['§6.3 ¶2 s12', '§6.3 ¶2'],
    ['Table 2 row 3', 'Table 2 row 3'],
    ['§6.3 s6 note', '§6.3 s6 note'],
  ])('stands at %s, which a reader finds as %s', (locator, place) => {
    expect(locatorPlace(locator)).toBe(place)
  })
  it('is cited within the review, each number with its name', () => {
    const graph = miniGraph({ edges: [{ id: '1', from: 'a', to: 'b', refs: [4, 5] }] })
    expect([
      citeEvidence(graph, miniEvidence({ refs: [5, 4] })),
      citeEvidence(graph, miniEvidence({ refsInherited: [4, 5] })),
      citeEvidence(graph, miniEvidence({ refs: [5], refsInherited: [4] })),
    ]).toEqual([
      'Krut et al. 2021, §6.3 ¶1, citing [5] Author5 2005, [4] Author4 2004',
      'Krut et al. 2021, §6.3 ¶1; no number on the sentence, [4] Author4 2004, [5] Author5 2005 beside it',
      'Krut et al. 2021, §6.3 ¶1, citing [5] Author5 2005',
    ])
  })
  it('is the review itself with its journal and DOI', () => {
    expect(citeReview(miniGraph({ edges: [] }).data.dataset)).toBe(
      'Krut et al. 2021, Cells 10, 2241, https://doi.org/10.3390/cells10092241',
    )
  })
})

describe('the link of a reference', () => {
  it('says what it leads to', () => {
    expect([article, { ...article, doi: null }, bare].map((r) => referenceLink(r))).toEqual([
      { kind: 'doi', href: 'https://doi.org/10.1/x', text: 'doi:10.1/x' },
      { kind: 'pmid', href: 'https://pubmed.ncbi.nlm.nih.gov/55/', text: 'PMID 55' },
      {
        kind: 'title-search',
        href: 'https://pubmed.ncbi.nlm.nih.gov/?term=Only%20a%20title%20is%20known',
        text: 'search by title',
      },
    ])
  })
  it('searches for a book elsewhere than for an article, without quotes', () => {
    expect(referenceLink({ ...chapter, title: ' “Of” "discs" ' }).href).toBe(
      'https://search.crossref.org/?q=Of%20discs',
    )
  })
  it('keeps the slashes and colons of a DOI and encodes what would end it', () => {
    expect(doiUrl('10.1/a/b:c:d#e?f')).toBe('https://doi.org/10.1/a/b:c:d%23e%3Ff')
  })
})
