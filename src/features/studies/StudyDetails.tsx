import '../references/references.css'
import { edgesCiting } from '../../core/query/selectedEdges.ts'
import { designWord } from '../../core/words/settingWords.ts'
import { useApp } from '../../store/react.tsx'
import { DetailsBar } from '../evidence/DetailsBar.tsx'
import { FlagBand } from '../evidence/FlagBand.tsx'
import { ReferenceEntry } from '../evidence/ReferenceEntry.tsx'
import { CitingGroups } from '../references/CitingGroups.tsx'
import { ShowOnMap } from '../references/ShowOnMap.tsx'
import { donorWords, exosomeWords, NOT_A_DISC_STUDY, recipientWords, routeWords } from './studyWords.ts'

/** One experiment of the tables: who gave, who was treated, how, and the relations that rest on it. */
export function StudyDetails({ id }: { readonly id: string }) {
  const graph = useApp((s) => s.graph)
  const study = graph.data.studies.find((s) => s.id === id)
  if (study === undefined) return null
  const rows = graph.data.tableRows.filter((r) => study.rows.includes(r.id))
  const citing = edgesCiting(graph, study.ref)
  const summaries = rows.flatMap((r) => (r.summary === null ? [] : [r]))
  return (
    <>
      <DetailsBar title="Study" />
      <div className="details">
        <h2 className="details-title">
          {study.authorYear} [{study.ref}]
        </h2>
        {!study.discStudy && (
          <p className="badges">
            <span className="badge">{NOT_A_DISC_STUDY}</span>
            <span className="small">By its title it studies something else; see its flags.</span>
          </p>
        )}
        {summaries.map((r) => (
          <p key={r.id}>
            {r.summary} <span className="quiet">{r.locator}</span>
          </p>
        ))}
        <ShowOnMap
          edges={[...citing.printed, ...citing.beside, ...citing.expected]}
          selection={{ kind: 'study', id }}
        />
        <dl className="facts">
          <dt>Exosomes</dt>
          <dd>{exosomeWords(graph, study)}</dd>
          <dt>Donor</dt>
          <dd>
            {donorWords(study)}
            {study.donor.basis.length > 0 ? ` (${study.donor.basis.join('; ')})` : ''}
          </dd>
          <dt>Recipient</dt>
          <dd>{recipientWords(study)}</dd>
          <dt>Scope</dt>
          <dd>{designWord(study.scope)}</dd>
          <dt>Route</dt>
          <dd>
            {routeWords(study)}
            {study.routeBasis === null ? '' : ` (${study.routeBasis})`}
          </dd>
          <dt>Printed in</dt>
          <dd>{rows.map((r) => r.locator).join('; ')}</dd>
        </dl>
        {rows.map((r) =>
          r.note === null ? null : (
            <p key={r.id} className="small">
              {r.locator}: {r.note}
            </p>
          ),
        )}
        <section className="details-group">
          <h3>Reference</h3>
          <ReferenceEntry number={study.ref} />
        </section>
        {study.flags.length > 0 && (
          <section className="details-group flag-bands">
            <h3>
              Flags <span className="num">{study.flags.length}</span>
            </h3>
            {study.flags.map((f) => (
              <FlagBand key={f} flag={graph.flag(f)} />
            ))}
          </section>
        )}
        <CitingGroups citing={citing} number={study.ref} />
      </div>
    </>
  )
}
