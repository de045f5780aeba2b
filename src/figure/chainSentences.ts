import type { MechanismGraph } from '../core/model/buildGraph.ts'
import { readPath } from '../core/query/readPath.ts'
import { DEFAULT_PATH_OPTIONS } from '../core/query/view.ts'
import type { MechanismPath } from '../core/query/mechanismPath.ts'
import { isChain } from '../core/tell/chainWarnings.ts'
import { routeHeadline } from '../core/tell/routeRemarks.ts'
import { agreed, nameInText, tellVerbs } from '../core/tell/tellRelation.ts'
import { beginSentence } from '../core/words/beginSentence.ts'
import { nameInSentence } from '../core/words/nameInSentence.ts'
import { listed } from '../core/words/plural.ts'
import { claimNotes } from './claimNotes.ts'
import { readBy, type ChainStep } from './mainChain.ts'

/** A chain told step by step, then what it comes to: `BMSC-Exos carry miR-532-5p, which represses RASSF5; RASSF5 promotes NP
 *  cell apoptosis (hedged: “suspected”).` and `Net effect: less NP cell apoptosis, weakest step hedged.` Each note stands at its
 *  step; a step that joins findings says so. A single step has no net effect beside itself. */
export function chainSentences(graph: MechanismGraph, chain: readonly ChainStep[]): readonly string[] {
  if (chain.length === 0) return []
  const edges = readBy(graph, chain)
  const path = isChain(graph, edges) ? readPath(graph, edges, DEFAULT_PATH_OPTIONS) : null
  const clauses = chain.map((step, i) => {
    const isJoin = path?.joinedAt.includes(i) === true
    const notes = claimNotes(graph, step.edges, { words: true, bound: isJoin || chain.length === 1 })
    return {
      ...step,
      text: `${agreed(graph, step.source, listed(tellVerbs(graph, step.edges)))} ${nameInText(graph, step.target)}${isJoin ? notes.replace('told of', 'joined: told of') : notes}`,
    }
  })
  // Two steps a clause: longer runs of “which” cannot be followed.
  const told = clauses.flatMap((clause, i) => {
    if (i % 2 === 1) return []
    const next = clauses[i + 1]
    return [`${nameInText(graph, clause.source)} ${clause.text}${next === undefined ? '' : `, which ${next.text}`}`]
  })
  return [
    `${beginSentence(told.join('; '))}.`,
    ...(path === null || chain.length < 2 ? [] : [netSentence(graph, path)]),
  ]
}

/** The headline of the route, its names as in running text. */
function netSentence(graph: MechanismGraph, path: MechanismPath): string {
  return routeHeadline(graph, path)
    .parts.map((part) => (part.kind === 'node' ? nameInSentence(part.text) : part.text))
    .join('')
}
