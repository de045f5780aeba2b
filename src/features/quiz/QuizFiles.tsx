import { exportQuiz, QUIZ_FORMATS, quizFormatFacts } from '../../formats/quiz/exportQuiz.ts'
import type { QuizFormat } from '../../formats/quiz/exportQuiz.ts'
import type { QuizPaper } from '../../formats/quiz/quizPaper.ts'
import { quizText } from '../../formats/quiz/quizText.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { saveFile } from '../../ui/saveFile.ts'

/** The paper for learning platforms, as text and on paper. */
export function QuizFiles({
  paper,
  withKey,
  onWithKey,
  onTake,
}: {
  readonly paper: QuizPaper
  readonly withKey: boolean
  readonly onWithKey: (on: boolean) => void
  readonly onTake: () => void
}) {
  const announce = useApp((s) => s.announce)
  const save = (format: QuizFormat): void => {
    const { name, mime, content } = exportQuiz(paper, format)
    saveFile(name, new Blob([content], { type: mime }))
    announce(`${name} is downloading. ${paper.expect}`)
  }
  return (
    <section aria-labelledby="quiz-files-title" className="quiz-files">
      <h3 id="quiz-files-title">Take it along</h3>
      <ul className="quiz-formats">
        {QUIZ_FORMATS.map((format) => {
          const { label, use } = quizFormatFacts(format)
          return (
            <li key={format}>
              <Button
                icon="download"
                onClick={() => {
                  save(format)
                }}
              >
                {label}
              </Button>
              <span className="small">{use}</span>
            </li>
          )
        })}
      </ul>
      <div className="quiz-paper-row">
        <Button look="main" onClick={onTake}>
          Take this quiz
        </Button>
        <Button
          onClick={() => {
            window.print()
          }}
        >
          Print
        </Button>
        <CopyButton
          look="default"
          text={() => quizText(paper, withKey)}
          said={`Copied: ${paper.questions.length} questions${withKey ? ' and their key' : ''}.`}
          tell={announce}
        >
          Copy as text
        </CopyButton>
        <Chip
          pressed={withKey}
          onToggle={() => {
            onWithKey(!withKey)
          }}
        >
          With key
        </Chip>
      </div>
      <p className="small">
        {paper.expect} Compare with what the platform shows. Files hold questions, key, explanations with references,
        and the source, which must stay.
      </p>
    </section>
  )
}
