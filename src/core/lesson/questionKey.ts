import { referenceName } from '../cite/referenceName.ts'
import { edgeFacts } from '../model/edgeFacts.ts'
import type { MechanismGraph } from '../model/buildGraph.ts'
import { CERTAINTIES, RELATION_CLASSES } from '../model/records.ts'
import type { EdgeId, NodeId, RelationClass } from '../model/records.ts'
import { hasWay } from './hasWay.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { productOf, refsOfEdge } from '../query/readPath.ts'
import { spliceAudit } from '../reason/spliceAudit.ts'
import type { SpliceVerdict } from '../reason/spliceAudit.ts'
import { shuffled } from '../seededRandom.ts'
import { tellRelation } from '../tell/tellRelation.ts'
import { relationClassWord } from '../words/classWords.ts'
import { kindWord } from '../words/nodeWords.ts'
import { certaintyWord } from '../words/relationWords.ts'
import type { Question, QuestionOf } from './lessonSchema.ts'
import { pathAlong, pathsAlong } from './pathAlong.ts'

/** One thing a learner may choose. */
export interface Choice {
  readonly id: string
  readonly text: string
  /** Why it is right or wrong; empty where the answer is computed and says so itself. */
  readonly why: string
}

/** What a question offers and what is right, computed from the graph.
 *  `one` of the choices · `some` of them · all in their `order` · `pairs` of choices and numbers · a `name` that is typed ·
 *  `open` words that nobody grades · a `map` to build. */
export type QuestionKey =
  | { readonly kind: 'one'; readonly choices: readonly Choice[]; readonly right: string }
  | { readonly kind: 'some'; readonly choices: readonly Choice[]; readonly right: readonly string[] }
  | { readonly kind: 'order'; readonly choices: readonly Choice[]; readonly right: readonly string[] }
  | {
      readonly kind: 'pairs'
      readonly choices: readonly Choice[]
      readonly answers: readonly Choice[]
      readonly right: Readonly<Record<string, string>>
    }
  | { readonly kind: 'name'; readonly node: NodeId; readonly accept: readonly string[] }
  | {
      readonly kind: 'open'
      readonly model: string | null
      readonly targets: readonly NodeId[]
      readonly minWords: number
    }
  | { readonly kind: 'map'; readonly given: readonly NodeId[]; readonly tray: readonly NodeId[] }

export type SignAnswer = 'raises' | 'lowers' | 'cannot-tell'

/** What is on the map while a question is asked. */
export interface ShownMap {
  readonly nodes: readonly NodeId[]
  readonly edges: readonly EdgeId[]
  /** Relations of the path that is drawn; empty = none is. */
  readonly path: readonly EdgeId[]
}

/** The key of a question. `seed` names the order of what is shuffled.
 *  Throws UnknownIdError for ids the graph does not hold: lint first. */
export function questionKey(graph: MechanismGraph, question: Question, shown: ShownMap, seed: string): QuestionKey {
  switch (question.type) {
    case 'predictSign':
      return { kind: 'one', choices: signChoices(graph, question.path.at(-1)), right: signAlong(graph, question.path) }
    case 'nameNode':
      return question.options === undefined
        ? { kind: 'name', node: question.node, accept: question.accept ?? [] }
        : {
            kind: 'one',
            choices: shuffled(nodeChoices(graph, [...new Set([question.node, ...question.options])]), seed),
            right: question.node,
          }
    case 'orderPath':
      return {
        kind: 'order',
        choices: shuffled(nodeChoices(graph, [...question.path, ...(question.distractors ?? [])]), seed),
        right: question.path,
      }
    case 'breakEdge':
      return {
        kind: 'one',
        choices: shuffled(edgeChoices(graph, question.options), seed),
        right: cutOptions(graph, question, shown)[0] ?? '',
      }
    case 'relationType':
      return {
        kind: 'one',
        choices: RELATION_CLASSES.map((cls) => choice(cls, TYPE_WORDS[cls])),
        right: classOf(graph, question.edge),
      }
    case 'certainty':
      return {
        kind: 'one',
        choices: CERTAINTIES.map((c) => choice(c, `${CERTAINTY_LONG[c]}`)),
        right: graph.edge(question.edge).certainty,
      }
    case 'matchCitation':
      return citationKey(graph, question, seed)
    case 'chainEvidence':
      return {
        kind: 'one',
        choices: VERDICTS.map((v) => choice(v, VERDICT_WORDS[v])),
        right: verdictAlong(graph, question.path) ?? '',
      }
    case 'selectNodes':
      return { kind: 'some', choices: nodeChoices(graph, shown.nodes), right: question.answer }
    case 'multipleChoice':
      return multipleKey(question, seed)
    case 'freeRecall':
      return { kind: 'open', model: null, targets: question.targets, minWords: question.minWords ?? 0 }
    case 'selfExplain':
      return { kind: 'open', model: question.model, targets: [], minWords: 0 }
    case 'buildMap':
      return { kind: 'map', given: question.nodes, tray: question.tray }
  }
}

/** What the first node does to the last along these nodes, of what is shown without joining; `cannot-tell` where a step prints no
 *  direction or parallel relations disagree. */
