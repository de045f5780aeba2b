import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs'

/** `same`, when text equals `tests/golden/NAME`. Otherwise the new text is left beside it as `NAME-changed.EXT` to look at,
 *  and the answer says so; accept it by moving it over the golden file. */
export function matchGolden(name: string, text: string): string {
  const path = `tests/golden/${name}`
  const changed = path.replace(/(\.\w+)$/, '-changed$1')
  if (existsSync(path) && readFileSync(path, 'utf8') === text) {
    rmSync(changed, { force: true })
    return 'same'
  }
  writeFileSync(changed, text)
  return `${path} differs, see ${changed}`
}
