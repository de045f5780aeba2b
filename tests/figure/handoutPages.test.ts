import { Resvg } from '@resvg/resvg-js'
import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { centredRect, pathRect, rectDistance, textRect } from '../../src/figure/box.ts'
import type { Rect } from '../../src/figure/box.ts'
import { fillPages } from '../../src/figure/handout/fillPages.ts'
import { flowPages } from '../../src/figure/handout/flowPages.ts'
import { DEFAULT_HANDOUT, PAPERS } from '../../src/figure/handout/handoutOptions.ts'
import type { HandoutHide, PaperId } from '../../src/figure/handout/handoutOptions.ts'
import { handoutSheet } from '../../src/figure/handout/handoutSheet.ts'
import type { SheetKind } from '../../src/figure/handout/handoutSheet.ts'
import { lessonAddress } from '../../src/figure/handout/lessonAddress.ts'
import type { SheetBlock } from '../../src/figure/handout/sheetBlock.ts'
import { sceneToSvg } from '../../src/figure/sceneToSvg.ts'
import { mmToPt } from '../../src/figure/units.ts'
import type { Scene, SceneText } from '../../src/scene/scene.ts'
import { shippedGraph } from './figureGraph.ts'
import { plain, sceneTexts, sheetText } from './sheetText.ts'
import { shippedLessons } from './shippedLessons.ts'

const graph = shippedGraph()
const MARGIN = mmToPt(14.9)
const HIDES: readonly (readonly HandoutHide[])[] = [['signs'], ['labels', 'signs'], []]
const cases = shippedLessons().flatMap((lesson) =>
  (['a4', 'letter'] as const).flatMap((paper: PaperId) =>
    [
      ...HIDES.map((hide) => ({ kind: 'student' as SheetKind, hide })),
      { kind: 'key' as SheetKind, hide: HIDES[0] ?? [] },
    ].map((more) => ({
      ...more,
      lesson,
      paper,
      name: `${more.kind} sheet of ${lesson.id}, ${paper}, hiding ${more.hide.join(' and ') || 'nothing'}`,
    })),
  ),
)

/** Texts of a page that touch one another or a box that is not theirs. */
function touching(scene: Scene): readonly string[] {
  const lines = (text: SceneText): readonly { readonly name: string; readonly rect: Rect }[] =>
    text.lines.flatMap((line, i) =>
      line === '' ? [] : [{ name: line, rect: textRect({ ...text, lines: [line], y: text.y + i * text.lineHeight }) }],
    )
  const free = [
    ...scene.extras.flatMap((m) => (m.kind === 'text' ? [m.text] : [])),
    ...scene.edges.flatMap((e) => e.label ?? []),
  ]
  const words = free.flatMap((text, i) => lines(text).map((line) => ({ ...line, of: `text ${i}` })))
  const labels = scene.nodes.flatMap((node) => lines(node.text).map((line) => ({ ...line, of: node.id })))
  const tabs = scene.nodes.flatMap((node) => {
    const rect = node.codeTab === null ? null : pathRect(node.codeTab.path)
    return rect === null ? [] : [{ name: `code of ${node.title}`, rect, of: node.id }]
  })
  const boxes = scene.nodes.map((node) => ({ name: node.title, rect: centredRect(node), of: node.id }))
  const heads = scene.edges.flatMap((edge) => {
    const rect = edge.head === null ? null : pathRect(edge.head.path)
    return rect === null ? [] : [{ name: `head of ${edge.title}`, rect, of: edge.target }]
  })
  const out: string[] = []
  const check = (a: typeof words, b: typeof words, own = false): void => {
    for (const x of a)
      for (const y of b)
        if (x !== y && (own || x.of !== y.of) && rectDistance(x.rect, y.rect) < -0.3) out.push(`${x.name} / ${y.name}`)
  }
  check(words, words)
  check(words, boxes)
  check(words, tabs)
  check(tabs, labels, true)
  check(tabs, heads, true)
  check(boxes, boxes)
  check(heads, words)
  return out
}

