import './evidence.css'
import type { Selection } from '../../core/query/view.ts'
import { useApp } from '../../store/react.tsx'
import { BundleDetails } from './BundleDetails.tsx'
import { FlagDetails } from '../flags/FlagDetails.tsx'
import { ReferenceDetails } from '../references/ReferenceDetails.tsx'
import { StudyDetails } from '../studies/StudyDetails.tsx'
import { EdgeDetails } from './EdgeDetails.tsx'
import { LaneDetails } from './LaneDetails.tsx'
import { NodeDetails } from './NodeDetails.tsx'

/** What is selected: a relation with its evidence, a node, a bundle, a lane, a study, a reference or a flag. */
export function DetailsPanel() {
  const selection = useApp((s) => s.view.selection)
  if (selection === null) return null
  return <div className="details-panel" role="region" aria-label="Details">{contentOf(selection)}</div>
}

function contentOf(selection: Selection) {
  switch (selection.kind) {
    case 'edge':
      return <EdgeDetails id={selection.id} key={selection.id} />
    case 'node':
      return <NodeDetails id={selection.id} key={selection.id} />
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
