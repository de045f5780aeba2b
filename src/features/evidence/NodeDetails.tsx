import { nodeClass } from '../../core/model/nodeClass.ts'
import { RELATION_CLASSES } from '../../core/model/records.ts'
import type { EdgeId, NodeId, NodeRecord } from '../../core/model/records.ts'
import { factsOf } from '../../core/query/scopeContent.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { pathsThrough } from '../../core/query/pathsThrough.ts'
import { tellModifier } from '../../core/tell/tellModifiers.ts'
import { tellVerbs } from '../../core/tell/tellRelation.ts'
import { relationClassWords } from '../../core/words/classWords.ts'
import { describeNode } from '../../core/reason/describeNode.ts'
import { pathQuery } from '../../core/query/pathQuery.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import { kindWord } from '../../core/words/nodeWords.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp, useAppStore } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { CERTAINTY_NAMES } from '../glyphs/classNames.ts'
import { NodeGlyph } from '../glyphs/NodeGlyph.tsx'
import { askPaths, nodeActions } from '../actions/nodeActions.ts'
import { Annotations } from './Annotations.tsx'
import { DetailsBar } from './DetailsBar.tsx'
import { RelationRows } from './RelationRows.tsx'
import { StandsIn } from './StandsIn.tsx'

const VALENCE_WORDS = {
  harmful: 'harmful when raised',
  beneficial: 'good when raised',
  neutral: 'neither good nor bad in itself',
} as const

