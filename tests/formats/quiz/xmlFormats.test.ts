import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { exportQuiz, QUIZ_FORMATS } from '../../../src/formats/quiz/exportQuiz.ts'
import { moodleXml } from '../../../src/formats/quiz/moodleXml.ts'
import { qti12 } from '../../../src/formats/quiz/qti12.ts'
import { qti21 } from '../../../src/formats/quiz/qti21.ts'
import { quizCsv } from '../../../src/formats/quiz/quizCsv.ts'
import { askedText, explainedText } from '../../../src/formats/quiz/quizPaper.ts'
import type { QuizPaper } from '../../../src/formats/quiz/quizPaper.ts'
import { quizText } from '../../../src/formats/quiz/quizText.ts'
import { xmlText } from '../../../src/formats/quiz/xmlText.ts'
import { HOSTILE, hostilePaper, realPaper } from './hostilePaper.ts'
import { all, only, xmlTree } from './xmlTree.ts'
import type { XmlElement } from './xmlTree.ts'

const PAPERS: readonly (readonly [string, QuizPaper])[] = [
  ['real questions', realPaper()],
  ['hostile texts', hostilePaper()],
]
const unpacked = (zip: Uint8Array): ReadonlyMap<string, string> =>
  new Map(Object.entries(unzipSync(zip)).map(([name, bytes]) => [name, strFromU8(bytes)]))
const file = (files: ReadonlyMap<string, string>, name: string): XmlElement => xmlTree(files.get(name) ?? '')
const texts = (root: XmlElement, name: string): readonly string[] => all(root, name).map((element) => element.text)

/** Children an element may have, in this order; `+` one or more, `*` any number, `?` one or none. What is not listed holds text.
 *  After ims_qtiasiv1p2p1.xsd and imsqti_v2p1.xsd, for the elements that are written here. */
const QTI12: Readonly<Record<string, string>> = {
  questestinterop: 'qticomment? assessment',
  assessment: 'qtimetadata* section+',
  section: 'item*',
  item: 'itemmetadata? presentation? resprocessing* itemfeedback*',
  itemmetadata: 'qtimetadata*',
  qtimetadata: 'qtimetadatafield+',
  qtimetadatafield: 'fieldlabel fieldentry',
  presentation: 'material* response_lid*',
  material: 'mattext+',
  response_lid: 'material? render_choice',
  render_choice: 'response_label*',
  response_label: 'material*',
  resprocessing: 'outcomes respcondition+',
  outcomes: 'decvar+',
  respcondition: 'conditionvar setvar* displayfeedback*',
  itemfeedback: 'flow_mat+',
  flow_mat: 'material+',
}
const QTI21: Readonly<Record<string, string>> = {
  assessmentItem: 'responseDeclaration* outcomeDeclaration* itemBody? responseProcessing? modalFeedback*',
  responseDeclaration: 'correctResponse? mapping?',
  correctResponse: 'value+',
  mapping: 'mapEntry+',
  outcomeDeclaration: 'defaultValue?',
  defaultValue: 'value+',
  itemBody: 'choiceInteraction* orderInteraction* matchInteraction*',
  choiceInteraction: 'prompt? simpleChoice+',
  orderInteraction: 'prompt? simpleChoice+',
  matchInteraction: 'prompt? simpleMatchSet simpleMatchSet',
  simpleMatchSet: 'simpleAssociableChoice*',
  responseProcessing: 'responseCondition? setOutcomeValue*',
  responseCondition: 'responseIf responseElse?',
  responseIf: 'match setOutcomeValue*',
  responseElse: 'setOutcomeValue*',
  match: 'variable correct',
  modalFeedback: 'p*',
  assessmentTest: 'testPart+',
  testPart: 'assessmentSection+',
  assessmentSection: 'assessmentItemRef*',
}

/** Elements whose children are not those allowed, or not in their order. */
function misplaced(root: XmlElement, rules: Readonly<Record<string, string>>): readonly string[] {
  const rule = rules[root.name]
  const pattern =
    rule === undefined
      ? null
      : new RegExp(
          `^${rule
            .split(' ')
            .map((part) => `(?:${part.replace(/[+*?]$/, '')} )${/[+*?]$/.exec(part)?.[0] ?? ''}`)
            .join('')}$`,
        )
  const isWrong = pattern !== null && !pattern.test(root.children.map((child) => `${child.name} `).join(''))
  return [
    ...(isWrong ? [`${root.name}: ${root.children.map((child) => child.name).join(' ')}`] : []),
    ...root.children.flatMap((child) => misplaced(child, rules)),
  ]
}

