import { readCompiled } from '../core/data/readCompiled.ts'
import { buildGraph } from '../core/model/buildGraph.ts'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { PathAnswer } from '../core/query/mechanismPath.ts'
import { findPaths } from '../core/query/findPaths.ts'
import type { PathQuery } from '../core/query/pathQuery.ts'
import type { Problem } from '../core/problem.ts'

/** What the page asks the path worker. `load` comes first, with the compiled data file. */
export type PathAsk =
  | { readonly kind: 'load'; readonly compiled: unknown }
  | { readonly kind: 'find'; readonly ticket: number; readonly query: PathQuery }

/** What it says. `failed` carries the ticket of the question, or null when loading failed. */
export type PathReply =
  | { readonly kind: 'loaded' }
  | { readonly kind: 'found'; readonly ticket: number; readonly answer: PathAnswer }
  | { readonly kind: 'failed'; readonly ticket: number | null; readonly problems: readonly Problem[] }

/** Answers questions about one graph; keeps it between messages. Pure but for that. */
export function createPathService(): (ask: PathAsk) => PathReply {
  let graph: MechanismGraph | null = null
  return (ask) => {
    if (ask.kind === 'load') {
      const read = readCompiled(ask.compiled)
      if (!read.ok) return { kind: 'failed', ticket: null, problems: read.problems }
      graph = buildGraph(read.value)
      return { kind: 'loaded' }
    }
    if (graph === null) return failed(ask.ticket, 'no-graph', 'The path search has no map yet. Load the page again.')
    const ends: readonly string[] = [ask.query.from, ask.query.to].flatMap((end) => (end.kind === 'node' ? [end.id] : []))
    const known = graph
    const unknown = ends.find((id) => !known.hasNode(id))
    if (unknown !== undefined) return failed(ask.ticket, 'unknown-node', `The node “${unknown}” is not in this graph. Choose another start or end.`)
    return { kind: 'found', ticket: ask.ticket, answer: findPaths(graph, ask.query) }
  }
}

function failed(ticket: number, code: string, message: string): PathReply {
  return { kind: 'failed', ticket, problems: [{ code, severity: 'error', where: 'path search', message }] }
}
