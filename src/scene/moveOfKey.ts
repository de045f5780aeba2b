import type { Move } from './walkScene.ts'

const MOVES: Readonly<Record<string, Move>> = {
  ArrowRight: 'next',
  ArrowLeft: 'previous',
  ArrowDown: 'down',
  ArrowUp: 'up',
  Home: 'first',
}
const SHIFTED: Readonly<Record<string, Move>> = { ArrowRight: 'next-lane', ArrowLeft: 'previous-lane' }

/** The step on the map that a key asks for; undefined when it asks for none. */
export function moveOfKey({ key, shiftKey }: { readonly key: string; readonly shiftKey: boolean }): Move | undefined {
  return shiftKey ? SHIFTED[key] : MOVES[key]
}
