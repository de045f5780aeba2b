import { askedText, explainedText } from './quizPaper.ts'
import type { AnswerForm, PaperQuestion, QuizPaper } from './quizPaper.ts'
import { XML_HEAD, xmlText } from './xmlText.ts'
import { zipFiles } from './zipFiles.ts'

const QTI =
  'xmlns="http://www.imsglobal.org/xsd/imsqti_v2p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imsqti_v2p1 http://www.imsglobal.org/xsd/qti/qtiv2p1/imsqti_v2p1.xsd"'

/** A paper as an IMS content package of QTI 2.1: one file a question and a test that holds them all. Texts are escaped once. */
export function qti21(paper: QuizPaper): Uint8Array<ArrayBuffer> {
  return zipFiles(
    [
      ['imsmanifest.xml', manifest(paper)],
      ['test.xml', test(paper)],
      ...paper.questions.map((question) => [fileOf(question), item(question, paper)] as const),
    ],
    paper.date,
  )
}

function fileOf({ id }: PaperQuestion): string {
  return `items/${id}.xml`
}

function manifest({ questions, title, expect, source }: QuizPaper): string {
  return [
    XML_HEAD,
    '<manifest identifier="exopath_quiz" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://www.imsglobal.org/xsd/imscp_v1p1 http://www.imsglobal.org/xsd/imscp_v1p1.xsd">',
    `  <!-- ${questions.length} questions to expect after import -->`,
    '  <metadata><schema>IMS QTI Package</schema><schemaversion>2.1</schemaversion>' +
      `<lom xmlns="http://www.imsglobal.org/xsd/imsmd_v1p2"><general><title><langstring xml:lang="en">${xmlText(title)}</langstring></title><description><langstring xml:lang="en">${xmlText(`${expect} ${source}`)}</langstring></description></general></lom></metadata>`,
    '  <organizations/>',
    '  <resources>',
    '    <resource identifier="test" type="imsqti_test_xmlv2p1" href="test.xml">',
    '      <file href="test.xml"/>',
    ...questions.map(({ id }) => `      <dependency identifierref="${id}"/>`),
    '    </resource>',
    ...questions.map(
      (question) =>
        `    <resource identifier="${question.id}" type="imsqti_item_xmlv2p1" href="${fileOf(question)}"><file href="${fileOf(question)}"/></resource>`,
    ),
    '  </resources>',
    '</manifest>',
    '',
  ].join('\n')
}

function test({ questions, title, seed }: QuizPaper): string {
  return [
    XML_HEAD,
    `<assessmentTest ${QTI} identifier="exopath_quiz_${seed}" title="${xmlText(title)}">`,
    '<testPart identifier="part" navigationMode="nonlinear" submissionMode="individual">',
    `<assessmentSection identifier="section" title="${xmlText(title)}" visible="true">`,
    ...questions.map((question) => `<assessmentItemRef identifier="${question.id}" href="${fileOf(question)}"/>`),
    '</assessmentSection>',
    '</testPart>',
    '</assessmentTest>',
    '',
  ].join('\n')
}

function item(question: PaperQuestion, paper: QuizPaper): string {
  const { declaration, interaction, isPartial } = answered(question.form, askedText(question))
  const score = isPartial
    ? '<setOutcomeValue identifier="SCORE"><mapResponse identifier="RESPONSE"/></setOutcomeValue>'
    : '<responseCondition><responseIf><match><variable identifier="RESPONSE"/><correct identifier="RESPONSE"/></match><setOutcomeValue identifier="SCORE"><baseValue baseType="float">1</baseValue></setOutcomeValue></responseIf><responseElse><setOutcomeValue identifier="SCORE"><baseValue baseType="float">0</baseValue></setOutcomeValue></responseElse></responseCondition>'
  return [
    XML_HEAD,
    `<assessmentItem ${QTI} identifier="${question.id}" title="${xmlText(question.title)}" adaptive="false" timeDependent="false">`,
    declaration,
    '<outcomeDeclaration identifier="SCORE" cardinality="single" baseType="float"><defaultValue><value>0</value></defaultValue></outcomeDeclaration>',
    '<outcomeDeclaration identifier="FEEDBACK" cardinality="single" baseType="identifier"/>',
    `<itemBody>${interaction}</itemBody>`,
    `<responseProcessing>${score}<setOutcomeValue identifier="FEEDBACK"><baseValue baseType="identifier">explanation</baseValue></setOutcomeValue></responseProcessing>`,
    `<modalFeedback outcomeIdentifier="FEEDBACK" identifier="explanation" showHide="show">${explainedText(
      question,
      paper,
    )
      .map((line) => `<p>${xmlText(line)}</p>`)
      .join('')}</modalFeedback>`,
    '</assessmentItem>',
    '',
  ].join('\n')
}

interface Answered {
  readonly declaration: string
  readonly interaction: string
  /** Each pair counts by itself. */
  readonly isPartial: boolean
}

function answered(form: AnswerForm, asked: string): Answered {
  const prompt = `<prompt>${xmlText(asked)}</prompt>`
  const correct = (values: readonly string[]): string =>
    `<correctResponse>${values.map((value) => `<value>${value}</value>`).join('')}</correctResponse>`
  const simple = (texts: readonly string[]): string =>
    texts.map((text, i) => `<simpleChoice identifier="a${i + 1}">${xmlText(text)}</simpleChoice>`).join('')
  switch (form.kind) {
    case 'one': {
      const right = `a${form.options.findIndex(({ isRight }) => isRight) + 1}`
      return {
        isPartial: false,
        declaration: `<responseDeclaration identifier="RESPONSE" cardinality="single" baseType="identifier">${correct([right])}</responseDeclaration>`,
        interaction: `<choiceInteraction responseIdentifier="RESPONSE" shuffle="false" maxChoices="1">${prompt}${simple(form.options.map(({ text }) => text))}</choiceInteraction>`,
      }
    }
    case 'order':
      return {
        isPartial: false,
        declaration: `<responseDeclaration identifier="RESPONSE" cardinality="ordered" baseType="identifier">${correct(form.right.map((text) => `a${form.shown.indexOf(text) + 1}`))}</responseDeclaration>`,
        interaction: `<orderInteraction responseIdentifier="RESPONSE" shuffle="false">${prompt}${simple(form.shown)}</orderInteraction>`,
      }
    case 'match': {
      const pairs = form.rows.map(({ right }, i) => `r${i + 1} a${form.answers.indexOf(right) + 1}`)
      const set = (letter: string, texts: readonly string[]): string =>
        `<simpleMatchSet>${texts.map((text, i) => `<simpleAssociableChoice identifier="${letter}${i + 1}" matchMax="1">${xmlText(text)}</simpleAssociableChoice>`).join('')}</simpleMatchSet>`
      const mapping = `<mapping lowerBound="0" defaultValue="0">${pairs.map((pair) => `<mapEntry mapKey="${pair}" mappedValue="${(1 / pairs.length).toFixed(4)}"/>`).join('')}</mapping>`
      return {
        isPartial: true,
        declaration: `<responseDeclaration identifier="RESPONSE" cardinality="multiple" baseType="directedPair">${correct(pairs)}${mapping}</responseDeclaration>`,
        interaction: `<matchInteraction responseIdentifier="RESPONSE" shuffle="false" maxAssociations="${pairs.length}">${prompt}${set(
          'r',
          form.rows.map(({ text }) => text),
        )}${set('a', form.answers)}</matchInteraction>`,
      }
    }
  }
}
