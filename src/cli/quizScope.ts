import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId } from '../core/model/records.ts'
import { answerQuestion } from '../core/paths/answerQuestion.ts'
import { shownRoutes } from '../core/paths/route.ts'
import { mapLabel } from '../core/query/nodeSets.ts'
import { pathQuery } from '../core/query/pathQuery.ts'
import { scopeContent } from '../core/query/scopeContent.ts'
import { StopError, UsageError } from './command.ts'
import { nearestWords } from './nearestWords.ts'
import { nodeNamed } from './nodeNamed.ts'

/** The relations a paper is about, and what they are called. `edges` null = everything. */
export interface QuizScope {
  readonly title: string
  readonly edges: readonly EdgeId[] | null
}

/** What `--from` names. Throws UsageError that lists the choices, StopError for names that fit nothing. */
export function quizScope(graph: MechanismGraph, given: string | undefined): QuizScope {
  const [word, rest] = split(given?.trim() ?? '')
  switch (word) {
    case '':
      return { title: 'everything', edges: null }
    case 'storyline':
    case 'core':
      return {
        title: word === 'core' ? 'core map' : 'first map',
        edges: scopeContent(graph, { kind: word }).links.flatMap((link) => link.edges),
      }
    case 'mechanism':
      return mechanism(graph, rest)
    case 'path':
      return routes(graph, rest)
    default:
      throw new UsageError(`--from ${given}: choose "storyline", "core", "mechanism ID" or "path A, B".`)
  }
}

function mechanism(graph: MechanismGraph, id: string): QuizScope {
  const found = graph.data.mechanisms.find((m) => m.id === id)
  if (found !== undefined)
    return { title: found.title, edges: graph.data.assertions.filter((a) => a.mechanism === id).map((a) => a.id) }
  const ids = graph.data.mechanisms.map((m) => m.id)
  const near = nearestWords(id, ids, 3)
  throw new UsageError(
    `--from "mechanism ${id}": no mechanism is called that. ${near.length > 0 ? `Nearest: ${near.join(', ')}.` : `There are: ${ids.join(', ')}.`}`,
  )
}

function routes(graph: MechanismGraph, names: string): QuizScope {
  const parts = names
    .split(names.includes(',') ? ',' : ' ')
    .map((name) => name.trim())
    .filter((name) => name !== '')
  const [a, b] = parts
  if (a === undefined || b === undefined || parts.length > 2)
    throw new UsageError(
      '--from "path A, B": give two names with a comma between them, such as "path miR-21, NP cell apoptosis".',
    )
  const [from, to] = [nodeNamed(graph, a), nodeNamed(graph, b)]
  const edges = shownRoutes(answerQuestion(graph, pathQuery(from, to))).flatMap((route) => route.steps.flat())
  if (edges.length === 0)
    throw new StopError(
      1,
      `No chain leads from ${mapLabel(graph.node(from))} to ${mapLabel(graph.node(to))}, so nothing can be asked of it.`,
    )
  return { title: `${mapLabel(graph.node(from))} to ${mapLabel(graph.node(to))}`, edges: [...new Set(edges)] }
}

function split(text: string): readonly [string, string] {
  const at = text.indexOf(' ')
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1).trim()]
}
