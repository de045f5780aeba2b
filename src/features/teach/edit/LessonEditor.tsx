import './edit.css'
import {
  useCallback,
  useDeferredValue,
  useEffect,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import { draftProblems } from '../../../core/lesson/draftProblems.ts'
import { changeFacts } from '../../../core/lesson/editLesson.ts'
import { beginHistory, changeHistory } from '../../../core/lesson/lessonHistory.ts'
import type { Lesson } from '../../../core/lesson/lessonSchema.ts'
import { useApp } from '../../../store/react.tsx'
import { Button, IconButton } from '../../../ui/Button.tsx'
import { ErrorBoundary } from '../../../ui/ErrorBoundary.tsx'
import type { KeepResult } from '../lessonProgress.ts'
import { downloadLesson } from './draftFiles.ts'
import { draftOf, keepDraft } from './draftStore.ts'
import { EditorProvider } from './editorContext.tsx'
import type { Editor } from './editorContext.tsx'
import { FactsForm } from './FactsForm.tsx'
import { jumpToField } from './jumpToField.ts'
import { NotKept } from './NotKept.tsx'
import { ProblemList } from './ProblemList.tsx'
import { keptState, onDraftsChange } from './rawDrafts.ts'
import { StepForm } from './StepForm.tsx'
import { StepList } from './StepList.tsx'
import { StepPreview } from './StepPreview.tsx'
import { useUndoKeys } from './useUndoKeys.ts'

/** A lesson of one's own, being written: its steps, the open one as a learner sees it, its form, and what is not right yet. Every
 *  change is kept at once and can be undone. */
export function LessonEditor({ start, at: startAt }: { readonly start: Lesson; readonly at: number }) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  const [history, dispatch] = useReducer(changeHistory, start, (lesson) => beginHistory(lesson, startAt))
  const [onFacts, setOnFacts] = useState(start.steps.length === 0)
  const { lesson } = history.now
  const at = onFacts || lesson.steps.length === 0 ? -1 : history.open
  const kept = useKept(lesson, (changed) => {
    dispatch({ kind: 'change', lesson: changed, at: history.open, about: null })
  })
  const checked = useDeferredValue(lesson)
  const problems = useMemo(() => draftProblems(graph, checked), [graph, checked])
  const [jump, setJump] = useState<{ readonly field: string } | null>(null)
  useEffect(() => {
    if (jump !== null) jumpToField(jump.field)
  }, [jump])
  const travel = useTravel(dispatch, history.past.length > 0, history.future.length > 0, () => {
    setOnFacts(false)
  })
  useUndoKeys(travel)
  const editor = useMemo(
    (): Editor => ({
      lesson,
      at,
      problems,
      change: (changed, about) => {
        dispatch({
          kind: 'change',
          lesson: changed,
          at: Math.max(0, at),
          about: about === undefined ? null : `${at} ${about}`,
        })
      },
      settle: () => {
        dispatch({ kind: 'settle' })
      },
      go: (to, field) => {
        setOnFacts(to < 0)
        if (to >= 0) dispatch({ kind: 'go', at: to })
        if (field !== undefined) setJump({ field })
      },
    }),
    [lesson, at, problems],
  )
  // The link opens the same step again.
  useEffect(() => {
    show({ lesson: { id: lesson.id, step: Math.max(0, at), as: 'editor' } }, 'replace')
  }, [show, lesson.id, at])
  const step = lesson.steps[at]
  // Typing does not wait for the preview.
  const previewed = checked.steps[at]
  const isPlayable = problems.every((p) => p.severity !== 'error')
  return (
    <EditorProvider editor={editor}>
      <div className="edit">
        <header className="lesson-bar edit-bar">
          <Button
            look="ghost"
            icon="left"
            onClick={() => {
              show({ lesson: null })
            }}
          >
            Lessons
          </Button>
          <h1 className="visually-hidden">Writing: {lesson.title}</h1>
          <input
            className="input edit-title"
            aria-label="Title of the lesson"
            value={lesson.title}
            onBlur={editor.settle}
            onChange={(e) => {
              editor.change(changeFacts(lesson, { title: e.currentTarget.value }), 'title')
            }}
          />
          {kept === 'kept' && <span className="small edit-kept">Kept in this browser</span>}
          <IconButton
            icon="undo"
            label="Undo"
            disabled={history.past.length === 0}
            aria-keyshortcuts="Control+Z"
            onClick={() => {
              travel('undo')
            }}
          />
          <IconButton
            icon="redo"
            label="Redo"
            disabled={history.future.length === 0}
            aria-keyshortcuts="Control+Shift+Z"
            onClick={() => {
              travel('redo')
            }}
          />
          <Button
            icon="download"
            onClick={() => {
              downloadLesson(lesson)
            }}
          >
            Download<span className="edit-ext">(.json)</span>
          </Button>
          <Button
            look="main"
            disabled={!isPlayable}
            onClick={() => {
              show({ lesson: { id: lesson.id, step: Math.max(0, at), as: 'learner' } })
            }}
          >
            Try it
          </Button>
        </header>
        {kept !== 'kept' && <NotKept kept={kept} lesson={lesson} />}
        <div className="edit-body">
          <StepList />
          <div className="edit-centre">
            {previewed !== undefined && (
              <ErrorBoundary region="The preview" key={previewed.id}>
                <StepPreview lesson={checked} at={at} step={previewed} />
              </ErrorBoundary>
            )}
            {lesson.steps.length === 0 && (
              <p className="edit-begin">
                Add the first step on the left, or open the map, make it show what you want, and choose “Add step to a
                lesson” in its menu (right-click an empty place, or M).
              </p>
            )}
            <ProblemList />
          </div>
          <section
            key={step?.id ?? 'facts'}
            className="edit-form"
            aria-label={step === undefined ? 'About the lesson' : `Step ${at + 1}`}
          >
            <h2 className="edit-form-head">
              {step === undefined ? 'About the lesson' : `Step ${at + 1} of ${lesson.steps.length}`}
            </h2>
            {step === undefined ? <FactsForm /> : <StepForm step={step} />}
          </section>
        </div>
      </div>
    </EditorProvider>
  )
}

