import { describe, expect, it } from 'vitest'
import { hopWords } from '../../../src/core/lesson/hopWords.ts'
import { ASKED, lessonPicture, SHOWN } from '../../../src/core/lesson/lessonPicture.ts'
import { pathAlong } from '../../../src/core/lesson/pathAlong.ts'
import { edgeId, miniGraph, nodeId } from '../miniGraph.ts'
import { asking, lessonOf, plainStep, rawLesson, SMALL_GRAPH } from './smallLesson.ts'
import type { RawStep } from './smallLesson.ts'

const AT = 4
const pictureOf = (step: RawStep, isAnswered = false) =>
  lessonPicture(SMALL_GRAPH, lessonOf(rawLesson(step)), AT, isAnswered ? SHOWN : ASKED)
const CUT = { type: 'breakEdge', from: 'mir', to: 'end', mode: 'every-path', options: ['E2', 'E5'] }

describe('the picture of a step', () => {
  it('draws the short cut that may be chosen for a cut, and folds it away elsewhere', () => {
    const graph = miniGraph({
      nodes: ['a', 'b', 'c'].map((id) => ({ id, kind: 'target' })),
      edges: [
        { id: 'ab', from: 'a', to: 'b' },
        { id: 'bc', from: 'b', to: 'c' },
        { id: 'ac', from: 'a', to: 'c' },
      ],
    })
    const view = { include: ['a', 'b', 'c'] }
    const drawn = (step: RawStep) =>
      lessonPicture(graph, lessonOf(rawLesson(step)), AT, ASKED).links.flatMap((link) => link.edges)
    expect(drawn(plainStep('judged', { view }))).toEqual(['ab', 'bc'])
    expect(drawn(asking({ ...CUT, from: 'a', to: 'c', options: ['ab', 'ac'] }, { view }))).toEqual(['ab', 'bc', 'ac'])
  })

  it('marks the cut that counts only once it is told', () => {
    const step = asking({ ...CUT, from: 'exo', options: ['E1', 'E2'] })
    expect(pictureOf(step).marked).toBeNull()
    expect(pictureOf(step, true).marked).toBe('E1')
  })

  it('walks the one of two parallel relations that the step cites', () => {
    const graph = miniGraph({
      nodes: ['a', 'b', 'c'].map((id) => ({ id, kind: 'target' })),
      edges: [
        { id: 'first', from: 'a', to: 'b' },
        { id: 'second', from: 'a', to: 'b' },
        { id: 'other', from: 'a', to: 'b', sign: -1 },
        { id: 'on', from: 'b', to: 'c' },
      ],
    })
    const edges = (...cited: readonly string[]) =>
      pathAlong(graph, ['a', 'b', 'c'].map(nodeId), cited.map(edgeId))?.path.edges
    expect(edges()).toEqual(['first', 'on'])
    expect(edges('second')).toEqual(['second', 'on'])
    expect(edges('other', 'nothing')).toEqual(['first', 'on'])
  })
})

describe('the words of one hop', () => {
  const words = (step: RawStep) => hopWords(SMALL_GRAPH, pictureOf(step), edgeId('E3')).text
  const shown = { include: ['exo', 'mir', 'gene', 'path'] }

  it('tell the relation with all it rests on', () => {
    expect(words(plainStep('judged', { view: shown }))).toMatch(/^GENE1 .+ AKT pathway \(hedged: “may”; .*\[1\]/)
  })

  it.each([
    [
      'its head',
      plainStep('judged', { view: { ...shown, hide: { signs: ['E3'] } } }),
      'GENE1 acts on AKT pathway, how is not shown.',
    ],
    ['its wording', asking({ type: 'certainty', edge: 'E3' }), 'GENE1 represses AKT pathway.'],
    [
      'a name',
      plainStep('judged', { view: { ...shown, hide: { labels: ['gene'] } } }),
      'An unnamed target represses AKT pathway.',
    ],
  ])('keep back %s with the picture', (_, step, told) => {
    expect(words(step)).toBe(told)
  })
})
