import { askedText, explainedText, orderRows } from './quizPaper.ts'
import type { PaperQuestion, QuizPaper } from './quizPaper.ts'
import { XML_HEAD, xmlComment, xmlText } from './xmlText.ts'

/** A paper in Moodle's XML. Texts are plain, so each is escaped once, for XML. Orders become matching: place by place. */
export function moodleXml(paper: QuizPaper): string {
  return [
    XML_HEAD,
    xmlComment(`${paper.title}. ${paper.expect} ${paper.source}`),
    '<quiz>',
    '  <question type="category">',
    `    <category><text>${xmlText(`$course$/top/${paper.title.replaceAll('/', '//')}`)}</text></category>`,
    '  </question>',
    ...paper.questions.map((question) => moodleQuestion(question, paper)),
    '</quiz>',
    '',
  ].join('\n')
}

function moodleQuestion(question: PaperQuestion, paper: QuizPaper): string {
  const { form } = question
  const isOne = form.kind === 'one'
  return [
    `  <question type="${isOne ? 'multichoice' : 'matching'}">`,
    `    <name><text>${xmlText(question.title)}</text></name>`,
    `    ${element('questiontext', askedText(question))}`,
    `    ${element('generalfeedback', explainedText(question, paper).join('\n'))}`,
    '    <defaultgrade>1.0000000</defaultgrade>',
    '    <penalty>0.3333333</penalty>',
    '    <hidden>0</hidden>',
    '    <idnumber></idnumber>',
    ...(isOne ? ['    <single>true</single>'] : []),
    `    <shuffleanswers>${isOne ? 'true' : '1'}</shuffleanswers>`,
    ...(isOne ? ['    <answernumbering>abc</answernumbering>'] : []),
    ...answersOf(question).map((line) => `    ${line}`),
    `    <tags><tag><text>${xmlText(question.level)}</text></tag></tags>`,
    '  </question>',
  ].join('\n')
}

function answersOf({ form }: PaperQuestion): readonly string[] {
  if (form.kind === 'one')
    return form.options.map(
      ({ text, isRight, why }) =>
        `<answer fraction="${isRight ? 100 : 0}" format="plain_text"><text>${xmlText(text)}</text>${element('feedback', why)}</answer>`,
    )
  const rows = form.kind === 'order' ? orderRows(form) : form.rows
  return rows.map(
    ({ text, right }) =>
      `<subquestion format="plain_text"><text>${xmlText(text)}</text><answer><text>${xmlText(right)}</text></answer></subquestion>`,
  )
}

function element(name: string, text: string): string {
  return `<${name} format="plain_text"><text>${xmlText(text)}</text></${name}>`
}
