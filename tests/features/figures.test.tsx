import { fireEvent, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { stepSentence } from '../../src/core/reason/stepSentence.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { FigureDialog } from '../../src/features/figures/FigureDialog.tsx'
import { PrintView } from '../../src/features/print/PrintView.tsx'
import { chooseSpareFont } from '../../src/scene/spareFont.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { tinyFont } from '../figure/tinyFont.ts'
import { renderWithStore } from './renderWithStore.tsx'

const graph = shippedGraph()
const mir21 = { kind: 'mechanism', mechanism: 'mir21-pten-akt' } as const

beforeAll(() => {
  // jsdom knows the element, not how it opens.
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.setAttribute('open', '')
    },
    close(this: HTMLDialogElement) {
      this.removeAttribute('open')
    },
  })
})

describe('the figure dialog', () => {
  const open = (view: Parameters<typeof renderWithStore>[1] = { scope: mir21 }): void => {
    renderWithStore(<FigureDialog opened={null} onClose={() => {}} />, view)
  }
  const choice = (): HTMLElement => screen.getByRole('group', { name: 'Overall effects' })
  const caption = (): string => screen.getByLabelText<HTMLTextAreaElement>(/^Caption/).value

  it('switches overall effects between caption and picture, with undo', async () => {
    const user = userEvent.setup()
    open()
    expect(within(choice()).getByRole('radio', { name: 'Told in the caption' })).toBeChecked()
    expect(caption()).toContain('Not drawn')
    await user.click(within(choice()).getByRole('radio', { name: 'Drawn' }))
    expect(caption()).not.toContain('Not drawn')
    await user.click(screen.getByRole('button', { name: 'Undo figure change' }))
    expect(caption()).toContain('Not drawn')
  })

  it('starts as the map shows them, and as usual again when another thing is chosen', () => {
    open({ scope: mir21, overall: 'shown' })
    expect(within(choice()).getByRole('radio', { name: 'Drawn' })).toBeChecked()
    fireEvent.change(screen.getByLabelText('Show'), { target: { value: 'mechanism:nlrp3-pyroptosis' } })
    expect(within(choice()).getByRole('radio', { name: 'Told in the caption' })).toBeChecked()
  })

  it('switches icons and compartments on, and takes them out by the fix of the journal that asks for plain figures', async () => {
    const user = userEvent.setup()
    open()
    const pressed = (): readonly (string | null)[] =>
      ['Class icons', 'Compartments behind the lanes'].map((name) =>
        screen.getByRole('button', { name }).getAttribute('aria-pressed'),
      )
    expect(pressed()).toEqual(['false', 'false'])
    await user.click(screen.getByRole('button', { name: 'Class icons' }))
    await user.click(screen.getByRole('button', { name: 'Compartments behind the lanes' }))
    expect(pressed()).toEqual(['true', 'true'])
    expect(caption()).toContain('Framed areas name')
    await user.click(screen.getByRole('button', { name: 'Draw without icons and compartments' }))
    expect(pressed()).toEqual(['false', 'false'])
  })

  it('has no switch where nothing is an overall effect', () => {
    open({ scope: { kind: 'mechanism', mechanism: 'mir532-rassf5' } })
    expect(screen.queryByRole('group', { name: 'Overall effects' })).toBeNull()
  })

  it('offers the drafted sentences for editing without the title before them', () => {
    open()
    expect(caption()).toMatch(/^\S.*\. Shown: \d+ nodes and \d+ relations from one review\b/)
  })

  it('offers to divide what does not fit, opens the pages and keeps what was changed on each', async () => {
    const user = userEvent.setup()
    open({ scope: { kind: 'mechanism', mechanism: 'disc-structure' } })
    fireEvent.change(screen.getByLabelText('Width'), { target: { value: 'single' } })
    await user.click(
      await screen.findByRole('button', { name: /^Split into \d panels on \d pages$/ }, { timeout: 20_000 }),
    )
    const pages = screen.getByRole('navigation', { name: 'Pages of the figure' })
    expect(pages).toHaveTextContent(/Page 1 of \d/)
    expect(screen.queryByRole('button', { name: /^Split into/ })).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Class codes' }))
    await user.click(within(pages).getByRole('button', { name: 'Next page' }))
    expect(pages).toHaveTextContent(/Page 2 of \d/)
    expect(screen.getByRole('button', { name: 'Class codes' })).toHaveAttribute('aria-pressed', 'false')
    await user.click(within(pages).getByRole('button', { name: 'Previous page' }))
    expect(screen.getByRole('button', { name: 'Class codes' })).toHaveAttribute('aria-pressed', 'true')
  }, 60_000)

  it('says where no division fits', async () => {
    open({ scope: { kind: 'mechanism', mechanism: 'disc-structure' } })
    fireEvent.change(screen.getByLabelText('For'), { target: { value: 'elsevier' } })
    fireEvent.change(screen.getByLabelText('Width'), { target: { value: 'minimal' } })
    expect(
      await screen.findByText('No division into panels fits this width.', {}, { timeout: 20_000 }),
    ).toBeInTheDocument()
  }, 60_000)
})

