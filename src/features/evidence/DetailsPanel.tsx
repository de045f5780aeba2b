import { useEffect, useRef } from 'react'
import type { Selection } from '../../core/query/view.ts'
import { useApp } from '../../store/react.tsx'
import { useReturnFocus } from '../../ui/useReturnFocus.ts'
import { BundleDetails } from './BundleDetails.tsx'
import { FlagDetails } from '../flags/FlagDetails.tsx'
import { ReferenceDetails } from '../references/ReferenceDetails.tsx'
import { StudyDetails } from '../studies/StudyDetails.tsx'
import { EdgeDetails } from './EdgeDetails.tsx'
import { HiddenByFilter } from './HiddenByFilter.tsx'
import { LaneDetails } from './LaneDetails.tsx'
import { NodeDetails } from './NodeDetails.tsx'
import { NodesDetails } from './NodesDetails.tsx'

/** What is selected: a relation with its evidence, a node, a bundle, a lane, a study, a reference or a flag. */
export function DetailsPanel() {
  const selection = useApp((s) => s.view.selection)
  const panel = useRef<HTMLDivElement>(null)
  const actedInside = useRef(false)
  useReturnFocus()
  useEffect(() => {
    // A row of the panel opened something else and went away with the focus on it.
    if (actedInside.current && document.activeElement === document.body) panel.current?.focus()
    actedInside.current = false
  }, [selection])
  if (selection === null) return null
  return (
    <div
      ref={panel}
      className="details-panel"
      role="region"
      aria-label="Details"
      tabIndex={-1}
      onClickCapture={() => {
        actedInside.current = true
      }}
    >
      <HiddenByFilter />
      {contentOf(selection)}
    </div>
  )
}

function contentOf(selection: Selection) {
  switch (selection.kind) {
    case 'edge':
      return <EdgeDetails id={selection.id} key={selection.id} />
    case 'node':
      return <NodeDetails id={selection.id} key={selection.id} />
    case 'nodes':
      return <NodesDetails ids={selection.ids} />
    case 'bundle':
      return <BundleDetails id={selection.id} key={selection.id} />
    case 'lane':
      return <LaneDetails id={selection.id} key={selection.id} />
    case 'study':
      return <StudyDetails id={selection.id} key={selection.id} />
    case 'reference':
      return <ReferenceDetails number={selection.id} key={selection.id} />
    case 'flag':
      return <FlagDetails id={selection.id} key={selection.id} />
  }
}
