import { askedText, explainedText, orderRows } from './quizPaper.ts'
import type { PaperQuestion, QuizPaper } from './quizPaper.ts'
import { XML_HEAD, xmlText } from './xmlText.ts'
import { zipFiles } from './zipFiles.ts'

/** A paper as an IMS content package of QTI 1.2, the form that Canvas, Blackboard and Brightspace import. Orders become matching:
 *  place by place, one point for all. Texts are plain and escaped once. */
export function qti12(paper: QuizPaper): Uint8Array<ArrayBuffer> {
  return zipFiles(
    [
      ['imsmanifest.xml', manifest(paper)],
      [FILE, assessment(paper)],
    ],
    paper.date,
  )
}

const FILE = 'exopath-quiz/exopath-quiz.xml'

function manifest(paper: QuizPaper): string {
  return [
    XML_HEAD,
    '<manifest identifier="exopath_quiz" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/imscp_v1p1.xsd">',
    `  <!-- ${paper.questions.length} questions to expect after import -->`,
    '  <metadata><schema>IMS Content</schema><schemaversion>1.1.3</schemaversion></metadata>',
    '  <organizations/>',
    `  <resources><resource identifier="exopath_quiz_1" type="imsqti_xmlv1p2" href="${FILE}"><file href="${FILE}"/></resource></resources>`,
    '</manifest>',
    '',
  ].join('\n')
}

function assessment(paper: QuizPaper): string {
  return [
    XML_HEAD,
    '<questestinterop xmlns="http://www.imsglobal.org/xsd/ims_qtiasiv1p2" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/ims_qtiasiv1p2 http://www.imsglobal.org/xsd/ims_qtiasiv1p2p1.xsd">',
    `<qticomment>${xmlText(`${paper.expect} ${paper.source}`)}</qticomment>`,
    `<assessment ident="exopath_quiz_${paper.seed}" title="${xmlText(paper.title)}">`,
    fields([['cc_maxattempts', '1']]),
    '<section ident="root_section">',
    ...paper.questions.map((question) => item(question, paper)),
    '</section>',
    '</assessment>',
    '</questestinterop>',
    '',
  ].join('\n')
}

interface Row {
  readonly ident: string
  readonly text: string
  readonly right: string
}

function item(question: PaperQuestion, paper: QuizPaper): string {
  const { id, form } = question
  const isOne = form.kind === 'one'
  const options = isOne ? form.options.map(({ text }) => text) : form.kind === 'order' ? form.shown : form.answers
  const rows: readonly Row[] = isOne
    ? [{ ident: 'response1', text: '', right: form.options.find(({ isRight }) => isRight)?.text ?? '' }]
    : (form.kind === 'order' ? orderRows(form) : form.rows).map((row, i) => ({
        ident: `response_${id}_${i + 1}`,
        ...row,
      }))
  const label = (text: string): string => `${id}_a${options.indexOf(text) + 1}`
  const whys = isOne ? form.options.flatMap(({ text, why }) => (why === '' ? [] : [{ ident: label(text), why }])) : []
  return [
    `<item ident="${id}" title="${xmlText(question.title)}">`,
    `<itemmetadata>${fields([
      ['question_type', isOne ? 'multiple_choice_question' : 'matching_question'],
      ['points_possible', '1'],
    ])}</itemmetadata>`,
    `<presentation>${material(askedText(question))}`,
    ...rows.map(
      (row) =>
        `<response_lid ident="${row.ident}" rcardinality="Single">${row.text === '' ? '' : material(row.text)}<render_choice>${options.map((text) => `<response_label ident="${label(text)}">${material(text)}</response_label>`).join('')}</render_choice></response_lid>`,
    ),
    '</presentation>',
    '<resprocessing><outcomes><decvar maxvalue="100" minvalue="0" varname="SCORE" vartype="Decimal"/></outcomes>',
    '<respcondition continue="Yes"><conditionvar><other/></conditionvar><displayfeedback feedbacktype="Response" linkrefid="general_fb"/></respcondition>',
    ...whys.map(
      ({ ident }) =>
        `<respcondition continue="Yes"><conditionvar><varequal respident="response1">${ident}</varequal></conditionvar><displayfeedback feedbacktype="Response" linkrefid="${ident}_fb"/></respcondition>`,
    ),
    ...rows.map(
      (row) =>
        `<respcondition continue="${isOne ? 'No' : 'Yes'}"><conditionvar><varequal respident="${row.ident}">${label(row.right)}</varequal></conditionvar><setvar varname="SCORE" action="${isOne ? 'Set' : 'Add'}">${isOne ? '100' : (100 / rows.length).toFixed(2)}</setvar></respcondition>`,
    ),
    '</resprocessing>',
    feedback('general_fb', explainedText(question, paper)),
    ...whys.map(({ ident, why }) => feedback(`${ident}_fb`, [why])),
    '</item>',
  ].join('\n')
}

function feedback(ident: string, lines: readonly string[]): string {
  return `<itemfeedback ident="${ident}"><flow_mat>${lines.map(material).join('')}</flow_mat></itemfeedback>`
}

function material(text: string): string {
  return `<material><mattext texttype="text/plain">${xmlText(text)}</mattext></material>`
}

function fields(pairs: readonly (readonly [string, string])[]): string {
  return `<qtimetadata>${pairs.map(([label, entry]) => `<qtimetadatafield><fieldlabel>${label}</fieldlabel><fieldentry>${entry}</fieldentry></qtimetadatafield>`).join('')}</qtimetadata>`
}
