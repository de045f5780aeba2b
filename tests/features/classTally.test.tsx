import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { exampleClass } from '../../src/core/lesson/exampleClass.ts'
import { expertMap } from '../../src/core/lesson/expertMap.ts'
import type { ExpertMap } from '../../src/core/lesson/expertMap.ts'
import { handInText } from '../../src/core/lesson/handIn.ts'
import { ClassTally } from '../../src/features/teach/ClassTally.tsx'
import { seededRandom } from '../../src/core/seededRandom.ts'
import { nodeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { renderWithStore } from './renderWithStore.tsx'

const graph = shippedGraph()
const expert = expertMap(graph, ['bmsc-exos', 'mir-21', 'pten', 'pi3k-akt'].map(nodeId))
const QUESTIONS = [{ stepId: 'predict', prompt: 'What happens to PTEN?' }]
const TASK = { lesson: 'two-minuses', mapStep: 'build', dataVersion: graph.data.dataset.version }
const made = (count: number) =>
  exampleClass(expert, TASK, [{ stepId: 'predict' }], seededRandom(5), count).map(
    (work, i) => new File([handInText({ ...work, name: `Student ${i}` })], `s${i}.json`, { type: 'application/json' }),
  )

function renderTally(map: { readonly expert: ExpertMap; readonly mapStep: string } = { expert, mapStep: 'build' }) {
  const said: string[] = []
  renderWithStore(
    <ClassTally
      lessonId="two-minuses"
      {...map}
      questions={QUESTIONS}
      announce={(text) => {
        said.push(text)
      }}
    />,
  )
  return { user: userEvent.setup(), said }
}
const zone = (name = 'Files of your class') => screen.getByRole('region', { name })
const drop = (files: readonly File[], to = zone()) =>
  fireEvent.drop(to, { dataTransfer: { files, items: files.map(() => ({ webkitGetAsEntry: () => null })) } })

/** A dropped folder as browsers give it: its entries come in parts. */
function folder(name: string, files: readonly File[]): FileSystemDirectoryEntry {
  const entries = files.map((file) => ({
    isFile: true,
    isDirectory: false,
    name: file.name,
    file: (found: (f: File) => void) => {
      found(file)
    },
  }))
  const parts = [entries.slice(0, 2), entries.slice(2), []]
  return {
    isFile: false,
    isDirectory: true,
    name,
    createReader: () => ({
      readEntries: (found: (part: unknown) => void) => {
        found(parts.shift() ?? [])
      },
    }),
  } as unknown as FileSystemDirectoryEntry
}

describe('the class page of a lesson', () => {
  it('says at first how work comes to be handed in, and that nothing is sent or kept', () => {
    renderTally()
    expect(zone()).toHaveTextContent('students choose “Hand in” and save one file')
    expect(zone()).toHaveTextContent('Nothing is sent, and nothing is kept')
    expect(screen.queryByRole('table')).toBeNull()
  })

  it('counts dropped files, sets bad ones aside with their reason, and asks the network for nothing', async () => {
    const asked = vi.fn<typeof fetch>()
    vi.stubGlobal('fetch', asked)
    const elsewhere = vi.fn<() => void>()
    addEventListener('drop', elsewhere)
    const { said } = renderTally()
    drop([...made(30), new File(['{"exopathHandIn": 1, "les'], 'cut.json'), new File(['miR-21,-,PTEN'], 'Zoe.csv')])
    expect(await screen.findByText('31 students, 31 maps, 1 file set aside')).toBeVisible()
    expect(said).toEqual(['32 files read, 1 set aside.'])
    expect(screen.getByText('cut.json').parentElement).toHaveTextContent(
      'cut.json The file is cut short or was edited. Ask the student to save it again in the lesson.',
    )
    expect(asked).not.toHaveBeenCalled()
    // Elsewhere a dropped file is opened as a figure.
    expect(elsewhere).not.toHaveBeenCalled()
    removeEventListener('drop', elsewhere)
  })

  it('takes a folder of files, hidden ones left out', async () => {
    renderTally()
    const files = [...made(4), new File(['x'], '.DS_Store')]
    fireEvent.drop(zone(), {
      dataTransfer: { files: [], items: [{ webkitGetAsEntry: () => folder('class 7', files) }] },
    })
    expect(await screen.findByText('4 students, 4 maps')).toBeVisible()
  })

  it('takes chosen files, and more later', async () => {
    const { user } = renderTally()
    const input = () => document.querySelector<HTMLInputElement>('input[type=file]') ?? document.createElement('input')
    await user.upload(input(), made(3))
    expect(await screen.findByText('3 students, 3 maps')).toBeVisible()
    await user.upload(input(), made(5).slice(3))
    expect(await screen.findByText('5 students, 5 maps')).toBeVisible()
  })

  it('shows how far it has read and stops when asked, what was read staying', async () => {
    const { user, said } = renderTally()
    const files = made(20)
    let go: (text: string) => void = () => {}
    const slow = files[7]
    if (slow === undefined) throw new Error('There are 20 files')
    const text = await slow.text()
    slow.text = async () =>
      new Promise((resolve) => {
        go = resolve
      })
    drop(files)
    expect(await screen.findByText('7 of 20 read')).toBeVisible()
    expect(screen.getByRole('progressbar', { name: 'Files read' })).toHaveAttribute('value', '7')
    await user.click(screen.getByRole('button', { name: 'Cancel' }))
    go(text)
    expect(await screen.findByText('8 students, 8 maps')).toBeVisible()
    expect(said).toEqual(['Reading stopped.', '8 files read, 12 left out.'])
  })

  it('brings nothing back that was being read when all was cleared', async () => {
    const { user, said } = renderTally()
    drop(made(2))
    await screen.findByText('2 students, 2 maps')
    let go: (text: string) => void = () => {}
    const [slow] = made(1)
    if (slow === undefined) throw new Error('There is one file')
    const text = await slow.text()
    slow.text = async () =>
      new Promise((resolve) => {
        go = resolve
      })
    drop([slow], zone('More files'))
    await screen.findByRole('progressbar')
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    go(text)
    await waitFor(() => {
      expect(said.at(-1)).toBe('1 file read.')
    })
    expect(zone()).toBeVisible()
    expect(screen.queryByText(/^\d+ students?,/)).toBeNull()
  })

  it('says of a file that cannot be opened or is far too large why it is set aside', async () => {
    renderTally()
    const [locked, large] = [new File(['x'], 'locked.json'), new File([new Uint8Array(900_000)], 'film.json')]
    locked.text = async () => Promise.reject(new Error('Permission denied'))
    drop([locked, large])
    expect(await screen.findByText('0 students, 0 maps, 2 files set aside')).toBeVisible()
    expect(screen.getByText('locked.json').parentElement).toHaveTextContent(
      'The file could not be opened (Permission denied). Choose it again.',
    )
    expect(screen.getByText('film.json').parentElement).toHaveTextContent('The file has 900 kB')
  })
})

describe('the class page of a lesson without a map', () => {
  it('counts questions, shows no map, and takes no list of lines for one', async () => {
    const { user } = renderTally({ expert: expertMap(graph, []), mapStep: '' })
    expect(zone()).not.toHaveTextContent('on paper')
    await user.click(screen.getByRole('button', { name: 'Try with an example class' }))
    expect(screen.getByText('28 students')).toBeVisible()
    expect(screen.getAllByRole('table')).toHaveLength(2)
    drop([new File(['miR-21,-,PTEN'], 'Zoe.csv')], zone('More files'))
    expect(await screen.findByText('0 students, 1 file set aside')).toBeVisible()
  })
})

describe('a question of the class page', () => {
  it('says the right answer where nobody gave it, and lists what was chosen together', async () => {
    const task = {
      stepId: 'predict',
      prompt: 'Which two?',
      rightWords: 'PTEN + miR-21',
      tellSet: (answers: readonly string[]) => ({ text: answers.join(' + '), isRight: false }),
      tell: (answers: readonly string[]) => answers.map((text) => ({ text, isRight: text === 'PTEN' })),
      judge: () => false,
    }
    renderWithStore(
      <ClassTally
        lessonId="two-minuses"
        expert={expert}
        mapStep="build"
        questions={[task, { stepId: 'why', prompt: 'Why?' }]}
        announce={() => {}}
      />,
    )
    const [work] = exampleClass(expert, TASK, [], seededRandom(5), 1)
    if (work === undefined) throw new Error('There is one')
    drop([
      new File(
        [
          handInText({
            ...work,
            name: 'K7',
            maps: [],
            steps: [{ step: 'predict', answers: ['PTEN', 'IVDD'], right: null }],
          }),
        ],
        'k7.json',
      ),
    ])
    const question = await screen.findByRole('row', { name: /Which two/ })
    expect(question).toHaveTextContent('right answer, given by nobody: PTEN + miR-21')
    expect(
      within(question)
        .getAllByRole('listitem')
        .map((item) => item.textContent.replace(/\s+/g, ' ')),
    ).toEqual(['PTEN + IVDD (1)', 'IVDD (1)', 'PTEN (1) right'])
    const student = screen.getByRole('row', { name: /^K7/, hidden: true })
    expect(student).toHaveTextContent('2')
    expect(screen.getByText(/^Who handed in/)).toHaveTextContent('Who handed in 1, 1 left something out')
  })
})

describe('an example class', () => {
  const shown = async () => {
    const rendered = renderTally()
    await rendered.user.click(screen.getByRole('button', { name: 'Try with an example class' }))
    return rendered
  }

  it('is labelled as made up, and gives way to real files', async () => {
    await shown()
    expect(screen.getByText('28 students, 28 maps')).toBeVisible()
    expect(screen.getByText(/These are not your students/)).toBeVisible()
    drop(made(2), zone('More files'))
    expect(await screen.findByText('2 students, 2 maps')).toBeVisible()
    expect(screen.queryByText(/These are not your students/)).toBeNull()
  })

  it('is drawn with words at each line: how many are right and the most common error', async () => {
    await shown()
    const picture = screen.getByRole('group', { name: 'Map of the lesson with what the class drew' })
    await waitFor(() => {
      expect(picture.querySelectorAll('svg g[id*="edge-"]')).toHaveLength(expert.lines.length)
    })
    const words = [...picture.querySelectorAll('svg g[id*="edge-"]')].map((g) =>
      [...g.querySelectorAll('text')]
        .map((t) => t.textContent)
        .join(' ')
        .replaceAll('\u00A0', ' '),
    )
    for (const told of words) expect(told).toMatch(/^\d+ of 28 right, \d+ (?:missing|wrong sign|wrong way round)$/)
    // A line is as wide as any other: its width tells the setting, and nothing of a class.
    expect(
      new Set(
        [...picture.querySelectorAll('svg g[id*="edge-"] > path:not([fill]), svg g[id*="edge-"] > title + path')].map(
          (line) => line.getAttribute('stroke-width'),
        ),
      ).size,
    ).toBe(1)
  })

  it('is listed line by line, sorted as asked, and a chosen line is marked on the map', async () => {
    const { user } = await shown()
    const table = screen.getByRole('table', { name: /lines of the lesson’s map/ })
    const rights = () =>
      within(table)
        .getAllByRole('row')
        .slice(1)
        .map((row) => Number.parseInt(within(row).getAllByRole('cell')[0]?.textContent ?? '', 10))
    expect(rights()).toHaveLength(expert.lines.length)
    await user.click(within(table).getByRole('button', { name: 'Right' }))
    expect(rights()).toEqual(rights().toSorted((a, b) => a - b))
    const picture = screen.getByRole('group', { name: 'Map of the lesson with what the class drew' })
    const count = () => picture.querySelectorAll('svg path').length
    await waitFor(() => {
      expect(count()).toBeGreaterThan(0)
    })
    const before = count()
    await user.click(within(table).getByRole('button', { name: /miR-21 represses PTEN/ }))
    expect(count()).toBe(before + 1)
    expect(within(table).getByRole('row', { current: true })).toHaveTextContent('miR-21 represses PTEN')
  })

  it('tells other lines with what they are, and each question with its answers', async () => {
    await shown()
    const others = screen.getByRole('heading', { name: 'Other lines that were drawn' }).parentElement ?? document.body
    const counts = within(others)
      .getAllByRole('row')
      .slice(1)
      .map((row) => Number(within(row).getAllByRole('cell')[0]?.textContent))
    expect(counts).toEqual(counts.toSorted((a, b) => b - a))
    const question = screen.getByRole('row', { name: /What happens to PTEN/ })
    const [right, wrong] = within(question)
      .getAllByRole('cell')
      .map((cell) => Number(cell.textContent))
    expect((right ?? 0) + (wrong ?? 0)).toBe(28)
    expect(question).toHaveTextContent(`Example answer A (${right})`)
  })

  it('marks the right answer by sign and word', async () => {
    await shown()
    const question = screen.getByRole('row', { name: /What happens to PTEN/ })
    const [right, wrong] = within(question)
      .getAllByRole('listitem')
      .toSorted((a, b) => (a.textContent < b.textContent ? -1 : 1))
    expect(right).toHaveTextContent(/^Example answer A \(\d+\) right$/)
    expect(right?.querySelector('svg')).not.toBeNull()
    expect(wrong).toHaveTextContent(/^Example answer B \(\d+\)$/)
  })

  it('lists who handed in', async () => {
    const { user } = await shown()
    await user.click(screen.getByText(/^Who handed in/))
    const rows = within(screen.getByRole('table', { name: 'Who handed in' }))
      .getAllByRole('row')
      .slice(1)
    expect(rows.map((row) => within(row).getByRole('rowheader').textContent)).toEqual(
      Array.from({ length: 28 }, (_, i) => `Example ${i + 1}`),
    )
    expect(
      within(rows[0] ?? document.body)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['yes', 'none'])
  })

  it('is saved as CSV under the name of the lesson, and cleared', async () => {
    const saved: Blob[] = []
    const names: string[] = []
    const kept = Object.getOwnPropertyDescriptors(URL)
    Object.assign(URL, {
      createObjectURL: (blob: Blob) => {
        saved.push(blob)
        return 'blob:x'
      },
      revokeObjectURL: () => {},
    })
    const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function mock(
      this: HTMLAnchorElement,
    ) {
      names.push(this.download)
    })
    const { user, said } = await shown()
    await user.click(screen.getByRole('button', { name: 'Save as CSV' }))
    expect(names).toEqual(['exopath-two-minuses-example-class.csv'])
    expect(await saved[0]?.text()).toContain('class,handed in,28')
    click.mockRestore()
    Object.defineProperties(URL, kept)
    await user.click(screen.getByRole('button', { name: 'Clear' }))
    expect(screen.queryByText('28 students, 28 maps')).toBeNull()
    expect(said).toEqual(['Example class of 28 shown.', 'Tally saved as CSV.', 'All files cleared.'])
  })
})
