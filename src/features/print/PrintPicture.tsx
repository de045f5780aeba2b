import { useLayoutEffect, useRef } from 'react'
import type { Figure } from '../../figure/buildFigure.ts'
import { sceneToSvg } from '../../figure/sceneToSvg.ts'

/** A figure as part of the page: the browser prints at once what stands in the page, and would not wait for a file. */
export function PrintPicture({
  figure,
  id,
}: {
  readonly figure: Figure
  /** Its own among the pictures of one print. */ readonly id: string
}) {
  const place = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => {
    const svg = sceneToSvg(figure.scene, {
      title: figure.facts.title,
      desc: figure.altText,
      width: `${figure.widthMm}mm`,
      height: `${figure.heightMm}mm`,
      idPrefix: `print-${id}-`,
    })
    const picture = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
    place.current?.replaceChildren(document.importNode(picture, true))
  }, [figure, id])
  return <div className="print-picture" ref={place} />
}
