import './tally.css'
import { useMemo, useState } from 'react'
import { tallyClass } from '../../core/lesson/classTally.ts'
import type { ReadFile, TallyQuestion } from '../../core/lesson/classTally.ts'
import { exampleClass } from '../../core/lesson/exampleClass.ts'
import type { ExpertMap } from '../../core/lesson/expertMap.ts'
import { handInText, readHandIn } from '../../core/lesson/handIn.ts'
import type { HandInTask } from '../../core/lesson/handIn.ts'
import { tallyCsv } from '../../core/lesson/tallyCsv.ts'
import { counted } from '../../core/words/plural.ts'
import { seededRandom } from '../../core/seededRandom.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { TallyDrop } from './TallyDrop.tsx'
import { TallyTables } from './TallyTables.tsx'
import { useHandIns } from './useHandIns.ts'

export interface ClassTallyProps {
  readonly lessonId: string
  /** The map of the step that students build, and that step; without lines and empty where the lesson has no map to build. */
  readonly expert: ExpertMap
  readonly mapStep: string
  /** Questions in the order of the lesson. */
  readonly questions: readonly TallyQuestion[]
  readonly announce: (text: string) => void
}

/** One seed, one example: it is the same for every teacher. */
const EXAMPLE_SEED = 7

/** The work of a class counted in the teacher's window: who drew which line, what was drawn besides, and how questions went. */
export function ClassTally({ lessonId, expert, mapStep, questions, announce }: ClassTallyProps) {
  const graph = useApp((s) => s.graph)
  const task = useMemo(
    (): HandInTask => ({ lesson: lessonId, mapStep, dataVersion: graph.data.dataset.version }),
    [lessonId, mapStep, graph],
  )
  const { files, progress, add, cancel, replace } = useHandIns(task)
  const [isExample, setIsExample] = useState(false)
  const tally = useMemo(
    () => tallyClass(graph, { expert, mapStep, questions }, files),
    [graph, expert, mapStep, questions, files],
  )
  const read = async (added: readonly File[]): Promise<void> => {
    if (added.length === 0) {
      announce('There were no files in it.')
      return
    }
    if (isExample) {
      replace([])
      setIsExample(false)
    }
    const done = await add(added)
    const refused = done.filter(({ result }) => !result.ok).length
    announce(
      `${counted(done.length, 'file', 'files')} read${done.length < added.length ? `, ${added.length - done.length} left out` : ''}${refused === 0 ? '' : `, ${refused} set aside`}.`,
    )
  }
  const tryExample = (): void => {
    const made = exampleClass(expert, task, questions, seededRandom(EXAMPLE_SEED))
    replace(
      made.map((handIn): ReadFile => {
        const file = `${handIn.name ?? ''}.json`
        return { file, result: readHandIn(handInText(handIn), file, task, handIn.when) }
      }),
    )
    setIsExample(true)
    announce(`Example class of ${made.length} shown.`)
  }
  const clear = (): void => {
    replace([])
    setIsExample(false)
    announce('All files cleared.')
  }
  const save = (): void => {
    saveFile(
      `exopath-${lessonId}-${isExample ? 'example-' : ''}class.csv`,
      tallyCsv(graph, tally),
      'text/csv;charset=utf-8',
    )
    announce('Tally saved as CSV.')
  }
  return (
    <div className="tally">
      <TallyDrop
        isEmpty={files.length === 0}
        hasMap={expert.lines.length > 0}
        progress={progress}
        onFiles={(added) => {
          void read(added)
        }}
        onCancel={() => {
          cancel()
          announce('Reading stopped.')
        }}
        onExample={tryExample}
      />
      {files.length > 0 && (
        <>
          {isExample && (
            <p className="tally-example">
              <strong>Example class.</strong> Made up by Exopath from this lesson’s own map, to show what the page does.
              These are not your students.
            </p>
          )}
          <div className="tally-head">
            <p className="tally-count">
              {counted(tally.students, 'student', 'students')}
              {expert.lines.length === 0 ? '' : `, ${counted(tally.maps, 'map', 'maps')}`}
              {tally.setAside.length === 0 ? '' : `, ${counted(tally.setAside.length, 'file', 'files')} set aside`}
            </p>
            <Button icon="download" onClick={save}>
              Save as CSV
            </Button>
            <Button look="ghost" icon="close" onClick={clear}>
              Clear
            </Button>
          </div>
          <TallyTables tally={tally} places={expert.nodes} />
        </>
      )}
    </div>
  )
}
