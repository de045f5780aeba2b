import { vancouver } from '../../core/cite/vancouver.ts'
import type { RefNumber } from '../../core/model/records.ts'
import { edgesCiting } from '../../core/query/selectedEdges.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { DetailsBar } from '../evidence/DetailsBar.tsx'
import { FlagBand } from '../evidence/FlagBand.tsx'
import { ReferenceEntry } from '../evidence/ReferenceEntry.tsx'
import { CitingGroups } from './CitingGroups.tsx'
import { flagsOfReference } from './referenceRows.ts'
import { ReferenceExport } from './ReferenceExport.tsx'
import { ShowOnMap } from './ShowOnMap.tsx'

/** One reference of the review: what it is, what rests on it, where its number is doubtful. */
export function ReferenceDetails({ number }: { readonly number: RefNumber }) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  const announce = useApp((s) => s.announce)
  const reference = graph.reference(number)
  const citing = edgesCiting(graph, number)
  const study = graph.data.studies.find((s) => s.ref === number)
  const flags = flagsOfReference(graph, number)
  return (
    <>
      <DetailsBar title={`Reference ${number}`} />
      <div className="details">
        <h2 className="visually-hidden">Reference {number}</h2>
        <ReferenceEntry number={number} />
        {reference.citedIn.length > 0 && <p className="small">Cited in {reference.citedIn.join('; ')}</p>}
        {reference.note !== null && <p className="small">{reference.note}</p>}
        <div className="button-row">
          <CopyButton text={vancouver(reference)} said="Reference copied." tell={announce}>
            Copy
          </CopyButton>
          {study !== undefined && (
            <Button
              look="ghost"
              onClick={() => {
                show({ page: 'studies', selection: { kind: 'study', id: study.id } })
              }}
            >
              Open study
            </Button>
          )}
        </div>
        <ReferenceExport references={[reference]} label="this reference" />
        <ShowOnMap
          edges={[...citing.printed, ...citing.beside, ...citing.expected]}
          selection={{ kind: 'reference', id: number }}
        />
        {flags.length > 0 && (
          <section className="details-group flag-bands">
            <h3>
              Flags <span className="num">{flags.length}</span>
            </h3>
            {flags.map((f) => (
              <FlagBand key={f.id} flag={f} />
            ))}
          </section>
        )}
        <CitingGroups citing={citing} number={number} />
      </div>
    </>
  )
}
