import { compareMaps } from '../../core/lesson/compareMaps.ts'
import { EMPTY_MAP } from '../../core/lesson/builtMap.ts'
import { expertMap } from '../../core/lesson/expertMap.ts'
import { useApp } from '../../store/react.tsx'
import type { ControlsProps } from './AnswerControls.tsx'
import { BuildTask } from './BuildTask.tsx'

/** The drawing board of a question: the learner's map, and once it is done line by line beside that of the review. */
export function BuildAnswer({ questionKey: { given: start, tray }, given, isShown, onChange }: ControlsProps<'map'>) {
  const graph = useApp((s) => s.graph)
  const announce = useApp((s) => s.announce)
  const map = given.kind === 'map' && given.map !== null ? given.map : EMPTY_MAP
  return (
    <BuildTask
      given={start}
      tray={tray}
      value={map}
      announce={announce}
      result={isShown ? compareMaps(graph, expertMap(graph, [...start, ...tray]), map) : null}
      onChange={(next) => {
        onChange({ kind: 'map', map: next })
      }}
    />
  )
}
