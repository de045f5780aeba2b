import { useState } from 'react'
import type { CountedAnswer, QuestionTally } from '../../core/lesson/classTally.ts'
import { Icon } from '../../ui/Icon.tsx'

/** Each question with its counts and what was answered, the right answer marked. */
export function TallyQuestions({ questions }: { readonly questions: readonly QuestionTally[] }) {
  if (questions.length === 0) return null
  return (
    <section className="tally-part">
      <h2>Questions</h2>
      <div className="table-scroll">
        <table className="table tally-table">
          <thead>
            <tr>
              <th scope="col">Question</th>
              <th scope="col">Right</th>
              <th scope="col">Wrong</th>
              <th scope="col">Not graded</th>
              <th scope="col">No answer</th>
              <th scope="col">Answers, most common first</th>
            </tr>
          </thead>
          <tbody>
            {questions.map((question, i) => (
              <tr key={question.stepId}>
                <th scope="row">
                  {i + 1}. {question.prompt}
                </th>
                <td className="num">{question.right}</td>
                <td className="num">{question.wrong}</td>
                <td className="num">{question.ungraded}</td>
                <td className="num">{question.unanswered}</td>
                <td>
                  <Answered question={question} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

function Answered({ question: { answers, sets, right, rightWords } }: { readonly question: QuestionTally }) {
  return (
    <div className="tally-answered">
      {right === 0 && rightWords !== null && (
        <p>
          <RightMark /> answer, given by nobody: {rightWords}
        </p>
      )}
      {sets.length === 0 ? (
        <Answers answers={answers} />
      ) : (
        <>
          <h3 className="small-head">Together</h3>
          <Answers answers={sets} />
          <h3 className="small-head">One by one</h3>
          <Answers answers={answers} />
        </>
      )}
    </div>
  )
}

/** Answers shown before the rest is asked for; right ones always are. */
const FIRST_ANSWERS = 4

function Answers({ answers }: { readonly answers: readonly CountedAnswer[] }) {
  const [isOpen, setIsOpen] = useState(false)
  const shown = answers.filter(({ isRight }, i) => isOpen || i < FIRST_ANSWERS || isRight === true)
  return (
    <ul className="tally-answers">
      {shown.map(({ text, count, isRight }) => (
        <li key={`${text} ${isRight}`} data-right={isRight === true || undefined}>
          {text} <span className="num quiet">({count})</span>
          {isRight === true && (
            <>
              {' '}
              <RightMark />
            </>
          )}
        </li>
      ))}
      {answers.length > shown.length && (
        <li>
          <button
            type="button"
            className="button button-ghost"
            onClick={() => {
              setIsOpen(true)
            }}
          >
            All {answers.length} answers
          </button>
        </li>
      )}
    </ul>
  )
}

function RightMark() {
  return (
    <span className="answer-mark" data-good>
      <Icon name="check" size={14} /> right
    </span>
  )
}
