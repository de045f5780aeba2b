import type { MechanismGraph } from '../model/buildGraph.ts'
import { nodeClass } from '../model/nodeClass.ts'
import type { EdgeId, NodeId } from '../model/records.ts'
import { overallEffects } from '../paths/overallEffects.ts'
import type { Answer, Link } from '../query/answer.ts'
import type { MechanismPath } from '../query/mechanismPath.ts'
import { scopeContent } from '../query/scopeContent.ts'
import { blanksOf } from './blanks.ts'
import type { Blanks } from './blanks.ts'
import type { Lesson, LessonStep, StepView } from './lessonSchema.ts'
import { pathAlong } from './pathAlong.ts'
import { cutOptions } from './questionKey.ts'

/** What a step of a lesson draws: an answer like any other map's, and what of it is kept back. */
export interface LessonPicture {
  readonly nodes: readonly NodeId[]
  readonly links: readonly Link[]
  readonly folded: readonly Link[]
  readonly openPath: MechanismPath | null
  readonly focus: Answer['focus']
  readonly blanks: Blanks
  /** The relation an answer points at: the cut that counts. */
  readonly marked: EdgeId | null
}

export interface StepState {
  /** The question of the step has been answered, or its answer is shown. */
  readonly isAnswered: boolean
  /** Steps of the path drawn so far; null = all of it. */
  readonly hops: number | null
}
export const SHOWN: StepState = { isAnswered: true, hops: null }
export const ASKED: StepState = { isAnswered: false, hops: null }

/** The nodes a step speaks of: its own, else those of the step before. */
export function includedAt(lesson: Lesson, at: number): readonly NodeId[] {
  for (let i = at; i >= 0; i -= 1) {
    const own = lesson.steps[i]?.view.include
    if (own !== undefined) return own
  }
  return []
}

/** The picture of a step in a state. Nodes and relations the graph does not hold are left out; the linter names them. */
export function lessonPicture(graph: MechanismGraph, lesson: Lesson, at: number, state: StepState): LessonPicture {
  const step = lesson.steps[at] ?? lesson.steps[0]
  if (step === undefined) throw new RangeError('A lesson has steps')
  const after = lesson.steps[at + 1]
  const blanks = blanksOf(
    graph,
    step,
    state.isAnswered,
    after === undefined || after.view.layout === 'layered' ? null : after,
  )
  const path = step.view.path === undefined ? null : (pathAlong(graph, step.view.path, step.cite)?.path ?? null)
  const later = path === null || state.hops === null ? new Set<NodeId>() : new Set(path.nodes.slice(state.hops + 1))
  const content = scopeContent(graph, { kind: 'picked', nodes: includedAt(lesson, at).filter(graph.hasNode) })
  const isDrawn = (id: NodeId): boolean => !blanks.nodes.has(id) && !later.has(id)
  const hops = new Set(path?.edges.slice(0, state.hops ?? undefined))
  const passing = content.links.filter(
    (link) =>
      isDrawn(link.source) &&
      isDrawn(link.target) &&
      link.edges.every((id) => !blanks.edges.has(id)) &&
      (passes(step.view, link) || link.edges.some((id) => hops.has(id))) &&
      (path === null || link.edges.every((id) => hops.has(id) || !path.edges.includes(id))),
  )
  const effects = overallEffects(
    graph,
    passing.flatMap((link) => link.edges),
  )
  // What can be chosen for a cut is drawn, short cuts too: a detour that is not on the map cannot be found.
  const asked = new Set<EdgeId>(step.question?.type === 'breakEdge' ? step.question.options : [])
  const folded = passing.filter((link) => link.edges.every((id) => effects.has(id) && !hops.has(id) && !asked.has(id)))
  const links = passing.filter((link) => !folded.includes(link))
  const nodes = content.nodes.filter((id) => isDrawn(id) && keepsClass(graph, step.view, id))
  const inside = new Set(nodes)
  const drawn = links.filter((link) => inside.has(link.source) && inside.has(link.target))
  const isWhole = path !== null && path.nodes.every(isDrawn)
  const openPath = isWhole ? path : partOf(path, state.hops)
  const shown = { nodes, edges: drawn.flatMap((link) => link.edges), path: openPath?.edges ?? [] }
  const marked =
    state.isAnswered && step.question?.type === 'breakEdge'
      ? (cutOptions(graph, step.question, shown)[0] ?? null)
      : null
  return { nodes, links: drawn, folded, openPath, focus: focusOf(step.view, drawn, inside), blanks, marked }
}

