import './references.css'
import { CITATION_FILES, CITATION_FORMATS } from '../../core/cite/exportReferences.ts'
import type { ReferenceRecord } from '../../core/model/records.ts'
import { Button } from '../../ui/Button.tsx'
import { useSaveReferences } from './useSaveReferences.ts'

/** Downloads references in one of four formats. */
export function ReferenceExport({
  references,
  label,
}: {
  readonly references: readonly ReferenceRecord[]
  /** What is exported: `12 selected`. */ readonly label: string
}) {
  const save = useSaveReferences(references)
  return (
    <div className="export-row" role="group" aria-label={`Export ${label}`}>
      <span className="small">Export {label} as</span>
      {CITATION_FORMATS.map((format) => (
        <Button
          key={format}
          look="ghost"
          icon="download"
          disabled={references.length === 0}
          onClick={() => {
            save(format)
          }}
        >
          {CITATION_FILES[format].label}
        </Button>
      ))}
    </div>
  )
}
