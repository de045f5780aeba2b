/** One entry of Vite's build manifest, as far as it is read here. */
export interface ManifestChunk {
  readonly file: string
  readonly isEntry?: boolean
  readonly imports?: readonly string[]
  readonly css?: readonly string[]
}
export type Manifest = Readonly<Record<string, ManifestChunk>>

/** Modules the page asks for by itself at its start, though they are split off. A part that only a click, a zoom or a letter
 *  loads does not belong here. */
export const LOADED_AT_START: readonly string[] = ['src/features/paths/PathFinder.tsx']

/** Beginning of the file of the small script that makes the first picture answer; built apart, so the manifest does not hold it. */
export const FIRST_SCRIPT = 'assets/first-picture'

/** The engine of the map, loaded by the first pan, wheel, pinch or drag and for large maps. */
export const DRAWING_ENGINE = 'src/canvas/cytoscapeBody.ts'

/** Script files the page has loaded with every entry and the parts of `atStart`, each with all it imports statically.
 *  Throws when a part named in `atStart` is not in the build, so that the list cannot go stale. */
export function firstViewFiles(manifest: Manifest, atStart: readonly string[] = LOADED_AT_START): readonly string[] {
  const missing = atStart.filter((key) => manifest[key] === undefined)
  if (missing.length > 0) throw new Error(`Not a part of the build any more: ${missing.join(', ')}`)
  const files = new Set<string>()
  const visit = (key: string): void => {
    const chunk = manifest[key]
    if (chunk === undefined || files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  for (const key of Object.keys(manifest)) if (manifest[key]?.isEntry === true) visit(key)
  atStart.forEach(visit)
  return [...files].filter((file) => file.endsWith('.js'))
}