/** A path up to where it is told; null before its first step. */
function partOf(path: MechanismPath | null, hops: number | null): MechanismPath | null {
  if (path === null || hops === null || hops === 0) return null
  return {
    ...path,
    nodes: path.nodes.slice(0, hops + 1),
    edges: path.edges.slice(0, hops),
    joinedAt: path.joinedAt.filter((i) => i < hops),
  }
}

function passes({ filters }: StepView, { facts }: Link): boolean {
  if (filters === undefined) return true
  const { relationClasses, certainty, setting } = filters
  return (
    (relationClasses === undefined || relationClasses.includes(facts.relationClass)) &&
    (certainty === undefined || certainty.includes(facts.certainty)) &&
    (setting === undefined || setting.includes(facts.inVivo ? 'inVivo' : 'otherOrNotStated'))
  )
}

function keepsClass(graph: MechanismGraph, { filters }: StepView, id: NodeId): boolean {
  return filters?.nodeClasses === undefined || filters.nodeClasses.includes(nodeClass(graph.node(id).kind))
}

/** What stands out: what the author names and the lines between such nodes. */
function focusOf({ focus }: StepView, links: readonly Link[], nodes: ReadonlySet<NodeId>): LessonPicture['focus'] {
  if (focus === undefined || focus.length === 0) return null
  const named = new Set<string>(focus)
  const lit = links.filter(
    (link) =>
      named.has(link.id) ||
      link.edges.some((id) => named.has(id)) ||
      (named.has(link.source) && named.has(link.target)),
  )
  return {
    nodes: new Set([...nodes].filter((id) => named.has(id) || lit.some((l) => l.source === id || l.target === id))),
    links: new Set(lit.map((l) => l.id)),
  }
}

/** Everything that may come to be drawn from one beginning of the map to the next: what is laid out together, so that nodes keep
 *  their places. */
export interface LessonSpan {
  /** First and last step, from 0. */
  readonly from: number
  readonly to: number
  readonly nodes: readonly NodeId[]
  readonly links: readonly Link[]
}

export function lessonSpans(graph: MechanismGraph, lesson: Lesson): readonly LessonSpan[] {
  const starts = lesson.steps.flatMap((step, i) => (i === 0 || step.view.layout === 'layered' ? [i] : []))
  return starts.map((from, i) => {
    const to = (starts[i + 1] ?? lesson.steps.length) - 1
    const nodes = new Set<NodeId>()
    const links = new Map<string, Link>()
    for (let at = from; at <= to; at += 1) {
      const step: LessonStep | undefined = lesson.steps[at]
      if (step === undefined) continue
      const open: Lesson = {
        ...lesson,
        steps: lesson.steps.map((s, j) =>
          j === at ? { ...s, view: { ...s.view, hide: { edges: s.view.hide?.edges ?? [] } } } : s,
        ),
      }
      const picture = lessonPicture(graph, open, at, SHOWN)
      for (const id of picture.nodes) nodes.add(id)
      for (const link of picture.links) links.set(link.id, link)
    }
    return {
      from,
      to,
      nodes: graph.data.nodes.filter((n) => nodes.has(n.id)).map((n) => n.id),
      links: [...links.values()],
    }
  })
}

/** Relations that a picture tells: drawn, with head and wording. */
export function toldEdges({ links, blanks }: LessonPicture): readonly EdgeId[] {
  return links.flatMap((link) => link.edges).filter((id) => !blanks.signs.has(id))
}
