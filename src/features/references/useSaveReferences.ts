import { CITATION_FILES, exportReferences } from '../../core/cite/exportReferences.ts'
import type { CitationFormat } from '../../core/cite/exportReferences.ts'
import { referenceNotes } from '../../core/cite/referenceNotes.ts'
import type { ReferenceRecord } from '../../core/model/records.ts'
import { counted } from '../../core/words/plural.ts'
import { useApp } from '../../store/react.tsx'
import { saveFile } from '../../ui/saveFile.ts'

/** Saves references as a file of one format, with what is to be known of each, and says so. */
export function useSaveReferences(references: readonly ReferenceRecord[]): (format: CitationFormat) => void {
  const graph = useApp((s) => s.graph)
  const announce = useApp((s) => s.announce)
  return (format) => {
    const { extension, mediaType, label: name } = CITATION_FILES[format]
    const only = references.length === 1 ? references[0] : undefined
    saveFile(
      `exopath-${only === undefined ? 'references' : `reference-${only.number}`}.${extension}`,
      exportReferences(references, format, (n) => referenceNotes(graph, n)),
      `${mediaType};charset=utf-8`,
    )
    announce(`${counted(references.length, 'reference', 'references')} saved as ${name}.`)
  }
}
