import type { MechanismGraph } from '../model/buildGraph.ts'
import type { NodeId } from '../model/records.ts'
import { mapLabel } from '../query/nodeSets.ts'
import { foldings } from '../query/searchTokens.ts'
import type { BuiltMap } from './builtMap.ts'
import type { QuestionKey } from './questionKey.ts'

/** What a learner answered; plain data, kept in the browser and handed in as it is. */
export type Given =
  | { readonly kind: 'one'; readonly id: string }
  | { readonly kind: 'some'; readonly ids: readonly string[] }
  | { readonly kind: 'order'; readonly ids: readonly string[] }
  | { readonly kind: 'pairs'; readonly pairs: Readonly<Record<string, string>> }
  | { readonly kind: 'name'; readonly text: string }
  | { readonly kind: 'open'; readonly text: string }
  | { readonly kind: 'map'; readonly map: BuiltMap | null }

export interface Grade {
  /** null = not graded: the words of the learner, or a map that is compared line by line. */
  readonly isRight: boolean | null
  /** Choices, pairs or nodes of a recall that are right, by id. */
  readonly right: readonly string[]
  /** Chosen and wrong, or not chosen and right. */
  readonly wrong: readonly string[]
}

/** How an answer stands to the key. An answer of another kind than asked (an old hand-in) is wrong. */
export function gradeAnswer(graph: MechanismGraph, key: QuestionKey, given: Given): Grade {
  if (key.kind === 'open')
    return given.kind === 'open' ? recalled(graph, key.targets, given.text) : { isRight: null, right: [], wrong: [] }
  if (key.kind === 'map') return { isRight: null, right: [], wrong: [] }
  switch (key.kind) {
    case 'one': {
      const id = given.kind === 'one' ? given.id : ''
      return { isRight: id === key.right, right: [key.right], wrong: id === key.right ? [] : [id] }
    }
    case 'some': {
      const ids = new Set(given.kind === 'some' ? given.ids : [])
      const right = key.right.filter((id) => ids.has(id))
      const wrong = [...[...ids].filter((id) => !key.right.includes(id)), ...key.right.filter((id) => !ids.has(id))]
      return { isRight: wrong.length === 0, right, wrong }
    }
    case 'order': {
      const ids = given.kind === 'order' ? given.ids : []
      const right = key.right.filter((id, i) => ids[i] === id)
      return {
        isRight: ids.length === key.right.length && right.length === key.right.length,
        right,
        wrong: ids.filter((id, i) => key.right[i] !== id),
      }
    }
    case 'pairs': {
      const pairs = given.kind === 'pairs' ? given.pairs : {}
      const right = key.choices.filter(({ id }) => pairs[id] === key.right[id]).map(({ id }) => id)
      return {
        isRight: right.length === key.choices.length,
        right,
        wrong: key.choices.map(({ id }) => id).filter((id) => !right.includes(id)),
      }
    }
    case 'name': {
      const isRight = given.kind === 'name' && isNameOf(graph, key.node, given.text, key.accept)
      return { isRight, right: isRight ? [key.node] : [], wrong: isRight ? [] : [key.node] }
    }
  }
}

/** Whether a typed name is one of a node's: label, short label, synonym or one the author accepts, whatever the case, dashes and
 *  Greek letters. */
export function isNameOf(graph: MechanismGraph, id: NodeId, text: string, accept: readonly string[] = []): boolean {
  const { label, shortLabel, aliases } = graph.node(id)
  const typed = foldings(text)
  return [label, shortLabel ?? label, ...aliases, ...accept].some((name) =>
    foldings(name).some((form) => typed.includes(form)),
  )
}

/** Which of the nodes a text names; never a grade. */
function recalled(graph: MechanismGraph, targets: readonly NodeId[], text: string): Grade {
  const all = foldings(text)
  const isNamed = (id: NodeId): boolean => {
    const { label, shortLabel, aliases } = graph.node(id)
    return [mapLabel(graph.node(id)), label, shortLabel ?? label, ...aliases].some((name) =>
      foldings(name).some((form) => form.length > 1 && all.some((whole) => whole.includes(form))),
    )
  }
  const right = targets.filter(isNamed)
  return { isRight: null, right, wrong: targets.filter((id) => !right.includes(id)) }
}
