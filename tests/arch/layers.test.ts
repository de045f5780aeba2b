import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { archConfig } from '../../scripts/archConfig.ts'
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
} from '../../scripts/archRules.ts'
import { lintPlanted } from './lintPlanted.ts'

interface Plant {
  readonly file: string
  readonly text: string
  /** Part of the finding expected; null = the import is allowed and nothing may be found. */
  readonly finding: string | null
}

const layers = Object.keys(LAYERS)
const mayImport = new Map<string, readonly string[]>(Object.entries(LAYERS))
/** One group per test; the linter runs once over all of them. */
const groups: Readonly<Record<string, readonly Plant[]>> = {
  ...Object.fromEntries(layers.map((layer) => [`${layer} imports only the layers it may`, arrows(layer)])),
  ...Object.fromEntries(layers.map((layer) => [`${layer} uses only the packages that live in it`, packages(layer)])),
  'core reaches for no global of browser or Node': coreGlobals(),
  'core, layout and scene know no clock and no chance': clocks(),
  'no module depends on itself, and no type import hides in an expression': cycles(),
  'plain files are left alone': plain(),
}
const findings = lintPlanted(
  Object.fromEntries(Object.values(groups).flatMap((group) => group.map(({ file, text }) => [file, text]))),
)

describe('the architecture rules', () => {
  it('are written to arch.oxlintrc.json as archRules.ts says (npm run arch:write)', () => {
    expect(readFileSync(path.resolve(import.meta.dirname, '../../arch.oxlintrc.json'), 'utf8')).toBe(archConfig())
  })

  it.each(Object.entries(groups))('see to it that %s', (_, plants) => {
    const missed = plants.filter((plant) => plant.finding !== null && !found(plant.file).includes(plant.finding))
    const wronglyRefused = plants.filter((plant) => plant.finding === null && findings.has(plant.file))
    expect({ missed, wronglyRefused }).toEqual({ missed: [], wronglyRefused: [] })
  })
})

function found(file: string): string {
  return findings.get(file)?.join('\n') ?? ''
}

/** From one layer to every other: a value import, and a type import, a re-export and an import() where refused. */
function arrows(layer: string): readonly Plant[] {
  return layers.flatMap((other) => {
    if (other === layer) return []
    const finding = mayImport.get(layer)?.includes(other) === true ? null : `${layer} must not import ${other}`
    const plant = (name: string, text: string): Plant => ({ file: `${layer}/to-${other}-${name}.ts`, text, finding })
    return [
      plant('value', `import { x } from '../${other}/plain.ts'\nexport const y = x\n`),
      plant('type', `import type { X } from '../${other}/plain.ts'\nexport const y: X = 1\n`),
      plant('again', `export { x } from '../${other}/plain.ts'\n`),
      plant('later', `export const y = () => import('../${other}/plain.ts')\n`),
      {
        ...plant('deep', `import { x } from '../../${other}/deep/plain.ts'\nexport const y = x\n`),
        file: `${layer}/deep/to-${other}.ts`,
      },
    ]
  })
}

function packages(layer: string): readonly Plant[] {
  const plant = (name: string, finding: string | null): Plant => ({
    file: `${layer}/uses-${name.replaceAll(/[/*:@]/g, '_')}.ts`,
    text: `import * as x from '${name.replace('*', 'part')}'\nexport const y = x\n`,
    finding,
  })
  const engines = Object.entries<readonly string[]>(ENGINE_HOMES).flatMap(([engine, homes]) => {
    const finding = homes.includes(layer) ? null : `${engine} lives in`
    return [plant(engine, finding), plant(`${engine}/*`, finding)]
  })
  const react = REACT_PACKAGES.map((name) =>
    plant(name, REACT_LAYERS.includes(layer) ? null : `${layer} holds no React`),
  )
  const node = NODE_MODULES.map((name) => plant(name, NODE_LAYERS.includes(layer) ? null : 'no Node module'))
  return [...engines, ...react, ...node]
}

function coreGlobals(): readonly Plant[] {
  return GLOBALS_CLOSED_TO_CORE.map((name) => ({
    file: `core/reaches-for-${name}.ts`,
    text: `export const y = () => String(${name})\n`,
    finding: `Unexpected use of '${name}'`,
  }))
}

function clocks(): readonly Plant[] {
  return REPEATABLE_LAYERS.flatMap((layer) => [
    ...CLOCKS.map((name) => ({
      file: `${layer}/clock-${name}.ts`,
      text: `export const y = () => ${name}.now()\n`,
      finding: `'${name}'`,
    })),
    { file: `${layer}/chance.ts`, text: 'export const y = () => Math.random()\n', finding: "'Math.random'" },
  ])
}

function cycles(): readonly Plant[] {
  const half = (from: string, to: string): string =>
    `import { ${to} } from './${to}.ts'\nexport const ${from} = () => ${to}\n`
  return [
    { file: 'core/hen.ts', text: half('hen', 'egg'), finding: 'Dependency cycle' },
    { file: 'core/egg.ts', text: half('egg', 'hen'), finding: 'Dependency cycle' },
    {
      file: 'core/hidden.ts',
      text: "export type Y = import('../app/plain.ts').X\n",
      finding: 'type annotations are forbidden',
    },
  ]
}

/** The files that the planted imports name, so that every import resolves. */
function plain(): readonly Plant[] {
  const text = 'export const x = 1\nexport type X = number\n'
  return layers.flatMap((layer) =>
    ['plain.ts', 'deep/plain.ts'].map((name) => ({ file: `${layer}/${name}`, text, finding: null })),
  )
}
