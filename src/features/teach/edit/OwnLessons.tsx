import './edit.css'
import { useEffect, useMemo, useRef, useState } from 'react'
import { draftProblems } from '../../../core/lesson/draftProblems.ts'
import { changeFacts, newLesson } from '../../../core/lesson/editLesson.ts'
import type { Lesson } from '../../../core/lesson/lessonSchema.ts'
import type { Problem } from '../../../core/problem.ts'
import { counted } from '../../../core/words/plural.ts'
import { useApp } from '../../../store/react.tsx'
import { Button } from '../../../ui/Button.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { saveFile } from '../../../ui/saveFile.ts'
import { LessonCard } from '../LessonList.tsx'
import { downloadLesson } from './draftFiles.ts'
import { deleteDraft, freeLessonId, keepCopy, keepDraft, useDrafts } from './draftStore.ts'
import { useLessonFiles } from './useLessonFiles.ts'

/** "Your lessons": begun, opened from files, copied, renamed, deleted, and played like the shipped ones once nothing is to mend. */
export function OwnLessons({ shipped }: { readonly shipped: readonly Lesson[] }) {
  const version = useApp((s) => s.graph.data.dataset.version)
  const show = useApp((s) => s.show)
  const { drafts, unreadable, kept } = useDrafts()
  const files = useLessonFiles(shipped)
  const input = useRef<HTMLInputElement>(null)
  const [deleted, setDeleted] = useState<{ readonly title: string; readonly back: () => void } | null>(null)
  const begin = (): void => {
    const lesson = newLesson(freeLessonId('my-lesson', shipped), { version })
    keepDraft(lesson)
    show({ lesson: { id: lesson.id, step: 0, as: 'editor' } })
  }
  const remove = (lesson: Lesson): void => {
    setDeleted({ title: titleOf(lesson), back: deleteDraft(lesson.id) })
  }
  return (
    <section
      className="own-lessons"
      aria-labelledby="own-lessons"
      data-over={files.isOver || undefined}
      {...files.drop}
    >
      <h2 id="own-lessons" className="own-head">
        Your lessons
      </h2>
      <p className="small quiet own-lead">
        Written by you or opened from a file, kept in this browser only. Download a lesson to keep it safe or to give it
        on.
      </p>
      <div className="lesson-buttons">
        <Button icon="plus" onClick={begin}>
          New lesson
        </Button>
        <Button
          icon="open"
          onClick={() => {
            input.current?.click()
          }}
        >
          Open a lesson file
        </Button>
        <input
          ref={input}
          className="visually-hidden"
          type="file"
          accept=".json,application/json"
          multiple
          tabIndex={-1}
          aria-label="Lesson files"
          onChange={(e) => {
            files.open([...(e.currentTarget.files ?? [])])
            e.currentTarget.value = ''
          }}
        />
      </div>
      {kept !== 'kept' && (
        <p className="own-said" role="alert">
          <Icon name="warn" />{' '}
          {kept === 'full'
            ? 'This browser has no room left to keep lessons.'
            : 'This browser does not let the page keep lessons.'}{' '}
          Download what you write before you close the page.
        </p>
      )}
      {files.problems.length > 0 && <FileProblems problems={files.problems} onClose={files.forget} />}
      {deleted !== null && (
        <p className="own-said" role="status">
          “{deleted.title}” was deleted.{' '}
          <Button
            look="ghost"
            icon="undo"
            onClick={() => {
              deleted.back()
              setDeleted(null)
            }}
          >
            Bring it back
          </Button>
        </p>
      )}
      {drafts.length > 0 && (
        <ul className="lesson-cards">
          {drafts.map(({ lesson }) => (
            <OwnCard key={lesson.id} lesson={lesson} shipped={shipped} onDelete={remove} />
          ))}
        </ul>
      )}
      {[...unreadable].map(([id, text]) => (
        <p key={id} className="own-said" role="status">
          <Icon name="warn" /> What this browser keeps as “{id}” is no lesson that this Exopath reads. It stays
          untouched.{' '}
          <Button
            look="ghost"
            icon="download"
            onClick={() => {
              saveFile(`${id}.json`, text, 'application/json')
            }}
          >
            Save it as it is
          </Button>
        </p>
      ))}
    </section>
  )
}

