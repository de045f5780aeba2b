import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId } from '../model/records.ts'
import type { Problem } from '../problem.ts'
import type { Link } from '../query/answer.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { edgeFacts } from '../model/edgeFacts.ts'
import { blanksOf } from './blanks.ts'
import { ASKED, includedAt, lessonPicture, SHOWN } from './lessonPicture.ts'
import type { LessonStep, Question } from './lessonSchema.ts'
import { holdsName } from './namedNodes.ts'
import { pathAlong, pathsAlong } from './pathAlong.ts'
import { cutOptions, refsOffered } from './questionKey.ts'
import { citedInSay, sayWords } from './sayText.ts'
import type { StepLint } from './stepLint.ts'

const NEEDS_QUESTION: ReadonlySet<LessonStep['kind']> = new Set(['predict', 'ask', 'recall'])

/** A question has one answer, the graph gives it, and nothing on the step gives it away. */
export function lintQuestion(lint: StepLint): readonly Problem[] {
  const { step, error } = lint
  const { question } = step
  if (question === undefined)
    return NEEDS_QUESTION.has(step.kind)
      ? [
          error(
            'no-question',
            'question',
            `A step of the kind “${step.kind}” asks something. Add a question, or make it “show”.`,
          ),
        ]
      : []
  return [...answerable(lint, question), ...onMap(lint, question), ...leaks(lint, question)]
}

function answerable({ graph, lesson, at, error }: StepLint, question: Question): readonly Problem[] {
  const way = (nodes: readonly NodeId[]): string => nodes.map((id) => mapLabel(graph.node(id))).join(' → ')
  switch (question.type) {
    case 'predictSign': {
      const routes = pathsAlong(graph, question.path)
      if (routes.length === 0)
        return [
          error(
            'no-path',
            'question › path',
            `No relations lead along ${way(question.path)} by the rules of paths, or one is a link without effect. Choose a path that the path finder shows.`,
          ),
        ]
      return routes.every((route) => route.joins.length > 0)
        ? [
            error(
              'joined-path',
              'question › path',
              `${way(question.path)} joins findings of different exosome sources; nobody showed it, so no effect of it can be asked for. Ask whether a study shows the chain (chainEvidence).`,
            ),
          ]
        : []
    }
    case 'chainEvidence':
    case 'orderPath':
      return pathAlong(graph, question.path) !== null
        ? []
        : [
            error(
              'no-path',
              'question › path',
              `No relations lead along ${way(question.path)} by the rules of paths. Choose a path that the path finder shows.`,
            ),
          ]
    case 'nameNode': {
      const isTyped = question.options === undefined
      const isLost =
        question.path !== undefined &&
        (!question.path.includes(question.node) || pathAlong(graph, question.path) === null)
      return [
        ...(isTyped || new Set([question.node, ...question.options]).size > 1
          ? []
          : [
              error(
                'one-option',
                'question › options',
                'One name alone is no choice. Add others, or leave options out so that it is typed.',
              ),
            ]),
        ...(isLost
          ? [
              error(
                'no-path',
                'question › path',
                'The node is not a step of a path along these nodes. Choose a path that holds it.',
              ),
            ]
          : []),
      ]
    }
    case 'breakEdge': {
      const { nodes, links, openPath } = lessonPicture(graph, lesson, at, SHOWN)
      const right = cutOptions(graph, question, {
        nodes,
        edges: links.flatMap((link) => link.edges),
        path: openPath?.edges ?? [],
      })
      if (right.length === 1)
        return question.options.length > 1
          ? []
          : [
              error(
                'one-option',
                'question › options',
                'One line alone is no choice. Add others that do not cut the way.',
              ),
            ]
      const on = question.mode === 'this-path' ? 'the path shown' : 'the map of this step'
      return [
        error(
          'not-one-answer',
          'question › options',
          right.length === 0
            ? `None of these relations cuts ${mapLabel(graph.node(question.from))} off from ${mapLabel(graph.node(question.to))} on ${on}. Offer one that does.`
            : `${right.join(', ')} each cut the way on ${on}; exactly one option may. Take the others out.`,
        ),
      ]
    }
    case 'matchCitation':
      return question.pairs.flatMap(({ edge, ref }, i) => {
        const fitting = refsOffered(graph, question, edge)
        return fitting.length === 1 && fitting[0] === ref
          ? []
          : [
              error(
                'not-one-answer',
                `question › pairs › ${i + 1}`,
                fitting.includes(ref)
                  ? `${edge} stands with ${fitting.map((n) => `[${n}]`).join(' and ')}; only one of the numbers offered may fit.`
                  : `The review does not print [${ref}] with ${edge}. Its numbers: ${fitting.length === 0 ? 'none of those offered' : fitting.map((n) => `[${n}]`).join(', ')}.`,
              ),
            ]
      })
    case 'multipleChoice': {
      const right = question.options.filter((option) => option.correct).length
      return right === 1
        ? []
        : [
            error(
              'not-one-answer',
              'question › options',
              `${right} options are marked as correct; exactly one must be.`,
            ),
          ]
    }
    case 'certainty':
    case 'relationType':
    case 'selectNodes':
    case 'freeRecall':
    case 'selfExplain':
      return []
    case 'buildMap':
      return new Set([...question.nodes, ...question.tray]).size < question.nodes.length + question.tray.length
        ? [
            error(
              'same-node',
              'question › tray',
              'A node stands twice among those given and in the tray. Name each once.',
            ),
          ]
        : []
  }
}

