import { useState } from 'react'
import type { AnswerForm, PaperQuestion, QuizPaper } from '../../formats/quiz/quizPaper.ts'
import { Button } from '../../ui/Button.tsx'

/** The questions of a paper. Keys are folded away, and not on the page until asked for: the list may be projected. */
export function QuizQuestions({ paper }: { readonly paper: QuizPaper }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const isAll = paper.questions.every(({ id }) => open.has(id))
  const toggle = (id: string): void => {
    setOpen(new Set(open.has(id) ? [...open].filter((other) => other !== id) : [...open, id]))
  }
  return (
    <section aria-labelledby="quiz-questions-title">
      <div className="section-head">
        <h3 id="quiz-questions-title">Questions</h3>
        <Button
          look="ghost"
          onClick={() => {
            setOpen(new Set(isAll ? [] : paper.questions.map(({ id }) => id)))
          }}
        >
          {isAll ? 'Hide all keys' : 'Show all keys'}
        </Button>
      </div>
      <ol className="quiz-list">
        {paper.questions.map((question, i) => (
          <li key={question.id}>
            <QuizQuestion question={question} at={i + 1} />
            <button
              type="button"
              className="text-button"
              aria-label={`${open.has(question.id) ? 'Hide' : 'Show'} key of question ${i + 1}`}
              aria-expanded={open.has(question.id)}
              onClick={() => {
                toggle(question.id)
              }}
            >
              {open.has(question.id) ? 'Hide' : 'Show'} key
            </button>
            {open.has(question.id) && <QuizKey question={question} />}
          </li>
        ))}
      </ol>
    </section>
  )
}

/** A question without anything that answers it. */
export function QuizQuestion({ question, at }: { readonly question: PaperQuestion; readonly at: number }) {
  const { prompt, given, form, kind, level } = question
  return (
    <>
      <p className="quiz-kind small">
        {kind} · {level}
      </p>
      <p className="quiz-prompt">
        <span className="num">{at}.</span> {prompt}
      </p>
      {given !== '' && <p className="small quiz-given">Given: {given}</p>}
      <div className="quiz-options">
        <ol>
          {optionsOf(form).map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ol>
        {form.kind === 'match' && (
          <ol className="quiz-answers">
            {form.answers.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ol>
        )}
      </div>
    </>
  )
}

export function QuizKey({ question: { answer, feedback } }: { readonly question: PaperQuestion }) {
  return (
    <div className="quiz-key">
      <p>
        <strong>Answer:</strong> {answer}
      </p>
      <ul>
        {[...new Set(feedback)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  )
}

function optionsOf(form: AnswerForm): readonly string[] {
  switch (form.kind) {
    case 'one':
      return form.options.map(({ text }) => text)
    case 'order':
      return form.shown
    case 'match':
      return form.rows.map(({ text }) => text)
  }
}
