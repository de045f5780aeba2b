import { expectedRefs } from '../../core/cite/papersOf.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { EdgeId } from '../../core/model/records.ts'
import { spliceAudit } from '../../core/reason/spliceAudit.ts'
import { NO_TRIAL } from '../../core/words/pathWords.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { CERTAINTY_NAMES } from '../glyphs/classNames.ts'
import { RelationName } from '../evidence/RelationName.tsx'

const VERDICTS = {
  'single-study': 'One paper is cited for every step',
  'same-system': 'Several papers, same system',
  spliced: 'Spliced',
} as const

/** `, expected [134]` where a flag names another number. */
function expectedWords(graph: MechanismGraph, edge: EdgeId): string {
  const expected = expectedRefs(graph, edge).map((n) => `[${n}]`)
  return expected.length === 0 ? '' : `, expected ${expected.join(' ')}`
}

/** Does any cited study show the whole chain (E2)? One row per step: what it rests on. */
export function SpliceDialog({ onClose }: { readonly onClose: () => void }) {
  const graph = useApp((s) => s.graph)
  const path = useApp((s) => selectAnswer(s).openPath)
  const show = useApp((s) => s.show)
  if (path === null) return null
  const audit = spliceAudit(graph, path)
  return (
    <Dialog title="Splice audit" onClose={onClose} width={720}>
      <p className="splice-verdict">
        <strong>{VERDICTS[audit.verdict]}.</strong> {audit.sentence} {audit.noTrial ? NO_TRIAL : ''}
      </p>
      <div className="table-scroll">
        <table className="table">
          <caption className="visually-hidden">What each step rests on</caption>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col">Relation</th>
              <th scope="col">References</th>
              <th scope="col">Species</th>
              <th scope="col">Setting</th>
              <th scope="col">Wording</th>
            </tr>
          </thead>
          <tbody>
            {audit.hops.map((hop, i) => (
              <tr key={hop.edge}>
                <td className="num">{i + 1}</td>
                <th scope="row">
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => {
                      show({ selection: { kind: 'edge', id: hop.edge } })
                      onClose()
                    }}
                  >
                    <RelationName id={hop.edge} />
                  </button>
                </th>
                <td>
                  {hop.refs.length > 0
                    ? hop.refs.map((n) => `[${n}]`).join(' ')
                    : hop.byDefinition
                      ? 'by definition'
                      : 'none printed'}
                  {expectedWords(graph, hop.edge)}
                </td>
                <td>{hop.species.length > 0 ? hop.species.join(', ') : 'not stated'}</td>
                <td>{hop.setting}</td>
                <td>
                  {CERTAINTY_NAMES[hop.certainty]}
                  {hop.hedges.length > 0 ? `: ${hop.hedges.map((h) => `“${h}”`).join(', ')}` : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Dialog>
  )
}