describe.each(cases)('the $name', ({ kind, hide, lesson, paper }) => {
  const sheet = handoutSheet(
    graph,
    lesson,
    { ...DEFAULT_HANDOUT, paper, hide, address: `https://example.org/#lessons?lesson=${lesson.id}` },
    kind,
  )
  const { width, height } = PAPERS[paper]

  it('keeps text at 10 pt or more, whole, and inside the margins', () => {
    const texts = sheet.pages.flatMap(({ scene }) => sceneTexts(scene))
    expect(texts.filter((t) => t.size < 10).map((t) => t.lines)).toEqual([])
    const rects = texts
      .filter((t) => t.lines.some((line) => line !== ''))
      .map((t) => ({ text: t.lines.join(' '), rect: textRect(t) }))
    expect(rects.filter(({ text }) => text.endsWith('…')).map(({ text }) => text)).toEqual([])
    expect(
      rects
        .filter(
          ({ rect }) =>
            rect.left < MARGIN || rect.right > width - MARGIN || rect.top < MARGIN - 8 || rect.bottom > height - MARGIN,
        )
        .map(({ text }) => text),
    ).toEqual([])
    expect(
      sheet.pages
        .flatMap(({ scene }) =>
          scene.nodes.filter((n) => n.x - n.width / 2 < MARGIN || n.x + n.width / 2 > width - MARGIN),
        )
        .map((n) => n.title),
    ).toEqual([])
  })

  it('lets nothing touch', () => {
    expect(sheet.pages.flatMap(({ scene }) => touching(scene))).toEqual([])
  })

  it(`has a numbered foot and a code on every page, and no page ${kind === 'key' ? 'but the last half empty' : 'nearly empty'}`, () => {
    for (const [i, { scene }] of sheet.pages.entries()) {
      const words = sceneTexts(scene).flatMap((t) => t.lines)
      expect(words).toContain(`Page ${i + 1} of ${sheet.pages.length}`)
      const code = scene.extras.flatMap((m) =>
        m.kind === 'shape' && m.role === 'qr' ? (pathRect(m.shape.path) ?? []) : [],
      )[0]
      expect(code === undefined ? 0 : code.right - code.left).toBeGreaterThan(mmToPt(26))
      const foot = code?.top ?? height
      const marks = [
        ...scene.nodes.map((n) => n.y + n.height / 2),
        ...scene.extras.flatMap((m) =>
          m.kind === 'text' ? [textRect(m.text).bottom] : [pathRect(m.shape.path)?.bottom ?? 0],
        ),
      ].filter((y) => y < foot - 20)
      const least = kind === 'student' ? 0.45 : i < sheet.pages.length - 1 ? 0.8 : 0
      expect([i + 1, (Math.max(...marks) - MARGIN) / (foot - MARGIN) > least]).toEqual([i + 1, true])
    }
  })

  it('never parts a question from its answers', () => {
    const pageOf = (text: string): number =>
      sheet.pages.findIndex(({ scene }) =>
        plain(
          sceneTexts(scene)
            .map((t) => t.lines.join(' '))
            .join(' '),
        ).includes(plain(text)),
      )
    for (const { question } of lesson.steps) {
      if (question?.type !== 'multipleChoice' || kind === 'key') continue
      expect(question.options.map((option) => pageOf(option.text))).toEqual(
        question.options.map(() => pageOf(question.prompt)),
      )
    }
  })
})

it('prints a code that opens the lesson', () => {
  const [lesson] = shippedLessons()
  if (lesson === undefined) throw new Error('there are lessons')
  const address = lessonAddress('https://example.org/exopath/', lesson.id)
  expect(address).toBe(`https://example.org/exopath/#lessons?lesson=${lesson.id}`)
  const page = handoutSheet(graph, lesson, { ...DEFAULT_HANDOUT, address }, 'student').pages[0]
  if (page === undefined) throw new Error('a sheet has a page')
  const image = new Resvg(sceneToSvg(page.scene, { title: '', desc: '' }), {
    fitTo: { mode: 'width', value: 1400 },
    background: '#FFFFFF',
  }).render()
  expect(jsQR(new Uint8ClampedArray(image.pixels), image.width, image.height)?.data).toBe(address)
})

it('takes no address that is none of the web', () => {
  expect([lessonAddress('javascript:alert(1)', 'x'), lessonAddress('exopath', 'x')]).toEqual([null, null])
})

it('lists hidden names with some that fit nowhere, in another order for another seed', () => {
  const lesson = shippedLessons().find(({ id }) => id === 'two-minuses')
  if (lesson === undefined) throw new Error('the lesson is there')
  const bank = (seed: string, wordBank = true): string | undefined =>
    /not all are needed\) (.*?) (?:Words you need|Questions|Notes|Name)/.exec(
      sheetText(handoutSheet(graph, lesson, { ...DEFAULT_HANDOUT, hide: ['labels'], seed, wordBank }, 'student')),
    )?.[1]
  const [one, other] = [bank('a') ?? '', bank('b') ?? '']
  const words = (text: string): readonly string[] => text.split(' · ').toSorted()
  expect(words(one)).toEqual(expect.arrayContaining(['AntagomiR-4450', 'ZNF121', 'miR-4450']))
  expect(one).not.toBe(other)
  expect(bank('a', false)).toBeUndefined()
})

describe('pages', () => {
  const block = (height: number, keep = false, before = 0): SheetBlock => ({ height, before, keep, draw: () => [] })
  const heights = (blocks: readonly SheetBlock[], height: number) =>
    flowPages(blocks, height).map(({ placed }) => placed.map(({ block: one }) => one.height))

  it('are as few as hold the blocks, and evenly filled', () => {
    expect(heights([block(40), block(40), block(40), block(10)], 100)).toEqual([
      [40, 40],
      [40, 10],
    ])
    expect(heights([block(30), block(30), block(30), block(30)], 100)).toEqual([
      [30, 30],
      [30, 30],
    ])
  })

  it('keep a heading with what it heads', () => {
    expect(heights([block(80), block(15, true), block(50)], 100)).toEqual([[80], [15, 50]])
  })

  it('are filled one by one where only the last may be half empty, what floats going to the top of the next', () => {
    const filled = (blocks: readonly SheetBlock[]) =>
      fillPages(blocks, 100).map(({ placed }) => placed.map(({ block: one }) => one.height))
    expect(filled([block(40), block(40), block(40), block(10)])).toEqual([
      [40, 40],
      [40, 10],
    ])
    expect(filled([block(50), { ...block(60), floats: true }, block(40), block(35)])).toEqual([
      [50, 40],
      [60, 35],
    ])
    expect(filled([block(50), { ...block(60), floats: true }, { ...block(30), floats: true }])).toEqual([
      [50],
      [60, 30],
    ])
    expect(filled([block(150), block(10)])).toEqual([[150], [10]])
  })

  it('begin where a block asks for it', () => {
    expect(heights([block(10, true), { ...block(20), newPage: true }], 100)).toEqual([[10], [20]])
  })

  it('part what no page holds, and give what is higher than a page one of its own', () => {
    expect(heights([block(60, true), block(70), block(150), block(10)], 100)).toEqual([[60], [70], [150], [10]])
  })
})
