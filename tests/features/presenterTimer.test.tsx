import { fireEvent, render, screen } from '@testing-library/react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { PresenterTimer } from '../../src/features/teach/present/PresenterTimer.tsx'
import type { Lesson } from '../../src/core/lesson/lessonSchema.ts'

const lesson = { durationMin: 3, steps: [{ minutes: 2 }, { minutes: 1 }] } as unknown as Lesson
const clock = (): string => document.querySelector('.presenter-clock')?.textContent ?? ''

beforeEach(() => {
  sessionStorage.clear()
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

describe('the clock of a presenter', () => {
  it('stands in the opening, runs from the first step, and stays stopped once it is stopped', () => {
    const { rerender } = render(<PresenterTimer lesson={lesson} at={0} isBegun={false} />)
    vi.advanceTimersByTime(60_000)
    expect(clock()).toBe('0:00')
    rerender(<PresenterTimer lesson={lesson} at={0} isBegun />)
    vi.advanceTimersByTime(61_000)
    rerender(<PresenterTimer lesson={lesson} at={1} isBegun />)
    expect(clock()).toMatch(/^1:0[01]$/)
    expect(screen.getByText('of 3 min; by this step 2:00 planned')).toBeTruthy()
    fireEvent.click(screen.getByRole('button', { name: 'Pause' }))
    rerender(<PresenterTimer lesson={lesson} at={2} isBegun />)
    const stood = clock()
    vi.advanceTimersByTime(30_000)
    expect(clock()).toBe(stood)
  })
})
