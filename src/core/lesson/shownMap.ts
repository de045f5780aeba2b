import type { MechanismGraph } from '../model/buildGraph.ts'
import { lessonPicture, SHOWN } from './lessonPicture.ts'
import type { Lesson } from './lessonSchema.ts'
import type { ShownMap } from './questionKey.ts'

/** What a question of a step is asked about: the nodes and relations of its map, whatever is kept back of them. */
export function shownMap(graph: MechanismGraph, lesson: Lesson, at: number): ShownMap {
  const { nodes, links, openPath } = lessonPicture(graph, lesson, at, SHOWN)
  return { nodes, edges: links.flatMap((link) => link.edges), path: openPath?.edges ?? [] }
}
