import { screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { groundActions } from '../../src/features/actions/groundActions.ts'
import { QuizDialog } from '../../src/features/quiz/QuizDialog.tsx'
import { ActionsDialog } from '../../src/features/shell/ActionsDialog.tsx'
import { renderWithStore } from './renderWithStore.tsx'

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

const open = (scope: Parameters<typeof renderWithStore>[1] = { scope: mir21 }) =>
  renderWithStore(<QuizDialog onClose={() => {}} />, scope)
const dialog = (): HTMLElement => screen.getByRole('dialog', { name: 'Make a quiz from what is shown' })
const questions = (): readonly (string | null)[] =>
  [...dialog().querySelectorAll('.quiz-prompt')].map((p) => p.textContent)

describe('the quiz dialog', () => {
  it('asks about what the map shows and nothing else', () => {
    open()
    expect(within(dialog()).getByRole('status')).toHaveTextContent(/^10 questions from 8 relations shown: \d easy/)
    expect(questions().filter((text) => text?.includes('NLRP3'))).toEqual([])
    expect(questions()).toHaveLength(10)
  })

  it('has no key on the page until it is asked for, and takes it away again', async () => {
    const user = userEvent.setup()
    open()
    expect(within(dialog()).queryAllByText('Answer:')).toHaveLength(0)
    const [first] = within(dialog()).getAllByRole('button', { name: /^Show key of question/ })
    if (first === undefined) throw new Error('no key')
    await user.click(first)
    expect(within(dialog()).getAllByText('Answer:')).toHaveLength(1)
    expect(dialog()).toHaveTextContent('Krut et al. 2021, §')
    await user.click(within(dialog()).getByRole('button', { name: 'Show all keys' }))
    expect(within(dialog()).getAllByText('Answer:')).toHaveLength(10)
    await user.click(within(dialog()).getByRole('button', { name: 'Hide all keys' }))
    expect(within(dialog()).queryAllByText('Answer:')).toHaveLength(0)
  })

  it('makes another paper at a press and the first one again by its number, with its keys folded', async () => {
    const user = userEvent.setup()
    open()
    const first = questions()
    await user.click(within(dialog()).getByRole('button', { name: 'Show all keys' }))
    await user.click(within(dialog()).getByRole('button', { name: 'Another paper' }))
    expect(questions()).not.toEqual(first)
    expect(within(dialog()).queryAllByText('Answer:')).toHaveLength(0)
    const box = within(dialog()).getByLabelText('Paper number')
    await user.clear(box)
    await user.type(box, '1')
    expect(questions()).toEqual(first)
  })

  it('keeps to the kinds, difficulty and number chosen, and always keeps one kind', async () => {
    const user = userEvent.setup()
    open({ scope: { kind: 'whole' } })
    await user.click(within(dialog()).getByRole('radio', { name: 'Hard' }))
    for (const kind of [
      'Effect of one step',
      'Net effect of a chain',
      'Missing step',
      'Kind of relation',
      'How sure the review is',
      'Which reference',
      'What stands behind a chain',
      'What goes up or down',
      'Order of a chain',
    ]) {
      await user.click(within(dialog()).getByRole('button', { name: kind }))
    }
    expect(new Set([...dialog().querySelectorAll('.quiz-kind')].map((p) => p.textContent))).toEqual(
      new Set(['Order of a chain · Hard']),
    )
    expect(within(dialog()).getByRole('button', { name: 'Order of a chain' })).toHaveAttribute('aria-pressed', 'true')
  })

  it('offers each file under a name that says what it is, and tells how many questions to expect', async () => {
    const saved: string[] = []
    URL.createObjectURL = () => 'blob:quiz'
    URL.revokeObjectURL = () => {}
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download)
    })
    const user = userEvent.setup()
    const store = open()
    for (const name of ['GIFT', 'Moodle XML', 'QTI 1.2', 'QTI 2.1', 'CSV', 'Text'])
      await user.click(within(dialog()).getByRole('button', { name }))
    click.mockRestore()
    const stem = 'exopath-quiz-mir-21-pten-and-pi3k-akt-seed-1'
    expect(saved).toEqual(
      ['.gift.txt', '-moodle.xml', '-qti12.zip', '-qti21.zip', '.csv', '.txt'].map((ending) => `${stem}${ending}`),
    )
    expect(store.getState().announcement.text).toContain('10 questions to expect after import.')
    expect(dialog()).toHaveTextContent('10 questions to expect after import.')
  })

  it('says why nothing can be asked, and offers no files then', () => {
    open({ scope: { kind: 'mechanism', mechanism: 'cited-titles' } })
    expect(within(dialog()).getByRole('status')).toHaveTextContent('0 of 10 questions')
    expect(dialog()).toHaveTextContent('Nothing shown can be asked about')
    expect(within(dialog()).queryByRole('button', { name: 'GIFT' })).toBeNull()
  })

  it('prints the paper, with the key on pages of its own only where it is wanted', async () => {
    const user = userEvent.setup()
    open()
    const print = (): Element | null => document.querySelector('.quiz-print')
    expect(print()?.querySelectorAll('.quiz-print-key li').length).toBeGreaterThan(9)
    await user.click(within(dialog()).getByRole('button', { name: 'With key' }))
    expect(print()).toHaveTextContent('10. ')
    expect(print()).not.toHaveTextContent('Answer:')
  })
})

describe('the way to a quiz', () => {
  it('stands in the menu of the map and in what can be done here', async () => {
    const user = userEvent.setup()
    const store = renderWithStore(<ActionsDialog onClose={() => {}} />)
    await user.click(screen.getByRole('button', { name: 'Make a quiz from what is shown' }))
    expect(store.getState().dialog).toBe('quiz')
    store.getState().closeDialog()
    groundActions(store, () => {})
      .flatMap((group) => group.actions)
      .find((action) => action.label === 'Quiz from what is shown')
      ?.run()
    expect(store.getState().dialog).toBe('quiz')
  })
})

describe('taking a quiz', () => {
  it('checks each question, explains it, and counts what was right', async () => {
    const user = userEvent.setup()
    open()
    await user.click(within(dialog()).getByRole('button', { name: 'Take this quiz' }))
    const taking = await screen.findByRole('dialog', { name: /^Quiz: miR-21/ })
    expect(await within(taking).findByText('Question 1 of 10')).toBeVisible()
    for (let i = 0; i < 10; i += 1) {
      await user.click(within(taking).getByRole('button', { name: 'Show the answer' }))
      expect(taking).toHaveTextContent('The answer:')
      await user.click(within(taking).getByRole('button', { name: i === 9 ? 'See the result' : 'Next question' }))
    }
    expect(within(taking).getByRole('heading', { name: '0 of 10 right' })).toBeVisible()
    await user.click(within(taking).getByRole('button', { name: 'Take it again' }))
    expect(within(taking).getByText('Question 1 of 10')).toBeVisible()
    expect(taking).not.toHaveTextContent('The answer:')
    await user.click(within(taking).getByRole('button', { name: 'Back to the paper' }))
    expect(within(dialog()).getByRole('status')).toHaveTextContent('10 questions')
  })
})
