import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { elementCode, iframeCode } from '../../src/features/share/embedCode.ts'
import { linkAdvice } from '../../src/features/share/linkAdvice.ts'
import { QrCode } from '../../src/features/share/QrCode.tsx'
import { qrSvgFile } from '../../src/features/share/qrSvgFile.ts'
import { ShareDialog } from '../../src/features/share/ShareDialog.tsx'
import { qrMark } from '../../src/scene/qrMark.ts'
import { renderWithStore } from './renderWithStore.tsx'

const MIR21 = { scope: { kind: 'mechanism', mechanism: 'mir21-pten-akt' } } as const
const HOSTED = 'https://example.org/exopath/'
const body = (html: string): HTMLElement => new DOMParser().parseFromString(html, 'text/html').body
const parsed = (html: string): Element => body(html).children[0] ?? document.createElement('p')

// jsdom has no modal dialogs.
beforeAll(() => {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.setAttribute('open', '')
    },
    close(this: HTMLDialogElement) {
      this.removeAttribute('open')
    },
  })
})

describe('the share dialog', () => {
  it('gives the link of the current view, its length and its QR code, with the copying one press away', async () => {
    const user = userEvent.setup()
    history.replaceState(null, '', '/#map?at=mechanism:mir21-pten-akt')
    const store = renderWithStore(<ShareDialog onClose={() => {}} />, MIR21)
    expect(screen.getByRole('textbox', { name: 'Link' })).toHaveValue(location.href)
    expect(screen.getByText(`${location.href.length} characters.`)).toBeVisible()
    expect(screen.getByRole('img', { name: /QR code that opens “miR-21, PTEN and PI3K-AKT”/ })).toBeVisible()
    expect(screen.getByRole('button', { name: 'Copy link' })).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(await navigator.clipboard.readText()).toBe(location.href)
    expect(store.getState().announcement.text).toBe('Link copied.')
  })

  it('gives another address of the page when it is told one', () => {
    renderWithStore(<ShareDialog onClose={() => {}} shared={{ address: `${HOSTED}#lessons`, title: 'Two minuses' }} />)
    expect(screen.getByRole('dialog', { name: 'Share “Two minuses”' })).toBeVisible()
    expect(screen.getByRole('textbox', { name: 'Link' })).toHaveValue(`${HOSTED}#lessons`)
    expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Frame' }).value).toContain(`${HOSTED}#lessons`)
  })

  it('offers the QR code as a file', async () => {
    const user = userEvent.setup()
    const save = vi.fn<(blob: Blob) => string>(() => 'blob:qr')
    vi.stubGlobal(
      'URL',
      Object.assign(class extends URL {}, { createObjectURL: save, revokeObjectURL: () => undefined }),
    )
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => undefined)
    renderWithStore(<ShareDialog onClose={() => {}} shared={{ address: HOSTED, title: 'short' }} />)
    await user.click(screen.getByRole('button', { name: 'Save QR as SVG' }))
    click.mockRestore()
    const [[file] = []] = save.mock.calls
    expect(await file?.text()).toMatch(/^<svg .*example\.org/)
  })

  it('shows no code for a link that none holds', () => {
    renderWithStore(
      <ShareDialog onClose={() => {}} shared={{ address: `${HOSTED}#${'x'.repeat(2500)}`, title: 'long' }} />,
    )
    const part = within(screen.getByRole('region', { name: 'QR code' }))
    expect(part.queryByRole('img')).toBeNull()
    expect(part.queryByRole('button')).toBeNull()
    expect(part.getByText(/too long for a QR code/)).toBeVisible()
  })
})

describe('a QR code in the page', () => {
  it('is large enough to be read: 240 px on the screen, 33 mm on paper, more when it is dense', () => {
    renderWithStore(
      <>
        <QrCode text={HOSTED} label="short" />
        <QrCode text={`${HOSTED}#${'y'.repeat(1900)}`} label="long" />
      </>,
    )
    const sides = (name: string): readonly number[] =>
      ['--qr-screen', '--qr-print'].map((side) =>
        Number.parseFloat(screen.getByRole('img', { name }).style.getPropertyValue(side)),
      )
    const [rem = 0, mm = 0] = sides('short')
    expect(rem * 16).toBeGreaterThanOrEqual(240)
    expect(mm).toBeGreaterThanOrEqual(33)
    expect(sides('long')[0]).toBeGreaterThan(rem)
    expect(sides('long')[1]).toBeGreaterThan(mm)
  })

  it('as a file is one drawing with the link as its title, whatever the link holds', () => {
    const link = `${HOSTED}#map?find="<b>&`
    const made = qrMark(link)
    const file = new DOMParser().parseFromString(made.ok ? qrSvgFile(made.value, link) : '', 'image/svg+xml')
    expect(file.querySelector('parsererror')).toBeNull()
    expect(file.querySelector('title')?.textContent).toBe(link)
    expect(file.querySelectorAll('path')).toHaveLength(1)
  })
})

describe('code for another page', () => {
  const odd = `${HOSTED}#map?at=near:mir-21&find="><script>alert(1)</script>`

  it('is a frame that may fill the screen and copy, and nothing else of a link', () => {
    const frame = parsed(iframeCode(odd, 'A "title" <b>'))
    expect(frame.tagName).toBe('IFRAME')
    expect(body(iframeCode(odd, 'A "title" <b>')).children).toHaveLength(1)
    expect(frame.getAttribute('src')).toBe(odd)
    expect(frame.getAttribute('title')).toBe('A "title" <b>')
    expect(frame.getAttribute('allow')).toBe('fullscreen; clipboard-write')
    expect(frame.getAttribute('loading')).toBe('lazy')
  })

  it('is an element with the page and the view apart, and the script beside the page', () => {
    const [script, map] = new DOMParser().parseFromString(`<body>${elementCode(odd, 'Map')}</body>`, 'text/html').body
      .children
    expect(script?.getAttribute('src')).toBe(`${HOSTED}exopath-map.js`)
    expect(map?.getAttribute('src')).toBe(HOSTED)
    expect(map?.getAttribute('view')).toBe(odd.slice(HOSTED.length))
    expect(elementCode(`${HOSTED}index.html`, 'Map')).not.toContain('view=')
  })
})

describe('advice on a link', () => {
  it.each([
    [HOSTED, []],
    [`${HOSTED}#${'x'.repeat(300)}`, [/dense/]],
    [`${HOSTED}#${'x'.repeat(2000)}`, [/cut a link/]],
    ['http://localhost:4173/', [/this computer only/]],
    ['http://[::1]:4173/', [/this computer only/]],
    ['http://example.org/', [/begins with http:/]],
  ])('of %.40s tells what to know before it is sent', (address, told) => {
    const advice = linkAdvice(address)
    expect(advice).toHaveLength(told.length)
    told.forEach((words, i) => {
      expect(advice[i]).toMatch(words)
    })
  })
})
