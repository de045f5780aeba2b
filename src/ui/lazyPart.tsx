import { lazy } from 'react'
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

/** A component whose code is loaded when it is first shown. Where that fails it throws PartNotLoadedError, until
 *  `forgetFailedParts` is called: restarting by itself would never end, as React renders a failing part again at once. */
export function lazyPart<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const loadOrSay = async (): Promise<{ default: ComponentType<P> }> => {
    try {
      return { default: await load() }
    } catch (cause) {
      failed.add(() => { Part = begin() })
      throw new PartNotLoadedError('A file of the page did not come.', { cause })
    }
  }
  const begin = (): ComponentType<P> => lazy(loadOrSay) as unknown as ComponentType<P> // lazy keeps the props
  let Part = begin()
  return function LazyPart(props: P) {
    return <Part {...props} />
  }
}
