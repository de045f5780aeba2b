import { useState } from 'react'
import type { NodeId } from '../../core/model/records.ts'
import { pickedNodes } from '../../core/query/pickedNodes.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { counted } from '../../core/words/plural.ts'
import { useApp, useAppStore } from '../../store/react.tsx'
import { Menu } from '../../ui/Menu.tsx'
import { groundActions } from '../actions/groundActions.ts'
import { nodeActions } from '../actions/nodeActions.ts'
import { pickedActions } from '../actions/pickedActions.ts'

/** Where a menu was asked for, CSS px of the window, and on which node; null = on empty ground. */
export interface MenuPlace {
  readonly node: NodeId | null
  readonly x: number
  readonly y: number
}

type Steps = 1 | 2 | 3
const STEPS: readonly Steps[] = [1, 2, 3]

/** The one menu of the map for mouse, touch and keyboard: of a node, of the nodes picked together, or of the map itself. */
export function MapMenu({
  place,
  fit,
  onClose,
}: {
  readonly place: MenuPlace
  readonly fit: () => void
  readonly onClose: () => void
}) {
  const store = useAppStore()
  const graph = useApp((s) => s.graph)
  const [steps, setSteps] = useState<Steps>(1)
  const picked = pickedNodes(store.getState().view.selection)
  const isOfPicked = picked.length > 1 && (place.node === null || picked.includes(place.node))
  const isOfNode = !isOfPicked && place.node !== null
  const groups = isOfPicked
    ? pickedActions(store, picked)
    : place.node === null
      ? groundActions(store, fit)
      : nodeActions(store, place.node, steps)
  const label = isOfPicked
    ? counted(picked.length, 'picked node', 'picked nodes')
    : place.node === null
      ? 'The map'
      : mapLabel(graph.node(place.node))
  const onKey = (key: string): boolean => {
    const next = key === '+' || key === '=' ? steps + 1 : key === '-' ? steps - 1 : Number(key)
    const wanted = isOfNode ? STEPS.find((s) => s === next) : undefined
    if (wanted !== undefined) setSteps(wanted)
    return wanted !== undefined
  }
  return (
    <Menu
      label={label}
      at={place}
      onClose={onClose}
      onKey={onKey}
      groups={groups.map(({ title, actions }) => ({ title, items: actions }))}
      {...(isOfNode ? { top: <StepChoice steps={steps} onChoose={setSteps} /> } : {})}
    />
  )
}

/** How far "bring in" goes: 1 to 3 steps, also by the keys 1 2 3 + −. */
function StepChoice({ steps, onChoose }: { readonly steps: Steps; readonly onChoose: (steps: Steps) => void }) {
  return (
    <div className="menu-steps" role="group" aria-label="How far to bring in">
      Bring in
      {STEPS.map((n) => (
        <button
          key={n}
          type="button"
          role="menuitemradio"
          aria-checked={n === steps}
          aria-label={counted(n, 'step', 'steps')}
          tabIndex={-1}
          className="menu-step"
          onClick={() => {
            onChoose(n)
          }}
        >
          {n}
        </button>
      ))}
      {steps === 1 ? 'step' : 'steps'}
    </div>
  )
}
