import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { describe, expect, it } from 'vitest'
import type { Given } from '../../src/core/lesson/gradeAnswer.ts'
import { answered, hinted, NEW_RUN, recordOf, shownAnswer } from '../../src/core/lesson/lessonRun.ts'
import { questionKey } from '../../src/core/lesson/questionKey.ts'
import { shownMap } from '../../src/core/lesson/shownMap.ts'
import { QuestionView } from '../../src/features/teach/QuestionView.tsx'
import { questionOf, SMALL_GRAPH } from '../core/lesson/smallLesson.ts'
import { plainLayouts } from './plainLayouts.ts'
import { renderWithStore } from './renderWithStore.tsx'

function Asked({ raw }: { readonly raw: Record<string, unknown> }) {
  const [{ step, question, lesson, at }] = useState(() => questionOf(raw))
  const [run, setRun] = useState(NEW_RUN)
  const [draft, setDraft] = useState<Given | null>(null)
  const shown = shownMap(SMALL_GRAPH, lesson, at)
  return (
    <QuestionView
      step={step}
      question={question}
      questionKey={questionKey(SMALL_GRAPH, question, shown, 'seed')}
      shown={shown}
      record={recordOf(run, step)}
      draft={draft}
      onDraft={setDraft}
      onAnswer={(given, isRight) => {
        setRun(answered(run, step, given, isRight))
      }}
      onShow={() => {
        setRun(shownAnswer(run, step))
      }}
      onHint={() => {
        setRun(hinted(run, step))
      }}
    />
  )
}

function ask(raw: Record<string, unknown>): { readonly user: ReturnType<typeof userEvent.setup> } {
  renderWithStore(<Asked raw={raw} />, {}, plainLayouts, SMALL_GRAPH)
  return { user: userEvent.setup() }
}

/** Tabs until the focus stands on this control. */
async function tabTo(user: ReturnType<typeof userEvent.setup>, element: HTMLElement): Promise<void> {
  for (let presses = 0; presses < 40 && document.activeElement !== element; presses += 1) await user.tab()
  expect(element).toHaveFocus()
}
const pressed = async (user: ReturnType<typeof userEvent.setup>, name: RegExp): Promise<void> => {
  await tabTo(user, screen.getByRole('button', { name }))
  await user.keyboard('{Enter}')
}
const checked = (user: ReturnType<typeof userEvent.setup>): Promise<void> => pressed(user, /^(Check|Done)$/)
const options = ['raise', 'lower', 'nothing'].map((text, i) => ({
  text: `They ${text}`,
  correct: i === 1,
  why: `because of ${text}`,
}))

/** Every kind that is answered by choosing one: where the right one stands is found by its words. */
const ONE_OF: readonly (readonly [type: string, raw: Record<string, unknown>, right: RegExp])[] = [
  ['predictSign', { type: 'predictSign', path: ['mir', 'gene', 'path'] }, /goes up/],
  ['relationType', { type: 'relationType', edge: 'E6' }, /direction not stated/],
  ['certainty', { type: 'certainty', edge: 'E3' }, /^hedged/],
  ['chainEvidence', { type: 'chainEvidence', path: ['mir', 'gene', 'path', 'end'] }, /pieced together/],
  [
    'breakEdge',
    { type: 'breakEdge', from: 'mir', to: 'path', mode: 'every-path', options: ['E2', 'E6'] },
    /miR-7 represses GENE1/,
  ],
  ['multipleChoice', { type: 'multipleChoice', options }, /They lower/],
  ['nameNode with options', { type: 'nameNode', node: 'gene', options: ['path', 'mir'] }, /GENE1/],
]

