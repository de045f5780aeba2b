import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { answered, NEW_RUN, shownAnswer } from '../../src/core/lesson/lessonRun.ts'
import type { LessonRun } from '../../src/core/lesson/lessonRun.ts'
import type { LessonStep } from '../../src/core/lesson/lessonSchema.ts'
import { LessonEnd } from '../../src/features/teach/LessonEnd.tsx'
import { keepRun } from '../../src/features/teach/lessonProgress.ts'
import { LessonList } from '../../src/features/teach/LessonList.tsx'
import { asking, lessonOf, plainStep, rawLesson, SMALL_GRAPH } from '../core/lesson/smallLesson.ts'
import { plainLayouts } from './plainLayouts.ts'
import { renderWithStore } from './renderWithStore.tsx'

const NAMES = ['first', 'second', 'third'] as const
const lesson = lessonOf(
  rawLesson(plainStep('unused'), {
    steps: NAMES.map((id) => asking({ type: 'certainty', edge: 'E3', prompt: `How sure, ${id}?` }, { id })),
  }),
)
const [first, second, third] = lesson.steps as [LessonStep, LessonStep, LessonStep]
const right = { kind: 'one', id: 'hedged' } as const
const wrong = { kind: 'one', id: 'stated' } as const

function end(run: LessonRun): (steps: readonly LessonStep[]) => void {
  const again = vi.fn<(steps: readonly LessonStep[]) => void>()
  renderWithStore(<LessonEnd lesson={lesson} run={run} onAgain={again} />, {}, plainLayouts, SMALL_GRAPH)
  return again
}
const results = (): readonly (string | null)[] =>
  within(screen.getByRole('region', { name: 'Your answers' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent)

beforeEach(() => {
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true
    },
    close(this: HTMLDialogElement) {
      this.open = false
    },
  })
})

describe('the end of a lesson', () => {
  it('shows each answer, and what is right only where that was shown', () => {
    end(
      answered(
        answered(answered(answered(NEW_RUN, first, right, true), second, wrong, false), second, wrong, false),
        third,
        wrong,
        false,
      ),
    )
    expect(results()).toEqual([
      expect.stringMatching(/^ right.*How sure, first\?You answered: hedged: [^:]*$/),
      expect.stringMatching(/^ not right.*How sure, second\?You answered: stated: said plainlyRight: hedged: /),
      expect.stringMatching(/^ tried, not finished.*How sure, third\?You answered: stated: said plainly$/),
    ])
    expect(screen.getByText('1 tried, not finished.')).toBeVisible()
  })

  it('promises nothing to who got few right', () => {
    end(answered(answered(NEW_RUN, first, right, true), second, wrong, false))
    expect(screen.getByText('What this lesson is for')).toBeVisible()
    expect(screen.queryByText('You can now')).toBeNull()
  })

  it('says what one can now after most were right', () => {
    end(answered(answered(NEW_RUN, first, right, true), second, right, true))
    expect(screen.getByText('You can now')).toBeVisible()
  })

  it('asks once more what is not right yet, in the order of the lesson', async () => {
    const again = end(shownAnswer(answered(NEW_RUN, second, right, true), third))
    expect(results()[2]).toMatch(/^ looked up.*Right: hedged/)
    await userEvent.click(screen.getByRole('button', { name: 'Once more: the 2 questions not right yet' }))
    expect(again).toHaveBeenCalledWith([first, third])
  })

  it('hands in what was finished and what was not, told apart', async () => {
    end(answered(answered(NEW_RUN, first, right, true), second, wrong, false))
    await userEvent.click(screen.getByRole('button', { name: 'Hand in' }))
    expect(await screen.findByText('1 of 3 questions answered, 1 tried and not finished.')).toBeInTheDocument()
  })
})

describe('the list of lessons', () => {
  it('numbers the lessons, as they speak of each other', () => {
    const other = { ...lesson, id: 'other', title: 'Another lesson', prerequisites: ['small'] }
    renderWithStore(<LessonList lessons={[lesson, other]} own={new Set()} />, {}, plainLayouts, SMALL_GRAPH)
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .slice(0, 2)
        .map((h) => h.textContent),
    ).toEqual(['Lesson 1: A small lesson', 'Lesson 2: Another lesson'])
    expect(screen.getByText('Best after: lesson 1, A small lesson')).toBeVisible()
  })

  it('keeps the focus when progress is forgotten', async () => {
    keepRun('small', answered(NEW_RUN, first, right, true))
    renderWithStore(<LessonList lessons={[lesson]} own={new Set()} />, {}, plainLayouts, SMALL_GRAPH)
    screen.getByRole('button', { name: 'Forget my progress' }).focus()
    await userEvent.keyboard('{Enter}')
    expect(screen.getByRole('checkbox', { name: 'Keep my progress in this browser' })).toHaveFocus()
  })
})
