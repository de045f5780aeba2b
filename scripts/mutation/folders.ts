/** A folder whose faults its tests must notice. */
export interface MutatedFolder {
  /** Below `src`; the name to ask for it by. */
  readonly folder: string
  /** The folders, below `tests`, whose tests are run for it. */
  readonly tests: readonly string[]
  /** Least part of the planted faults that they must notice, percent. */
  readonly least: number
  /** Its tests need the objects of a browser; only files without components are changed. */
  readonly isInterface?: boolean
}

/** Folders by what hangs on them: meaning first, then data, drawing, and the pure parts of the interface. */
export const MUTATED_FOLDERS: readonly MutatedFolder[] = [
  ...['model', 'query', 'paths', 'tell', 'reason', 'words', 'cite'].map((name) => ({
    folder: `core/${name}`,
    tests: ['core', 'core/paths'],
    least: 85,
  })),
  { folder: 'core/lesson', tests: ['core/lesson', 'core/quiz'], least: 85 },
  { folder: 'core/quiz', tests: ['core/quiz'], least: 85 },
  { folder: 'core/data', tests: ['data', 'core'], least: 80 },
  { folder: 'layout', tests: ['layout'], least: 75 },
  { folder: 'scene', tests: ['scene'], least: 75 },
  { folder: 'figure', tests: ['figure'], least: 75 },
  { folder: 'store', tests: ['features'], least: 70, isInterface: true },
  { folder: 'features', tests: ['features'], least: 70, isInterface: true },
]