describe.each(PAPERS)('files of %s', (_, paper) => {
  it('in Moodle XML hold every text as it is, escaped once', () => {
    const root = xmlTree(moodleXml(paper))
    const questions = all(root, 'question').filter((q) => q.attributes['type'] !== 'category')
    expect(questions.map((q) => only(only(q, 'questiontext'), 'text').text)).toEqual(paper.questions.map(askedText))
    for (const [i, question] of questions.entries()) {
      const asked = paper.questions[i]
      if (asked === undefined) throw new Error(String(i))
      expect(only(only(question, 'generalfeedback'), 'text').text).toBe(explainedText(asked, paper).join('\n'))
      const { form } = asked
      const answers = question.children
        .filter((child) => child.name === 'answer')
        .map((a) => [a.children[0]?.text, a.attributes['fraction']])
      const pairs = all(question, 'subquestion').map((s) => texts(s, 'text').at(-1))
      expect(answers).toEqual(form.kind === 'one' ? form.options.map((o) => [o.text, o.isRight ? '100' : '0']) : [])
      expect(pairs).toEqual(
        form.kind === 'one' ? [] : form.kind === 'order' ? form.right : form.rows.map((row) => row.right),
      )
    }
  })

  it('in QTI 1.2 keep to the order of the schema and name the right answer', () => {
    const files = unpacked(qti12(paper))
    const root = file(files, 'exopath-quiz/exopath-quiz.xml')
    expect(misplaced(root, QTI12)).toEqual([])
    const manifest = file(files, 'imsmanifest.xml')
    expect(all(manifest, 'file').map((f) => f.attributes['href'])).toEqual(['exopath-quiz/exopath-quiz.xml'])
    const items = all(root, 'item')
    expect(items.length).toBe(paper.questions.length)
    for (const [i, item] of items.entries()) {
      const asked = paper.questions[i]
      if (asked === undefined) throw new Error(String(i))
      expect(only(item, 'presentation').children[0]?.children[0]?.text).toBe(askedText(asked))
      const right = all(item, 'respcondition')
        .filter((c) => c.children.some((child) => child.name === 'setvar'))
        .map((c) => {
          const equal = only(c, 'varequal')
          const lid = all(item, 'response_lid').find((r) => r.attributes['ident'] === equal.attributes['respident'])
          return lid === undefined
            ? 'none'
            : all(lid, 'response_label')
                .filter((l) => l.attributes['ident'] === equal.text)
                .map((l) => only(l, 'mattext').text)
                .join('|')
        })
      const { form } = asked
      expect(right).toEqual(
        form.kind === 'one'
          ? form.options.filter((o) => o.isRight).map((o) => o.text)
          : form.kind === 'order'
            ? form.right
            : form.rows.map((row) => row.right),
      )
      const shown = new Set(all(item, 'displayfeedback').map((f) => f.attributes['linkrefid']))
      expect(new Set(all(item, 'itemfeedback').map((f) => f.attributes['ident']))).toEqual(shown)
    }
  })

  it('in QTI 2.1 keep to the order of the schema, and the package lists every file', () => {
    const files = unpacked(qti21(paper))
    const manifest = file(files, 'imsmanifest.xml')
    expect(new Set(all(manifest, 'file').map((f) => f.attributes['href']))).toEqual(
      new Set([...files.keys()].filter((name) => name !== 'imsmanifest.xml')),
    )
    expect(misplaced(file(files, 'test.xml'), QTI21)).toEqual([])
    for (const asked of paper.questions) {
      const item = file(files, `items/${asked.id}.xml`)
      expect(misplaced(item, QTI21)).toEqual([])
      expect(only(item, 'prompt').text).toBe(askedText(asked))
      expect(texts(only(item, 'modalFeedback'), 'p')).toEqual(explainedText(asked, paper))
      const named = (id: string): string =>
        [...all(item, 'simpleChoice'), ...all(item, 'simpleAssociableChoice')].find(
          (c) => c.attributes['identifier'] === id,
        )?.text ?? 'none'
      const right = texts(only(item, 'correctResponse'), 'value').map((value) => value.split(' ').map(named))
      const { form } = asked
      expect(right).toEqual(
        form.kind === 'one'
          ? form.options.filter((o) => o.isRight).map((o) => [o.text])
          : form.kind === 'order'
            ? form.right.map((t) => [t])
            : form.rows.map((row) => [row.text, row.right]),
      )
    }
  })

  it('as CSV have one row for each question with every text in its cell', () => {
    const rows = readCsv(quizCsv(paper).slice(1))
    const [head = [], ...body] = rows
    expect(body.length).toBe(paper.questions.length)
    expect(body.map((row) => row[head.indexOf('question')])).toEqual(paper.questions.map(({ prompt }) => prompt))
    for (const row of body) expect(row.length).toBe(head.length)
    expect(rows.flat().filter((cell) => /^[=+@-]/.test(cell))).toEqual([])
  })

  it('are the same bytes each time', () => {
    for (const format of QUIZ_FORMATS) expect(exportQuiz(paper, format)).toEqual(exportQuiz(paper, format))
  })

  it('tell how many questions to expect, wherever the format has a place for it', () => {
    const expected = `${paper.questions.length} questions to expect after import`
    for (const text of [
      moodleXml(paper),
      ...unpacked(qti12(paper)).values(),
      unpacked(qti21(paper)).get('imsmanifest.xml'),
    ])
      expect(text).toContain(expected)
  })
})

