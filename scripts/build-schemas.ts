/** Writes graph-data/schema/*.json from the schemas in code. A test fails while they are not current.
 *  usage: npx tsx scripts/build-schemas.ts */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { editorSchemas } from '../src/core/data/editorSchemas.ts'

const FOLDER = 'graph-data/schema'

mkdirSync(FOLDER, { recursive: true })
for (const [name, schema] of Object.entries(editorSchemas())) {
  writeFileSync(join(FOLDER, name), `${JSON.stringify(schema, null, 2)}\n`)
  console.log(join(FOLDER, name))
}