/** One node: names, class, identifiers, what acts on it and what it acts on (UX-11). */
export function NodeDetails({ id }: { readonly id: NodeId }) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  const store = useAppStore()
  const node = graph.node(id)
  const modifies = graph.data.modifiers.filter((m) => m.subject === id)
  const cls = nodeClass(node.kind)
  const out = graph.outEdges(id)
  const into = graph.inEdges(id)
  return (
    <>
      <DetailsBar title={`Node · ${kindWord(node.kind)}`} />
      <div className="details">
        <h2 className="details-title">
          <NodeGlyph nodeClass={cls} /> {node.label}
        </h2>
        <div className="button-row">
          <Button
            onClick={() => {
              show({ page: 'map', scope: { kind: 'neighbourhood', centre: id, steps: 1 }, paths: null })
            }}
          >
            Show neighbourhood
          </Button>
          <Button
            look="ghost"
            onClick={() => {
              askPaths(store, pathQuery({ kind: 'set', set: 'any-exosome' }, id))
            }}
          >
            Paths to here
          </Button>
          <Button
            look="ghost"
            onClick={() => {
              askPaths(store, pathQuery(id, { kind: 'set', set: 'any-outcome' }))
            }}
          >
            Paths from here
          </Button>
        </div>
        <OnMap id={id} />
        <NodeFacts node={node} graph={graph} />
        {node.note !== null && <p className="small">{node.note}</p>}
        <Annotations node={id} />
        <Relations title="What it does" edges={out} graph={graph} empty="The review gives it no effect of its own." />
        {modifies.length > 0 && (
          <section className="details-group">
            <h3>
              What it does to relations <span className="num">{modifies.length}</span>
            </h3>
            <ul className="apart">
              {modifies.map((m) => (
                <li key={m.id}>
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => {
                      show({ selection: { kind: 'edge', id: m.modifies } })
                    }}
                  >
                    {tellModifier(graph, m)}
                  </button>{' '}
                  <span className="quiet">{CERTAINTY_NAMES[m.certainty]}</span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <Relations
          title="What acts on it"
          edges={into}
          graph={graph}
          empty="The review names nothing that acts on it."
        />
      </div>
    </>
  )
}

/** What can be brought in around the node or taken away on this map; the same as its menu. */
function OnMap({ id }: { readonly id: NodeId }) {
  const store = useAppStore()
  const isShown = useApp((s) => s.view.page === 'map' && selectAnswer(s).nodes.includes(id))
  // Its words follow what is drawn.
  useApp(selectAnswer)
  if (!isShown) return null
  const actions = nodeActions(store, id, 1)
    .flatMap((group) => group.actions)
    .filter((a) => a.id.startsWith('expand') || a.id === 'hide' || a.id === 'tidy')
  return (
    <div className="button-row" role="group" aria-label="On this map">
      {actions.map((a) => (
        <Button key={a.id} look="ghost" onClick={a.run}>
          {a.label}
        </Button>
      ))}
    </div>
  )
}

function NodeFacts({ node, graph }: { readonly node: NodeRecord; readonly graph: MechanismGraph }) {
  const { links, notTheSameAs } = describeNode(graph, node.id)
  const show = useApp((s) => s.show)
  const mainOutcome = graph.data.storyline.nodes.findLast((id) => graph.node(id).kind === 'outcome') ?? null
  return (
    <dl className="facts">
      <dt>Class</dt>
      <dd>
        {kindWord(node.kind)}
        {node.subkind === null ? '' : `, ${node.subkind.replaceAll('-', ' ')}`}
      </dd>
      {node.aliases.length > 0 && (
        <>
          <dt>Also called</dt>
          <dd>{node.aliases.join('; ')}</dd>
        </>
      )}
      {node.valence !== null && (
        <>
          <dt>For the disc</dt>
          <dd>{VALENCE_WORDS[node.valence]}</dd>
        </>
      )}
      {node.sourceCell !== null && (
        <>
          <dt>Secreted by</dt>
          <dd>{graph.node(node.sourceCell).label}</dd>
        </>
      )}
      {node.broader !== null && (
        <>
          <dt>Kind of</dt>
          <dd>{mapLabel(graph.node(node.broader))} (grouping only; nothing is inherited)</dd>
        </>
      )}
      {notTheSameAs.length > 0 && (
        <>
          <dt>Not the same as</dt>
          <dd>
            <ul className="apart">
              {notTheSameAs.map((id) => (
                <li key={id}>
                  <button
                    type="button"
                    className="text-button"
                    onClick={() => {
                      show({ selection: { kind: 'node', id } })
                    }}
                  >
                    {mapLabel(graph.node(id))}
                  </button>{' '}
                  <span className="quiet">{kindWord(graph.node(id).kind)}</span>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      {links.length > 0 && (
        <>
          <dt>Identifiers</dt>
          <dd>
            <ul>
              {links.map((link) => (
                <li key={link.xref.curie}>
                  <a className="link-row" href={link.href} target="_blank" rel="noreferrer">
                    {link.text}
                  </a>
                </li>
              ))}
            </ul>
          </dd>
        </>
      )}
      <StandsIn node={node.id} />
      {mainOutcome !== null && mainOutcome !== node.id && (
        <>
          <dt>Paths</dt>
          <dd>
            <OnPaths node={node.id} outcome={mainOutcome} />
          </dd>
        </>
      )}
    </dl>
  )
}

/** "On 12 paths to IVDD": opens them. */
function OnPaths({ node, outcome }: { readonly node: NodeId; readonly outcome: NodeId }) {
  const graph = useApp((s) => s.graph)
  const store = useAppStore()
  const { count, joined, more, query } = pathsThrough(graph, node, outcome)
  const name = mapLabel(graph.node(outcome))
  if (count + joined === 0) return <>on no path from an exosome source to {name}</>
  return (
    <button
      type="button"
      className="text-button"
      onClick={() => {
        askPaths(store, query)
      }}
    >
      {count > 0
        ? `on ${more ? 'more than ' : ''}${count} ${count === 1 ? 'path' : 'paths'} to ${name}`
        : `on no shown path to ${name}; ${joined} joined ${joined === 1 ? 'path exists' : 'paths exist'}`}
    </button>
  )
}

function Relations({
  title,
  edges,
  graph,
  empty,
}: {
  readonly title: string
  readonly edges: readonly EdgeId[]
  readonly graph: MechanismGraph
  readonly empty: string
}) {
  const groups = RELATION_CLASSES.map(
    (cls) => [cls, edges.filter((id) => factsOf(graph, id).relationClass === cls)] as const,
  ).filter(([, ids]) => ids.length > 0)
  return (
    <section className="details-group">
      <h3>
        {title} <span className="num">{edges.length}</span>
      </h3>
      {groups.length === 0 && <p className="small">{empty}</p>}
      {groups.map(([cls, ids]) => (
        <div key={cls}>
          <h4 className="small quiet">
            {relationClassWords(cls, tellVerbs(graph, ids))} {ids.length}
          </h4>
          <RelationRows edges={ids} />
        </div>
      ))}
    </section>
  )
}
