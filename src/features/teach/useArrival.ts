import { useEffect, useRef } from 'react'
import type { RefObject } from 'react'

/** Where a step begins for the keyboard: put on one element of each step. */
export const ARRIVAL = { 'data-arrival': true, tabIndex: -1 } as const

/** Brings a step that is opened to view from its top, and the keyboard to its beginning where a question waits, or where what had the
 *  focus is gone. The step the lesson is opened with stays as it is. Give the element that holds the steps the ref. */
export function useArrival(at: number, isAsking: boolean): RefObject<HTMLDivElement | null> {
  const lesson = useRef<HTMLDivElement>(null)
  const last = useRef(at)
  useEffect(() => {
    if (last.current === at) return
    last.current = at
    toTop(lesson.current)
    const { activeElement } = document
    const isLost = activeElement === null || activeElement === document.body || activeElement.matches(':disabled')
    if (isAsking || isLost) lesson.current?.querySelector<HTMLElement>('[data-arrival]')?.focus({ preventScroll: true })
  }, [at, isAsking])
  return lesson
}

/** Scrolls what holds an element to its beginning, but never the document: it stands still, and only its parts scroll. */
function toTop(element: HTMLElement | null): void {
  for (let place = element; place !== null && place !== document.body; place = place.parentElement) place.scrollTop = 0
}
