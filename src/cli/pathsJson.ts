import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId } from '../core/model/records.ts'
import { signText } from '../core/model/signText.ts'
import type { MechanismPath, PathAnswer } from '../core/query/mechanismPath.ts'
import type { PathQuery } from '../core/query/pathQuery.ts'
import { refsOfEdge } from '../core/query/readPath.ts'
import { chainWarnings } from '../core/tell/chainWarnings.ts'
import { endText } from '../core/query/viewUrl.ts'
import { warningsJson } from './warningsJson.ts'

/** The plain list of paths (`--flat`) as JSON values, in the shape of docs/cli.md. `paths` are those to be listed (after `--sign`). */
export function pathsJson(
  graph: MechanismGraph,
  query: PathQuery,
  answer: PathAnswer,
  paths: readonly MechanismPath[],
): object {
  return {
    ...questionJson(query, answer),
    tally: answer.tally,
    paths: paths.map((path) => ({
      nodes: path.nodes,
      netSign: signText(path.netSign),
      effect: path.effect,
      weakest: path.weakest,
      ...(path.undeterminedAt === null ? {} : { undeterminedAtStep: path.undeterminedAt + 1 }),
      ...(path.signInferred ? { signInferred: true } : {}),
      ...(path.joinedAt.length > 0 ? { joinedAcrossContexts: true } : {}),
      commonRefs: path.commonRefs,
      warnings: warningsJson(chainWarnings(graph, path.edges)),
      steps: path.edges.map((id) => stepJson(graph, id)),
    })),
  }
}

/** What was asked, and why nothing was found. */
export function questionJson(query: PathQuery, { truncated, dead }: Pick<PathAnswer, 'truncated' | 'dead'>): object {
  return {
    from: endText(query.from),
    to: endText(query.to),
    via: query.via,
    avoid: query.avoid,
    maxSteps: query.maxSteps,
    options: query.options,
    truncated,
    ...(dead === null ? {} : { noPathBecause: dead }),
  }
}

/** One relation as a step. */
export function stepJson(graph: MechanismGraph, id: EdgeId): object {
  const edge = graph.edge(id)
  return {
    edge: id,
    source: edge.subject,
    predicate: edge.predicate,
    target: edge.object,
    sign: signText(edge.sign),
    certainty: edge.certainty,
    refs: refsOfEdge(edge),
  }
}
