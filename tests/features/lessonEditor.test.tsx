import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { draftProblems } from '../../src/core/lesson/draftProblems.ts'
import { newLesson } from '../../src/core/lesson/editLesson.ts'
import type { Lesson } from '../../src/core/lesson/lessonSchema.ts'
import { draftText, readDraft } from '../../src/core/lesson/readDraft.ts'
import { nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { groundActions } from '../../src/features/actions/groundActions.ts'
import { openLessonFiles } from '../../src/features/teach/edit/draftFiles.ts'
import { allDrafts, deleteDraft, draftOf, keepDraft } from '../../src/features/teach/edit/draftStore.ts'
import { EditorPage } from '../../src/features/teach/edit/EditorPage.tsx'
import { OwnLessons } from '../../src/features/teach/edit/OwnLessons.tsx'
import { Dialogs } from '../../src/features/shell/Dialogs.tsx'
import { bindShortcuts } from '../../src/app/shortcuts.ts'
import type { AppStore } from '../../src/store/createAppStore.ts'
import { renderWithStore } from './renderWithStore.tsx'

const graph = shippedGraph()
const chain = ['bmsc-exos', 'mir-21', 'pten'].map(nodeId)

beforeEach(() => {
  localStorage.clear()
  // jsdom opens no dialogs and lays nothing out.
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      disconnect(): void {}
    },
  )
  Object.assign(HTMLDialogElement.prototype, {
    showModal(this: HTMLDialogElement) {
      this.open = true
    },
    close(this: HTMLDialogElement) {
      this.open = false
    },
  })
})
afterEach(() => {
  cleanup()
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
  for (const { lesson } of allDrafts().drafts) deleteDraft(lesson.id)
})

const lesson = (id: string): Lesson => {
  const found = draftOf(id)?.lesson
  if (found === undefined) throw new Error(`No lesson ${id}`)
  return found
}
const edit = (id: string, step = 0): AppStore =>
  renderWithStore(<EditorPage place={{ id, step, as: 'editor' }} />, {
    page: 'lessons',
    lesson: { id, step, as: 'editor' },
  })
const open = async (part: RegExp): Promise<void> => {
  const summary = [...document.querySelectorAll('summary')].find((one) => part.test(one.textContent))
  if (summary === undefined) throw new Error(`No part ${part.source}`)
  await userEvent.click(summary)
}
/** Types a text in one go: what matters is what is kept. */
const write = (box: HTMLElement, text: string): void => {
  fireEvent.change(box, { target: { value: text } })
}

