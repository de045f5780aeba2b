import { useEffect } from 'react'

/** Keys of a lesson that is played: PageDown and PageUp walk its steps, S presents it. `present`: undefined where single letters are
 *  switched off. Where such a key has work of its own, in a text or a list, it does that; while a dialog is open all rest. */
export function useLessonKeys({
  at,
  go,
  present,
}: {
  readonly at: number
  readonly go: (step: number) => void
  readonly present: (() => void) | undefined
}): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.defaultPrevented ||
        document.querySelector('dialog[open]') !== null
      )
        return
      const within = (controls: string): boolean =>
        event.target instanceof HTMLElement && event.target.matches(controls)
      if (within('textarea, select')) return
      if (event.key === 'PageDown') go(at + 1)
      else if (event.key === 'PageUp') go(at - 1)
      else if (
        event.key.toLowerCase() === 's' &&
        present !== undefined &&
        !within('input:not([type=radio], [type=checkbox])')
      )
        present()
      else return
      event.preventDefault()
    }
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', onKey)
    }
  }, [go, at, present])
}
