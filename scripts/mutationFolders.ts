/** A folder whose faults its tests must notice. */
export interface MutatedFolder {
  /** Below `src`; the name to ask for it by. */
  readonly folder: string
  /** Files within it that are changed; all by default. */
  readonly files?: readonly string[]
  /** The tests that are run for it. */
  readonly tests: readonly string[]
  /** Least part of the changes that the tests must notice, percent. */
  readonly least: number
}

/** Folders by what hangs on them: meaning first, then data, drawing, and the pure parts of the interface. */
export const MUTATED_FOLDERS: readonly MutatedFolder[] = [
  ...['core/model', 'core/query', 'core/paths', 'core/tell', 'core/reason', 'core/words', 'core/cite'].map(
    (folder) => ({ folder, tests: ['tests/core/*.test.ts', 'tests/core/paths/*.test.ts'], least: 85 }),
  ),
  { folder: 'core/lesson', tests: ['tests/core/lesson/*.test.ts', 'tests/core/quiz/*.test.ts'], least: 85 },
  { folder: 'core/quiz', tests: ['tests/core/quiz/*.test.ts'], least: 85 },
  { folder: 'core/data', tests: ['tests/data/**/*.test.ts', 'tests/core/*.test.ts'], least: 80 },
  { folder: 'layout', tests: ['tests/layout/**/*.test.ts'], least: 75 },
  { folder: 'scene', tests: ['tests/scene/**/*.test.ts'], least: 75 },
  { folder: 'figure', tests: ['tests/figure/**/*.test.ts'], least: 75 },
  { folder: 'store', tests: ['tests/features/**/*.test.ts', 'tests/features/**/*.test.tsx'], least: 70 },
  {
    folder: 'features',
    files: ['**/*.ts'],
    tests: ['tests/features/**/*.test.ts', 'tests/features/**/*.test.tsx'],
    least: 70,
  },
]
