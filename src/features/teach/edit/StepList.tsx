import type { KeyboardEvent } from 'react'
import { addStep, duplicateStep, moveStep, newStep, removeStep } from '../../../core/lesson/editLesson.ts'
import { stepKindWord } from '../../../core/words/lessonWords.ts'
import { useApp } from '../../../store/react.tsx'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { useEditor } from './editorContext.tsx'

/** The steps of the lesson: opened, added, moved, doubled, taken out. On a step, Alt with the arrows moves it. */
export function StepList() {
  const { lesson, at, problems, change, go } = useEditor()
  const announce = useApp((s) => s.announce)
  const count = lesson.steps.length
  const move = (from: number, to: number): void => {
    if (to < 0 || to >= count) return
    change(moveStep(lesson, from, to))
    go(to)
    announce(`Step moved to place ${to + 1} of ${count}.`)
    focusStep(to)
  }
  const onKey = (event: KeyboardEvent, i: number): void => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    move(i, event.key === 'ArrowUp' ? i - 1 : i + 1)
  }
  const add = (): void => {
    const place = at < 0 ? count : at + 1
    change(addStep(lesson, place, newStep(lesson)))
    go(place)
    announce(`Step ${place + 1} added.`)
  }
  const remove = (): void => {
    change(removeStep(lesson, at))
    go(Math.min(at, count - 2))
    announce(`Step ${at + 1} taken out. Undo brings it back.`)
    focusStep(Math.min(at, count - 2))
  }
  const errorsAt = (i: number | null): number => problems.filter((p) => p.at === i && p.severity === 'error').length
  return (
    <nav className="edit-steps" aria-label="Steps">
      <button
        type="button"
        className="edit-step"
        data-step={-1}
        aria-current={at < 0 || undefined}
        onClick={() => {
          go(-1)
        }}
      >
        <span className="edit-step-title">About the lesson</span>
        <Mark count={errorsAt(null)} />
      </button>
      <ol>
        {lesson.steps.map((step, i) => (
          <li key={step.id}>
            <button
              type="button"
              className="edit-step"
              data-step={i}
              aria-current={i === at || undefined}
              aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown"
              onClick={() => {
                go(i)
              }}
              onKeyDown={(e) => {
                onKey(e, i)
              }}
            >
              <span className="num edit-step-number">{i + 1}</span>
              <span className="edit-step-title">
                {step.title ?? 'Without a title'}
                <span className="small quiet">{stepKindWord(step.kind)}</span>
              </span>
              <Mark count={errorsAt(i)} />
            </button>
          </li>
        ))}
      </ol>
      <div className="edit-step-tools">
        <Button icon="plus" onClick={add}>
          Add step
        </Button>
        {at >= 0 && count > 0 && (
          <span className="edit-step-icons">
            <IconButton
              icon="up"
              label="Move this step up"
              tip="above"
              disabled={at === 0}
              onClick={() => {
                move(at, at - 1)
              }}
            />
            <IconButton
              icon="down"
              label="Move this step down"
              tip="above"
              disabled={at === count - 1}
              onClick={() => {
                move(at, at + 1)
              }}
            />
            <IconButton
              icon="copy"
              label="Double this step"
              tip="above"
              onClick={() => {
                change(duplicateStep(lesson, at))
                go(at + 1)
                announce(`Step ${at + 1} doubled.`)
              }}
            />
            <IconButton icon="close" label="Take this step out" tip="above" onClick={remove} />
          </span>
        )}
      </div>
    </nav>
  )
}

function Mark({ count }: { readonly count: number }) {
  return count === 0 ? null : (
    <span className="edit-mark num">
      {count}
      <span className="visually-hidden"> to mend</span>
    </span>
  )
}

/** Focus stays on the step that was moved, wherever it now stands. */
function focusStep(at: number): void {
  requestAnimationFrame(() => {
    document.querySelector<HTMLElement>(`[data-step="${at}"]`)?.focus()
  })
}
