import { lessonSpans } from '../../core/lesson/lessonPicture.ts'
import type { LessonSpan } from '../../core/lesson/lessonPicture.ts'
import type { Lesson, QuestionOf } from '../../core/lesson/lessonSchema.ts'
import { namedNodes } from '../../core/lesson/namedNodes.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { NodeId } from '../../core/model/records.ts'
import { keyOnPaper, leftOnMap } from './askedWords.ts'
import { askedSteps, handoutMaps, isIn } from './handoutMaps.ts'
import type { AskedStep } from './handoutMaps.ts'

/** Where the questions of a lesson stand on paper, numbered in the order of the sheet. */
export interface SheetOrder {
  /** Up to two pages that are answered before the others are seen, with what the rest of the sheet would tell. */
  readonly front: readonly (readonly AskedStep[])[]
  readonly body: readonly AskedStep[]
  /** Told wherever they would stand: not on the sheet. Numbered after all others. */
  readonly inClass: readonly AskedStep[]
}

/** On paper everything can be read at once, so a question that is answered from memory must not stand beside or after what tells its
 *  answer: a name in a prompt, a choice, the lesson's words or a map; for a map to build, one of its lines. */
export function sheetOrder(graph: MechanismGraph, lesson: Lesson): SheetOrder {
  const all = askedSteps(lesson)
  const telling = teller(graph, lesson, all)
  const front: readonly AskedStep[][] = [[], []]
  const inClass = new Set<AskedStep>()
  for (const one of all.filter(telling.toldOnSheet).toSorted((a, b) => rank(a) - rank(b) || a.number - b.number)) {
    const isMap = one.question.type === 'buildMap'
    // The first page has the head of the sheet: little room for a map.
    const page = (isMap ? front.toReversed() : front).find(
      (ones) => !telling.spoiltOnFront(one, front, front.indexOf(ones)),
    )
    if (page !== undefined) page.push(one)
    else if (!isMap) inClass.add(one)
  }
  const placed = new Set(front.flat())
  const pages = front.filter((page) => page.length > 0).map((page) => page.toSorted((a, b) => a.number - b.number))
  const body = all.filter((one) => !placed.has(one) && !inClass.has(one))
  const order = [...pages.flat(), ...body, ...all.filter((one) => inClass.has(one))]
  const numbered = (ones: readonly AskedStep[]): readonly AskedStep[] =>
    ones.map((one) => ({ ...one, number: order.indexOf(one) + 1 }))
  return {
    front: pages.map(numbered),
    body: numbered(body),
    inClass: numbered([...inClass].toSorted((a, b) => a.number - b.number)),
  }
}

/** What tells least comes first: words to write, then a map to build, then a name to find on a map, with choices last. */
function rank({ question }: AskedStep): number {
  return question.type === 'freeRecall'
    ? 0
    : question.type === 'buildMap'
      ? 1
      : question.type === 'nameNode' && question.options === undefined
        ? 2
        : 3
}

interface Teller {
  /** The rest of the sheet tells the answer. */
  readonly toldOnSheet: (one: AskedStep) => boolean
  /** There is no room, the answer would be told on that page or an earlier one, or this question would tell that of another. */
  readonly spoiltOnFront: (one: AskedStep, front: readonly (readonly AskedStep[])[], page: number) => boolean
}

function teller(graph: MechanismGraph, lesson: Lesson, all: readonly AskedStep[]): Teller {
  const spans = lessonSpans(graph, lesson)
  const { main, before } = handoutMaps(graph, lesson, all)
  const drawn = [main, ...before.values()]
  const ownSpan = ({ at, question }: AskedStep): readonly LessonSpan[] =>
    question.type === 'nameNode' ? spans.filter((span) => isIn(span, at)) : []
  const spoken = new Map(all.map((one) => [one, spokenIn(graph, lesson, one)]))
  const title = new Set(namedNodes(graph, lesson.title))
  const words = new Set(namedNodes(graph, (lesson.glossary ?? []).map(({ term, def }) => `${term}: ${def}`).join('\n')))
  const tells = (other: AskedStep, one: AskedStep): boolean =>
    one.question.type === 'buildMap'
      ? ownSpan(other).some((span) => drawsLine(span, one.question))
      : wanted(one).some(
          (id) =>
            spoken.get(other)?.has(id) === true ||
            ownSpan(other).some((span) => span.nodes.includes(id) && !wanted(other).includes(id)),
        )
  return {
    toldOnSheet: (one) => {
      if (one.question.type === 'buildMap') return drawn.some((span) => drawsLine(span, one.question))
      return (
        wanted(one).some(
          (id) =>
            title.has(id) ||
            words.has(id) ||
            drawn.some((span) => span.nodes.includes(id) && !ownSpan(one).some(({ from }) => from === span.from)),
        ) || all.some((other) => other !== one && tells(other, one))
      )
    },
    spoiltOnFront: (one, front, page) =>
      wanted(one).some((id) => title.has(id)) ||
      needsPage(one, front[page] ?? []) ||
      front
        .slice(0, page + 1)
        .flat()
        .some((other) => tells(other, one)) ||
      front
        .slice(page)
        .flat()
        .some((other) => tells(one, other)),
  }
}

/** A map to build has its page to itself. */
function needsPage({ question }: AskedStep, page: readonly AskedStep[]): boolean {
  return page.length > 0 && (question.type === 'buildMap' || page.some((other) => other.question.type === 'buildMap'))
}

/** Nodes whose names are the answer. */
function wanted({ question }: AskedStep): readonly NodeId[] {
  return question.type === 'nameNode' ? [question.node] : question.type === 'freeRecall' ? question.targets : []
}

/** Nodes that are called by name where a question is asked. */
function spokenIn(graph: MechanismGraph, lesson: Lesson, one: AskedStep): ReadonlySet<NodeId> {
  const { question } = one
  const key = keyOnPaper(graph, lesson, one, '')
  const choices = 'choices' in key ? key.choices.map(({ text }) => text) : []
  const path = 'path' in question ? (question.path ?? []) : (one.step.view.path ?? [])
  const named =
    question.type === 'buildMap' ? [...question.nodes, ...question.tray] : question.type === 'nameNode' ? [] : path
  return new Set([
    ...namedNodes(graph, [question.prompt, ...choices].join('\n')),
    ...named,
    ...leftOnMap(graph, lesson, one),
  ])
}

function drawsLine({ links }: LessonSpan, question: AskedStep['question']): boolean {
  const built = question.type === 'buildMap' ? builtNodes(question) : new Set<NodeId>()
  return links.some(({ source, target }) => built.has(source) && built.has(target))
}

function builtNodes({ nodes, tray }: QuestionOf<'buildMap'>): ReadonlySet<NodeId> {
  return new Set([...nodes, ...tray])
}
