import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { DeadEnd, MechanismPath, PathAnswer } from '../core/query/mechanismPath.ts'
import { endLabel, mapLabel } from '../core/query/nodeSets.ts'
import type { PathQuery } from '../core/query/pathQuery.ts'
import { refsOfEdge } from '../core/query/readPath.ts'

/** A path answer in words: a heading with the tally, then the first `shown` paths with one line a step. */
export function pathsText(graph: MechanismGraph, query: PathQuery, answer: PathAnswer, paths: readonly MechanismPath[], shown: number): string {
  const ends = `from ${endLabel(graph, query.from)} to ${endLabel(graph, query.to)}`
  if (paths.length === 0) return noPath(graph, ends, query, answer)
  const { raises, lowers, undetermined, contextual } = answer.tally
  const tally = [`${raises} raise`, `${lowers} lower`, `${undetermined} leave the direction open`, `${contextual} only give context`]
    .filter((part) => !part.startsWith('0 '))
    .join(', ')
  const count = `${answer.paths.length}${answer.truncated ? ' or more' : ''} ${answer.paths.length === 1 ? 'path' : 'paths'}`
  const lines = [`${count} ${ends}, at most ${query.maxSteps} steps: ${tally}.`]
  paths.slice(0, shown).forEach((path, i) => lines.push('', ...pathLines(graph, path, i + 1)))
  if (paths.length > shown) lines.push('', `${shown} of ${paths.length} shown; --all prints every one.`)
  return lines.join('\n')
}

function pathLines(graph: MechanismGraph, path: MechanismPath, number: number): readonly string[] {
  const end = path.nodes.at(-1)
  const name = end === undefined ? '' : mapLabel(graph.node(end))
  const steps = path.edges.map((id, i) => {
    const edge = graph.edge(id)
    const sentence = [mapLabel(graph.node(edge.subject)), graph.relation(edge.predicate).verb, mapLabel(graph.node(edge.object))].join(' ')
    const hedges = [...new Set(edge.evidence.flatMap((item) => item.hedges))].map((word) => `"${word}"`)
    const certainty = edge.certainty === 'stated' ? '' : ` (${[edge.certainty, ...hedges].join(' ')})`
    const refs = refsOfEdge(edge)
    // A step without reference numbers (a cell secretes its exosomes) is told by its place in the review.
    const source = refs.length > 0 ? refs.join(', ') : [...new Set(edge.evidence.map((item) => item.locator))].join(', ')
    return `  ${i + 1}. ${sentence}${certainty} [${source}]`
  })
  const common = path.commonRefs.length > 0 ? `one source for all steps: [${path.commonRefs.join(', ')}]` : 'joined from several studies'
  return [`Path ${number}: ${effect(path, name)}; weakest step ${path.weakest}; ${common}`, ...steps]
}

function effect(path: MechanismPath, name: string): string {
  switch (path.effect) {
    case 'improves':
    case 'worsens':
      return `${path.netSign === 1 ? 'more' : 'less'} ${name} (${path.effect} the disc)`
    case 'raises':
      return `more ${name}`
    case 'lowers':
      return `less ${name}`
    case 'undetermined':
      return `direction cannot be told${path.undeterminedAt === null ? '' : ` (step ${path.undeterminedAt + 1})`}`
    case 'contextual':
      return 'context only, no direction'
  }
}

const REASON: Readonly<Record<DeadEnd['reason'], string>> = {
  'from-has-no-way-out': 'the review reports nothing that starts there',
  'to-has-no-way-in': 'the review reports nothing that leads there',
  'not-connected': 'the two are not connected',
  'too-short-limit': 'every path is longer than the limit',
  'filtered-out': 'the filters hide every path',
  'same-node': 'both ends are the same',
}

function noPath(graph: MechanismGraph, ends: string, query: PathQuery, answer: PathAnswer): string {
  if (answer.dead === null) return `None of the ${answer.paths.length} paths ${ends} has this sign.`
  const { reason, nearestReachable, wouldHelp, together } = answer.dead
  const lines = [`No path ${ends} within ${query.maxSteps} steps: ${REASON[reason]}.`]
  if (nearestReachable.length > 0) lines.push(`Reached: ${nearestReachable.map((id) => mapLabel(graph.node(id))).join(', ')}.`)
  if (wouldHelp.length > 0) lines.push(`A path opens with a change of ${together === true ? 'all of ' : ''}${wouldHelp.join(', ')}.`)
  return lines.join('\n')
}
