import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commonError, tallyClass } from '../../../src/core/lesson/classTally.ts'
import type { ClassTask, ReadFile } from '../../../src/core/lesson/classTally.ts'
import { csvText } from '../../../src/core/lesson/csvText.ts'
import { exampleClass } from '../../../src/core/lesson/exampleClass.ts'
import { handInText, readHandIn } from '../../../src/core/lesson/handIn.ts'
import type { HandIn } from '../../../src/core/lesson/handIn.ts'
import { tallyCsv } from '../../../src/core/lesson/tallyCsv.ts'
import { seededRandom } from '../../../src/core/seededRandom.ts'
import { expert, graph, handIn, TASK } from './taskGraph.ts'

const task: ClassTask = { expert, mapStep: 'build', questions: [{ stepId: 'predict', prompt: 'Less or more PTEN?' }] }
const read = (file: string, text: string): ReadFile => ({
  file,
  result: readHandIn(text, file, TASK, '2026-03-01T10:00:00Z'),
})
const file = (work: HandIn, name = `${work.name ?? 'x'}.json`): ReadFile => read(name, handInText(work))
const answered = (answer: string, right: boolean | null): Partial<HandIn> => ({
  steps: [{ step: 'predict', answers: [answer], right }],
})

const ANNA = handIn(
  'Anna',
  [
    ['miR21', 'lowers', 'PTEN'],
    ['PTEN', 'lowers', 'akt'],
    ['exo', 'raises', 'mir-21'],
  ],
  answered('less', true),
)
const BEN = handIn(
  'Ben',
  [
    ['miR-21', 'raises', 'pten'],
    ['pten', 'raises', 'mir-21'],
    ['exo', 'lowers', 'apoptosis'],
    ['pten', 'raises', 'apoptosis'],
  ],
  answered('more', false),
)
const CLEO = handIn(
  'Cleo',
  [
    ['AKT', 'lowers', 'PTEN'],
    ['PTEN', 'raises', 'apoptosis'],
    ['miR-99', 'raises', 'PTEN'],
  ],
  answered('more', false),
)
const FILES = [file(ANNA), file(BEN), file(CLEO)]

