import type { Blanks } from '../core/lesson/blanks.ts'
import type { MechanismGraph } from '../core/model/buildGraph.ts'
import type { EdgeId, NodeId } from '../core/model/records.ts'
import { mapLabel } from '../core/query/nodeSets.ts'
import { tellVerbs } from '../core/tell/tellRelation.ts'
import { kindWord } from '../core/words/nodeWords.ts'
import { listed } from '../core/words/plural.ts'
import type { SceneEdgeInput, SceneInput } from './sceneInput.ts'

/** What stands where something is kept back. */
const BLANK = '?'
const PLAIN_LINE: SceneEdgeInput['look'] = {
  relationClass: 'associated',
  certainty: 'stated',
  inVivo: false,
  direct: false,
  negated: false,
}

/** A picture without what a learner has to find: names, heads of lines, their wording, and where the thread of the path breaks; neither
 *  drawn nor in any title. */
export function keepBack(
  graph: MechanismGraph,
  input: SceneInput,
  blanks: Pick<Blanks, 'labels' | 'signs' | 'wordings' | 'thread'>,
): SceneInput {
  return {
    ...input,
    nodes: input.nodes.map((node) =>
      blanks.labels.has(node.id) ? { ...node, label: BLANK, title: `${kindWord(node.kind)} without a name` } : node,
    ),
    edges: input.edges.map((edge) => edgeWithout(graph, edge, blanks)),
  }
}

function edgeWithout(
  graph: MechanismGraph,
  edge: SceneEdgeInput,
  { labels, signs, wordings, thread }: Pick<Blanks, 'labels' | 'signs' | 'wordings' | 'thread'>,
): SceneEdgeInput {
  const has = (of: ReadonlySet<EdgeId>): boolean => edge.edges.some((id) => of.has(id))
  const name = (id: NodeId): string => (labels.has(id) ? BLANK : mapLabel(graph.node(id)))
  if (has(signs))
    return {
      ...edge,
      look: PLAIN_LINE,
      breaks: false,
      title: `A relation between ${name(edge.source)} and ${name(edge.target)}`,
      label: BLANK,
    }
  const isWordless = has(wordings)
  const plain = `${name(edge.source)} ${listed(tellVerbs(graph, edge.edges))} ${name(edge.target)}`
  const isPlain = isWordless || thread || labels.has(edge.source) || labels.has(edge.target)
  return {
    ...edge,
    look: {
      ...edge.look,
      ...(isWordless ? { certainty: 'stated' as const } : {}),
      ...(thread ? { joined: false } : {}),
    },
    title: isPlain ? plain : edge.title,
    breaks: edge.breaks === true && !thread,
    // That a finding is told of one exosome only would tell that the chain is joined.
    label: isWordless ? BLANK : thread ? null : (edge.label ?? null),
  }
}
