import { useMemo } from 'react'
import type { RefNumber } from '../../core/model/records.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import type { MechanismPath } from '../../core/query/mechanismPath.ts'
import { spliceAudit } from '../../core/reason/spliceAudit.ts'
import { counted, listed } from '../../core/words/plural.ts'
import { useApp } from '../../store/react.tsx'
import { Icon } from '../../ui/Icon.tsx'

/** What a path rests on in a line: one study, several in the same system, findings spliced, or joined from another source. */
export function Support({ path }: { readonly path: MechanismPath }) {
  const graph = useApp((s) => s.graph)
  const audit = useMemo(() => spliceAudit(graph, path), [graph, path])
  const studies = [...new Set(audit.hops.flatMap((h) => h.studies))]
  const numbers = bracketed(studies)
  if (path.joinedAt.length > 0) {
    const sources = [
      ...new Set(
        path.joinedAt.flatMap((step) => (path.edges[step] === undefined ? [] : graph.edge(path.edges[step]).onlyFrom)),
      ),
    ]
    return (
      <span className="path-support" data-spliced="true">
        <Icon name="break" size={14} /> joined: step {listed(path.joinedAt.map((step) => String(step + 1)))} is told of{' '}
        {listed(
          sources.map((id) => mapLabel(graph.node(id))),
          'or',
        )}{' '}
        only
      </span>
    )
  }
  if (audit.verdict === 'spliced')
    return (
      <span className="path-support" data-spliced="true">
        <Icon name="splice" size={14} />{' '}
        {studies.length === 0
          ? 'no study cited'
          : studies.length === 1
            ? `${numbers} is not cited for every step`
            : `spliced from ${numbers}`}
      </span>
    )
  const species = [...new Set(audit.hops.flatMap((h) => h.species))].map((name) => `, ${name}`).join('')
  const common = audit.segments.at(-1)?.refs ?? []
  return (
    <span className="path-support">
      {audit.verdict === 'single-study'
        ? `${common.length === 1 ? 'one study' : counted(common.length, 'study', 'studies')} ${bracketed(common)}`
        : `several studies, same system ${numbers}`}
      {species}
    </span>
  )
}

function bracketed(refs: readonly RefNumber[]): string {
  return refs.map((n) => `[${n}]`).join(' ')
}
