import { useLayoutEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** A ref for a row that stays on one line: sets `data-fold` on it, from 0 up to the first of `most` steps at which its content fits, and the style
 *  sheet takes one more thing out of the row at each step. At the last step the row may wrap. */
export function useFoldToFit<E extends HTMLElement>(most: number): RefObject<E | null> {
  const row = useRef<E>(null)
  useLayoutEffect(() => {
    const element = row.current
    if (element === null) return undefined
    let step = 0
    element.dataset['fold'] = '0'
    const fitsAt = (next: number): boolean => {
      step = next
      element.dataset['fold'] = String(step)
      return fits(element)
    }
    // From where it stands: each look lays the page out anew, and mostly nothing is to be changed.
    const fit = (): void => {
      const stood = step
      let isFitting = fitsAt(stood)
      while (!isFitting && step < most) isFitting = fitsAt(step + 1)
      while (isFitting && step > 0 && step <= stood) isFitting = fitsAt(step - 1)
      if (!isFitting && step < stood) fitsAt(step + 1)
    }
    // jsdom has no layout, so there is nothing to watch.
    if (!('ResizeObserver' in globalThis)) return undefined
    // Called first in the frame the row is shown in, when the page is laid out anyway.
    let width = -1
    const sizes = new ResizeObserver(() => {
      if (element.clientWidth === width) return
      width = element.clientWidth
      fit()
    })
    const content = new MutationObserver(fit)
    sizes.observe(element)
    content.observe(element, { childList: true, characterData: true, subtree: true })
    // Names are wider or narrower once their type is there.
    document.fonts.addEventListener('loadingdone', fit)
    return () => {
      document.fonts.removeEventListener('loadingdone', fit)
      sizes.disconnect()
      content.disconnect()
    }
  }, [most])
  return row
}

/** The last thing in the row ends before the row's padding does. */
function fits(row: HTMLElement): boolean {
  const last = row.lastElementChild
  return (
    last === null ||
    last.getBoundingClientRect().right <=
      row.getBoundingClientRect().right - Number.parseFloat(getComputedStyle(row).paddingRight || '0') + 0.5
  )
}
