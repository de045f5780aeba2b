import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { LessonPlayer } from '../../src/features/teach/LessonPlayer.tsx'
import { startPresenting } from '../../src/features/teach/present/startPresenting.ts'
import { useApp } from '../../src/store/react.tsx'
import { asking, lessonOf, plainStep, rawLesson, SMALL_GRAPH } from '../core/lesson/smallLesson.ts'
import { plainLayouts } from './plainLayouts.ts'
import { renderWithStore } from './renderWithStore.tsx'

vi.mock('../../src/features/teach/present/startPresenting.ts', () => ({
  startPresenting: vi.fn<typeof startPresenting>(),
}))

const WORDS = asking({ type: 'selfExplain', model: 'Two minuses make a plus.' }, { id: 'words', title: 'Say why' })
const ORDER = asking(
  { type: 'orderPath', path: ['mir', 'gene', 'path'], hints: ['Begin with the microRNA.', 'A pathway comes last.'] },
  { id: 'order', title: 'In order' },
)
const SURE = asking({ type: 'certainty', edge: 'E3' }, { id: 'sure', title: 'How sure' })
const SHOW = plainStep('shown', { title: 'A look', say: 'You see it [[edge:E2]].' })

function play(
  steps: readonly Record<string, unknown>[],
  change: Record<string, unknown> = {},
): { readonly user: ReturnType<typeof userEvent.setup>; readonly toStep: (step: number) => Promise<void> } {
  const lesson = lessonOf(rawLesson(plainStep('unused'), { steps, ...change }))
  function Played() {
    const at = useApp((s) => s.view.lesson)?.step ?? 0
    return <LessonPlayer lesson={lesson} at={at} isEmbedded={false} />
  }
  renderWithStore(<Played />, { lesson: { id: lesson.id, step: 0, as: 'learner' } }, plainLayouts, SMALL_GRAPH)
  const user = userEvent.setup()
  return {
    user,
    toStep: async (step) => {
      await user.click(screen.getByRole('button', { name: new RegExp(`^Step ${step}\\b`) }))
    },
  }
}
const place = (): string | null => document.querySelector('.lesson-count')?.textContent ?? null
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name })

beforeEach(() => {
  localStorage.clear()
  vi.mocked(startPresenting).mockClear()
  // jsdom has no layout, so nothing is measured and the map waits for its room.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  )
})

describe('an answer that is not finished', () => {
  it('stands there still after Next and Back', async () => {
    const { user } = play([WORDS, ORDER, SURE])
    await user.type(screen.getByRole('textbox'), 'because')
    await user.click(button('Next'))
    await user.click(button(/^miR-7/))
    await user.click(button('Next'))
    await user.click(button('Back'))
    expect(
      within(screen.getByRole('list', { name: 'Your order' }))
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['1miR-7 (miRNA)'])
    await user.click(button('Back'))
    expect(screen.getByRole('textbox')).toHaveValue('because')
  })

  it('is gone when the question is asked once more', async () => {
    const { user, toStep } = play([SURE, SHOW, SHOW].map((step, i) => ({ ...step, id: `s${i}` })))
    await user.click(screen.getByRole('radio', { name: /^stated/ }))
    await toStep(3)
    await user.click(button('Finish'))
    await user.click(button(/^Answer the 1 open question/))
    expect(screen.queryByRole('radio', { checked: true })).toBeNull()
  })
})

describe('the keys of a lesson', () => {
  it('leave a text its own PageDown', async () => {
    const { user } = play([WORDS, ORDER, SURE])
    await user.type(screen.getByRole('textbox'), 'so{PageDown}')
    expect(place()).toBe('Step 1 of 3')
    await user.click(screen.getByRole('heading', { level: 1 }))
    await user.keyboard('{PageDown}')
    expect(place()).toBe('Step 2 of 3')
    await user.keyboard('s')
    expect(startPresenting).toHaveBeenCalledOnce()
  })

  it('rest while a dialog is open', async () => {
    const { user } = play([WORDS, ORDER, SURE])
    document.body.insertAdjacentHTML('beforeend', '<dialog open></dialog>')
    await user.keyboard('{PageDown}s')
    document.querySelector('dialog')?.remove()
    expect(place()).toBe('Step 1 of 3')
    expect(startPresenting).not.toHaveBeenCalled()
  })
})

describe('the focus', () => {
  it('goes on to the question of the next step, and stays where nothing is asked', async () => {
    const { user } = play([SHOW, SURE, { ...SHOW, id: 'last' }])
    await user.click(button('Next'))
    expect(screen.getByRole('region', { name: 'Step 2 of 3' })).toHaveFocus()
    button('Next').focus()
    await user.keyboard('{Enter}')
    expect(button('Finish')).toHaveFocus()
    await user.click(button('Finish'))
    expect(screen.getByRole('heading', { level: 2 })).toHaveFocus()
  })

  it('is never lost while names are put in order', async () => {
    const { user } = play([ORDER, SHOW, SURE])
    const order = [...document.querySelectorAll('.answer-pool button')].map((b) => b.textContent ?? '')
    const [first = '', second = '', third = ''] = order
    button(first).focus()
    await user.keyboard('{Enter}')
    expect(button(second)).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(button(third)).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(button('Check')).toHaveFocus()
    button(`Up: ${second}`).focus()
    await user.keyboard('{Enter}')
    // It is the first now and cannot go farther up.
    expect(button(`Down: ${second}`)).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(button(`Down: ${second}`)).toHaveFocus()
    button(`Take out: ${second}`).focus()
    await user.keyboard('{Enter}')
    expect(button(second)).toHaveFocus()
  })

  it('goes to Check when the last hint takes its button away', async () => {
    const { user } = play([ORDER, SHOW, SURE])
    button('Hint').focus()
    await user.keyboard('{Enter}')
    expect(button('Hint')).toHaveFocus()
    await user.keyboard('{Enter}')
    expect(screen.queryByRole('button', { name: 'Hint' })).toBeNull()
    expect(button('Check')).toHaveFocus()
  })

  it('returns to the number that opened the evidence', async () => {
    const { user } = play([SHOW, SURE, WORDS])
    button(/^Evidence: miR-7/).focus()
    await user.keyboard('{Enter}')
    button('Close the evidence').focus()
    await user.keyboard('{Enter}')
    expect(button(/^Evidence: miR-7/)).toHaveFocus()
  })
})

describe('a number in the narration', () => {
  it('keeps the full stop after it on its line, and nothing is said twice', () => {
    play([{ ...SHOW, say: 'You see it [[edge:E2]]. And more.' }, SURE, WORDS])
    expect(document.querySelector('.lesson-say')?.textContent).toBe('You see it [1]. And more.')
    expect(document.querySelector('.lesson-cited')?.textContent).toBe('[1].')
  })
})

describe('the words a lesson needs', () => {
  const glossary = {
    glossary: [
      { term: 'mediator', def: 'What passes an effect on.' },
      { term: 'hedge', def: 'A word of doubt.' },
    ],
  }
  it.each([
    ['closed where a question waits', SURE, false],
    ['open where nothing is asked', SHOW, true],
  ] as const)('are %s', (_, first, isOpen) => {
    play([first, { ...SHOW, id: 'two' }, WORDS], glossary)
    expect(screen.getByText('Words you need (2)').closest('details')?.open).toBe(isOpen)
  })
})
