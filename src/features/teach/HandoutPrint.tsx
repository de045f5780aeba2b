import { useEffect, useLayoutEffect, useRef } from 'react'
import { createPortal } from 'react-dom'
import type { PaperId } from '../../figure/handout/handoutOptions.ts'
import type { Sheet } from '../../figure/handout/handoutSheet.ts'
import { sceneToSvg } from '../../figure/sceneToSvg.ts'

/** Prints the pages of a sheet and nothing else, each on a leaf of its paper; `onDone` when the browser's print window is closed. */
export function HandoutPrint({
  sheet,
  paper,
  onDone,
}: {
  readonly sheet: Sheet
  readonly paper: PaperId
  readonly onDone: () => void
}) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const pages = sheet.pages.map(({ scene }, i) => {
      const svg = sceneToSvg(scene, { title: `Page ${i + 1}`, desc: '', idPrefix: `handout-${i}-` })
      const page = document.createElement('div')
      page.className = 'handout-leaf'
      page.append(document.importNode(new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement, true))
      return page
    })
    place.current?.replaceChildren(...pages)
  }, [sheet])
  useEffect(() => {
    addEventListener('afterprint', onDone)
    window.print()
    return () => {
      removeEventListener('afterprint', onDone)
    }
  }, [onDone])
  return createPortal(<div className="handout-print" data-paper={paper} ref={place} />, document.body)
}