describe('the tally of a class', () => {
  it('counts, line by line, who has it right, missing, with a wrong sign or the wrong way round', () => {
    const { lines, students, maps } = tallyClass(graph, task, FILES)
    expect([students, maps]).toEqual([3, 3])
    expect(
      lines.map(({ line, counts }) => [
        line.target,
        counts.correct,
        counts.missing,
        counts['wrong-sign'],
        counts.reversed,
      ]),
    ).toEqual([
      ['mir-21', 1, 2, 0, 0],
      ['pten', 1, 1, 1, 0],
      ['akt', 1, 1, 0, 1],
      ['apoptosis', 0, 3, 0, 0],
      ['autophagy', 0, 3, 0, 0],
    ])
    expect(lines.map((line) => commonError(line))).toEqual([
      { verdict: 'missing', count: 2 },
      { verdict: 'missing', count: 1 },
      { verdict: 'missing', count: 1 },
      { verdict: 'missing', count: 3 },
      { verdict: 'missing', count: 3 },
    ])
  })

  it('lists other lines, most common first, and names that fit no node', () => {
    const { extra, unmatched } = tallyClass(graph, task, FILES)
    expect(extra.map(({ line, kind, count }) => [line.from, line.sign, line.to, kind, count])).toEqual([
      ['pten', 'raises', 'apoptosis', 'invented', 2],
      ['exo', 'lowers', 'apoptosis', 'as-a-whole', 1],
      ['pten', 'raises', 'mir-21', 'invented', 1],
    ])
    expect(unmatched).toEqual([{ text: 'miR-99', count: 1 }])
  })

  it('counts answers of each question, and judges and tells them anew where it can', () => {
    expect(tallyClass(graph, task, FILES).questions).toEqual([
      {
        stepId: 'predict',
        prompt: 'Less or more PTEN?',
        right: 1,
        wrong: 2,
        ungraded: 0,
        unanswered: 0,
        answers: [
          { text: 'more', isRight: false, count: 2 },
          { text: 'less', isRight: true, count: 1 },
        ],
        sets: [],
        rightWords: null,
      },
    ])
    const judged: ClassTask = {
      ...task,
      questions: [
        { stepId: 'predict', prompt: '?', judge: ([answer]) => answer === 'more' },
        { stepId: 'other', prompt: '?' },
        {
          stepId: 'predict',
          prompt: '?',
          tell: (answers) => answers.map((answer) => ({ text: `${answer} PTEN`, isRight: null })),
        },
      ],
    }
    expect(tallyClass(graph, judged, FILES).questions).toMatchObject([
      { right: 2, wrong: 1 },
      { unanswered: 3, answers: [] },
      {
        answers: [
          { text: 'more PTEN', count: 2 },
          { text: 'less PTEN', count: 1 },
        ],
      },
    ])
  })

  it('lists who handed in by name, with the questions each left out', () => {
    const two: ClassTask = { ...task, questions: [...task.questions, { stepId: 'why', prompt: 'Why?' }] }
    const mute = handIn('Student 10', [], {
      steps: [
        { step: 'predict', answers: [' '], right: null },
        { step: 'why', answers: ['because'], right: null },
      ],
      maps: [],
    })
    expect(tallyClass(graph, two, [...FILES, file({ ...BEN, name: 'Student 2' }), file(mute)]).handedIn).toEqual([
      { who: 'Anna', hasMap: true, leftOut: ['why'] },
      { who: 'Ben', hasMap: true, leftOut: ['why'] },
      { who: 'Cleo', hasMap: true, leftOut: ['why'] },
      { who: 'Student 2', hasMap: true, leftOut: ['why'] },
      { who: 'Student 10', hasMap: false, leftOut: ['predict'] },
    ])
  })

  it('counts what was chosen together as well as one by one', () => {
    const both: ClassTask = {
      ...task,
      questions: [
        {
          stepId: 'predict',
          prompt: '?',
          rightWords: 'a + b',
          tellSet: (answers) => ({ text: answers.toSorted().join(' + '), isRight: answers.length === 2 }),
        },
      ],
    }
    const chose = (name: string, answers: readonly string[]) =>
      file(handIn(name, [], { steps: [{ step: 'predict', answers: [...answers], right: null }] }))
    const [question] = tallyClass(graph, both, [
      chose('A', ['a', 'b']),
      chose('B', ['b', 'a']),
      chose('C', ['a']),
    ]).questions
    expect(question?.sets).toEqual([
      { text: 'a + b', isRight: true, count: 2 },
      { text: 'a', isRight: false, count: 1 },
    ])
    expect(question?.answers).toMatchObject([
      { text: 'a', count: 3 },
      { text: 'b', count: 2 },
    ])
    expect(question?.rightWords).toBe('a + b')
  })

  it('counts the newest of several files by one student, and says so', () => {
    const later = { ...BEN, name: 'anna', when: '2026-03-03T09:00:00Z' }
    const { students, lines, notes } = tallyClass(graph, task, [file(later), ...FILES])
    expect(students).toBe(3)
    expect(lines[1]?.counts).toMatchObject({ correct: 0, 'wrong-sign': 2 })
    expect(notes).toContainEqual({
      who: 'anna',
      text: '2 files came from this student; the newest counts (2026-03-03).',
    })
  })

  it('takes files without a name for one student each, the same file twice for one', () => {
    const nameless = handIn(null, [['mir-21', 'lowers', 'pten']])
    const other = handIn(null, [['mir-21', 'raises', 'pten']])
    expect(
      tallyClass(graph, task, [file(nameless, 'a.json'), file(other, 'b.json'), file(nameless, 'c.json')]).students,
    ).toBe(2)
  })

  it('sets malformed files aside with a message and counts the 30 good ones', () => {
    const good = Array.from({ length: 30 }, (_, i) => file({ ...ANNA, name: `Student ${i}` }))
    const [cut, figure, photo] = [
      read('cut.json', handInText(BEN).slice(0, 80)),
      read('figure.json', '{"exopathFigure":1}'),
      read('photo.json', '\u0000\u0001'),
    ]
    const { students, setAside, lines } = tallyClass(graph, task, [
      cut,
      ...good.slice(0, 15),
      figure,
      ...good.slice(15),
      photo,
    ])
    expect(students).toBe(30)
    expect(lines[1]?.counts.correct).toBe(30)
    expect(setAside.map((s) => s.file)).toEqual(['cut.json', 'figure.json', 'photo.json'])
    for (const { message } of setAside) expect(message).toMatch(/\.$/)
  })

  it('tells with whose work names were put together', () => {
    const twice = handIn('Dan', [
      ['miR-21', 'lowers', 'PTEN'],
      ['miR21', 'lowers', 'PTEN'],
    ])
    expect(tallyClass(graph, task, [file(twice)]).notes).toEqual([
      { who: 'Dan', text: 'Two lines from miR-21 to PTEN; they count as one.' },
      { who: 'Dan', text: '“miR-21” and “miR21” are one node: miR-21.' },
    ])
  })

  it('is the same whatever the order of the files', () => {
    const made = exampleClass(expert, TASK, [{ stepId: 'predict' }], seededRandom(3), 12)
    const files = [
      ...made.map((work) => file(work)),
      ...FILES,
      file({ ...CLEO, name: 'Ben' }, 'again.json'),
      file(handIn(null, [['x', 'raises', 'pten']]), 'n1.json'),
      file(handIn(null, [['x', 'raises', 'pten']]), 'n2.json'),
      read('bad.json', '{'),
    ]
    const wanted = tallyClass(graph, task, files)
    fc.assert(
      fc.property(fc.shuffledSubarray(files, { minLength: files.length }), (shuffled) => {
        expect(tallyClass(graph, task, shuffled)).toEqual(wanted)
      }),
      { numRuns: 60 },
    )
  })

  it('of 200 files takes less than 2 s, reading them included', () => {
    const texts = exampleClass(expert, TASK, [{ stepId: 'predict' }], seededRandom(1), 200).map((work) =>
      handInText(work),
    )
    const start = performance.now()
    const tally = tallyClass(
      graph,
      task,
      texts.map((text, i) => read(`${i}.json`, text)),
    )
    expect(performance.now() - start).toBeLessThan(2000)
    expect(tally.students).toBe(200)
  })
})

