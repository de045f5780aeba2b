import type { MechanismGraph } from '../model/buildGraph.ts'
import type { AssertionRecord, EdgeId, RefNumber } from '../model/records.ts'
import type { Selection } from './view.ts'

/** How the relations of the review rest on one reference. A relation stands in the first list that fits. */
export interface CitingEdges {
  /** The number stands on the sentence. */
  readonly printed: readonly EdgeId[]
  /** The sentence has no number; the number stands on the sentence beside it. */
  readonly beside: readonly EdgeId[]
  /** Another number is printed, and a flag expects this one. */
  readonly expected: readonly EdgeId[]
}

/** The relations that cite a reference, or should by a flag, in data order. */
export function edgesCiting(graph: MechanismGraph, ref: RefNumber): CitingEdges {
  const { assertions, flags } = graph.data
  const wanted = new Set(flags.filter((f) => f.expected.includes(ref)).map((f) => f.id))
  const wantedEdges = new Set(flags.filter((f) => f.expected.includes(ref)).flatMap((f) => f.about))
  const kind = (a: AssertionRecord): keyof CitingEdges | null =>
    a.evidence.some((e) => e.refs.includes(ref))
      ? 'printed'
      : a.evidence.some((e) => e.refsInherited.includes(ref))
        ? 'beside'
        : wantedEdges.has(a.id) || a.flags.some((f) => wanted.has(f))
          ? 'expected'
          : null
  const pick = (which: keyof CitingEdges): readonly EdgeId[] =>
    assertions.filter((a) => kind(a) === which).map((a) => a.id)
  return { printed: pick('printed'), beside: pick('beside'), expected: pick('expected') }
}

/** The relations a flag is about: those it names, those that name it, and those whose evidence stands in a table row it names. */
export function edgesFlagged(graph: MechanismGraph, id: string): readonly EdgeId[] {
  const flag = graph.flag(id)
  const rows = new Set(graph.data.tableRows.filter((r) => flag.about.includes(r.id)).map((r) => r.locator))
  return graph.data.assertions
    .filter((a) => a.flags.includes(id) || flag.about.includes(a.id) || a.evidence.some((e) => rows.has(e.locator)))
    .map((a) => a.id)
}

/** The relations of a bundle: a storyline line by its id, or every relation from one node to another by `source--target`. */
export function bundleEdges(graph: MechanismGraph, id: string): readonly EdgeId[] {
  const line = graph.data.storyline.links.find((l) => l.id === id)
  if (line !== undefined) return line.edges
  const ends = graph.data.nodes.find((n) => id.startsWith(`${n.id}--`) && graph.hasNode(id.slice(n.id.length + 2)))
  return ends === undefined
    ? []
    : graph.outEdges(ends.id).filter((edge) => `${ends.id}--${graph.edge(edge).object}` === id)
}

/** Every relation a selection stands for, in data order: of several nodes those between them; a lane stands for none. Throws UnknownIdError for an unknown id. */
export function selectedEdges(graph: MechanismGraph, selection: Selection): readonly EdgeId[] {
  switch (selection.kind) {
    case 'node':
      return [...new Set([...graph.outEdges(selection.id), ...graph.inEdges(selection.id)])]
    case 'nodes': {
      const inside = new Set(selection.ids)
      return graph.data.assertions.filter((a) => inside.has(a.subject) && inside.has(a.object)).map((a) => a.id)
    }
    case 'edge':
      return [selection.id]
    case 'bundle':
      return bundleEdges(graph, selection.id)
    case 'lane':
      return []
    case 'reference': {
      const { printed, beside, expected } = edgesCiting(graph, selection.id)
      return [...printed, ...beside, ...expected]
    }
    case 'study': {
      const study = graph.data.studies.find((s) => s.id === selection.id)
      return study === undefined ? [] : selectedEdges(graph, { kind: 'reference', id: study.ref })
    }
    case 'flag':
      return edgesFlagged(graph, selection.id)
  }
}
