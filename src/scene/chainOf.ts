import type { Scene } from './scene.ts'

/** Nodes and lines by id. */
export interface Chain {
  readonly nodes: ReadonlySet<string>
  readonly lines: ReadonlySet<string>
}

/** Everything upstream and downstream of a node or a drawn line, itself included, along the drawn lines in their direction.
 *  What is only beside it (another effect of a cause of it) is no part. Null when the Scene draws no such node or line. */
export function chainOf(scene: Pick<Scene, 'nodes' | 'edges'>, id: string): Chain | null {
  const line = scene.edges.find((edge) => edge.id === id)
  if (line === undefined && !scene.nodes.some((node) => node.id === id)) return null
  const chain = { nodes: new Set<string>(), lines: new Set<string>(line === undefined ? [] : [line.id]) }
  walk(scene, line?.source ?? id, 'target', 'source', chain)
  walk(scene, line?.target ?? id, 'source', 'target', chain)
  return chain
}

/** Adds what is reached from `start` over lines that touch the last node with their end `near` and go on at their end `far`. */
function walk(
  { edges }: Pick<Scene, 'edges'>,
  start: string,
  near: 'source' | 'target',
  far: 'source' | 'target',
  chain: { readonly nodes: Set<string>; readonly lines: Set<string> },
): void {
  const byEnd = new Map<string, Scene['edges'][number][]>()
  for (const edge of edges) {
    const known = byEnd.get(edge[near])
    if (known === undefined) byEnd.set(edge[near], [edge])
    else known.push(edge)
  }
  const seen = new Set([start])
  const queue = [start]
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    chain.nodes.add(node)
    for (const edge of byEnd.get(node) ?? []) {
      chain.lines.add(edge.id)
      if (seen.has(edge[far])) continue
      seen.add(edge[far])
      queue.push(edge[far])
    }
  }
}
