import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { auditVerdict } from './auditVerdict.ts'

/** Part of `.ci/run`: asks the registry for known weaknesses of the packages that reach users. Fails on high and critical
 *  ones; a registry that does not answer within half a minute is said in words and fails nothing. */
const { stdout } = spawnSync('npm', ['audit', '--omit=dev', '--json', '--fetch-retries=0', '--fetch-timeout=20000'], {
  cwd: path.resolve(import.meta.dirname, '..'),
  encoding: 'utf8',
  timeout: 30_000,
  shell: process.platform === 'win32',
})
const { ok, lines } = auditVerdict(stdout ?? '')
for (const line of lines) console.log(line)
process.exitCode = ok ? 0 : 1
