import { vi } from 'vitest'

/** jsdom has no canvas: a 2D context on which every call does nothing and counts, and a Path2D to go with it. */
export function stubCanvas(): { readonly calls: () => Readonly<Record<string, number>> } {
  const counts: Record<string, number> = {}
  const context = new Proxy<Record<string, unknown>>(
    {},
    {
      get: (state, name) => {
        if (typeof name !== 'string' || name in state) return Reflect.get(state, name)
        if (name === 'measureText') return () => ({ width: 10 })
        return () => {
          counts[name] = (counts[name] ?? 0) + 1
          return { addColorStop: () => undefined }
        }
      },
    },
  )
  vi.stubGlobal(
    'Path2D',
    class {
      rect(): void {}
      addPath(): void {}
    },
  )
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(() =>
    Reflect.apply(Object, undefined, [context]),
  )
  return { calls: () => counts }
}