describe('an example class', () => {
  it('is the same for one seed, reads like any other, and errs as classes do', () => {
    const made = exampleClass(expert, TASK, [{ stepId: 'predict' }], seededRandom(7))
    expect(exampleClass(expert, TASK, [{ stepId: 'predict' }], seededRandom(7))).toEqual(made)
    expect(exampleClass(expert, TASK, [{ stepId: 'predict' }], seededRandom(8))).not.toEqual(made)
    const { students, setAside, lines, extra } = tallyClass(
      graph,
      task,
      made.map((work) => file(work)),
    )
    expect([students, setAside]).toEqual([28, []])
    for (const { counts } of lines) expect(counts.correct).toBeGreaterThan(5)
    expect(lines.reduce((sum, { counts }) => sum + counts.reversed, 0)).toBeGreaterThan(0)
    expect(extra.length).toBeGreaterThan(0)
  })
})

describe('the tally as a table', () => {
  it('holds every part of it', () => {
    const csv = tallyCsv(graph, tallyClass(graph, task, [...FILES, read('bad.json', '{')]))
    const rows = csv.slice(0, -2).split('\r\n')
    expect(rows[0]).toBe(
      '\uFEFFpart,what,students,right,missing,wrong sign,wrong way round,wrong,not graded,not answered,remark',
    )
    expect(rows).toContain('line,miR-21 suppresses and represses PTEN,3,1,1,1,0,,,,miR-21 to PTEN')
    expect(rows).toContain('other line,PTEN raises or supplies apoptosis,2,,,,,,,,not in the review')
    expect(rows).toContain('question,Less or more PTEN?,3,1,,,,2,0,0,predict')
    expect(rows).toContain('student,Anna,,,,,,,,0,')
    expect(rows).toContain('answer,less,1,1,,,,,,,predict')
    expect(rows).toContain('answer,more,2,,,,,2,,,predict')
    expect(rows).toContain('name not matched,miR-99,1,,,,,,,,')
    expect(rows.some((row) => row.startsWith('file set aside,bad.json,'))).toBe(true)
    expect(new Set(rows.map((row) => row.replaceAll(/"[^"]*"/g, '').split(',').length))).toEqual(new Set([11]))
  })

  it('never lets a spreadsheet run what a student typed', () => {
    expect(csvText([['=1+1', '+x', '-2', '@a', '\t=1', ' =1', 'a=1', -2]])).toBe(
      "\uFEFF'=1+1,'+x,'-2,'@a,'\t=1,' =1,a=1,-2\r\n",
    )
    expect(csvText([['say "hi", you', 'two\nlines']])).toBe('\uFEFF"say ""hi"", you","two\nlines"\r\n')
    const sly = handIn('=HYPERLINK("x")', [['=cmd', 'raises', 'PTEN']], answered('@SUM(1)', null))
    const cells = tallyCsv(graph, tallyClass(graph, task, [file(sly, 'sly.json')])).split(/\r\n|,/)
    expect(cells.filter((cell) => /^"?[=+\-@]/.test(cell))).toEqual([])
    expect(cells).toContain("'@SUM(1)")
  })
})