/** What is asked about can be seen. */
function onMap({ graph, lesson, at, error }: StepLint, question: Question): readonly Problem[] {
  const included = new Set<NodeId>(includedAt(lesson, at))
  const missing = (part: string, ids: readonly NodeId[]): readonly Problem[] =>
    [...new Set(ids)]
      .filter((id) => !included.has(id))
      .map((id) =>
        error(
          'not-on-map',
          part,
          `${mapLabel(graph.node(id))} is asked about and is not on the map of this step. Add “${id}” to view › include.`,
        ),
      )
  const ends = (part: string, id: Parameters<typeof graph.edge>[0]): readonly Problem[] =>
    missing(part, [graph.edge(id).subject, graph.edge(id).object])
  switch (question.type) {
    case 'predictSign':
    case 'chainEvidence':
    case 'orderPath':
      return missing('question › path', question.path)
    case 'nameNode':
      return missing('question › node', [question.node])
    case 'breakEdge':
      return missing('question › from', [question.from, question.to])
    case 'relationType':
    case 'certainty':
      return ends('question › edge', question.edge)
    case 'selectNodes':
      return missing('question › answer', question.answer)
    case 'matchCitation':
    case 'multipleChoice':
    case 'freeRecall':
    case 'selfExplain':
      return []
    case 'buildMap':
      return missing('question › nodes', [...question.nodes, ...question.tray])
  }
}

/** Texts, panels and citations that would tell before it is asked. */
function leaks({ graph, lesson, step, at, error }: StepLint, question: Question): readonly Problem[] {
  const blanks = blanksOf(graph, step, false)
  const texts: readonly (readonly [string, string])[] = [
    ['say', sayWords(step.say)],
    ['title', step.title ?? ''],
    ['alt', step.alt ?? ''],
    ['question › prompt', question.prompt],
    ...(question.hints ?? []).map((hint, i) => [`question › hints › ${i + 1}`, hint] as const),
  ]
  const secret =
    question.type === 'orderPath' || question.type === 'buildMap'
      ? blanks.labels
      : new Set([
          ...blanks.labels,
          ...(question.type === 'freeRecall' ? question.targets.filter((id) => blanks.nodes.has(id)) : []),
        ])
  const named = [...secret].flatMap((id) => {
    const { label, shortLabel, aliases } = graph.node(id)
    return texts
      .filter(([, text]) => [label, shortLabel ?? label, ...aliases].some((name) => holdsName(text, name)))
      .map(([part]) =>
        error(
          'answer-told',
          part,
          `This text names ${mapLabel(graph.node(id))}, which the learner has to find. Say it after the answer, in the next step.`,
        ),
      )
  })
  const hidden = new Set([...blanks.signs, ...blanks.wordings])
  const cited = citedInSay(step.say)
    .filter((id) => hidden.has(id))
    .map((id) =>
      error('answer-told', 'say', `The text cites ${id}, which tells what is asked. Cite it in the next step.`),
    )
  const shown = step.view.evidenceFor
  const evidence =
    shown !== undefined &&
    step.view.panel === 'evidence' &&
    (hidden.has(shown) ||
      question.type === 'matchCitation' ||
      (question.type === 'predictSign' && question.path.length === 2))
      ? [
          error(
            'answer-told',
            'view › evidenceFor',
            'The evidence panel tells what is asked. Show it in the next step.',
          ),
        ]
      : []
  const { links } = lessonPicture(graph, lesson, at, ASKED)
  const parallel =
    question.type === 'relationType' || question.type === 'certainty'
      ? links.filter((link) => !link.edges.includes(question.edge) && looksAlike(graph, question.edge, link))
      : []
  return [
    ...named,
    ...cited,
    ...evidence,
    ...parallel.map((link) =>
      error(
        'answer-told',
        'view › hide › edges',
        `${link.id} is drawn between the same two nodes and shows the same head. Add it to view › hide › edges.`,
      ),
    ),
  ]
}

/** Whether another line between the same two nodes shows the head that is asked for. */
function looksAlike(graph: MechanismGraph, id: EdgeId, link: Link): boolean {
  const asked = graph.edge(id)
  return (
    link.source === asked.subject &&
    link.target === asked.object &&
    edgeFacts(asked, graph.relation(asked.predicate)).relationClass === link.facts.relationClass
  )
}