describe('escaping', () => {
  it('of every hostile label is undone by one reading', () => {
    for (const label of HOSTILE)
      expect(xmlTree(`<t a="${xmlText(label)}">${xmlText(label)}</t>`)).toMatchObject({
        text: label,
        attributes: { a: label },
      })
  })

  it('leaves Greek letters alone and no control character in', () => {
    expect(xmlText('IL-1β µ\u0000\u0008')).toBe('IL-1β µ')
  })
})

describe('a zip', () => {
  it('has the same bytes in another time zone', () => {
    // A process of its own for each zone: threads keep that of the process.
    const zips = ['UTC', 'Asia/Tokyo', 'America/New_York'].map((zone) => {
      const out = path.join(mkdtempSync(path.join(tmpdir(), 'exopath-')), 'quiz.zip')
      execFileSync(process.execPath, ['bin/exopath.mjs', 'quiz', '--count', '3', '--to', 'qti12', '-o', out], {
        env: { ...process.env, TZ: zone },
        stdio: 'ignore',
      })
      return readFileSync(out)
    })
    expect(zips[1]).toEqual(zips[0])
    expect(zips[2]).toEqual(zips[0])
  })
})

describe('a paper as text', () => {
  it('has the key after all questions and no answer before it', () => {
    const paper = realPaper()
    const [asked = '', key = ''] = quizText(paper).split('\n\nKey\n\n')
    expect(asked).not.toContain('Answer:')
    expect(key.match(/^\d+\. /gm)?.length).toBe(paper.questions.length)
    expect(asked.match(/^\d+\. /gm)?.length).toBe(paper.questions.length)
  })

  it('has a file name that tells what it is of', () => {
    expect(exportQuiz({ ...realPaper(), title: 'Quiz: IL-1β and NF-κB' }, 'qti12').name).toBe(
      'exopath-quiz-il-1beta-and-nf-kappab-seed-3-qti12.zip',
    )
  })
})

/** RFC 4180, written anew. */
function readCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  let at = 0
  while (at < text.length) {
    let cell = ''
    if (text[at] === '"') {
      at += 1
      while (!(text[at] === '"' && text[at + 1] !== '"')) {
        cell += text[at]
        at += text[at] === '"' ? 2 : 1
      }
      at += 1
    } else
      while (at < text.length && text[at] !== ',' && text[at] !== '\r') {
        cell += text[at]
        at += 1
      }
    rows.at(-1)?.push(cell)
    if (text[at] === '\r') {
      at += 2
      if (at < text.length) rows.push([])
    } else at += 1
  }
  return rows
}
