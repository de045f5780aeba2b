import { screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { HandoutDialog } from '../../src/features/teach/HandoutDialog.tsx'
import { keepHandoutChoices, readHandoutChoices } from '../../src/features/teach/handoutChoices.ts'
import { DEFAULT_HANDOUT } from '../../src/figure/handout/handoutOptions.ts'
import { shippedLessons } from '../figure/shippedLessons.ts'
import { renderWithStore } from './renderWithStore.tsx'

const lesson = shippedLessons().find(({ id }) => id === 'read-the-map')
if (lesson === undefined) throw new Error('the lesson is there')

function open(onClose = () => {}): void {
  // jsdom shows no modal.
  Object.assign(HTMLDialogElement.prototype, {
    showModal() {
      ;(this as unknown as HTMLDialogElement).open = true
    },
    close() {
      ;(this as unknown as HTMLDialogElement).open = false
    },
  })
  if (lesson !== undefined) renderWithStore(<HandoutDialog lesson={lesson} onClose={onClose} />)
}
const pages = async (): Promise<readonly HTMLElement[]> =>
  within(await screen.findByRole('list', { name: /^Pages of/ })).findAllByRole('img')

beforeEach(() => {
  localStorage.clear()
})

describe('handing out', () => {
  it('shows the pages of the student sheet, and of the key when it is asked for', async () => {
    open()
    expect(screen.getByRole('button', { name: 'Download student sheet' })).toBeDisabled()
    const student = await pages()
    expect(student[0]).toHaveAccessibleName(`Page 1 of ${student.length} of the student sheet`)
    await userEvent.click(screen.getByRole('radio', { name: 'Key' }))
    expect((await pages())[0]).toHaveAccessibleName(/of the key$/)
    expect(screen.getByRole('button', { name: 'Print key' })).toBeEnabled()
  })

  it('lays out anew for other choices and keeps them for the next time', async () => {
    open()
    const before = (await pages())[0]?.getAttribute('src')
    await userEvent.click(screen.getByRole('radio', { name: 'Letter' }))
    await userEvent.click(screen.getByRole('checkbox', { name: 'All names' }))
    await userEvent.click(screen.getByRole('button', { name: 'Other order of choices' }))
    expect(screen.getByRole('status')).toHaveTextContent('Laying out the pages')
    await waitFor(async () => {
      expect((await pages())[0]?.getAttribute('src')).not.toBe(before)
    })
    await waitFor(() => {
      expect(screen.getByRole('status')).toHaveTextContent('')
    })
    expect(readHandoutChoices()).toEqual({ paper: 'letter', hide: ['labels'], wordBank: true, seed: '1' })
  })

  it('prints the pages and nothing else, and is done when the print window is closed', async () => {
    const print = vi.fn<() => void>(() => {
      expect(document.querySelectorAll('.handout-print > .handout-leaf > svg').length).toBeGreaterThan(1)
    })
    vi.stubGlobal('print', print)
    open()
    const shown = await pages()
    await userEvent.click(screen.getByRole('button', { name: 'Print student sheet' }))
    expect(print).toHaveBeenCalledOnce()
    expect(document.querySelectorAll('.handout-leaf')).toHaveLength(shown.length)
    window.dispatchEvent(new Event('afterprint'))
    await waitFor(() => {
      expect(document.querySelector('.handout-print')).toBeNull()
    })
    vi.unstubAllGlobals()
  })

  it('says that no PDF was made when the fonts do not come', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
    open()
    await pages()
    await userEvent.click(screen.getByRole('button', { name: 'Download student sheet' }))
    expect(await screen.findByRole('alert')).toHaveTextContent('The PDF was not made: Failed to fetch.')
    vi.unstubAllGlobals()
  })
})

describe('choices for paper', () => {
  it('are the usual ones where what was kept is broken', () => {
    for (const broken of ['{', '3', '{"hide":"signs","seed":7,"paper":"a5"}']) {
      localStorage.setItem('exopath-handout', broken)
      expect(readHandoutChoices()).toMatchObject({
        paper: DEFAULT_HANDOUT.paper,
        hide: DEFAULT_HANDOUT.hide,
        wordBank: true,
        seed: '',
      })
    }
  })

  it('do without a browser that keeps nothing', () => {
    const set = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError')
    })
    expect(() => {
      keepHandoutChoices(DEFAULT_HANDOUT)
    }).not.toThrow()
    set.mockRestore()
  })
})
