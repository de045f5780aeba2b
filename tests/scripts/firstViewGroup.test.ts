import { expect, it } from 'vitest'
import { firstViewGroup } from '../../scripts/firstViewGroup.ts'

const imports: Readonly<Record<string, readonly string[]>> = {
  '/a/src/main.tsx': ['/a/src/App.tsx'],
  '/a/src/App.tsx': ['/a/src/main.tsx', '/a/node_modules/react.js'],
  '/a/src/pdf.ts': ['/a/src/App.tsx', '/a/src/font.ts'],
}

it('puts what the entry imports into one file, round a cycle too, and nothing that only later parts use', () => {
  const group = firstViewGroup('/a/src/main.tsx')
  const modules = { getModuleInfo: (id: string) => ({ importedIds: imports[id] ?? [] }) }
  expect(['/a/src/main.tsx', '/a/src/App.tsx', '/a/node_modules/react.js'].map((id) => group(id, modules))).toEqual([
    'first',
    'first',
    'first',
  ])
  expect(['/a/src/pdf.ts', '/a/src/font.ts'].map((id) => group(id, modules))).toEqual([null, null])
})
