import { useId, useState } from 'react'
import { handInFileName, handInText, MAX_NAME_LENGTH } from '../../core/lesson/handIn.ts'
import { handInCounts, handInOfRun } from '../../core/lesson/handInOfRun.ts'
import type { LessonRun } from '../../core/lesson/lessonRun.ts'
import type { Lesson } from '../../core/lesson/lessonSchema.ts'
import { counted } from '../../core/words/plural.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { saveFile } from '../../ui/saveFile.ts'

/** A learner's answers as one file for the teacher. Nothing is sent. */
export function HandInDialog({
  lesson,
  run,
  onClose,
}: {
  readonly lesson: Lesson
  readonly run: LessonRun
  readonly onClose: () => void
}) {
  const dataVersion = useApp((s) => s.graph.data.dataset.version)
  const announce = useApp((s) => s.announce)
  const [name, setName] = useState('')
  const field = useId()
  const { answered, unfinished, questions } = handInCounts(lesson, run)
  const isEmpty = answered + unfinished === 0
  const save = (): void => {
    const handIn = handInOfRun(lesson, run, { name, when: new Date().toISOString(), dataVersion })
    saveFile(handInFileName(handIn), handInText(handIn), 'application/json')
    announce('The file was saved. Give it to your teacher.')
    onClose()
  }
  return (
    <Dialog title="Hand in" onClose={onClose} width={480}>
      <div className="hand-in">
        <p>
          Your answers are saved as one file on this computer. Give it to your teacher by mail, chat or stick. Nothing
          is sent from here.
        </p>
        <p className="small">
          {answered} of {counted(questions, 'question', 'questions')} answered
          {unfinished === 0 ? '' : `, ${unfinished} tried and not finished`}.
        </p>
        <label htmlFor={field}>Your name or a nickname (may stay empty)</label>
        <input
          id={field}
          className="input"
          type="text"
          maxLength={MAX_NAME_LENGTH}
          autoComplete="off"
          value={name}
          onChange={(e) => {
            setName(e.currentTarget.value)
          }}
          onKeyDown={(e) => {
            if (e.key === 'Enter' && !isEmpty) save()
          }}
        />
        <div className="lesson-buttons">
          <Button look="main" disabled={isEmpty} onClick={save}>
            Save the file
          </Button>
          <Button onClick={onClose}>Not yet</Button>
        </div>
        {isEmpty && <p className="small">Answer a question first; then there is something to hand in.</p>}
      </div>
    </Dialog>
  )
}
