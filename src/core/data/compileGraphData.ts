import type { GraphData } from '../model/graphData.ts'
import type { Problem } from '../problem.ts'

/** Version of the compiled form; raised when a record changes in a way an older reader would misread. */
export const COMPILED_STRUCTURE = 1

/** The lists of GraphData that are counted. */
export const COUNTED_LISTS = [
  'nodes',
  'relations',
  'mechanisms',
  'assertions',
  'modifiers',
  'tableRows',
  'studies',
  'annotations',
  'flags',
  'references',
  'keptApart',
  'chapters',
] as const satisfies readonly (keyof GraphData)[]

/** What the built app loads (`graph-data.json`): checked data as plain JSON with its own counts, or why there is none. */
export type CompiledGraphData =
  | {
      readonly structure: number
      readonly counts: Readonly<Record<(typeof COUNTED_LISTS)[number], number>>
      readonly data: GraphData
    }
  | { readonly structure: number; readonly problems: readonly Problem[] }

/** Checked data in the form the app loads; its twin is `readCompiled`. */
export function compileGraphData(data: GraphData): CompiledGraphData {
  return { structure: COMPILED_STRUCTURE, counts: countLists(data), data }
}

/** The form that carries problems to the page (dev server). */
export function compileProblems(problems: readonly Problem[]): CompiledGraphData {
  return { structure: COMPILED_STRUCTURE, problems }
}

/** Length of every counted list. */
export function countLists(data: GraphData): Readonly<Record<(typeof COUNTED_LISTS)[number], number>> {
  const {
    nodes,
    relations,
    mechanisms,
    assertions,
    modifiers,
    tableRows,
    studies,
    annotations,
    flags,
    references,
    keptApart,
    chapters,
  } = data
  return {
    nodes: nodes.length,
    relations: relations.length,
    mechanisms: mechanisms.length,
    assertions: assertions.length,
    modifiers: modifiers.length,
    tableRows: tableRows.length,
    studies: studies.length,
    annotations: annotations.length,
    flags: flags.length,
    references: references.length,
    keptApart: keptApart.length,
    chapters: chapters.length,
  }
}