function titleOf(lesson: Lesson): string {
  return lesson.title.trim() === '' ? 'Lesson without a title' : lesson.title
}

/** A lesson of one's own: a card like any other once it can be played. */
function OwnCard({
  lesson,
  shipped,
  onDelete,
}: {
  readonly lesson: Lesson
  readonly shipped: readonly Lesson[]
  readonly onDelete: (lesson: Lesson) => void
}) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  const [isNaming, setNaming] = useState(false)
  const errors = useMemo(
    () => draftProblems(graph, lesson).filter((p) => p.severity === 'error').length,
    [graph, lesson],
  )
  const of = <span className="visually-hidden"> {titleOf(lesson)}</span>
  const tools = (
    <div className="own-tools">
      <Button
        look="ghost"
        onClick={() => {
          show({ lesson: { id: lesson.id, step: 0, as: 'editor' } })
        }}
      >
        {errors === 0 ? 'Change' : 'Go on writing'}
        {of}
      </Button>
      <Button
        look="ghost"
        aria-expanded={isNaming}
        onClick={() => {
          setNaming(!isNaming)
        }}
      >
        Rename{of}
      </Button>
      <Button
        look="ghost"
        onClick={() => {
          keepCopy(lesson, shipped)
        }}
      >
        Copy{of}
      </Button>
      <Button
        look="ghost"
        onClick={() => {
          downloadLesson(lesson)
        }}
      >
        Download (.json){of}
      </Button>
      <Button
        look="ghost"
        onClick={() => {
          onDelete(lesson)
        }}
      >
        Delete{of}
      </Button>
      {isNaming && (
        <Rename
          lesson={lesson}
          onDone={() => {
            setNaming(false)
          }}
        />
      )}
    </div>
  )
  if (errors === 0) return <LessonCard lesson={lesson} lessons={shipped} more={tools} />
  return (
    <li className="lesson-card own-card" aria-labelledby={`lesson-${lesson.id}`}>
      <h3 id={`lesson-${lesson.id}`}>{titleOf(lesson)}</h3>
      <p className="small lesson-facts">
        {counted(lesson.steps.length, 'step', 'steps')} · {counted(errors, 'thing', 'things')} to mend before it can be
        played
      </p>
      {tools}
    </li>
  )
}

function Rename({ lesson, onDone }: { readonly lesson: Lesson; readonly onDone: () => void }) {
  const [title, setTitle] = useState(lesson.title)
  const box = useRef<HTMLInputElement>(null)
  useEffect(() => {
    box.current?.focus()
    box.current?.select()
  }, [])
  return (
    <form
      className="own-rename"
      onSubmit={(e) => {
        e.preventDefault()
        keepDraft(changeFacts(lesson, { title: title.trim() }))
        onDone()
      }}
    >
      <input
        ref={box}
        className="input"
        aria-label={`New title of ${titleOf(lesson)}`}
        maxLength={70}
        value={title}
        onChange={(e) => {
          setTitle(e.currentTarget.value)
        }}
        onKeyDown={(e) => {
          if (e.key === 'Escape') onDone()
        }}
      />
      <Button type="submit" disabled={title.trim() === ''}>
        Rename
      </Button>
    </form>
  )
}

function FileProblems({ problems, onClose }: { readonly problems: readonly Problem[]; readonly onClose: () => void }) {
  return (
    <div className="own-said own-faults" role="alert">
      <p>
        <Icon name="warn" />{' '}
        {counted(new Set(problems.map((p) => p.where.split(':')[0])).size, 'file was', 'files were')} not opened;
        everything else is as it was.
      </p>
      <ul>
        {problems.map((p) => (
          <li key={`${p.where} ${p.message}`}>
            <strong>{p.where}</strong>: {p.message}
          </li>
        ))}
      </ul>
      <Button look="ghost" onClick={onClose}>
        Close
      </Button>
    </div>
  )
}
