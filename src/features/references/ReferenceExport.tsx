import './references.css'
import { CITATION_FILES, CITATION_FORMATS, exportReferences } from '../../core/cite/exportReferences.ts'
import type { CitationFormat } from '../../core/cite/exportReferences.ts'
import { referenceNotes } from '../../core/cite/referenceNotes.ts'
import type { ReferenceRecord } from '../../core/model/records.ts'
import { counted } from '../../core/words/plural.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { saveFile } from '../../ui/saveFile.ts'

/** Downloads references in one of four formats. */
export function ReferenceExport({ references, label }: { readonly references: readonly ReferenceRecord[]; /** What is exported: `12 selected`. */ readonly label: string }) {
  const graph = useApp((s) => s.graph)
  const announce = useApp((s) => s.announce)
  const save = (format: CitationFormat): void => {
    const { extension, mediaType, label: name } = CITATION_FILES[format]
    const only = references.length === 1 ? references[0] : undefined
    saveFile(`exopath-${only === undefined ? 'references' : `reference-${only.number}`}.${extension}`, exportReferences(references, format, (n) => referenceNotes(graph, n)), `${mediaType};charset=utf-8`)
    announce(`${counted(references.length, 'reference', 'references')} saved as ${name}.`)
  }
  return (
    <div className="export-row" role="group" aria-label={`Export ${label}`}>
      <span className="small">Export {label} as</span>
      {CITATION_FORMATS.map((format) => <Button key={format} look="ghost" icon="download" disabled={references.length === 0} onClick={() => { save(format) }}>{CITATION_FILES[format].label}</Button>)}
    </div>
  )
}
