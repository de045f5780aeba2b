import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { expect } from 'vitest'

/** Compares text with `tests/golden/NAME`. When it differs, the new text is left beside it as `NAME-changed.EXT` to look at;
 *  accept it by moving it over the golden file. */
export function matchGolden(name: string, text: string): void {
  const path = `tests/golden/${name}`
  const changed = path.replace(/(\.\w+)$/, '-changed$1')
  const golden = existsSync(path) ? readFileSync(path, 'utf8') : ''
  if (golden === text) rmSync(changed, { force: true })
  else writeFileSync(changed, text)
  expect(golden === text, `${path} differs, see ${changed}`).toBe(true)
}
