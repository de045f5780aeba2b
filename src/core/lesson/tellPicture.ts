import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId, NodeId } from '../model/records.ts'
import type { Link } from '../query/answer.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { tellVerbs } from '../tell/tellRelation.ts'
import { kindWord } from '../words/nodeWords.ts'
import { counted, listed } from '../words/plural.ts'
import type { LessonPicture } from './lessonPicture.ts'

/** The picture in words, one sentence a line, in the order of the drawing; what is kept back stays so. */
export function tellPicture(
  graph: MechanismGraph,
  { nodes, links, openPath, blanks }: LessonPicture,
): readonly string[] {
  const name = (id: NodeId): string =>
    blanks.labels.has(id) ? `an unnamed ${kindWord(graph.node(id).kind)}` : mapLabel(graph.node(id))
  const step = (link: Link): number => openPath?.edges.findIndex((id) => link.edges.includes(id)) ?? -1
  const tell = (link: Link): string => {
    const hidden = link.edges.some((id: EdgeId) => blanks.signs.has(id))
    if (hidden) return `${name(link.source)} acts on ${name(link.target)}, how is not shown`
    const only = blanks.thread ? [] : [...new Set(link.edges.flatMap((id) => graph.edge(id).onlyFrom))]
    return `${name(link.source)} ${listed(tellVerbs(graph, link.edges))} ${name(link.target)}${only.length === 0 ? '' : ` (told of ${listed(only.map(name))} only)`}`
  }
  const onPath = links.filter((link) => step(link) >= 0).toSorted((a, b) => step(a) - step(b))
  const rest = links.filter((link) => step(link) < 0)
  const linked = new Set(links.flatMap((link) => [link.source, link.target]))
  const loose = nodes.filter((id) => !linked.has(id))
  return [
    ...onPath.map((link) => `Step ${step(link) + 1}: ${tell(link)}.`),
    ...rest.map((link) => capital(`${tell(link)}.`)),
    ...(loose.length === 0
      ? []
      : [
          `${loose.length === nodes.length ? `${counted(nodes.length, 'node', 'nodes')}: ` : 'Without a relation here: '}${listed(loose.map(name))}.`,
        ]),
  ]
}

/** Unnamed things start a sentence; names of genes keep their own first letter. */
function capital(text: string): string {
  return text.startsWith('an unnamed') ? `A${text.slice(1)}` : text
}
