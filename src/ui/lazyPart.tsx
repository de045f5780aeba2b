import { lazy, useState } from 'react'
import type { ComponentType } from 'react'

/** A file of the page that did not come: no connection, or a new version stands in its place. */
export class PartNotLoadedError extends Error {
  override readonly name = 'PartNotLoadedError'
}

/** Starts anew the parts that failed; React would keep a failure for ever. */
const failed = new Set<() => void>()

/** Lets every part that could not be loaded be loaded again when it is next shown. */
export function forgetFailedParts(): void {
  for (const restart of failed) restart()
  failed.clear()
}

/** A part that can be loaded before it is shown: it then stands at once, without waiting. */
export type LazyPart<P> = ComponentType<P> & { readonly preload: () => Promise<void> }

/** A component whose code is loaded when it is first shown. Where that fails it throws PartNotLoadedError, until
 *  `forgetFailedParts` is called: restarting by itself would never end, as React renders a failing part again at once.
 *  `preload` loads it before; a failure there is told only when the part is shown. */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): LazyPart<P> {
  let loaded: ComponentType<P> | null = null
  const loadOrSay = async (): Promise<{ default: ComponentType<P> }> => {
    try {
      loaded = await load()
      return { default: loaded }
    } catch (cause) {
      failed.add(() => {
        Part = begin()
      })
      throw new PartNotLoadedError('A file of the page did not come.', { cause })
    }
  }
  const begin = (): ComponentType<P> => lazy(loadOrSay) as unknown as ComponentType<P> // lazy keeps the props
  let Part = begin()
  function LazyPart(props: P) {
    // Chosen once: a part that changed its type would lose its state.
    const [{ Ready }] = useState(() => ({ Ready: loaded }))
    return Ready === null ? <Part {...props} /> : <Ready {...props} />
  }
  return Object.assign(LazyPart, {
    preload: async (): Promise<void> => {
      try {
        loaded = await load()
      } catch {
        loaded = null // Asked for again when it is shown.
      }
    },
  })
}
