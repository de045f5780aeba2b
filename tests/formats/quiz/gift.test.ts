import { parse } from 'gift-pegjs'
import { describe, expect, it } from 'vitest'
import { gift } from '../../../src/formats/quiz/gift.ts'
import { askedText, explainedText, orderRows } from '../../../src/formats/quiz/quizPaper.ts'
import type { QuizPaper } from '../../../src/formats/quiz/quizPaper.ts'
import { hostilePaper, realPaper } from './hostilePaper.ts'

/** The parser leaves its own marks for escaped characters on the right side of a pair, which Moodle does not. */
function plain(text: string): string {
  const marks: Readonly<Record<string, string>> = {
    '&&092;': '\\',
    '&&058;': ':',
    '&&035;': '#',
    '&&061;': '=',
    '&&123;': '{',
    '&&125;': '}',
    '&&126;': '~',
  }
  return text.replace(/&&\d{3};/g, (mark) => marks[mark] ?? mark)
}

/** One text as both sides are compared: the parser trims and joins spaces. */
const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()

function read(paper: QuizPaper): readonly object[] {
  return parse(gift(paper)).map((question) => {
    const head = {
      title: question.type === 'Category' ? '' : question.title,
      stem: 'stem' in question ? flat(question.stem.text) : '',
      format: 'stem' in question ? question.stem.format : '',
      why: 'globalFeedback' in question ? flat(question.globalFeedback?.text ?? '') : '',
    }
    if (question.type === 'MC')
      return {
        ...head,
        choices: question.choices.map((choice) => [
          choice.isCorrect,
          flat(choice.text.text),
          flat(choice.feedback?.text ?? ''),
        ]),
      }
    if (question.type === 'Matching')
      return {
        ...head,
        pairs: question.matchPairs.map((pair) => [flat(pair.subquestion.text), flat(plain(pair.subanswer))]),
      }
    return { type: question.type }
  })
}

function wanted(paper: QuizPaper): readonly object[] {
  const arrow = (text: string): string => flat(text.replaceAll('->', '→'))
  return paper.questions.map((question) => {
    const head = {
      title: question.title,
      stem: flat(askedText(question)),
      format: 'plain',
      why: flat(explainedText(question, paper).join(' ')),
    }
    const { form } = question
    if (form.kind === 'one')
      return { ...head, choices: form.options.map(({ text, isRight, why }) => [isRight, flat(text), flat(why)]) }
    return {
      ...head,
      pairs: (form.kind === 'order' ? orderRows(form) : form.rows).map(({ text, right }) => [
        arrow(text),
        arrow(right),
      ]),
    }
  })
}

describe('GIFT', () => {
  it('is read by another parser as the same questions', () => {
    for (const seed of [1, 2, 3, 4, 5]) expect(read(realPaper(seed))).toEqual(wanted(realPaper(seed)))
  })

  it('keeps Greek letters, quotes, angle brackets and its own control characters, each escaped once', () => {
    expect(read(hostilePaper())).toEqual(wanted(hostilePaper()))
  })

  it('tells in a comment how many questions to expect', () => {
    expect(gift(realPaper(3, 20))).toMatch(/^\/\/ .*\n\/\/ 20 questions to expect after import\.\n\/\/ .*CC BY 4\.0/)
  })
})