type Travel = (way: 'undo' | 'redo') => void

/** Undo and redo, told. */
function useTravel(
  dispatch: (change: { readonly kind: 'undo' | 'redo' }) => void,
  canUndo: boolean,
  canRedo: boolean,
  opened: () => void,
): Travel {
  const announce = useApp((s) => s.announce)
  const latest = useRef(opened)
  useEffect(() => {
    latest.current = opened
  })
  return useCallback(
    (way) => {
      if (way === 'undo' ? !canUndo : !canRedo) {
        announce(way === 'undo' ? 'Nothing to undo.' : 'Nothing to redo.')
        return
      }
      dispatch({ kind: way })
      latest.current()
      announce(way === 'undo' ? 'Undone.' : 'Done again.')
    },
    [dispatch, canUndo, canRedo, announce],
  )
}

/** Keeps every version as soon as it is there, and takes one that another window kept. */
function useKept(lesson: Lesson, onOther: (lesson: Lesson) => void): KeepResult {
  const announce = useApp((s) => s.announce)
  const kept = useSyncExternalStore(onDraftsChange, keptState)
  const mine = useRef(lesson)
  useLayoutEffect(() => {
    if (draftOf(lesson.id)?.lesson === lesson) return
    mine.current = lesson
    keepDraft(lesson)
  }, [lesson])
  const other = useRef(onOther)
  useEffect(() => {
    other.current = onOther
  })
  useEffect(
    () =>
      onDraftsChange(() => {
        const now = draftOf(mine.current.id)?.lesson
        if (now === undefined || JSON.stringify(now) === JSON.stringify(mine.current)) return
        mine.current = now
        other.current(now)
        announce('This lesson was changed in another window; that version is shown. Undo brings yours back.')
      }),
    [announce],
  )
  useEffect(() => {
    if (kept === 'kept') return undefined
    const ask = (event: BeforeUnloadEvent): void => {
      event.preventDefault()
    }
    addEventListener('beforeunload', ask)
    return () => {
      removeEventListener('beforeunload', ask)
    }
  }, [kept])
  return kept
}
