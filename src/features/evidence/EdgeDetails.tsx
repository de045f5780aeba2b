import { Fragment } from 'react'
import { factsOf } from '../../core/query/scopeContent.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { tellModifierVerb, tellVerb } from '../../core/tell/tellRelation.ts'
import { describeEdge, wordingDiffers } from '../../core/reason/describeEdge.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { AssertionRecord, EdgeId, ModifierRecord } from '../../core/model/records.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { CERTAINTY_NAMES } from '../glyphs/classNames.ts'
import { LineGlyph } from '../glyphs/LineGlyph.tsx'
import { DetailsBar } from './DetailsBar.tsx'
import { EdgeFoot } from './EdgeFoot.tsx'
import { EvidenceCard } from './EvidenceCard.tsx'
import { RelationRows } from './RelationRows.tsx'

/** One relation: sentence, how sure and where, then every piece of evidence with its flags (UX-10). */
export function EdgeDetails({ id }: { readonly id: EdgeId }) {
  const graph = useApp((s) => s.graph)
  const edge = graph.edge(id)
  const verb = tellVerb(graph, id)
  const facts = factsOf(graph, id)
  const samePassage = describeEdge(graph, id).samePassage.map((other) => other.edge)
  const walk = useStepWalk(id)
  return (
    <>
      <DetailsBar title={walk === null ? 'Relation' : `Relation · step ${walk.step + 1} of ${walk.count}`} {...(walk === null ? {} : { onPrevious: walk.previous, onNext: walk.next })} />
      <div className="details">
        <h2 className="details-title">
          {mapLabel(graph.node(edge.subject))} <LineGlyph {...facts} width={36} /><span className="visually-hidden">{verb}</span> {mapLabel(graph.node(edge.object))}
        </h2>
        <p className="details-sentence">{graph.node(edge.subject).label} <strong>{verb}</strong> {graph.node(edge.object).label}{verb === edge.predicate ? null : <span className="quiet"> · recorded as {edge.predicate.replaceAll('_', ' ')}</span>}</p>
        <Badges edge={edge} inVivo={facts.inVivo} />
        <WhyThisArrow graph={graph} edge={edge} />
        <section className="details-group">
          <h3>Evidence <span className="num">{edge.evidence.length}</span>{wordingDiffers(edge) ? ' · wording differs' : ''}</h3>
          {edge.evidence.map((item) => <EvidenceCard key={item.id} item={item} edge={edge} />)}
        </section>
        <Modifiers graph={graph} modifiers={graph.modifiersOf(id)} />
        {samePassage.length > 0 && <section className="details-group"><h3>Same passage <span className="num">{samePassage.length}</span></h3><RelationRows edges={samePassage} /></section>}
      </div>
      <EdgeFoot edge={edge} />
    </>
  )
}

function Badges({ edge, inVivo }: { readonly edge: AssertionRecord; readonly inVivo: boolean }) {
  const hedges = [...new Set(edge.evidence.flatMap((e) => e.hedges))]
  const missing = [
    ...(edge.evidence.every((e) => e.design === 'not-stated') ? ['setting'] : []),
    ...(edge.directness === 'unspecified' ? ['directness'] : []),
    ...(edge.sign === null ? ['direction'] : []),
  ]
  return (
    <div className="badges">
      <span className="badge"><LineGlyph relationClass={null} certainty={edge.certainty} inVivo={false} width={24} /> {CERTAINTY_NAMES[edge.certainty]}</span>
      {hedges.map((h) => <span key={h} className="badge">“{h}”</span>)}
      {inVivo && <span className="badge">in vivo</span>}
      {edge.directness !== 'unspecified' && <span className="badge">{edge.directness}</span>}
      {edge.negated && <span className="badge">no effect reported</span>}
      {edge.caveat !== null && <span className="badge">{edge.caveat}</span>}
      {edge.flags.length > 0 && <span className="badge"><span className="flag-mark"><Icon name="flag" size={14} /></span> {edge.flags.length === 1 ? '1 flag' : `${edge.flags.length} flags`}</span>}
      {missing.length > 0 && <span className="small">{listWords(missing)} not stated</span>}
    </div>
  )
}

const BASIS_WORDS: Readonly<Record<AssertionRecord['signBasis'], string>> = {
  printed: 'The review prints this direction.',
  inverted: 'The review prints the opposite manipulation (loss, knockdown or inhibition), so the arrow is turned round.',
  via: 'The review says it in one clause with “by” or “via”; the arrow is one of its steps.',
  definition: 'The direction follows from what the word means in the review, for example a miRNA that targets a gene lowers it.',
  context: 'The curator read this step from the passage; the review does not print it.',
  'not-printed': 'The review prints no direction.',
  none: 'This relation carries no direction by its meaning.',
}

function WhyThisArrow({ graph, edge }: { readonly graph: MechanismGraph; readonly edge: AssertionRecord }) {
  const relation = graph.relation(edge.predicate)
  return (
    <details className="why">
      <summary>Why this arrow</summary>
      <p>{BASIS_WORDS[edge.signBasis]} {relation.meaning}</p>
      {edge.inferredSign !== null && <p>The curator’s reading, used only on request: it {edge.inferredSign === 1 ? 'raises' : 'lowers'}.</p>}
      {edge.onlyFrom.length > 0 && <p>Paths use it only from {edge.onlyFrom.map((n) => mapLabel(graph.node(n))).join(', ')}: the review tells it of nothing else.</p>}
      {edge.note !== null && <p>{edge.note}</p>}
      <p className="quiet">Biolink: {relation.mapping.biolink}. {edge.id}, tier {edge.tier}.</p>
    </details>
  )
}

function Modifiers({ graph, modifiers }: { readonly graph: MechanismGraph; readonly modifiers: readonly ModifierRecord[] }) {
  if (modifiers.length === 0) return null
  return (
    <section className="details-group">
      <h3>What changes this relation <span className="num">{modifiers.length}</span></h3>
      {modifiers.map((m) => (
        <Fragment key={m.id}>
          <p><strong>{mapLabel(graph.node(m.subject))}</strong> {tellModifierVerb(graph, m)} it <span className="quiet">({CERTAINTY_NAMES[m.certainty]})</span></p>
          {m.evidence.map((item) => <EvidenceCard key={item.id} item={item} edge={m} />)}
        </Fragment>
      ))}
    </section>
  )
}

function listWords(words: readonly string[]): string {
  const text = words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`
  return text.charAt(0).toUpperCase() + text.slice(1)
}

interface StepWalk { readonly step: number; readonly count: number; readonly previous: (() => void) | null; readonly next: (() => void) | null }

/** Previous and next along the open path; null when the relation is not on it. */
function useStepWalk(id: EdgeId): StepWalk | null {
  const open = useApp((s) => selectAnswer(s).openPath)
  const request = useApp((s) => s.view.paths)
  const show = useApp((s) => s.show)
  const step = open?.edges.indexOf(id) ?? -1
  if (open === null || request === null || step < 0) return null
  const go = (to: number): (() => void) | null => {
    const edge = open.edges[to]
    return edge === undefined ? null : () => { show({ selection: { kind: 'edge', id: edge }, paths: { ...request, step: to } }, 'replace') }
  }
  return { step, count: open.edges.length, previous: go(step - 1), next: go(step + 1) }
}
