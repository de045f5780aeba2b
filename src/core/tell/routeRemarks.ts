import type { MechanismGraph } from '../model/buildGraph.ts'
import type { Certainty, EdgeId } from '../model/records.ts'
import { isSupply } from '../paths/isSupply.ts'
import type { Route } from '../paths/route.ts'
import type { MechanismPath } from '../query/mechanismPath.ts'
import { nodePart, relationParts } from '../reason/stepSentence.ts'
import { spliceAudit } from '../reason/spliceAudit.ts'
import { headlineWords, NO_TRIAL, stepRanges } from '../words/pathWords.ts'
import { sentence } from '../words/sentence.ts'
import type { Sentence } from '../words/sentence.ts'
import { joinsSentence, spanningSentence } from './chainWarnings.ts'
import { hedgeWords, paperParts, tellJoin } from './tellJoint.ts'

/** A route is as certain as its weakest step, and a joined one no surer than its join. */
export function weakestOfRoute(path: Pick<MechanismPath, 'weakest' | 'joinedAt'>): Certainty | 'joined' {
  return path.joinedAt.length > 0 ? 'joined' : path.weakest
}

/** The sentence of a route's net effect; a joined route is no surer than its join. */
export function routeHeadline(graph: MechanismGraph, path: MechanismPath): Sentence {
  const weakest = headlineWords.weakest(weakestOfRoute(path), path.signInferred)
  const objectOf = (step: number): ReturnType<typeof nodePart> => nodePart(graph, path.nodes[step + 1] ?? missing())
  const last = path.edges.length - 1
  if (path.blocked !== null)
    return sentence([...headlineWords.lost(nodePart(graph, path.blocked), objectOf(last)), weakest])
  if (path.netSign === null) {
    const step = path.undeterminedAt ?? 0
    return sentence([headlineWords.undetermined(step + 1), objectOf(step), '.'])
  }
  if (path.netSign === 0) {
    const step = path.edges.findIndex((id) => isContext(graph, id))
    return sentence([headlineWords.contextual(step + 1), objectOf(step), '.'])
  }
  return sentence([
    isSupply(graph, path)
      ? headlineWords.supply
      : headlineWords.net(path.netSign, graph.node(path.nodes.at(-1) ?? missing()).kind === 'pathway'),
    objectOf(last),
    weakest,
  ])
}

/** What a reader must know of a route as a whole: a direction printed for the whole only, what each joined step joins,
 *  how many studies it joins, and that no patient was studied. */
export function routeRemarks(graph: MechanismGraph, route: Route, path: MechanismPath): readonly Sentence[] {
  const whole = path.netSign === null && path.blocked === null ? wholeOf(graph, route) : null
  const studies = spanningSentence(graph, path.edges) ?? joinsSentence(graph, path.edges)?.text ?? null
  return [
    ...(whole === null ? [] : [whole]),
    ...path.joinedAt.map((step) => {
      const edge = path.edges[step] ?? missing()
      return tellJoin(graph, edge, {
        toldOf: graph.edge(edge).onlyFrom,
        span: route.joins.find((join) => join.step === step)?.span,
      })
    }),
    ...(studies === null ? [] : [sentence([studies])]),
    ...(spliceAudit(graph, path).noTrial ? [sentence([NO_TRIAL])] : []),
  ]
}

/** Where a step leaves the direction open, a relation that is printed with one and leaves that step out. */
function wholeOf(graph: MechanismGraph, route: Route): Sentence | null {
  const own = new Set(route.steps.flat())
  const signed = route.shorter.find((shorter) => shorter.path.netSign === 1 || shorter.path.netSign === -1)
  const printed = signed?.path.edges.find(
    (id) => !own.has(id) && PRINTED.has(graph.edge(id).certainty) && graph.edge(id).sign !== null,
  )
  if (printed === undefined) return null
  const { nodes } = route.path
  const { subject, object } = graph.edge(printed)
  const [from, to] = [nodes.indexOf(subject), nodes.lastIndexOf(object)]
  const spanned =
    from === 0 && to === nodes.length - 1 ? 'the whole' : `${stepRanges([{ from: from + 1, to }])} together`
  return sentence([
    `A direction is printed${hedgeWords(graph, printed)} only for ${spanned}: `,
    ...relationParts(graph, graph.edge(printed)),
    ...paperParts(graph, printed),
    '.',
  ])
}

const PRINTED: ReadonlySet<Certainty> = new Set(['stated', 'hedged'])

function isContext(graph: MechanismGraph, id: EdgeId): boolean {
  const record = graph.edge(id)
  return record.sign === 0 || graph.relation(record.predicate).transmits === 0
}

class EmptyRouteError extends Error {
  override readonly name = 'EmptyRouteError'
}

function missing(): never {
  throw new EmptyRouteError('A route has at least one step')
}
