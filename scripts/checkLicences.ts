import { readFileSync } from 'node:fs'
import path from 'node:path'
import { badLicences, type Lockfile } from './badLicences.ts'

/** Part of `npm test`: every package that reaches users carries a licence that the MIT licence of Exopath can stand beside.
 *  Reads the lockfile only, so it works without a network. */
const root = path.resolve(import.meta.dirname, '..')
const lock: Lockfile = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8'))
const { checked, bad } = badLicences(lock)
for (const line of bad) console.error(line)
console.log(`${checked} packages reach users; ${bad.length === 0 ? 'every licence fits' : `${bad.length} do not fit`}.`)
process.exitCode = bad.length === 0 ? 0 : 1
