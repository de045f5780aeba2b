/** Small independent readers of BibTeX and RIS, written from the formats' rules, to check what is written. */

export interface BibtexEntry {
  readonly type: string
  readonly key: string
  readonly fields: ReadonlyMap<string, string>
}

const TOKEN =
  /\\(textbackslash|textasciitilde|textasciicircum)\{\}|\{\$\\(\w+)\$\}|\$\\pm\$|\{\\([`'^~"=.]|[rcvkuH] )(\w)\}|\{\\(\w+)\}|\\([&%$#_{}])|---|--|``|''|[^]/gu
const WORDS: Readonly<Record<string, string>> = {
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  alpha: 'α',
  beta: 'β',
  kappa: 'κ',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  '---': '—',
  '--': '–',
  '``': '"',
  "''": '"',
  "'": '’',
  '{': '',
  '}': '',
}
const MARKS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  r: '\u030a',
  c: '\u0327',
  v: '\u030c',
}

/** What LaTeX would print: one pass, longest command first. */
function plain(latex: string): string {
  return [...latex.matchAll(TOKEN)]
    .map(([whole, named, greek, mark, letter, special, escaped]) => {
      if (escaped !== undefined) return escaped
      if (mark !== undefined) return ((letter ?? '') + (MARKS[mark.trim()] ?? '')).normalize('NFC')
      if (whole === '$\\pm$') return '±'
      return (/^\w$/.test(whole) ? whole : WORDS[named ?? greek ?? special ?? whole]) ?? whole
    })
    .join('')
}

export function readBibtex(text: string): readonly BibtexEntry[] {
  const entries: BibtexEntry[] = []
  for (const head of text.matchAll(/@(\w+)\{([^,]+),/g)) {
    const fields = new Map<string, string>()
    let at = head.index + head[0].length
    for (;;) {
      const field = /^\s*(\w+) = \{/.exec(text.slice(at))
      if (field === null) break
      let depth = 1
      let end = at + field[0].length
      while (depth > 0 && end < text.length) {
        const letter = text.charAt(end)
        if (letter === '\\') end++
        else if (letter === '{') depth++
        else if (letter === '}') depth--
        end++
      }
      fields.set(field[1] ?? '', plain(text.slice(at + field[0].length, end - 1)))
      at = end + 1
    }
    entries.push({ type: head[1] ?? '', key: head[2] ?? '', fields })
  }
  return entries
}

export function readRis(text: string): readonly ReadonlyMap<string, readonly string[]>[] {
  const records: Map<string, string[]>[] = []
  let current: Map<string, string[]> | null = null
  for (const line of text.split('\r\n')) {
    const match = /^([A-Z][A-Z0-9]) {2}- (.*)$/.exec(line)
    if (match === null) continue
    const [, tag = '', value = ''] = match
    if (tag === 'TY') current = new Map()
    current?.set(tag, [...(current.get(tag) ?? []), value])
    if (tag === 'ER' && current !== null) records.push(current)
  }
  return records
}
