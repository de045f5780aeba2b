import './quiz.css'
import { Suspense, useDeferredValue, useMemo, useState } from 'react'
import { generateQuiz } from '../../core/quiz/generateQuiz.ts'
import { DIFFICULTIES } from '../../core/quiz/quiz.ts'
import type { Quiz } from '../../core/quiz/quiz.ts'
import { counted, listed } from '../../core/words/plural.ts'
import { quizPaper } from '../../formats/quiz/quizPaper.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'
import { viewTitle } from '../shell/pageTitle.ts'
import { QuizFiles } from './QuizFiles.tsx'
import { QuizPrint } from './QuizPrint.tsx'
import { QuizQuestions } from './QuizQuestions.tsx'
import { FIRST_SETTINGS, QuizSettings } from './QuizSettings.tsx'

const TakeQuiz = lazyPart(async () => (await import('./TakeQuiz.tsx')).TakeQuiz)

/** A paper of questions about the relations of the current view: settings, files, and the questions with their key folded away. */
export function QuizDialog({ onClose }: { readonly onClose: () => void }) {
  const graph = useApp((s) => s.graph)
  const from = useApp((s) => selectAnswer(s).edges)
  const shown = useApp(viewTitle)
  const [settings, setSettings] = useState({ ...FIRST_SETTINGS, title: `Quiz: ${shown}` })
  const [withKey, setWithKey] = useState(true)
  const [isTaking, setIsTaking] = useState(false)
  // A paper takes a moment: what is typed is not kept waiting for it.
  const wanted = useDeferredValue(settings)
  const { seed, count, difficulty, kinds } = wanted
  const quiz = useMemo(
    () => generateQuiz(graph, { from, seed, count, difficulty, kinds }),
    [graph, from, seed, count, difficulty, kinds],
  )
  const paper = useMemo(
    () => quizPaper(graph, quiz.items, { title: wanted.title.trim() === '' ? 'Quiz' : wanted.title, seed }),
    [graph, quiz, wanted.title, seed],
  )
  if (isTaking && quiz.items.length > 0) {
    return (
      <Dialog title={paper.title} onClose={onClose} width={720} sheet>
        <Suspense fallback={<p aria-busy="true">Loading the questions</p>}>
          <TakeQuiz
            items={quiz.items}
            onBack={() => {
              setIsTaking(false)
            }}
          />
        </Suspense>
      </Dialog>
    )
  }
  return (
    <Dialog title="Make a quiz from what is shown" onClose={onClose} width={720} sheet>
      <QuizSettings
        settings={settings}
        onChange={(patch) => {
          setSettings({ ...settings, ...patch })
        }}
      />
      <QuizCount quiz={quiz} relations={from.length} />
      {quiz.items.length > 0 && (
        <QuizFiles
          paper={paper}
          withKey={withKey}
          onWithKey={setWithKey}
          onTake={() => {
            setIsTaking(true)
          }}
        />
      )}
      {quiz.items.length > 0 && <QuizQuestions key={`${seed} ${quiz.items.length}`} paper={paper} />}
      <QuizPrint paper={paper} withKey={withKey} />
    </Dialog>
  )
}

/** `12 questions from 44 relations: 5 easy, 4 medium and 3 hard.` and why there are no more. */
function QuizCount({
  quiz: { items, wanted, reason },
  relations,
}: {
  readonly quiz: Quiz
  readonly relations: number
}) {
  const levels = DIFFICULTIES.flatMap((level) => {
    const count = items.filter((item) => item.difficulty === level).length
    return count === 0 ? [] : [`${count} ${level}`]
  })
  return (
    <div role="status" className="quiz-count">
      <p>
        <strong>
          {items.length < wanted
            ? `${items.length} of ${wanted} questions`
            : counted(items.length, 'question', 'questions')}
        </strong>{' '}
        from {counted(relations, 'relation', 'relations')} shown{levels.length === 0 ? '.' : `: ${listed(levels)}.`}
      </p>
      {reason !== null && <p className="quiz-reason">{reason}</p>}
    </div>
  )
}
