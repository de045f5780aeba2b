import type { MechanismGraph } from '../model/buildGraph.ts'
import { isDrawn } from '../model/nodeClass.ts'
import { CERTAINTIES, RELATION_CLASSES } from '../model/records.ts'
import type { EdgeId, NodeId } from '../model/records.ts'
import type { Answer } from '../query/answer.ts'
import type { Filters, View } from '../query/view.ts'
import { stepId, withFields } from './editLesson.ts'
import { includedAt, lessonPicture, SHOWN } from './lessonPicture.ts'
import type { Lesson, LessonStep, StepView } from './lessonSchema.ts'
import { pathAlong } from './pathAlong.ts'

/** Nodes and relations of a step that may stand out. */
const MOST_FOCUS = 7

/** A step that shows what the map shows now: its nodes, the open path, filters, what is selected with its evidence. Relations that
 *  the map leaves out for a reason a lesson cannot name (the species filter, for one) are named one by one. What is said there is
 *  still to be written. `lesson` is the one it is for: it gets a new beginning of the map where most nodes are new. */
export function stepFromView(graph: MechanismGraph, view: View, answer: Answer, lesson: Lesson): LessonStep {
  const include = answer.nodes.filter((id) => isDrawn(graph.node(id).kind))
  const path = lessonPath(graph, answer)
  const selected = selectedIds(graph, view, answer, new Set(include))
  const evidenceFor = selected.edges[0]
  const plain: StepView = withFields<StepView>(
    { include },
    {
      path,
      focus: selected.focus.length === 0 || selected.focus.length > MOST_FOCUS ? undefined : selected.focus,
      filters: lessonFilters(view.filters),
      layout: isNewMap(lesson, include) ? 'layered' : 'keep',
      camera: 'fit',
      panel: evidenceFor === undefined ? 'none' : 'evidence',
      evidenceFor,
    },
  )
  const step: LessonStep = { id: stepId(lesson, `step ${lesson.steps.length + 1}`), kind: 'show', view: plain, say: '' }
  const left = leftOut(graph, lesson, step, answer)
  const cite = pathAlong(graph, path ?? [])?.path.edges ?? selected.edges
  return withFields(step, {
    view: left.length === 0 ? plain : { ...plain, hide: { edges: left } },
    cite: cite.length === 0 ? undefined : cite,
  })
}

/** The open path, where a lesson can draw it. */
function lessonPath(graph: MechanismGraph, { openPath }: Answer): readonly NodeId[] | undefined {
  return openPath === null || pathAlong(graph, openPath.nodes) === null ? undefined : openPath.nodes
}

function selectedIds(
  graph: MechanismGraph,
  { selection }: View,
  answer: Answer,
  shown: ReadonlySet<NodeId>,
): { readonly focus: readonly string[]; readonly edges: readonly EdgeId[] } {
  const isShown = (id: EdgeId): boolean =>
    graph.hasEdge(id) && shown.has(graph.edge(id).subject) && shown.has(graph.edge(id).object)
  switch (selection?.kind) {
    case 'node':
      return { focus: shown.has(selection.id) ? [selection.id] : [], edges: [] }
    case 'nodes':
      return { focus: selection.ids.filter((id) => shown.has(id)), edges: [] }
    case 'edge':
      return isShown(selection.id) ? { focus: [selection.id], edges: [selection.id] } : { focus: [], edges: [] }
    case 'bundle': {
      const edges =
        [...answer.links, ...answer.overall].find((link) => link.id === selection.id)?.edges.filter(isShown) ?? []
      return { focus: edges, edges }
    }
    case 'lane':
    case 'study':
    case 'reference':
    case 'flag':
    case undefined:
      return { focus: [], edges: [] }
  }
}

/** What a lesson's filters keep; `undefined` where nothing is filtered. */
function lessonFilters(filters: Filters): StepView['filters'] {
  const { hiddenClasses, hiddenCertainties, hiddenSettings, settings } = filters
  const isKept = (setting: 'in-vivo' | 'other'): boolean =>
    !hiddenSettings.includes(setting) && (settings.length === 0 || settings.includes(setting))
  const kept = withFields<NonNullable<StepView['filters']>>(
    {},
    {
      relationClasses:
        hiddenClasses.length === 0 ? undefined : RELATION_CLASSES.filter((c) => !hiddenClasses.includes(c)),
      certainty: hiddenCertainties.length === 0 ? undefined : CERTAINTIES.filter((c) => !hiddenCertainties.includes(c)),
      setting:
        isKept('in-vivo') && isKept('other')
          ? undefined
          : [
              ...(isKept('in-vivo') ? ['inVivo' as const] : []),
              ...(isKept('other') ? ['otherOrNotStated' as const] : []),
            ],
    },
  )
  return Object.keys(kept).length === 0 ? undefined : kept
}

/** Relations the step would draw and the map does not hold. */
function leftOut(graph: MechanismGraph, lesson: Lesson, step: LessonStep, answer: Answer): readonly EdgeId[] {
  const held = new Set(answer.edges)
  const { links, folded } = lessonPicture(graph, { ...lesson, steps: [step] }, 0, SHOWN)
  return [...links, ...folded].flatMap((link) => link.edges).filter((id) => !held.has(id))
}

/** Whether most of these nodes were not on the last map of the lesson. */
function isNewMap(lesson: Lesson, include: readonly NodeId[]): boolean {
  const before = new Set(includedAt(lesson, lesson.steps.length - 1))
  return include.filter((id) => before.has(id)).length * 2 < include.length
}
