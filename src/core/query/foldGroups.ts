import type { MechanismGraph } from '../model/buildGraph.ts'
import { bundleFacts } from '../model/edgeFacts.ts'
import type { NodeId } from '../model/records.ts'
import type { Answer, Link, NodeGroup } from './answer.ts'
import type { MechanismPath } from './mechanismPath.ts'
import { scopeContent } from './scopeContent.ts'
import type { ScopeContent } from './scopeContent.ts'
import { selectedEdges } from './selectedEdges.ts'
import type { View } from './view.ts'

/** Whether a scope folds nodes that are joined alike into one: where everything is drawn and not all of it can be read at once. */
export function foldsGroups({ scope, layout }: Pick<View, 'scope' | 'layout'>): boolean {
  return scope.kind === 'whole' && layout === 'lanes'
}

/** The groups of a content: nodes of one kind with the same relations to the same others, alike in effect, wording and setting.
 *  In data order, as are the nodes of each. A node without relations, or with one to itself, is in none. */
export function nodeGroups(graph: MechanismGraph, content: ScopeContent): readonly NodeGroup[] {
  const linksOf = new Map<NodeId, { readonly key: string; readonly id: string }[]>(content.nodes.map((id) => [id, []]))
  for (const link of content.links) {
    const { relationClass, certainty, inVivo, negated } = link.facts
    const look = [relationClass, certainty, inVivo, negated].join(' ')
    if (link.source === link.target) linksOf.delete(link.source)
    linksOf.get(link.source)?.push({ key: `${look} to ${link.target}`, id: link.id })
    linksOf.get(link.target)?.push({ key: `${look} from ${link.source}`, id: link.id })
  }
  const alike = new Map<string, NodeId[]>()
  for (const [id, links] of linksOf) {
    if (links.length === 0) continue
    links.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    const key = [graph.node(id).kind, ...links.map((l) => l.key)].join('\n')
    alike.set(key, [...(alike.get(key) ?? []), id])
  }
  return [...alike.values()].flatMap((nodes): readonly NodeGroup[] => {
    const [first] = nodes
    if (first === undefined || nodes.length < 2) return []
    const lines = linksOf.get(first) ?? []
    const lineOf = nodes.flatMap((node) =>
      (linksOf.get(node) ?? []).map(({ id }, i): [string, string] => [id, lines[i]?.id ?? id]),
    )
    return [{ id: first, nodes, lineOf: new Map(lineOf) }]
  })
}

/** The groups of a view that are folded: those the reader has not opened, and that hold nothing selected, asked for or on the open
 *  path. Which nodes are alike is a matter of all there is, so that hiding, chapters and filters fold nothing further: of each group
 *  those of `shown` are left. */
export function foldedGroups(
  graph: MechanismGraph,
  view: Pick<View, 'scope' | 'layout' | 'opened' | 'selection' | 'paths'>,
  shown: readonly NodeId[],
  open: MechanismPath | null,
): readonly NodeGroup[] {
  if (!foldsGroups(view)) return []
  const seen = new Set<NodeId>(open?.nodes)
  for (const end of [view.paths?.from, view.paths?.to]) if (end?.kind === 'node') seen.add(end.id)
  const { selection } = view
  if (selection?.kind === 'node') seen.add(selection.id)
  else if (selection?.kind === 'nodes') for (const id of selection.ids) seen.add(id)
  else if (selection !== null)
    for (const id of selectedEdges(graph, selection)) seen.add(graph.edge(id).subject).add(graph.edge(id).object)
  const inside = new Set(shown)
  return (
    nodeGroups(graph, scopeContent(graph, { kind: 'whole' }))
      .filter((group) => !view.opened.includes(group.id) && !group.nodes.some((id) => seen.has(id)))
      .map((group) => ({ ...group, nodes: group.nodes.filter((id) => inside.has(id)) }))
      // One that is left alone stands for itself, unless it has to stand at the place of another.
      .filter((group) => group.nodes.length > 1 || (group.nodes[0] ?? group.id) !== group.id)
  )
}

/** The group that is drawn at a node's place; undefined where the node stands for itself. */
export function groupAt({ groups = [] }: Partial<Pick<Answer, 'groups'>>, id: string): NodeGroup | undefined {
  return groups.find((group) => group.id === id)
}

/** An answer as it is drawn: each folded group is its first node, and its lines of one look to one node are one line that holds
 *  all their relations. Outline, table and counts take the answer itself. */
export function drawnAnswer<
  T extends Pick<Answer, 'nodes' | 'links' | 'folded' | 'focus'> & Partial<Pick<Answer, 'groups' | 'overall'>>,
>(answer: T): T {
  const { groups = [] } = answer
  if (groups.length === 0) return answer
  const place = new Map(groups.flatMap((group) => group.nodes.map((id) => [id, group.id] as const)))
  const at = (id: NodeId): NodeId => place.get(id) ?? id
  const lineOf = (id: string): string => groups.reduce((line, group) => group.lineOf.get(line) ?? line, id)
  const merged = (links: readonly Link[]): readonly Link[] => {
    const lines = new Map<string, Link[]>()
    for (const link of links) lines.set(lineOf(link.id), [...(lines.get(lineOf(link.id)) ?? []), link])
    return [...lines].flatMap(([id, all]): readonly Link[] => {
      const [first] = all
      if (first === undefined || (all.length === 1 && first.id === id)) return all
      return [
        {
          id,
          source: at(first.source),
          target: at(first.target),
          edges: [...new Set(all.flatMap((l) => l.edges))],
          facts: bundleFacts(all.map((l) => l.facts)),
        },
      ]
    })
  }
  const { focus } = answer
  return {
    ...answer,
    nodes: [...new Set(answer.nodes.map(at))],
    links: merged(answer.links),
    ...(answer.overall === undefined ? {} : { overall: merged(answer.overall) }),
    folded: merged(answer.folded),
    focus:
      focus === null
        ? null
        : { nodes: new Set([...focus.nodes].map(at)), links: new Set([...focus.links].map(lineOf)) },
  }
}
