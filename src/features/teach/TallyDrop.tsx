import { useId, useRef, useState } from 'react'
import { Button } from '../../ui/Button.tsx'
import { droppedFiles, MOST_FILES } from './droppedFiles.ts'
import type { Progress } from './useHandIns.ts'

/** Where a teacher drops or chooses the files of a class, and how they come to be; while files are read, how far. */
export function TallyDrop({
  isEmpty,
  hasMap,
  progress,
  onFiles,
  onCancel,
  onExample,
}: {
  readonly isEmpty: boolean
  /** The lesson has a map to build, so maps may come on paper. */
  readonly hasMap: boolean
  readonly progress: Progress | null
  readonly onFiles: (files: readonly File[]) => void
  readonly onCancel: () => void
  readonly onExample: () => void
}) {
  const input = useRef<HTMLInputElement>(null)
  const [isOver, setIsOver] = useState(false)
  const id = useId()
  const drop = (data: DataTransfer): void => {
    setIsOver(false)
    void droppedFiles(data).then(onFiles, () => {
      onFiles([])
    })
  }
  return (
    // Elsewhere on the page a dropped file is opened as a figure.
    <section
      className="tally-drop"
      data-over={isOver || undefined}
      data-empty={isEmpty || undefined}
      aria-labelledby={id}
      onDragOver={(e) => {
        e.preventDefault()
        e.stopPropagation()
        setIsOver(true)
      }}
      onDragLeave={() => {
        setIsOver(false)
      }}
      onDrop={(e) => {
        e.preventDefault()
        e.stopPropagation()
        drop(e.dataTransfer)
      }}
    >
      <h2 id={id}>{isEmpty ? 'Files of your class' : 'More files'}</h2>
      {progress === null ? (
        <div className="tally-choose">
          <p>{isEmpty ? 'Drop the files here, or a folder of them.' : 'Drop more files here.'}</p>
          <Button
            look={isEmpty ? 'main' : 'default'}
            onClick={() => {
              input.current?.click()
            }}
          >
            Choose files
          </Button>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            aria-label="Files of your class"
            accept=".json,.csv,.tsv,.txt,application/json,text/csv"
            onChange={(e) => {
              const chosen = [...(e.target.files ?? [])].slice(0, MOST_FILES)
              e.target.value = ''
              onFiles(chosen)
            }}
          />
          {isEmpty && <Button onClick={onExample}>Try with an example class</Button>}
        </div>
      ) : (
        <div className="tally-choose">
          <progress value={progress.done} max={progress.of} aria-label="Files read" />
          <p className="num">
            {progress.done} of {progress.of} read
          </p>
          <Button onClick={onCancel}>Cancel</Button>
        </div>
      )}
      {isEmpty && <HowTo hasMap={hasMap} />}
      <p className="small">
        Files are read in this window. Nothing is sent, and nothing is kept once you clear or close the page.
      </p>
    </section>
  )
}

function HowTo({ hasMap }: { readonly hasMap: boolean }) {
  return (
    <ol className="tally-how">
      <li>At the end of the lesson students choose “Hand in” and save one file.</li>
      <li>They send you that file the way your class sends files: by mail, on a stick, in your learning platform.</li>
      <li>You drop all of them here at once.</li>
      {hasMap && (
        <li>
          Maps drawn on paper: type one line a row as <code>from,sign,to</code>, for example <code>miR-21,-,PTEN</code>,
          and save each map as CSV under the student’s name. The sign is +, − or ?.
        </li>
      )}
    </ol>
  )
}
