import type { EdgeId, NodeId } from '../../core/model/records.ts'
import type { Route } from '../../core/paths/route.ts'
import type { ComparedSide } from '../../core/query/compareEnds.ts'
import { tallyOf } from '../../core/query/findPaths.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { refsOfEdge } from '../../core/query/readPath.ts'
import { DEFAULT_PATH_OPTIONS } from '../../core/query/view.ts'
import type { EndSpec } from '../../core/query/view.ts'
import { DEFAULT_MAX_STEPS } from '../../core/query/viewUrl.ts'
import { chainWarnings } from '../../core/tell/chainWarnings.ts'
import { claimWarnings } from '../../core/tell/claimWarnings.ts'
import type { WarningKind } from '../../core/tell/claimWarnings.ts'
import { isSupply } from '../../core/paths/isSupply.ts'
import { effectCounts, effectWord, signWord } from '../../core/words/pathWords.ts'
import { counted } from '../../core/words/plural.ts'
import { certaintyWord } from '../../core/words/relationWords.ts'
import { useApp } from '../../store/react.tsx'
import { RelationGlyph } from '../glyphs/RelationGlyph.tsx'
import { PathChain } from '../paths/PathChain.tsx'

/** One of the two ends that are compared. */
export interface CompareEnd {
  readonly of: 'a' | 'b'
  readonly end: EndSpec
  readonly name: string
}

/** What is told of one end about one thing: direct relations, then the best known route. Each opens where it came from. */
export function CompareSide({
  node,
  side,
  end,
  named,
}: {
  readonly node: NodeId
  readonly side: ComparedSide
  readonly end: CompareEnd
  /** Both ends stand in the row, so each is named. */ readonly named: boolean
}) {
  const [best] = side.routes
  return (
    <div className="compare-side">
      {named && <span className="compare-who small">{end.name}</span>}
      {side.direct.map((id) => (
        <DirectRelation key={id} id={id} of={end.end} />
      ))}
      {best !== undefined && <BestRoute node={node} routes={side.routes} best={best} of={end.end} />}
    </div>
  )
}

/** Certainty says the first two already; how text and tables differ is told in the panel. */
const LEFT_OUT: ReadonlySet<WarningKind> = new Set(['title-only', 'inferred', 'text-differs'])

function DirectRelation({ id, of }: { readonly id: EdgeId; readonly of: EndSpec }) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  const selected = useApp((s) => s.view.selection?.kind === 'edge' && s.view.selection.id === id)
  const { subject, certainty } = graph.edge(id)
  const refs = refsOfEdge(graph.edge(id))
    .map((n) => `[${n}]`)
    .join(' ')
  const notes = [
    ...new Set([
      `${certaintyWord(certainty)}${refs === '' ? '' : ` ${refs}`}`,
      ...claimWarnings(graph, [id])
        .filter((w) => !LEFT_OUT.has(w.kind))
        .map((w) => w.short),
    ]),
  ]
  return (
    <button
      type="button"
      className="compare-told"
      aria-pressed={selected}
      onClick={() => {
        show({ selection: { kind: 'edge', id } })
      }}
    >
      <span className="compare-how small">direct</span>
      <span>
        {of.kind === 'set' && `${mapLabel(graph.node(subject))} `}
        <RelationGlyph id={id} width={26} /> <span className="small quiet">{notes.join(', ')}</span>
      </span>
    </button>
  )
}

/** The best known route in a line, which opens it on the map; then how many more there are, which opens the list. */
function BestRoute({
  node,
  routes,
  best,
  of,
}: {
  readonly node: NodeId
  readonly routes: readonly Route[]
  readonly best: Route
  readonly of: EndSpec
}) {
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  const open = (edges: readonly EdgeId[] | null): void => {
    show({
      page: 'map',
      reading: 'map',
      scope: { kind: 'storyline' },
      selection: null,
      paths: {
        from: of,
        to: { kind: 'node', id: node },
        via: [],
        avoid: [],
        maxSteps: DEFAULT_MAX_STEPS,
        options: DEFAULT_PATH_OPTIONS,
        open: edges,
        step: null,
      },
    })
  }
  const warned = [
    ...new Set(
      chainWarnings(graph, best.path.edges)
        .filter((w) => !LEFT_OUT.has(w.kind))
        .map((w) => w.short),
    ),
  ]
  const rest = routes.slice(1)
  const split = effectCounts(tallyOf(rest.map((r) => r.path)))
  return (
    <>
      <button
        type="button"
        className="compare-told"
        onClick={() => {
          open(best.path.edges)
        }}
      >
        <span className="compare-how small">by route</span>
        <span>
          <PathChain edges={best.path.edges} start={of.kind === 'set'} />{' '}
          <span className="compare-net small quiet">
            <strong>
              {best.path.effect === 'lost'
                ? effectWord('lost')
                : isSupply(graph, best.path)
                  ? 'supplies'
                  : signWord(best.path.netSign)}
            </strong>
            ; {[`weakest step ${certaintyWord(best.path.weakest)}`, ...warned].join(', ')}
          </span>
        </span>
      </button>
      {rest.length > 0 && (
        <button
          type="button"
          className="text-button compare-more small"
          onClick={() => {
            open(null)
          }}
        >
          {counted(rest.length, 'more route', 'more routes')}:{' '}
          {split.map((g) => (split.length === 1 ? g.word : g.text)).join('; ')}
        </button>
      )}
    </>
  )
}
