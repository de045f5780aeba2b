import { noteText } from './notedReference.ts'
import type { NotedReference } from './notedReference.ts'

/** References as BibTeX, LaTeX-safe, one entry each with the key `krut2021ref134`. */
export function toBibtex(references: readonly NotedReference[]): string {
  return references.map(entry).join('\n')
}

function entry(noted: NotedReference): string {
  const { reference } = noted
  const isArticle = reference.type === 'article-journal'
  const authors = reference.authors.map((a) => `${protect(a.family)}${a.given === null ? '' : `, ${latex(a.given)}`}`)
  const fields: readonly (readonly [string, string | null])[] = [
    ['author', [...authors, ...(reference.authorsTruncated ? ['others'] : [])].join(' and ') || null],
    ['title', `{${latex(reference.title)}}`],
    [isArticle ? 'journal' : 'booktitle', text(reference.container)],
    ['publisher', text(reference.publisher)],
    ['address', text(reference.publisherPlace)],
    ['year', reference.year === null ? null : String(reference.year)],
    ['volume', text(reference.volume)],
    ['number', text(reference.issue)],
    ['pages', reference.page === null ? null : latex(reference.page).replace(/(?<=\w)[-–](?=\w)/, '--')],
    ['doi', text(reference.doi)],
    ['pmid', text(reference.pmid)],
    ['note', latex(noteText(noted))],
  ]
  const lines = fields.flatMap(([name, value]) => (value === null || value === '' ? [] : [`  ${name} = {${value}},`]))
  return [`@${isArticle ? 'article' : 'incollection'}{krut2021ref${reference.number},`, ...lines, '}', ''].join('\n')
}

const text = (value: string | null): string | null => (value === null ? null : latex(value))

/** A family name of several words, or with a small first letter, stays one name. */
function protect(family: string): string {
  return /\s|^[a-z]/.test(family) ? `{${latex(family)}}` : latex(family)
}

const SPECIAL: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '&': '\\&',
  '%': '\\%',
  $: '\\$',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '"': "''",
  '“': '``',
  '”': "''",
  '‘': '`',
  '’': "'",
  '–': '--',
  '—': '---',
  '‑': '-',
  '\u00a0': '~',
  ß: '{\\ss}',
  ø: '{\\o}',
  Ø: '{\\O}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  ł: '{\\l}',
  Ł: '{\\L}',
  đ: '{\\dj}',
  ı: '{\\i}',
  '®': '{\\textregistered}',
  '±': '$\\pm$',
  '×': '$\\times$',
  '≤': '$\\leq$',
  '≥': '$\\geq$',
  '§': '\\S{}',
  '¶': '\\P{}',
}
const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  µ: 'mu',
  π: 'pi',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
  Δ: 'Delta',
}
const ACCENTS: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0308': '"',
  '\u030a': 'r ',
  '\u0327': 'c ',
  '\u030c': 'v ',
  '\u0328': 'k ',
  '\u0304': '=',
  '\u0306': 'u ',
  '\u030b': 'H ',
  '\u0307': '.',
}

/** Text that LaTeX prints as it is: special characters escaped, accents and Greek letters as commands. */
export function latex(value: string): string {
  const opened = value.replace(/(^|[\s(])"/g, '$1“')
  return opened.normalize('NFC').replace(/./gsu, latexLetter)
}

function latexLetter(letter: string): string {
  const special = SPECIAL[letter]
  if (special !== undefined) return special
  const greek = GREEK[letter]
  if (greek !== undefined) return `{$\\${greek}$}`
  const base = letter.normalize('NFD').charAt(0)
  const accent = ACCENTS[letter.normalize('NFD').slice(1)]
  if (accent === undefined) return letter
  return `{\\${accent}${base}}`
}
