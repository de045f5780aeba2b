import type { BodyEngine } from '../../src/canvas/bodyEngine.ts'

/** An engine that draws nothing and writes down what it is asked. */
export function fakeEngine(): { readonly engine: BodyEngine; readonly calls: string[] } {
  const calls: string[] = []
  const note = (what: string) => (): void => {
    calls.push(what)
  }
  return {
    calls,
    engine: {
      update: note('update'),
      show: ({ x, y, zoom }) => {
        calls.push(`show ${x} ${y} ${zoom}`)
      },
      setGestures: (isOn) => {
        calls.push(isOn ? 'gestures on' : 'gestures off')
      },
      resize: note('resize'),
      redraw: note('redraw'),
      destroy: note('destroy'),
    },
  }
}
