import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { ENGLISH } from '../core/messages.ts'
import type { DeadEnd, MechanismPath, PathAnswer } from '../core/query/mechanismPath.ts'
import { endLabel, mapLabel } from '../core/query/nodeSets.ts'
import type { PathQuery } from '../core/query/pathQuery.ts'
import { explainPath } from '../core/reason/explainPath.ts'
import { tallyWords } from '../core/words/pathWords.ts'

/** A path answer in words: a heading with the tally, then the story of the first `shown` paths. */
export function pathsText(graph: MechanismGraph, query: PathQuery, answer: PathAnswer, paths: readonly MechanismPath[], shown: number): string {
  const ends = `from ${endLabel(graph, query.from)} to ${endLabel(graph, query.to)}`
  if (paths.length === 0) return noPath(graph, ends, query, answer)
  const lines = [`${tallyWords({ ...answer, count: answer.paths.length })}: ${ends}, at most ${query.maxSteps} steps.`]
  if (paths.length < answer.paths.length) lines.push(`${paths.length} of them have the sign asked for.`)
  paths.slice(0, shown).forEach((path, i) => lines.push('', ...pathLines(graph, path, i + 1)))
  if (paths.length > shown) lines.push('', `${shown} of ${paths.length} shown; --all prints every one.`)
  return lines.join('\n')
}

/** The story of one path, in the words of the app. */
function pathLines(graph: MechanismGraph, path: MechanismPath, number: number): readonly string[] {
  const [headline = '', ...rest] = explainPath(graph, path).text.split('\n')
  return [`Path ${number}. ${headline}`, ...rest.map((line) => `  ${line}`)]
}

/** What to write on the command line to open a path. */
const CHANGE: Readonly<Record<DeadEnd['wouldHelp'][number], string>> = {
  bridges: '--with bridges', titleOnly: '--with title-only', joinContexts: '--with join-contexts', contextLinks: '--with context-links',
  inferredSteps: 'no --without inferred-steps', maxSteps: '--max-steps 12', filters: 'the filters', via: '--via', avoid: '--avoid',
}

function noPath(graph: MechanismGraph, ends: string, query: PathQuery, answer: PathAnswer): string {
  if (answer.dead === null) return `None of the ${answer.paths.length} paths ${ends} has this sign.`
  const { reason, nearestReachable, wouldHelp, together } = answer.dead
  const lines = [`No path ${ends} within ${query.maxSteps} steps. ${ENGLISH.deadReason[reason](endLabel(graph, query.from), endLabel(graph, query.to))}`]
  if (nearestReachable.length > 0) lines.push(`Reached: ${nearestReachable.map((id) => mapLabel(graph.node(id))).join(', ')}.`)
  if (wouldHelp.length > 0) lines.push(`A path opens with ${together === true ? 'all of ' : ''}${wouldHelp.map((help) => CHANGE[help]).join(', ')}.`)
  return lines.join('\n')
}
