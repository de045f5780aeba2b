import type { Lesson, LessonStep, Question } from '../lesson/lessonSchema.ts'

const AUDIENCES: Readonly<Record<Lesson['audience'], string>> = {
  'upper-secondary': 'upper secondary school',
  undergraduate: 'undergraduates',
  graduate: 'graduate students',
  clinician: 'clinicians',
  researcher: 'researchers',
}
/** Whom a lesson is for: `undergraduates`. */
export function audienceWord(audience: Lesson['audience']): string {
  return AUDIENCES[audience]
}

const KINDS: Readonly<Record<LessonStep['kind'], string>> = {
  show: 'See',
  predict: 'Predict',
  ask: 'Question',
  reveal: 'See the answer',
  explain: 'Explain',
  recall: 'Recall',
  discuss: 'Discuss',
}
/** What a step asks of the learner: `Predict`. */
export function stepKindWord(kind: LessonStep['kind']): string {
  return KINDS[kind]
}

const QUESTIONS: Readonly<Record<Question['type'], string>> = {
  predictSign: 'Predict the effect',
  nameNode: 'Name the missing node',
  orderPath: 'Put in order',
  breakEdge: 'Find the step that all hangs on',
  relationType: 'Tell the kind of relation',
  certainty: 'Tell how sure the review is',
  matchCitation: 'Match references',
  chainEvidence: 'Is the whole chain shown?',
  selectNodes: 'Choose on the map',
  multipleChoice: 'Choose',
  freeRecall: 'Write from memory',
  selfExplain: 'Explain in your own words',
  buildMap: 'Build the map',
}
/** What a question asks for: `Put in order`. */
export function questionTypeWord(type: Question['type']): string {
  return QUESTIONS[type]
}
