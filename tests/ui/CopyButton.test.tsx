import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { act, render, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { CopyButton } from '../../src/ui/CopyButton.tsx'

const written = vi.fn<(text: string) => Promise<void>>()

function setUp(part: Parameters<typeof render>[0]) {
  const user = userEvent.setup()
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: written } })
  render(part)
  return user
}

afterEach(() => {
  written.mockReset()
})

describe('a copy button', () => {
  it('shows beside itself that it copied, says so aloud, and falls silent again', async () => {
    vi.useFakeTimers({ shouldAdvanceTime: true })
    written.mockResolvedValue()
    const told = vi.fn<(said: string) => void>()
    const user = setUp(
      <CopyButton text={() => 'words'} said="Citation copied." tell={told}>
        Copy citation
      </CopyButton>,
    )
    await user.click(screen.getByRole('button', { name: 'Copy citation' }))
    expect(written).toHaveBeenCalledWith('words')
    expect(await screen.findByText('Copied')).toBeVisible()
    expect(told).toHaveBeenCalledExactlyOnceWith('Citation copied.')
    act(() => {
      vi.advanceTimersByTime(3500)
    })
    expect(screen.queryByText('Copied')).toBeNull()
    vi.useRealTimers()
  })

  it('keeps its name while the word stands there, also as an icon', async () => {
    written.mockResolvedValue()
    const user = setUp(
      <CopyButton label="Copy link to this view" icon="link" text="x" said="Link copied." tell={() => {}} />,
    )
    await user.click(screen.getByRole('button', { name: 'Copy link to this view' }))
    expect(await screen.findByText('Copied')).toBeVisible()
    expect(screen.getByRole('button', { name: 'Copy link to this view' })).toBeVisible()
  })

  it('says so when the browser refuses', async () => {
    written.mockRejectedValue(new Error('refused'))
    document.execCommand = () => false
    const told = vi.fn<(said: string) => void>()
    const user = setUp(
      <CopyButton text="x" said="Copied it." tell={told}>
        Copy
      </CopyButton>,
    )
    await user.click(screen.getByRole('button', { name: 'Copy' }))
    expect(await screen.findByText('Not copied')).toBeVisible()
    expect(told).toHaveBeenCalledExactlyOnceWith('The browser did not allow copying.')
  })

  it('is the only way to the clipboard for text', () => {
    const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((f) => /\.tsx?$/.test(f))
    expect(files.filter((f) => readFileSync(join('src', f), 'utf8').includes('/copyText.ts')).sort()).toEqual([
      'ui/CopyButton.tsx',
    ])
  })
})
