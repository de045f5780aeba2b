import type { MechanismGraph } from '../model/buildGraph.ts'
import { isDrawn } from '../model/nodeClass.ts'
import type { EdgeId, NodeId } from '../model/records.ts'
import type { Problem } from '../problem.ts'
import { didYouMean } from '../data/nearestName.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { counted } from '../words/plural.ts'
import { ASKED, includedAt, lessonPicture } from './lessonPicture.ts'
import { lintQuestion } from './lintQuestion.ts'
import { lintWords } from './lintWords.ts'
import type { Lesson, LessonStep } from './lessonSchema.ts'
import { namedNodes } from './namedNodes.ts'
import { pathAlong } from './pathAlong.ts'
import { citedInSay } from './sayText.ts'
import type { StepLint } from './stepLint.ts'

/** Every finding of a lesson against the graph: ids, paths, answers, what would give an answer away, claims without a citation, and
 *  what makes a step hard to follow. Errors: the lesson cannot be played. Warnings: it should be better. In the order of the steps.
 *  hasRun: whether a run of six words stands in the review, where its index is at hand. */
export function lintLesson(
  graph: MechanismGraph,
  lesson: Lesson,
  where: string,
  hasRun?: (words: readonly string[]) => boolean,
): readonly Problem[] {
  const steps = lesson.steps.flatMap((step, at) => {
    const place = `${where}: step ${at + 1} (${step.id})`
    const finding =
      (severity: Problem['severity']) =>
      (code: string, part: string, message: string): Problem => ({
        code,
        severity,
        where: part === '' ? place : `${place} › ${part}`,
        message,
      })
    return lintStep({ graph, lesson, step, at, error: finding('error'), warning: finding('warning') }, hasRun)
  })
  return [...lintWhole(lesson, where), ...steps]
}

function lintStep(lint: StepLint, hasRun: ((words: readonly string[]) => boolean) | undefined): readonly Problem[] {
  const ids = lintIds(lint)
  // Half of the ids missing, the rest would only repeat it.
  if (ids.length > 0) return [...ids, ...lintWords(lint, hasRun)]
  return [...lintView(lint), ...lintCitations(lint), ...lintQuestion(lint), ...lintWords(lint, hasRun)]
}

/** Every id exists and can be drawn. */
function lintIds({ graph, step, error }: StepLint): readonly Problem[] {
  const nodes = graph.data.nodes.map((n) => n.id)
  const edges = graph.data.assertions.map((a) => a.id)
  const known = new Set<string>([...nodes, ...edges])
  const node = (part: string, ids: readonly string[] = []): readonly Problem[] =>
    ids.flatMap((id) => {
      if (!graph.hasNode(id))
        return [
          error(
            'unknown-id',
            part,
            `There is no node “${id}”.${didYouMean(id, nodes)} It may have been renamed; choose the node again.`,
          ),
        ]
      return isDrawn(graph.node(id).kind)
        ? []
        : [error('not-drawn', part, `“${id}” is listed in tables and never drawn on a map. Leave it out.`)]
    })
  const edge = (part: string, ids: readonly string[] = []): readonly Problem[] =>
    ids.flatMap((id) =>
      graph.hasEdge(id)
        ? []
        : [
            error(
              'unknown-id',
              part,
              `There is no relation “${id}”.${didYouMean(id, edges)} It may have been renamed or taken out; choose the relation again.`,
            ),
          ],
    )
  const { view, question } = step
  return [
    ...node('view › include', view.include),
    ...node('view › path', view.path),
    ...node('view › hide › labels', view.hide?.labels),
    ...node('view › hide › nodes', view.hide?.nodes),
    ...edge('view › hide › signs', view.hide?.signs),
    ...edge('view › hide › edges', view.hide?.edges),
    ...edge('view › evidenceFor', view.evidenceFor === undefined ? [] : [view.evidenceFor]),
    ...(view.focus ?? []).flatMap((id) =>
      known.has(id)
        ? []
        : [error('unknown-id', 'view › focus', `There is no node or relation “${id}”.${didYouMean(id, known)}`)],
    ),
    ...edge('cite', step.cite),
    ...edge('say', citedInSay(step.say)),
    ...questionIds(question, node, edge),
  ]
}

type Check = (part: string, ids?: readonly string[]) => readonly Problem[]

function questionIds(question: LessonStep['question'], node: Check, edge: Check): readonly Problem[] {
  if (question === undefined) return []
  switch (question.type) {
    case 'predictSign':
    case 'chainEvidence':
      return node('question › path', question.path)
    case 'nameNode':
      return [
        ...node('question › node', [question.node]),
        ...node('question › options', question.options),
        ...node('question › path', question.path),
      ]
    case 'orderPath':
      return [...node('question › path', question.path), ...node('question › distractors', question.distractors)]
    case 'breakEdge':
      return [
        ...node('question › from', [question.from]),
        ...node('question › to', [question.to]),
        ...edge('question › options', question.options),
      ]
    case 'relationType':
    case 'certainty':
      return edge('question › edge', [question.edge])
    case 'matchCitation':
      return edge(
        'question › pairs',
        question.pairs.map((pair) => pair.edge),
      )
    case 'selectNodes':
      return node('question › answer', question.answer)
    case 'freeRecall':
      return node('question › targets', question.targets)
    case 'buildMap':
      return [...node('question › nodes', question.nodes), ...node('question › tray', question.tray)]
    case 'multipleChoice':
    case 'selfExplain':
      return []
  }
}