export function signAlong(graph: MechanismGraph, nodes: readonly NodeId[]): SignAnswer {
  const told = pathsAlong(graph, nodes)
    .filter((route) => route.joins.length === 0)
    .map((route) => route.path.netSign)
  const signs = new Set(told.filter((sign) => sign === 1 || sign === -1))
  const net = productOf(signs.size === 1 ? [...signs] : [null])
  return net === 1 ? 'raises' : net === -1 ? 'lowers' : 'cannot-tell'
}

/** Whether one paper is cited for the whole chain; null = there is no such path. */
export function verdictAlong(graph: MechanismGraph, nodes: readonly NodeId[]): SpliceVerdict | null {
  const route = pathAlong(graph, nodes)
  return route === null ? null : spliceAudit(graph, route.path).verdict
}

/** Options that, taken away, leave no way from one node to the other: along the path's own relations (`this-path`), or over all
 *  relations on the map that a path walks (`every-path`). */
export function cutOptions(
  graph: MechanismGraph,
  question: QuestionOf<'breakEdge'>,
  shown: ShownMap,
): readonly EdgeId[] {
  const standing = question.mode === 'this-path' ? shown.path : shown.edges
  if (!hasWay(graph, standing, question.from, question.to)) return []
  return question.options.filter(
    (id) =>
      !hasWay(
        graph,
        standing.filter((other) => other !== id),
        question.from,
        question.to,
      ),
  )
}

export function classOf(graph: MechanismGraph, edge: EdgeId): RelationClass {
  const record = graph.edge(edge)
  return edgeFacts(record, graph.relation(record.predicate)).relationClass
}

function signChoices(graph: MechanismGraph, end: NodeId | undefined): readonly Choice[] {
  const name = end === undefined ? 'It' : mapLabel(graph.node(end))
  return [
    choice('raises', `${name} goes up`),
    choice('lowers', `${name} goes down`),
    choice('cannot-tell', 'The review does not tell the direction'),
  ]
}

function citationKey(graph: MechanismGraph, { pairs }: QuestionOf<'matchCitation'>, seed: string): QuestionKey {
  const refs = [...new Set(pairs.map(({ ref }) => ref))].sort((a, b) => a - b)
  return {
    kind: 'pairs',
    choices: shuffled(
      edgeChoices(
        graph,
        pairs.map(({ edge }) => edge),
      ),
      seed,
    ),
    answers: refs.map((ref) => choice(String(ref), `[${ref}] ${referenceName(graph.reference(ref))}`)),
    right: Object.fromEntries(pairs.map(({ edge, ref }) => [edge, String(ref)])),
  }
}

/** References offered that stand with a relation; exactly one must, or the question has two answers. */
export function refsOffered(
  graph: MechanismGraph,
  { pairs }: QuestionOf<'matchCitation'>,
  edge: EdgeId,
): readonly number[] {
  const printed = refsOfEdge(graph.edge(edge))
  return [...new Set(pairs.map(({ ref }) => ref))].filter((ref) => printed.includes(ref))
}

function multipleKey({ options }: QuestionOf<'multipleChoice'>, seed: string): QuestionKey {
  const choices = options.map(({ text, why }, i) => ({ id: String(i + 1), text, why }))
  return {
    kind: 'one',
    choices: shuffled(choices, seed),
    right: String(options.findIndex((option) => option.correct) + 1),
  }
}

function nodeChoices(graph: MechanismGraph, nodes: readonly NodeId[]): readonly Choice[] {
  return nodes.map((id) => choice(id, `${mapLabel(graph.node(id))} (${kindWord(graph.node(id).kind)})`))
}

function edgeChoices(graph: MechanismGraph, edges: readonly EdgeId[]): readonly Choice[] {
  return edges.map((id) => choice(id, tellRelation(graph, id)))
}

function choice(id: string, text: string): Choice {
  return { id, text, why: '' }
}

const TYPE_WORDS: Readonly<Record<RelationClass, string>> = {
  activates: `${relationClassWord('activates')} it (filled arrow)`,
  inhibits: `${relationClassWord('inhibits')} it (bar)`,
  modulates: `${relationClassWord('modulates')} it, direction not stated (open diamond)`,
  transfers: `${relationClassWord('transfers')} it (open arrow)`,
  associated: `${relationClassWord('associated')}: neither raises nor lowers (plain line)`,
}
const CERTAINTY_LONG: Readonly<Record<(typeof CERTAINTIES)[number], string>> = {
  stated: `${certaintyWord('stated')}: said plainly`,
  hedged: `${certaintyWord('hedged')}: with a word such as may, could or suggest`,
  'title-only': `${certaintyWord('title-only')}: only a cited title says it`,
  inferred: `${certaintyWord('inferred')}: read by the curator, not printed`,
}
const VERDICTS: readonly SpliceVerdict[] = ['single-study', 'same-system', 'spliced']
const VERDICT_WORDS: Readonly<Record<SpliceVerdict, string>> = {
  'single-study': 'One paper is cited for every step',
  'same-system': 'Several papers, but on the same animals and cells',
  spliced: 'It is pieced together: no one paper is cited for all of it',
}
