import {
  CLOCKS,
  ENGINE_HOMES,
  GLOBALS_CLOSED_TO_CORE,
  LAYERS,
  NODE_LAYERS,
  NODE_MODULES,
  REACT_LAYERS,
  REACT_PACKAGES,
  REPEATABLE_LAYERS,
} from './archRules.ts'

interface Restriction {
  readonly group: readonly string[]
  readonly message: string
}

/** The text of arch.oxlintrc.json: the rules of archRules.ts as oxlint reads them. */
export function archConfig(): string {
  const imports = Object.keys(LAYERS).map((layer) => ({
    files: [`**/src/${layer}/**`],
    rules: { 'no-restricted-imports': ['error', { patterns: restrictions(layer) }] },
  }))
  const globals = REPEATABLE_LAYERS.map((layer) => ({
    files: [`**/src/${layer}/**`],
    rules: {
      'no-restricted-globals': ['error', ...CLOCKS, ...(layer === 'core' ? GLOBALS_CLOSED_TO_CORE : [])],
      'no-restricted-properties': [
        'error',
        { object: 'Math', property: 'random', message: `${layer} gives the same result every time` },
      ],
    },
  }))
  const config = {
    plugins: ['import', 'typescript'],
    categories: { correctness: 'off' },
    // `import('x').Type` would slip past the import rules, so types are imported by statement only.
    rules: { 'import/no-cycle': 'error', 'typescript/consistent-type-imports': 'error' },
    overrides: [...imports, ...globals],
  }
  return `${JSON.stringify(config, null, 1)}\n`
}

/** What files of `layer` must not import, one entry per rule. */
export function restrictions(layer: string): readonly Restriction[] {
  const allowed = new Map<string, readonly string[]>(Object.entries(LAYERS))
  const layers = [...allowed.keys()]
    .filter((other) => other !== layer && !(allowed.get(layer) ?? []).includes(other))
    .map((other) => ({
      group: [`**/${other}/**`],
      message: `${layer} must not import ${other} (CONTRIBUTING.md, Layers)`,
    }))
  const engines = Object.entries<readonly string[]>(ENGINE_HOMES)
    .filter(([, homes]) => !homes.includes(layer))
    .map(([engine, homes]) => ({
      group: [engine, `${engine}/*`],
      message: `${engine} lives in ${homes.join(', ')} only`,
    }))
  const node = { group: [...NODE_MODULES], message: `${layer} runs in the browser too: no Node module` }
  const react = { group: [...REACT_PACKAGES], message: `${layer} holds no React` }
  return [
    ...layers,
    ...engines,
    ...(NODE_LAYERS.includes(layer) ? [] : [node]),
    ...(REACT_LAYERS.includes(layer) ? [] : [react]),
  ]
}