describe('a question is answered by the keyboard alone', () => {
  it.each(ONE_OF)('%s: arrows choose, Enter checks, and the answer takes the focus', async (_, raw, right) => {
    const { user } = ask(raw)
    await user.tab()
    await user.keyboard(' ')
    for (
      let moves = 0;
      moves < 6 && !(screen.getByRole('radio', { name: right }) as HTMLInputElement).checked;
      moves += 1
    )
      await user.keyboard('{ArrowDown}')
    await user.keyboard('{Enter}')
    expect(screen.getByText('Right.')).toBeInTheDocument()
    expect(screen.getByText('Right.').parentElement).toHaveFocus()
    expect(screen.getByRole('radio', { name: right })).toBeDisabled()
  })

  it('selectNodes: the space bar takes several, and each is marked in words', async () => {
    const { user } = ask({ type: 'selectNodes', answer: ['mir', 'gene'], attempts: 1 })
    for (const name of [/miR-7/, /cell death/]) {
      await tabTo(user, screen.getByRole('checkbox', { name }))
      await user.keyboard(' ')
    }
    await checked(user)
    expect(screen.getByText('Not right.')).toBeInTheDocument()
    const told = (name: RegExp): string | null =>
      screen.getByRole('checkbox', { name }).closest('label')?.textContent ?? null
    expect([told(/^miR-7/), told(/^cell death/), told(/^GENE1/), told(/^swelling/)]).toEqual([
      'miR-7 (miRNA) right',
      'cell death (process) wrong',
      'GENE1 (target) right, not chosen',
      'swelling (process)',
    ])
  })

  it('orderPath: names are taken in order, moved up and down, and taken out', async () => {
    const { user } = ask({ type: 'orderPath', path: ['mir', 'gene', 'path'], distractors: ['end'] })
    for (const name of [/^GENE1/, /^miR-7/, /^cell death/, /^AKT/]) await pressed(user, name)
    await pressed(user, /^Up: miR-7/)
    await pressed(user, /^Take out: cell death/)
    expect(
      within(screen.getByRole('list', { name: 'Your order' }))
        .getAllByRole('listitem')
        .map((item) => item.textContent),
    ).toEqual(['1miR-7 (miRNA)', '2GENE1 (target)', '3AKT pathway (pathway)'])
    await checked(user)
    expect(screen.getByText('Right.')).toBeInTheDocument()
  })

  it('matchCitation: a number is chosen for each relation', async () => {
    const { user } = ask({
      type: 'matchCitation',
      pairs: [
        { edge: 'E2', ref: 1 },
        { edge: 'E6', ref: 2 },
      ],
    })
    await tabTo(user, screen.getByRole('combobox', { name: /miR-7 represses GENE1/ }))
    await user.selectOptions(screen.getByRole('combobox', { name: /miR-7 represses GENE1/ }), '1')
    await checked(user)
    expect(screen.getByRole('alert')).toHaveTextContent('Choose a number for each.')
    await user.selectOptions(screen.getByRole('combobox', { name: /GENE1 regulates|GENE1 affects/ }), '2')
    await checked(user)
    expect(screen.getByText('Right.')).toBeInTheDocument()
  })

  it('nameNode: any spelling of the name counts, and an empty field is asked for words', async () => {
    const { user } = ask({ type: 'nameNode', node: 'mir' })
    await checked(user)
    expect(screen.getByRole('alert')).toHaveTextContent('Type a name first.')
    await tabTo(user, screen.getByRole('textbox'))
    await user.keyboard('mir 7{Enter}')
    expect(screen.getByText('Right.')).toBeInTheDocument()
  })

  it('freeRecall and selfExplain: words are taken and never graded; the model answer comes after', async () => {
    const { user } = ask({ type: 'selfExplain', model: 'Two minuses make a plus.' })
    expect(document.body).not.toHaveTextContent('Two minuses')
    await tabTo(user, screen.getByRole('textbox'))
    await user.keyboard('because')
    await checked(user)
    expect(screen.getByText('Noted. This is not graded.')).toBeInTheDocument()
    expect(screen.getByText('Two minuses make a plus.')).toBeInTheDocument()
  })

  it('buildMap: a line is drawn by fields and compared with the review', async () => {
    const { user } = ask({ type: 'buildMap', nodes: ['exo', 'gene'], tray: ['mir'] })
    await screen.findByRole('button', { name: /miR-7/ })
    await pressed(user, /miR-7/)
    await user.selectOptions(screen.getByRole('combobox', { name: 'From' }), 'miR-7')
    await user.selectOptions(screen.getByRole('combobox', { name: 'What it does' }), 'lowers')
    await user.selectOptions(screen.getByRole('combobox', { name: 'To' }), 'GENE1')
    await pressed(user, /^Add line$/)
    await checked(user)
    expect(screen.getByText('Noted. This is not graded.')).toBeInTheDocument()
    expect(document.body).toHaveTextContent(/1 of 2/)
  })
})

describe('a question', () => {
  it('says how many tries are left, gives hints one by one, and shows the answer when asked', async () => {
    const { user } = ask({
      type: 'certainty',
      edge: 'E3',
      attempts: 3,
      hints: ['Look at the line.', 'It is dashed.'],
      feedback: { right: 'Yes, it may.', wrong: 'The word may hedges it.' },
    })
    await user.click(screen.getByRole('radio', { name: /^stated/ }))
    await checked(user)
    expect(screen.getByText('Not right yet. 2 tries left.')).toBeInTheDocument()
    expect(document.body).not.toHaveTextContent('hedges it')
    await user.click(screen.getByRole('button', { name: 'Hint' }))
    expect(document.body).toHaveTextContent('Look at the line.')
    expect(document.body).not.toHaveTextContent('It is dashed.')
    await user.click(screen.getByRole('button', { name: 'Show the answer' }))
    expect(document.body).toHaveTextContent('The word may hedges it.')
    expect(document.body).toHaveTextContent('It is hedged: the review writes “may”.')
    expect(screen.getByRole('list', { name: 'What this rests on' })).toHaveTextContent('Krut et al. 2021, §6.3 ¶1')
  })

  it('does not say twice that an answer is right', async () => {
    const { user } = ask({
      type: 'certainty',
      edge: 'E3',
      feedback: { right: 'Right: it is dashed.', wrong: 'It is dashed.' },
    })
    await user.click(screen.getByRole('radio', { name: /^hedged/ }))
    await checked(user)
    expect(document.querySelector('.question-feedback')?.textContent).toMatch(/^ ?Right\.It is dashed\./)
  })

  it('asks for an answer before it checks one', async () => {
    const { user } = ask({ type: 'certainty', edge: 'E3' })
    await user.click(screen.getByRole('button', { name: 'Check' }))
    expect(screen.getByRole('alert')).toHaveTextContent('Choose one answer first.')
  })
})
