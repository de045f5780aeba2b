import { useState } from 'react'
import { DIFFICULTIES, MOST_QUESTIONS, QUIZ_KINDS } from '../../core/quiz/quiz.ts'
import type { QuizKind, QuizRequest } from '../../core/quiz/quiz.ts'
import { difficultyWord, quizKindWord } from '../../core/words/quizWords.ts'
import { Button } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Segment } from '../../ui/Segment.tsx'

export interface Settings {
  readonly title: string
  readonly seed: number
  readonly count: number
  readonly difficulty: QuizRequest['difficulty']
  readonly kinds: readonly QuizKind[]
}
export const FIRST_SETTINGS: Omit<Settings, 'title'> = { seed: 1, count: 10, difficulty: 'mixed', kinds: QUIZ_KINDS }

const LARGEST_SEED = 999_999_999
const LEVELS = ['mixed', ...DIFFICULTIES] as const

/** How many questions, how hard, of which kinds, and which of all possible papers. */
export function QuizSettings({
  settings,
  onChange,
}: {
  readonly settings: Settings
  readonly onChange: (patch: Partial<Settings>) => void
}) {
  const { title, seed, count, difficulty, kinds } = settings
  const toggle = (kind: QuizKind): void => {
    const next = kinds.includes(kind)
      ? kinds.filter((other) => other !== kind)
      : QUIZ_KINDS.filter((other) => other === kind || kinds.includes(other))
    // Without any kind there would be nothing to ask: the last one stays.
    if (next.length > 0) onChange({ kinds: next })
  }
  return (
    <div className="quiz-settings">
      <label className="quiz-title">
        <span>Title</span>
        <input
          className="input"
          value={title}
          maxLength={120}
          onChange={(e) => {
            onChange({ title: e.target.value })
          }}
        />
      </label>
      <NumberBox
        label="Questions"
        value={count}
        min={1}
        max={MOST_QUESTIONS}
        onChange={(n) => {
          onChange({ count: n })
        }}
      />
      <div className="quiz-choice">
        <span>Difficulty</span>
        <Segment<QuizRequest['difficulty']>
          label="Difficulty"
          value={difficulty}
          options={LEVELS.map((level) => ({ value: level, label: difficultyWord(level) }))}
          onChange={(level) => {
            onChange({ difficulty: level })
          }}
        />
      </div>
      <NumberBox
        label="Paper number"
        value={seed}
        min={0}
        max={LARGEST_SEED}
        onChange={(n) => {
          onChange({ seed: n })
        }}
      />
      <Button
        icon="swap"
        onClick={() => {
          onChange({ seed: seed >= LARGEST_SEED ? 0 : seed + 1 })
        }}
      >
        Another paper
      </Button>
      <details className="finder-options quiz-kinds">
        <summary>
          Kinds of question:{' '}
          {kinds.length === QUIZ_KINDS.length ? `all ${kinds.length}` : `${kinds.length} of ${QUIZ_KINDS.length}`}
        </summary>
        <div className="chips">
          {QUIZ_KINDS.map((kind) => (
            <Chip
              key={kind}
              pressed={kinds.includes(kind)}
              onToggle={() => {
                toggle(kind)
              }}
            >
              {quizKindWord(kind)}
            </Chip>
          ))}
        </div>
      </details>
    </div>
  )
}

/** A whole number within limits. What is being typed stands until it is one; left half typed, the last good number comes back. */
function NumberBox({
  label,
  value,
  min,
  max,
  onChange,
}: {
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly onChange: (value: number) => void
}) {
  const [typed, setTyped] = useState<string | null>(null)
  const type = (text: string): void => {
    const n = Number(text)
    const isGood = text !== '' && Number.isInteger(n) && n >= min && n <= max
    setTyped(isGood ? null : text)
    if (isGood) onChange(n)
  }
  return (
    <label>
      <span>{label}</span>
      <input
        className="input num"
        type="number"
        inputMode="numeric"
        min={min}
        max={max}
        step={1}
        value={typed ?? value}
        aria-invalid={typed !== null || undefined}
        onChange={(e) => {
          type(e.target.value)
        }}
        onBlur={() => {
          setTyped(null)
        }}
      />
    </label>
  )
}
