import { Fragment, useMemo } from 'react'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { tellModifier } from '../../core/tell/tellModifiers.ts'
import { tellVerb } from '../../core/tell/tellRelation.ts'
import { describeEdge, wordingDiffers } from '../../core/reason/describeEdge.ts'
import type { EdgeBadge, EdgeCard } from '../../core/reason/describeEdge.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { EdgeId, MechanismId, ModifierRecord } from '../../core/model/records.ts'
import { SETTING_NOT_STATED } from '../../core/words/settingWords.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp, useAppStore } from '../../store/react.tsx'
import { openMechanism } from '../actions/openMechanism.ts'
import { CERTAINTY_NAMES } from '../glyphs/classNames.ts'
import { LineGlyph } from '../glyphs/LineGlyph.tsx'
import { RelationGlyph } from '../glyphs/RelationGlyph.tsx'
import { DetailsBar } from './DetailsBar.tsx'
import { EdgeFoot } from './EdgeFoot.tsx'
import { EvidenceCard } from './EvidenceCard.tsx'
import { RelationRows } from './RelationRows.tsx'
import { Warnings } from './Warnings.tsx'

/** One relation: sentence, how sure and where, what to know before taking it along, then every piece of evidence with its flags. */
export function EdgeDetails({ id }: { readonly id: EdgeId }) {
  const graph = useApp((s) => s.graph)
  const edge = graph.edge(id)
  const card = useMemo(() => describeEdge(graph, id), [graph, id])
  const verb = tellVerb(graph, id)
  const walk = useStepWalk(id)
  return (
    <>
      <DetailsBar
        title={walk === null ? 'Relation' : `Relation · step ${walk.step + 1} of ${walk.count}`}
        {...(walk === null ? {} : { onPrevious: walk.previous, onNext: walk.next })}
      />
      <div className="details">
        <h2 className="details-title">
          {mapLabel(graph.node(edge.subject))} <RelationGlyph id={id} width={36} verb="hidden" />{' '}
          {mapLabel(graph.node(edge.object))}
        </h2>
        <p className="details-sentence">
          {graph.node(edge.subject).label} <strong>{verb}</strong> {graph.node(edge.object).label}
          {verb === edge.predicate ? null : (
            <span className="quiet"> · recorded as {edge.predicate.replaceAll('_', ' ')}</span>
          )}
        </p>
        <Badges card={card} />
        <OfMechanism mechanism={edge.mechanism} />
        <Warnings warnings={card.warnings} />
        <details className="why">
          <summary>Why this arrow</summary>
          {card.whyThisArrow.map((line) => (
            <p key={line}>{line}</p>
          ))}
          <p className="quiet">
            Biolink: {graph.relation(edge.predicate).mapping.biolink}. {edge.id}, tier {edge.tier}.
          </p>
        </details>
        <section className="details-group">
          <h3>
            Evidence <span className="num">{edge.evidence.length}</span>
            {wordingDiffers(edge) ? ' · wording differs' : ''}
          </h3>
          {edge.evidence.map((item) => (
            <EvidenceCard key={item.id} item={item} edge={edge} />
          ))}
        </section>
        <Modifiers graph={graph} modifiers={graph.modifiersOf(id)} />
        {card.samePassage.length > 0 && (
          <section className="details-group">
            <h3>
              Same passage <span className="num">{card.samePassage.length}</span>
            </h3>
            <RelationRows edges={card.samePassage.map((other) => other.edge)} />
          </section>
        )}
      </div>
      <EdgeFoot edge={edge} />
    </>
  )
}

/** The mechanism a relation belongs to, as a way there. */
function OfMechanism({ mechanism }: { readonly mechanism: MechanismId }) {
  const store = useAppStore()
  const title = useApp((s) => s.graph.data.mechanisms.find((m) => m.id === mechanism)?.title)
  const isThere = useApp(
    ({ view: { page, scope, paths } }) =>
      page === 'map' && paths === null && scope.kind === 'mechanism' && scope.mechanism === mechanism,
  )
  if (title === undefined || isThere) return null
  return (
    <p className="small">
      Mechanism:{' '}
      <button
        type="button"
        className="text-button"
        onClick={() => {
          openMechanism(store, mechanism)
        }}
      >
        {title}
      </button>
    </p>
  )
}

/** Badges of the row under the sentence; what the evidence cards show again is left to them, what is not stated to the words beside. */
const ROW_BADGES: ReadonlySet<EdgeBadge['kind']> = new Set(['certainty', 'setting', 'species', 'directness'])

function Badges({ card }: { readonly card: EdgeCard }) {
  return (
    <div className="badges">
      {card.badges
        .filter((b) => ROW_BADGES.has(b.kind) && b.text !== SETTING_NOT_STATED)
        .map((b) => (
          <span key={b.kind + b.text} className="badge">
            {b.kind === 'certainty' && (
              <LineGlyph relationClass={null} certainty={card.record.certainty} inVivo={false} width={24} />
            )}{' '}
            {b.text}
          </span>
        ))}
      {card.notStated !== null && <span className="small">{card.notStated}</span>}
    </div>
  )
}

function Modifiers({
  graph,
  modifiers,
}: {
  readonly graph: MechanismGraph
  readonly modifiers: readonly ModifierRecord[]
}) {
  if (modifiers.length === 0) return null
  return (
    <section className="details-group">
      <h3>
        What changes this relation <span className="num">{modifiers.length}</span>
      </h3>
      {modifiers.map((m) => (
        <Fragment key={m.id}>
          <p>
            {tellModifier(graph, m)} <span className="quiet">({CERTAINTY_NAMES[m.certainty]})</span>
          </p>
          {m.evidence.map((item) => (
            <EvidenceCard key={item.id} item={item} edge={m} />
          ))}
        </Fragment>
      ))}
    </section>
  )
}

interface StepWalk {
  readonly step: number
  readonly count: number
  readonly previous: (() => void) | null
  readonly next: (() => void) | null
}

/** Previous and next along the open path; null when the relation is not on it. */
function useStepWalk(id: EdgeId): StepWalk | null {
  const open = useApp((s) => selectAnswer(s).openPath)
  const request = useApp((s) => s.view.paths)
  const show = useApp((s) => s.show)
  const step = open?.edges.indexOf(id) ?? -1
  if (open === null || request === null || step < 0) return null
  const go = (to: number): (() => void) | null => {
    const edge = open.edges[to]
    return edge === undefined
      ? null
      : () => {
          show({ selection: { kind: 'edge', id: edge }, paths: { ...request, step: to } }, 'replace')
        }
  }
  return { step, count: open.edges.length, previous: go(step - 1), next: go(step + 1) }
}
