import { useMemo } from 'react'
import type { Sheet } from '../../figure/handout/handoutSheet.ts'
import { sceneToSvg } from '../../figure/sceneToSvg.ts'
import { counted } from '../../core/words/plural.ts'

/** The pages of a sheet side by side, as they come out of the printer. */
export function HandoutPages({
  sheet,
  what,
  isMaking,
}: {
  readonly sheet: Sheet
  /** `student sheet` */ readonly what: string
  readonly isMaking: boolean
}) {
  const pages = useMemo(
    () =>
      sheet.pages.map(({ scene }) => ({
        scene,
        source: `data:image/svg+xml,${encodeURIComponent(sceneToSvg(scene, { title: '', desc: '' }))}`,
      })),
    [sheet],
  )
  return (
    <figure className="handout-preview" aria-busy={isMaking}>
      <figcaption className="small">{counted(pages.length, 'page', 'pages')}</figcaption>
      <ol className="handout-pages" tabIndex={0} aria-label={`Pages of the ${what}`}>
        {pages.map(({ scene, source }, i) => (
          <li key={i}>
            <img
              src={source}
              alt={`Page ${i + 1} of ${pages.length} of the ${what}`}
              width={Math.round(scene.width)}
              height={Math.round(scene.height)}
            />
          </li>
        ))}
      </ol>
    </figure>
  )
}
