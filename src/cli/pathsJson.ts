import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { signText } from '../core/model/signText.ts'
import type { MechanismPath, PathAnswer } from '../core/query/mechanismPath.ts'
import type { PathQuery } from '../core/query/pathQuery.ts'
import { refsOfEdge } from '../core/query/readPath.ts'
import { chainWarnings } from '../core/tell/chainWarnings.ts'
import { endText } from '../core/query/viewUrl.ts'
import { warningsJson } from './warningsJson.ts'

/** A path answer as plain JSON values, in the shape of docs/cli.md. `paths` are those to be listed (after `--sign`). */
export function pathsJson(graph: MechanismGraph, query: PathQuery, answer: PathAnswer, paths: readonly MechanismPath[]): object {
  return {
    from: endText(query.from),
    to: endText(query.to),
    via: query.via,
    avoid: query.avoid,
    maxSteps: query.maxSteps,
    options: query.options,
    truncated: answer.truncated,
    tally: answer.tally,
    ...(answer.dead === null ? {} : { noPathBecause: answer.dead }),
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
      steps: path.edges.map((id) => {
        const edge = graph.edge(id)
        return {
          edge: id, source: edge.subject, predicate: edge.predicate, target: edge.object,
          sign: signText(edge.sign), certainty: edge.certainty, refs: refsOfEdge(edge),
        }
      }),
    })),
  }
}
