import { createPortal } from 'react-dom'
import type { QuizPaper } from '../../formats/quiz/quizPaper.ts'
import { shortKey } from '../../formats/quiz/quizText.ts'
import { QuizKey, QuizQuestion } from './QuizQuestions.tsx'

/** The paper for the printer, in place of the page while the dialog is open: questions, then the key on pages of its own. */
export function QuizPrint({ paper, withKey }: { readonly paper: QuizPaper; readonly withKey: boolean }) {
  if (paper.questions.length === 0) return null
  return createPortal(
    <article className="quiz-print" aria-hidden="true">
      <h1>{paper.title}</h1>
      <p className="quiz-name">Name</p>
      <ol className="quiz-list">
        {paper.questions.map((question, i) => (
          <li key={question.id}>
            <QuizQuestion question={question} at={i + 1} />
          </li>
        ))}
      </ol>
      <p className="quiz-source">{paper.source}</p>
      {withKey && (
        <section className="quiz-print-key">
          <h1>
            Key: {paper.title}, paper {paper.seed}
          </h1>
          <ol className="quiz-list">
            {paper.questions.map((question, i) => (
              <li key={question.id}>
                <p>
                  <strong>
                    {i + 1}. {shortKey(question)}
                  </strong>
                </p>
                <QuizKey question={question} />
              </li>
            ))}
          </ol>
        </section>
      )}
    </article>,
    document.body,
  )
}
