import { describe, expect, it } from 'vitest'
import { fanBranches } from '../../src/scene/fans.ts'
import type { ElementState } from '../../src/scene/scene.ts'
import { NO_STATE } from '../../src/scene/sceneInput.ts'
import { edgeId, nodeId, PLAIN } from './smallScene.ts'

describe('which lines of a fan are drawn up to the longest', () => {
  const flat = (x: number, y: number) => ({ start: { x, y }, controls: [], end: { x: 100, y: 0 } })
  /** The longest from 0 to 100; a second one that meets it at 50; a line elsewhere. */
  const fan = {
    fans: [
      {
        lines: [
          { id: 'long', own: flat(0, 0), isWhole: true },
          { id: 'short', own: { start: { x: 40, y: 20 }, controls: [], end: { x: 50, y: 0 } }, isWhole: false },
        ],
      },
    ],
    routes: new Map([
      ['long', flat(0, 0)],
      ['short', flat(40, 20)],
    ]),
  }
  const led = (dimmed: readonly string[], marked: Partial<ElementState> = {}): readonly string[] => {
    const edges = ['long', 'short', 'elsewhere'].map((id) => ({
      id,
      edges: [edgeId(id)],
      source: nodeId('a'),
      target: nodeId('b'),
      look: PLAIN,
      title: id,
      state: { ...NO_STATE, dimmed: dimmed.includes(id), ...(id === 'short' ? marked : {}) },
    }))
    return [...fanBranches(fan, edges).values()].map((branch) => `${branch.id} into ${branch.lead}`)
  }

  it('are all others, where all lines are drawn alike', () => {
    expect([led([]), led(['long', 'short', 'elsewhere'])]).toEqual([['short into long'], ['short into long']])
  })
  it('are not those that stand out from one that is dimmed, nor one that is selected or on the open path', () => {
    expect([led(['elsewhere']), led([], { selected: true }), led([], { onPath: true })]).toEqual([[], [], []])
  })
  it('are those that are dimmed themselves', () => {
    expect(led(['short'])).toEqual(['short into long'])
  })
})
