import { beforeAll, describe, expect, it } from 'vitest'
import { nodeFigurePlatform } from '../../src/cli/nodeFigurePlatform.ts'
import { DEFAULT_HANDOUT } from '../../src/figure/handout/handoutOptions.ts'
import { handoutSheet } from '../../src/figure/handout/handoutSheet.ts'
import { sha256 } from '../../src/figure/sha256.ts'
import { toPdfPages } from '../../src/figure/toPdfPages.ts'
import { shippedGraph } from './figureGraph.ts'
import { readPdf } from './readPdf.ts'
import type { ReadPdf } from './readPdf.ts'
import { plain, sceneTexts } from './sheetText.ts'
import { shippedLessons } from './shippedLessons.ts'

const graph = shippedGraph()

describe.each(shippedLessons())('the PDF of $id', (lesson) => {
  const options = { ...DEFAULT_HANDOUT, address: `https://example.org/#lessons?lesson=${lesson.id}` }
  const sheet = handoutSheet(graph, lesson, options, 'student')
  let read: ReadPdf = { pages: [], pieces: [], strings: [], raw: '' }
  let bytes: Uint8Array = new Uint8Array()
  beforeAll(async () => {
    bytes = await toPdfPages(sheet.pages, sheet.facts, await nodeFigurePlatform.fonts())
    read = readPdf(bytes)
  })

  it('has every page with all its words, as text', () => {
    expect(read.pages.map((page) => plain(page).split(' ').toSorted())).toEqual(
      sheet.pages.map(({ scene }) =>
        plain(
          sceneTexts(scene)
            .flatMap((t) => t.lines)
            .join(' '),
        )
          .split(' ')
          .toSorted(),
      ),
    )
  })

  it('has no teacher’s words in text, facts, figure words or attachments', () => {
    const inside = plain([...read.pages, ...read.strings].join('\n'))
    expect(
      lesson.steps
        .flatMap(({ notes, question }) => [
          notes,
          question?.feedback?.right,
          question?.type === 'selfExplain' ? question.model : undefined,
        ])
        .flatMap((text) => (text !== undefined && inside.includes(plain(text)) ? [text] : [])),
    ).toEqual([])
    expect(read.raw).not.toMatch(/EmbeddedFile|Filespec/)
  })

  it('is tagged, says its title and language, and holds the address', () => {
    expect(read.raw).toMatch(/\/Marked true/)
    expect(read.raw).toContain(`/Lang (${lesson.lang})`)
    expect(read.strings).toContain(sheet.facts.title)
    for (const tag of ['H1', 'H2', 'H3', 'P', 'Figure']) expect(read.raw).toContain(`/S /${tag}`)
    expect(read.pages.every((page) => plain(page).includes(`lesson=${lesson.id}`))).toBe(true)
  })

  it('is the same file when written again', async () => {
    const again = handoutSheet(graph, lesson, options, 'student')
    expect(sha256(await toPdfPages(again.pages, again.facts, await nodeFigurePlatform.fonts()))).toBe(sha256(bytes))
  })
})
