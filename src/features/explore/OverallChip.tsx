import { useId } from 'react'
import { useApp } from '../../store/react.tsx'
import { Tip } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { OVERALL_HELP, overallCount, useOverall } from './useOverall.ts'

/** Draws the overall effects of the view or folds them away; pressed = drawn. Nothing where there are none. */
export function OverallChip() {
  const { count, isShown, toggle } = useOverall()
  const help = useId()
  // Cards always tell them in words.
  const isAtlas = useApp((s) => s.view.scope.kind === 'atlas')
  if (count === 0 || isAtlas) return null
  return (
    <Tip text="Relations that a chain in view explains step by step">
      <Chip pressed={isShown} onToggle={toggle} describedBy={help}>
        {overallCount(count)}
      </Chip>
      <span id={help} hidden>
        {OVERALL_HELP}
      </span>
    </Tip>
  )
}