describe('writing a lesson', () => {
  it('makes three steps, the first from the map, that can be played, exported and opened again', async () => {
    const user = userEvent.setup()
    // From the map: no lesson yet, so one is begun.
    const map = renderWithStore(<Dialogs />, { scope: { kind: 'picked', nodes: chain } })
    const action = groundActions(map, () => {})
      .flatMap((group) => group.actions)
      .find((one) => one.label === 'Add step to a lesson')
    action?.run()
    await user.click(await screen.findByRole('button', { name: 'Open the lesson' }))
    expect(map.getState().view).toMatchObject({ page: 'lessons', lesson: { id: 'my-lesson', step: 0, as: 'editor' } })
    expect(lesson('my-lesson').steps[0]?.view.include?.toSorted()).toEqual(chain.toSorted())
    cleanup()

    edit('my-lesson')
    write(
      screen.getByRole('textbox', { name: 'What is read beside the map' }),
      'BMSC-Exos carry miR-21. It represses PTEN. The map shows both steps.',
    )
    await open(/^What it rests on/)
    for (const box of within(screen.getByRole('group', { name: /Relations that back/ })).getAllByRole('checkbox'))
      await user.click(box)

    await user.click(screen.getByRole('button', { name: 'Add step' }))
    await open(/^The question/)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind of question' }), 'Predict the effect')
    expect(lesson('my-lesson').steps[1]).toMatchObject({ kind: 'predict', question: { type: 'predictSign' } })
    write(
      screen.getByRole('textbox', { name: 'What is read beside the map' }),
      'Now look once more. What do you expect?',
    )

    await user.click(screen.getByRole('button', { name: 'Add step' }))
    await open(/^The question/)
    await user.selectOptions(screen.getByRole('combobox', { name: 'Kind of question' }), 'Choose')
    write(screen.getByRole('textbox', { name: 'What is read beside the map' }), 'One more look back.')
    write(screen.getByRole('textbox', { name: 'What is asked' }), 'What does a blunt end of a line mean?')
    for (const [i, text] of ['It lowers what it meets.', 'It raises what it meets.', 'It does nothing.'].entries()) {
      write(screen.getByRole('textbox', { name: `Answer ${i + 1}` }), text)
      write(screen.getByRole('textbox', { name: new RegExp(`^Why answer ${i + 1}`) }), 'The bar stands for less.')
    }
    await user.click(screen.getByRole('button', { name: /^About the lesson/ }))
    write(screen.getByRole('textbox', { name: 'One learns to, 1' }), 'Read two kinds of line')
    await waitFor(() => {
      expect(screen.getByRole('heading', { name: 'It can be played' })).toBeTruthy()
    })

    const written = lesson('my-lesson')
    expect(draftProblems(graph, written).filter((p) => p.severity === 'error')).toEqual([])
    expect(written.steps.map((step) => step.question?.type)).toEqual([undefined, 'predictSign', 'multipleChoice'])
    deleteDraft('my-lesson')
    const { opened, problems } = await openLessonFiles([new File([draftText(written)], 'mine.json')], [])
    expect(problems).toEqual([])
    expect(opened).toEqual([written])
    expect(lesson('my-lesson')).toEqual(written)
  })

  it('keeps every change at once, and takes Ctrl Z before the page does', async () => {
    keepDraft({ ...newLesson('mine', { version: '0.2.0' }), title: 'First' })
    const store = edit('mine')
    const travel = vi.fn<(steps: -1 | 1) => void>()
    store.getState().setTravel(travel)
    store.getState().setHistory(true, true)
    const unbind = bindShortcuts(store)
    const title = screen.getByRole('textbox', { name: 'Title of the lesson' })
    write(title, 'Second')
    expect(lesson('mine').title).toBe('Second')
    expect(localStorage.getItem('exopath-draft:mine')).toContain('Second')
    fireEvent.keyDown(title, { key: 'z', ctrlKey: true })
    expect(lesson('mine').title).toBe('First')
    fireEvent.keyDown(document.body, { key: 'Z', ctrlKey: true, shiftKey: true })
    expect(lesson('mine').title).toBe('Second')
    expect(travel).not.toHaveBeenCalled()
    unbind()
  })

  it('moves steps by the keyboard, and goes to the field of a finding', async () => {
    const user = userEvent.setup()
    keepDraft({
      ...newLesson('mine', { version: '0.2.0' }),
      steps: ['one', 'two', 'three'].map((id, i) => ({
        id,
        kind: 'show',
        title: id,
        view: i === 0 ? { include: chain } : {},
        say: i === 1 ? '' : 'Look.',
      })),
    })
    edit('mine')
    const third = screen.getByRole('button', { name: /^3 ?three/ })
    third.focus()
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}')
    expect(lesson('mine').steps.map((step) => step.id)).toEqual(['one', 'three', 'two'])
    await user.click(await screen.findByRole('button', { name: /Step 3.*The text beside the map is still empty/ }))
    await waitFor(() => {
      expect(document.activeElement?.getAttribute('id')).toBe(
        screen.getByRole('textbox', { name: 'What is read beside the map' }).getAttribute('id'),
      )
    })
    expect(screen.getByRole('heading', { name: 'Step 3 of 3' })).toBeTruthy()
  })

  it('says it when the browser keeps nothing, goes on, and offers the file', async () => {
    keepDraft(newLesson('mine', { version: '0.2.0' }))
    edit('mine')
    expect(screen.queryByText(/does not let the page keep/)).toBeNull()
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError')
    })
    write(screen.getByRole('textbox', { name: 'Title of the lesson' }), 'Unkept')
    expect(await screen.findByText(/does not let the page keep the lesson/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Download now' })).toBeTruthy()
    expect(lesson('mine').title).toBe('Unkept')
    vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('no room', 'QuotaExceededError')
    })
    write(screen.getByRole('textbox', { name: 'Title of the lesson' }), 'Unkept too')
    expect(await screen.findByText(/no room left/)).toBeTruthy()
  })

  it('takes a version that another window kept, and undo brings one’s own back', async () => {
    keepDraft({ ...newLesson('mine', { version: '0.2.0' }), title: 'Mine' })
    edit('mine')
    const theirs = { ...lesson('mine'), title: 'Theirs' }
    localStorage.setItem('exopath-draft:mine', JSON.stringify({ changed: 9, lesson: theirs }))
    fireEvent(window, new StorageEvent('storage', { key: 'exopath-draft:mine' }))
    await waitFor(() => {
      expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Title of the lesson' }).value).toBe('Theirs')
    })
    fireEvent.keyDown(document.body, { key: 'z', ctrlKey: true })
    expect(lesson('mine').title).toBe('Mine')
  })
})

