import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { type DataText, readTexts } from '../../src/cli/readGraphData.ts'
import { parseGraphData } from '../../src/core/data/parseGraphData.ts'
import type { RawGraphData } from '../../src/core/data/rawGraphData.ts'

const GOOD = 'tests/data/fixtures/good'
const wrongEdit = z.strictObject({
  code: z.string(),
  because: z.string(),
  file: z.string(),
  replace: z.string().default(''),
  with: z.string().default(''),
  remove: z.boolean().default(false),
  in: z.string().optional(),
  at: z.string().optional(),
})
const edits = z.array(wrongEdit).parse(parse(readFileSync('tests/data/fixtures/rejected.yaml', 'utf8')))

/** The small data set, with the shipped references and the shipped index of the review. */
const good: readonly DataText[] = [
  ...filesOf(GOOD).map((file) => ({ file, shown: file, text: readFileSync(join(GOOD, file), 'utf8') })),
  ...['references.json', 'review-index.json'].map((file) => ({
    file,
    shown: file,
    text: readFileSync(join('graph-data', file), 'utf8'),
  })),
]

const readOnce = new Map(good.map((text) => [text.text, readTexts('good', [text])]))

/** The folder with each unspoilt file read only once. */
function folderOf(texts: readonly DataText[]): RawGraphData {
  const parts = texts.map((text) => readOnce.get(text.text) ?? readTexts('good', [text]))
  return { folder: 'good', documents: parts.flatMap((p) => p.documents), problems: parts.flatMap((p) => p.problems) }
}

describe('parseGraphData on the small data set', { timeout: 20_000 }, () => {
  it('accepts it without a word', () => {
    expect(parseGraphData(folderOf(good))).toMatchObject({ ok: true, warnings: [] })
  })

  it.each(edits)('rejects it with $code when $because', (edit) => {
    const texts = good.flatMap((text) =>
      text.file !== edit.file ? [text] : edit.remove ? [] : [{ ...text, text: spoil(text.text, edit) }],
    )
    const result = parseGraphData(folderOf(texts))
    const problems = result.ok ? result.warnings : result.problems
    const place = edit.remove ? `good/${edit.file}` : `${edit.in ?? edit.file}:${lineOf(texts, edit)}`
    expect(problems.map((p) => `${p.code} ${p.where}`)).toContain(`${edit.code} ${place}`)
    const [found] = problems.filter((p) => p.code === edit.code)
    expect(found?.message).toMatch(/^.{20,}[.?)!]$/s)
  })

  it('has a wrong edit for every rule in the code', () => {
    const codes = filesOf('src/core/data').flatMap((file) => {
      const source = readFileSync(join('src/core/data', file), 'utf8')
      return [
        ...source.matchAll(
          /(?:finding|allowable)\(\s*(?:edge|owner|node),\s*'([a-z0-9-]+)'|finding\(\s*'([a-z0-9-]+)'/g,
        ),
      ].map((m) => m[1] ?? m[2] ?? '')
    })
    expect(codes.length).toBeGreaterThan(40)
    expect([...new Set(codes)].filter((code) => !edits.some((edit) => edit.code === code))).toEqual([])
  })
})

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.[a-z]+$/.test(file))
}

function spoil(text: string, edit: z.output<typeof wrongEdit>): string {
  if (!text.includes(edit.replace)) throw new Error(`${edit.file} does not hold "${edit.replace}"`)
  return text.replace(edit.replace, () => edit.with.replace(/\[\[(\d+)\]\]/, (_, n: string) => 'x'.repeat(Number(n))))
}

function lineOf(texts: readonly DataText[], edit: z.output<typeof wrongEdit>): number {
  const text = texts.find(({ file }) => file === (edit.in ?? edit.file))?.text ?? ''
  const mark = edit.at ?? edit.with.replace(/\[\[.*/, '')
  const from =
    edit.in === undefined && edit.file === 'references.json' && edit.at?.startsWith('"type')
      ? text.indexOf('"id": "ref-155"')
      : 0
  const index = text.indexOf(mark, from)
  if (index < 0) throw new Error(`"${mark}" is not in the spoilt file`)
  return text.slice(0, index).split('\n').length
}
