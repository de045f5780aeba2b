import type { ControlsProps } from './AnswerControls.tsx'

export function BuildAnswer(_: ControlsProps<'map'>) {
  return null
}
