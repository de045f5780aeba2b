import { Ajv2020 } from 'ajv/dist/2020.js'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { editorSchemas } from '../../src/core/data/editorSchemas.ts'

const schemas = editorSchemas()

describe('the schemas for editors', { timeout: 20_000 }, () => {
  it.each(Object.entries(schemas))(
    'graph-data/schema/%s is current (else: npx tsx scripts/build-schemas.ts)',
    (name, schema) => {
      expect(JSON.parse(readFileSync(join('graph-data/schema', name), 'utf8'))).toEqual(schema)
    },
  )

  it('leaves no schema behind that is no longer made', () => {
    expect(readdirSync('graph-data/schema').sort()).toEqual(Object.keys(schemas).sort())
  })

  it.each([
    ['nodes.json', 'nodes/all.yaml'],
    ['edges.json', 'edges/mir410-nlrp3.yaml'],
    ['relations.json', 'relations.yaml'],
    ['studies.json', 'studies.yaml'],
    ['flags.json', 'flags.yaml'],
    ['never-claim.json', 'never-claim.yaml'],
    ['storyline.json', 'storyline.yaml'],
    ['dataset.json', 'dataset.yaml'],
  ])('%s takes a good file and refuses one with a misspelt field', (name, file) => {
    const check = new Ajv2020({ strict: false, validateFormats: false }).compile(Object(schemas[name]))
    const good: unknown = parse(readFileSync(join('tests/data/fixtures/good', file), 'utf8'))
    check(good)
    expect(check.errors ?? []).toEqual([])
    expect(check(misspell(good))).toBe(false)
  })
})

/** The same value with a foreign field in its first record. */
function misspell(value: unknown): unknown {
  return Array.isArray(value)
    ? [{ ...Object(value[0]), lable: 'x' }, ...value.slice(1)]
    : { ...Object(value), lable: 'x' }
}

describe('the YAML files of graph-data', () => {
  const files = readdirSync('graph-data', { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.yaml'),
  )

  it.each(files)('%s names its schema in the first line', (file) => {
    const [folder, name] = file.includes('/') ? [file.split('/')[0] ?? '', '../'] : [file.replace('.yaml', ''), '']
    expect(readFileSync(join('graph-data', file), 'utf8').split('\n')[0]).toBe(
      `# yaml-language-server: $schema=${name}schema/${folder}.json`,
    )
  })
})
