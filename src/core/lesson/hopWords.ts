import type { MechanismGraph } from '../model/buildGraph.ts'
import type { EdgeId } from '../model/records.ts'
import { stepSentence } from '../reason/stepSentence.ts'
import { sentence } from '../words/sentence.ts'
import type { Sentence } from '../words/sentence.ts'
import type { LessonPicture } from './lessonPicture.ts'
import { tellPicture } from './tellPicture.ts'

/** What is said while one relation is shown: with all it rests on, or, where a name, its head or its wording is kept back, only what
 *  the picture tells. */
export function hopWords(graph: MechanismGraph, picture: LessonPicture, edge: EdgeId): Sentence {
  const { blanks } = picture
  const { subject, object } = graph.edge(edge)
  const isKept =
    blanks.signs.has(edge) || blanks.wordings.has(edge) || blanks.labels.has(subject) || blanks.labels.has(object)
  return isKept
    ? sentence([
        tellPicture(graph, {
          ...picture,
          nodes: [],
          openPath: null,
          links: picture.links.filter((link) => link.edges.includes(edge)),
        })[0] ?? '',
      ])
    : stepSentence(graph, edge)
}
