import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { signText } from '../core/model/signText.ts'
import { joinedRoutes, LAYERS, shownRoutes } from '../core/paths/route.ts'
import type { LayerId, Route, RouteAnswer } from '../core/paths/route.ts'
import { restsOn } from '../core/paths/restsOn.ts'
import type { Cut } from '../core/paths/restsOn.ts'
import { threadOf } from '../core/paths/threadOf.ts'
import { tallyOf } from '../core/query/findPaths.ts'
import type { PathQuery } from '../core/query/pathQuery.ts'
import { chainWarnings } from '../core/tell/chainWarnings.ts'
import { weakestOfRoute } from '../core/tell/routeRemarks.ts'
import { questionJson, stepJson } from './pathsJson.ts'
import { warningsJson } from './warningsJson.ts'

interface Listed {
  readonly rank: number
  readonly layer: LayerId
  readonly route: Route
  readonly explains: readonly number[]
  readonly explainedBy: number | null
}

/** An answer as plain JSON values, in the shape of docs/cli.md: every route once, in the order they are told, with its layer. */
export function routesJson(graph: MechanismGraph, query: PathQuery, answer: RouteAnswer): object {
  return {
    ...questionJson(query, answer),
    tally: tallyOf(shownRoutes(answer).map((route) => route.path)),
    joined: joinedRoutes(answer).length,
    restsOn: restsOn(graph, answer).map(({ sign, routes, relations, studies }) => ({
      sign: signText(sign),
      routes,
      relations: cutJson(relations),
      studies: cutJson(studies),
    })),
    paths: listRoutes(answer).map((listed) => routeJson(graph, listed)),
  }
}

function listRoutes(answer: RouteAnswer): readonly Listed[] {
  const listed: Listed[] = []
  for (const layer of LAYERS) {
    for (const route of answer[layer]) {
      const rank = listed.length + 1
      listed.push({ rank, layer, route, explains: route.shorter.map((_, i) => rank + i + 1), explainedBy: null })
      for (const shorter of route.shorter)
        listed.push({ rank: listed.length + 1, layer, route: shorter, explains: [], explainedBy: rank })
    }
  }
  return listed
}

function routeJson(graph: MechanismGraph, { rank, layer, route, explains, explainedBy }: Listed): object {
  const { path } = route
  return {
    rank,
    layer,
    ...(explains.length === 0 ? {} : { explains }),
    ...(explainedBy === null ? {} : { explainedBy }),
    nodes: path.nodes,
    netSign: signText(path.netSign),
    effect: path.effect,
    weakest: weakestOfRoute(path),
    ...(path.undeterminedAt === null ? {} : { undeterminedAtStep: path.undeterminedAt + 1 }),
    ...(path.signInferred ? { signInferred: true } : {}),
    joins: route.joins.map(({ step, toldOf, span }) => ({ step: step + 1, toldOf, span })),
    ...(route.span === null ? {} : { span: route.span }),
    thread: threadOf(graph, path).map(({ after, node, kind, studies, toldOf }) => ({
      afterStep: after + 1,
      node,
      kind,
      studies,
      ...(toldOf.length === 0 ? {} : { toldOf }),
    })),
    warnings: warningsJson(chainWarnings(graph, path.edges)),
    steps: path.edges.map((id, i) => ({
      ...stepJson(graph, id),
      also: (route.steps[i] ?? []).filter((other) => other !== id),
    })),
  }
}

function cutJson(cut: Cut<string | number>): object {
  switch (cut.kind) {
    case 'exact':
      return { fewest: cut.items.length, cut: cut.items }
    case 'at-least':
      return { atLeast: cut.count }
    case 'never':
      return { never: cut.path.edges }
  }
}
