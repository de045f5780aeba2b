import { useRef } from 'react'
import { CITATION_FILES, CITATION_FORMATS } from '../../core/cite/exportReferences.ts'
import type { ReferenceRecord } from '../../core/model/records.ts'
import { counted } from '../../core/words/plural.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useSaveReferences } from './useSaveReferences.ts'

/** The main button of the page: files of what the list shows, or of what is ticked in it. */
export function ExportMenu({
  references,
  what,
}: {
  readonly references: readonly ReferenceRecord[]
  readonly what: 'shown' | 'selected'
}) {
  const save = useSaveReferences(references)
  const menu = useRef<HTMLDetailsElement>(null)
  const close = (): void => {
    if (menu.current === null) return
    menu.current.open = false
    menu.current.querySelector('summary')?.focus()
  }
  return (
    <details
      ref={menu}
      className="menu export-menu screen-only"
      onKeyDown={(e) => {
        if (e.key === 'Escape') close()
      }}
    >
      <summary className="button button-main">
        <Icon name="download" /> Export what is {what}
      </summary>
      <div className="menu-body">
        <p className="small">{counted(references.length, 'reference', 'references')} as</p>
        {CITATION_FORMATS.map((format) => (
          <Button
            key={format}
            look="ghost"
            icon="download"
            disabled={references.length === 0}
            onClick={() => {
              save(format)
              close()
            }}
          >
            {CITATION_FILES[format].label}
          </Button>
        ))}
      </div>
    </details>
  )
}