/** What is named is on the map, every path is one, and the picture can be taken in. */
function lintView({ graph, lesson, step, at, error, warning }: StepLint): readonly Problem[] {
  const included = new Set<string>(includedAt(lesson, at))
  const name = (id: NodeId): string => mapLabel(graph.node(id))
  const absent = (part: string, ids: readonly NodeId[] = []): readonly Problem[] =>
    ids
      .filter((id) => !included.has(id))
      .map((id) =>
        error('not-on-map', part, `${name(id)} is not on the map of this step. Add “${id}” to view › include.`),
      )
  const ends = (part: string, ids: readonly EdgeId[] = []): readonly Problem[] =>
    ids.flatMap((id) => absent(part, [graph.edge(id).subject, graph.edge(id).object]))
  const { view } = step
  const path =
    view.path === undefined || pathAlong(graph, view.path) !== null
      ? []
      : [
          error(
            'no-path',
            'view › path',
            `No relations of the graph lead along ${view.path.map(name).join(' → ')} by the rules of paths. Choose the nodes of a path that the path finder shows.`,
          ),
        ]
  const shown = lessonPicture(graph, lesson, at, ASKED).nodes.length
  return [
    ...(at === 0 && view.include === undefined
      ? [error('no-map', 'view › include', 'The first step must say which nodes the map shows. Add view › include.')]
      : []),
    ...absent('view › path', view.path),
    ...absent('view › hide › labels', view.hide?.labels),
    ...absent('view › hide › nodes', view.hide?.nodes),
    ...ends('view › hide › signs', view.hide?.signs),
    ...ends('view › evidenceFor', view.evidenceFor === undefined ? [] : [view.evidenceFor]),
    ...(view.focus ?? []).flatMap((id) =>
      graph.hasNode(id) ? absent('view › focus', [id]) : graph.hasEdge(id) ? ends('view › focus', [id]) : [],
    ),
    ...path,
    ...(shown > MOST_VISIBLE
      ? [
          warning(
            'many-nodes',
            'view › include',
            `${shown} nodes are shown; more than ${MOST_VISIBLE} cannot be read from the back of a room. Show fewer.`,
          ),
        ]
      : []),
    ...newNodes(graph, lesson, at).flatMap((count) =>
      count > MOST_NEW
        ? [
            warning(
              'many-new-nodes',
              'view › include',
              `${count} nodes are new; at most ${MOST_NEW} can be taken in at once. Spread them over two steps.`,
            ),
          ]
        : [],
    ),
  ]
}

const MOST_VISIBLE = 12
const MOST_NEW = 5

/** How many nodes of a step no step before it showed. */
function newNodes(graph: MechanismGraph, lesson: Lesson, at: number): readonly number[] {
  const before = new Set(lesson.steps.slice(0, at).flatMap((_, i) => includedAt(lesson, i)))
  return [lessonPicture(graph, lesson, at, ASKED).nodes.filter((id) => !before.has(id)).length]
}

/** Every claim names its relation. */
function lintCitations({ graph, step, error }: StepLint): readonly Problem[] {
  const cite = step.cite ?? []
  const loose = citedInSay(step.say)
    .filter((id) => !cite.includes(id))
    .map((id) => error('cite-not-listed', 'cite', `The text cites ${id}, which is not in cite. Add it there.`))
  if (cite.length > 0) return loose
  const model = step.question?.type === 'selfExplain' ? step.question.model : ''
  const named = namedNodes(graph, `${step.say} ${model}`)
  return named.length < 2 && step.kind !== 'reveal'
    ? loose
    : [
        ...loose,
        error(
          'claim-without-citation',
          'cite',
          `The text speaks of ${
            named.length < 2
              ? 'a result'
              : named
                  .slice(0, 3)
                  .map((id) => mapLabel(graph.node(id)))
                  .join(', ')
          } and cites no relation. List in cite the relations it rests on.`,
        ),
      ]
}

const FEW_STEPS = 5
const TASKS = new Set(['orderPath', 'nameNode', 'buildMap', 'selectNodes'])

function lintWhole(lesson: Lesson, where: string): readonly Problem[] {
  const ids = lesson.steps.map((step) => step.id)
  const twice = [...new Set(ids.filter((id, i) => ids.indexOf(id) !== i))]
  const minutes = lesson.steps.reduce((sum, step) => sum + (step.minutes ?? 0), 0)
  const problem = (severity: Problem['severity'], code: string, message: string): Problem => ({
    code,
    severity,
    where,
    message,
  })
  return [
    ...twice.map((id) => problem('error', 'same-step', `Two steps are called “${id}”. Give each its own id.`)),
    ...(ids.length < FEW_STEPS
      ? [
          problem(
            'warning',
            'few-steps',
            `The lesson has ${counted(ids.length, 'step', 'steps')}; below ${FEW_STEPS} there is hardly room to predict, see and recall.`,
          ),
        ]
      : []),
    ...(lesson.steps.some((step) => step.question !== undefined && TASKS.has(step.question.type))
      ? []
      : [
          problem(
            'warning',
            'no-task',
            'The learner builds or completes nothing. Add a question in which nodes are named, ordered, chosen or put on a map.',
          ),
        ]),
    ...(lesson.steps.every((step) => step.minutes !== undefined) &&
    Math.abs(minutes - lesson.durationMin) > lesson.durationMin / 4
      ? [problem('warning', 'minutes', `The steps take ${minutes} minutes, the lesson says ${lesson.durationMin}.`)]
      : []),
  ]
}
