import './studies.css'
import { useState } from 'react'
import { useApp } from '../../store/react.tsx'
import { Segment } from '../../ui/Segment.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { JoinedStudies } from './JoinedStudies.tsx'
import { PrintedTable } from './PrintedTable.tsx'

type Sheet = 'joined' | 'table-1' | 'table-2'

/** The experiments behind the graph: one row a study, and both tables as the review prints them. */
export function StudiesPage() {
  const data = useApp((s) => s.graph.data)
  const [sheet, setSheet] = useState<Sheet>('joined')
  const disc = data.studies.filter((s) => s.discStudy).length
  return (
    <div className="page studies-page">
      <PageTitle>Studies</PageTitle>
      <p className="page-lead">
        The {data.studies.length} studies that the review’s two tables name; {disc} are studies of the disc. Open one
        for the relations that rest on it.
      </p>
      <div className="page-tools">
        <Segment<Sheet>
          label="Which table"
          value={sheet}
          onChange={setSheet}
          options={[
            { value: 'joined', label: 'Studies' },
            { value: 'table-1', label: 'Table 1 as printed' },
            { value: 'table-2', label: 'Table 2 as printed' },
          ]}
        />
      </div>
      {sheet === 'joined' ? <JoinedStudies /> : <PrintedTable table={sheet === 'table-1' ? 1 : 2} />}
    </div>
  )
}
