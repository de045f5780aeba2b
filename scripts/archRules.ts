/** Which layer of src/ may import which (architecture.md, Layers), besides itself. Every arrow not named here is refused. */
export const LAYERS = {
  core: [],
  formats: ['core'],
  layout: ['core'],
  scene: ['core', 'formats', 'layout'],
  figure: ['core', 'formats', 'layout', 'scene'],
  canvas: ['core', 'formats', 'layout', 'scene'],
  store: ['core', 'formats', 'layout', 'scene'],
  ui: [],
  features: ['core', 'formats', 'layout', 'scene', 'figure', 'canvas', 'store', 'ui'],
  app: ['core', 'formats', 'layout', 'scene', 'figure', 'canvas', 'store', 'features', 'ui', 'worker'],
  cli: ['core', 'formats', 'layout', 'scene', 'figure'],
  worker: ['core', 'formats', 'layout', 'scene', 'figure'],
} as const satisfies Readonly<Record<string, readonly string[]>>

/** The only layers that may name a package, so that each engine can be replaced in one place. */
export const ENGINE_HOMES = {
  cytoscape: ['canvas', 'layout'],
  'cytoscape-dagre': ['layout', 'canvas'],
  graphology: ['core'],
  minisearch: ['core'],
  zustand: ['store'],
  'fast-xml-parser': ['formats'],
  fflate: ['figure', 'formats'],
  'lean-qr': ['scene'],
  yaml: ['cli'],
  zod: ['core', 'figure'],
  fontkit: ['figure'],
  pdfkit: ['figure'],
  pptxgenjs: ['figure'],
  '@resvg/resvg-js': ['figure', 'cli'],
} as const satisfies Readonly<Record<string, readonly (keyof typeof LAYERS)[]>>

export const REACT_PACKAGES = ['react', 'react-dom', 'react/*', 'react-dom/*', 'downshift'] as const
export const REACT_LAYERS: readonly string[] = ['ui', 'features', 'app', 'canvas', 'store']

export const NODE_MODULES = [
  'node:*',
  'fs',
  'fs/*',
  'path',
  'os',
  'http',
  'https',
  'child_process',
  'crypto',
  'stream',
  'url',
  'util',
  'worker_threads',
  'zlib',
] as const
export const NODE_LAYERS: readonly string[] = ['cli']

/** Names of the browser and of Node that core must not reach for: no page, network, timer or process. */
export const GLOBALS_CLOSED_TO_CORE = [
  'window',
  'self',
  'globalThis',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'Worker',
  'setTimeout',
  'setInterval',
  'requestAnimationFrame',
  'process',
  'Buffer',
] as const

/** Layers whose result must be the same on every call: no clock, no chance. */
export const REPEATABLE_LAYERS = ['core', 'layout', 'scene'] as const
export const CLOCKS = ['Date', 'performance', 'crypto'] as const