describe('the printed page', () => {
  const items = (name: string): readonly string[] => {
    const heading = screen.getByRole('heading', { name, hidden: true })
    return [...(heading.nextElementSibling?.children ?? [])].map((item) => item.textContent)
  }
  const figure = buildFigure(graph, makeRecipe(graph, mir21))
  const sentences = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => stepSentence(graph, id as (typeof figure.edges)[number]).text)

  it('folds as the map does and lists what is not drawn, so that nothing is lost', () => {
    renderWithStore(<PrintView onReady={() => {}} />, { scope: mir21 })
    expect(items('Relations shown')).toEqual(sentences(figure.edges))
    expect(figure.folded.length).toBeGreaterThan(0)
    expect(items('Not drawn, explained by the chains above')).toEqual(sentences(figure.folded))
  })

  it('draws all where the map does, and then lists nothing else', () => {
    renderWithStore(<PrintView onReady={() => {}} />, { scope: mir21, overall: 'shown' })
    expect(items('Relations shown').toSorted()).toEqual(sentences([...figure.edges, ...figure.folded]).toSorted())
    expect(screen.queryByRole('heading', { name: /Not drawn/, hidden: true })).toBeNull()
  })
})

describe('characters that the font of figures lacks', () => {
  const recipe = (title: string) => makeRecipe(graph, mir21, { title, target: { preset: 'slide-16x9', width: 'full' } })
  const open = (title: string): void => {
    renderWithStore(<FigureDialog opened={recipe(title)} onClose={() => {}} />, { scope: mir21 })
  }
  const give = async (name: string, bytes: Uint8Array<ArrayBuffer> | string): Promise<void> => {
    await userEvent.setup({ applyAccept: false }).upload(screen.getByLabelText('Font file'), new File([bytes], name))
  }
  const picture = (): string => decodeURIComponent(screen.getByRole<HTMLImageElement>('img', { name: /.{40}/ }).src)

  beforeAll(() => {
    // jsdom has no addresses for blobs.
    Object.assign(URL, { createObjectURL: () => 'blob:test', revokeObjectURL: () => undefined })
  })
  afterEach(() => {
    chooseSpareFont(null)
  })

  it('are no matter of a figure without any', () => {
    open('miR-21')
    expect(screen.queryByRole('button', { name: 'Choose a font for these characters' })).toBeNull()
  })

  it('are listed, drawn from a font of the author, and blank again without it', async () => {
    open('外泌体 与 miR-21')
    const part = screen.getByRole('region', { name: 'Characters of another script' })
    expect(within(part).getByText('外 泌 体 与')).toBeVisible()
    expect(screen.getByText(/would be blank in PDF, PNG and TIFF/)).toBeVisible()
    await give('tiny.ttf', tinyFont({ family: 'Tiny Han', characters: '外泌体与' }))
    expect(await within(part).findByText(/are drawn from Tiny Han\.$/)).toBeVisible()
    expect(screen.queryByText(/would be blank/)).toBeNull()
    expect(picture()).toBe('blob:test')
    await userEvent.click(within(part).getByRole('button', { name: 'Take the font out' }))
    expect(screen.getByText(/would be blank in PDF, PNG and TIFF/)).toBeVisible()
    expect(picture()).toContain('<svg')
  })

  it.each([
    ['page.ttf', '<html></html>', /is a web page, not a font/],
    ['empty.ttf', '', /empty\.ttf is empty/],
  ])('a file that is no font is refused in words (%s)', async (name, bytes, words) => {
    open('外泌体 与 miR-21')
    await give(name, bytes)
    expect(await screen.findByRole('alert')).toHaveTextContent(words)
    expect(screen.getByText(/would be blank in PDF, PNG and TIFF/)).toBeVisible()
  })
})