describe('lessons of one’s own', () => {
  const mine = (id: string, title: string): Lesson => ({ ...newLesson(id, { version: '0.2.0' }), title })

  it('are opened from files; a broken file beside good ones is named and changes nothing', async () => {
    keepDraft(mine('kept', 'Kept'))
    const before = lesson('kept')
    renderWithStore(<OwnLessons shipped={[]} />)
    const files = [
      new File([draftText(mine('good', 'Good'))], 'good.json'),
      new File(['{ "schemaVersion": 1, "id": '], 'cut.json'),
      new File([JSON.stringify({ ...mine('odd', 'Odd'), audience: 'cats', colour: 1 })], 'odd.json'),
      new File([`{"a":"${'x'.repeat(500_000)}"}`], 'long.json'),
      new File([draftText(mine('kept', 'Twin'))], 'twin.json'),
    ]
    fireEvent.change(screen.getByLabelText('Lesson files'), { target: { files } })
    expect(await screen.findByText(/3 files were not opened/)).toBeTruthy()
    const told = screen.getByRole('alert').textContent
    expect(told).toMatch(/cut\.json.*not valid JSON/)
    expect(told).toMatch(/odd\.json: audience.*Not one of the allowed values/)
    expect(told).toMatch(/long\.json.*larger than a lesson may be/)
    expect(lesson('kept')).toBe(before)
    expect(lesson('good').title).toBe('Good')
    expect(lesson('kept-2').title).toBe('Twin')
  })

  it('refuses a very large file without reading it', async () => {
    const file = new File(['{}'], 'huge.json')
    Object.defineProperty(file, 'size', { value: 12_000_000 })
    const read = vi.spyOn(file, 'text')
    const { problems } = await openLessonFiles([file], [])
    expect(problems[0]?.message).toMatch(/12 MB/)
    expect(read).not.toHaveBeenCalled()
  })

  it('are renamed, deleted and brought back', async () => {
    const user = userEvent.setup()
    keepDraft(mine('mine', 'Old name'))
    renderWithStore(<OwnLessons shipped={[]} />)
    await user.click(screen.getByRole('button', { name: /^Rename ?Old name$/ }))
    await user.keyboard('New name{Enter}')
    expect(lesson('mine').title).toBe('New name')
    await user.click(screen.getByRole('button', { name: /^Delete ?New name$/ }))
    expect(draftOf('mine')).toBeNull()
    await user.click(screen.getByRole('button', { name: 'Bring it back' }))
    expect(lesson('mine').title).toBe('New name')
  })

  it('that cannot be read stay untouched and are offered as they are', () => {
    localStorage.setItem('exopath-draft:odd', 'not a lesson')
    fireEvent(window, new StorageEvent('storage', { key: 'exopath-draft:odd' }))
    renderWithStore(<OwnLessons shipped={[]} />)
    expect(screen.getByText(/“odd” is no lesson/)).toBeTruthy()
    expect(localStorage.getItem('exopath-draft:odd')).toBe('not a lesson')
  })

  it('are read back as they were written', () => {
    const written = mine('mine', 'A “title” with ünïcödé')
    keepDraft(written)
    expect(readDraft(draftText(written), 'mine')).toEqual({ ok: true, value: written, warnings: [] })
  })
})
