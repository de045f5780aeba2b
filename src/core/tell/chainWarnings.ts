import { papersOfEdge, papersOfEdges } from '../cite/papersOf.ts'
import { referenceName } from '../cite/referenceName.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId } from '../model/records.ts'
import type { Join } from '../paths/route.ts'
import { joinedSteps } from '../paths/joinedSteps.ts'
import { isByDefinition, readPath, refsOfEdge } from '../query/readPath.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { DEFAULT_PATH_OPTIONS } from '../query/view.ts'
import { headlineWords, joinedWords, spannedWords } from '../words/pathWords.ts'
import { claimWarnings } from './claimWarnings.ts'
import type { ClaimWarning } from './claimWarnings.ts'
import { tellJoin } from './tellJoint.ts'

/** The warnings of a chain of relations in order: those of its steps, and what the chain joins. A step that is told of one
 *  exosome source only needs no warning once the chain has passed that source. `joins`, where the caller has found them, add
 *  the printed relation that spans each joined step. */
export function chainWarnings(
  graph: MechanismGraph,
  edges: readonly EdgeId[],
  joins: readonly Join[] = [],
): readonly ClaimWarning[] {
  const bound = new Set(boundSteps(graph, edges))
  const steps = claimWarnings(graph, edges).flatMap((w): readonly ClaimWarning[] => {
    const about = w.kind === 'context-bound' ? w.edges.filter((id) => bound.has(id)) : w.edges
    return about.length === 0 ? [] : [{ ...w, edges: about }]
  })
  const studies = joinsSentence(graph, edges)
  const lost = lostEffect(graph, edges)
  return [
    ...steps,
    ...(lost === null
      ? []
      : [{ kind: 'effect-lost', text: unstopped(lost), short: 'effect lost', edges, flag: null } as const]),
    ...joiningSteps(graph, edges).map(
      (id) =>
        ({
          kind: 'joined-contexts',
          text: unstopped(
            tellJoin(graph, id, {
              toldOf: graph.edge(id).onlyFrom,
              span: joins.find((join) => edges[join.step] === id)?.span,
            }).text,
          ),
          short: 'joined across contexts',
          edges: [id],
          flag: null,
        }) as const,
    ),
    ...(studies === null
      ? []
      : [{ kind: 'joined-studies', text: unstopped(studies.text), short: studies.short, edges, flag: null } as const]),
  ]
}

/** How many papers a chain joins: studies by the number expected where a flag names one, reviews told apart. Null for a chain
 *  of one step, and for a chain that one study is cited for throughout. */
export function joinsSentence(
  graph: MechanismGraph,
  edges: readonly EdgeId[],
): { readonly text: string; readonly short: string } | null {
  const judged = judgedSteps(graph, edges)
  if (judged.length < 2 || commonStudies(graph, judged).length > 0) return null
  const { studies, reviews } = papersOfEdges(graph, judged)
  return {
    text: joinedWords(studies.length, reviews.length),
    short: studies.length > 1 ? `joins ${studies.length} studies` : 'no study shows all of it',
  }
}

/** `Cheng 2018 [134] is cited for every step, for step 2 only by the number expected there.` Null unless a study spans a chain of several steps. */
export function spanningSentence(graph: MechanismGraph, edges: readonly EdgeId[]): string | null {
  const judged = judgedSteps(graph, edges)
  const common = judged.length < 2 ? [] : commonStudies(graph, judged)
  if (common.length === 0) return null
  const byFlag = edges.flatMap((id, i) =>
    judged.includes(id) && !common.some((n) => refsOfEdge(graph.edge(id)).includes(n)) ? [i + 1] : [],
  )
  return spannedWords(
    common.map((n) => `${referenceName(graph.reference(n))} [${n}]`),
    byFlag,
  )
}

function commonStudies(graph: MechanismGraph, edges: readonly EdgeId[]): readonly number[] {
  const [first = [], ...rest] = edges.map((id) => papersOfEdge(graph, id).studies)
  return first.filter((n) => rest.every((studies) => studies.includes(n)))
}

/** `The effect of MSC-Exos on IVDD would be lost; no opposite effect is reported.` of a chain that blocks a source; null for others. */
export function lostEffect(graph: MechanismGraph, edges: readonly EdgeId[]): string | null {
  const path = isChain(graph, edges) ? readPath(graph, edges, DEFAULT_PATH_OPTIONS) : null
  const end = path?.nodes.at(-1)
  if (path === null || path.blocked === null || end === undefined) return null
  return `${headlineWords.lost(mapLabel(graph.node(path.blocked)), mapLabel(graph.node(end))).join('')}.`
}

/** Whether each relation starts where the one before it ends, and there is one. */
export function isChain(graph: MechanismGraph, edges: readonly EdgeId[]): boolean {
  return (
    edges.length > 0 &&
    edges.every((id, i) => {
      const before = edges[i - 1]
      return before === undefined || graph.edge(before).object === graph.edge(id).subject
    })
  )
}

/** A cell secretes its exosomes by definition: no study is asked for that step. */
function judgedSteps(graph: MechanismGraph, edges: readonly EdgeId[]): readonly EdgeId[] {
  return edges.filter((id) => !isByDefinition(graph.edge(id)))
}

/** Steps told only of exosome sources that the chain has not passed. */
function boundSteps(graph: MechanismGraph, edges: readonly EdgeId[]): readonly EdgeId[] {
  const passed = new Set<NodeId>()
  return edges.filter((id) => {
    const { subject, onlyFrom } = graph.edge(id)
    passed.add(subject)
    return onlyFrom.length > 0 && !onlyFrom.some((source) => passed.has(source))
  })
}

/** Steps at which the chain joins findings told of different exosome sources. */
function joiningSteps(graph: MechanismGraph, edges: readonly EdgeId[]): readonly EdgeId[] {
  const at = joinedSteps(
    edges.map((id) => {
      const { subject, onlyFrom } = graph.edge(id)
      return { source: subject, onlyFrom }
    }),
  )
  return at.flatMap((i) => edges[i] ?? [])
}

function unstopped(text: string): string {
  return `${text.charAt(0).toLowerCase()}${text.slice(1)}`.replace(/\.$/, '')
}
