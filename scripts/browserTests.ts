import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { ensureChromium } from './ensureChromium.ts'
import { isBuildStale } from './isBuildStale.ts'

/** `npm run browser [-- playwright arguments]`: the tests in a real browser, on the built app (built first when old). */
const root = path.resolve(import.meta.dirname, '..')
const shell = process.platform === 'win32'

let chromium: string
try {
  chromium = ensureChromium()
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error))
  process.exit(1)
}
if (
  isBuildStale(root) &&
  spawnSync('npm', ['run', '-s', 'build'], { cwd: root, stdio: 'inherit', shell }).status !== 0
) {
  console.error('The build failed, so there is no page to test.')
  process.exit(1)
}
const run = spawnSync('npx', ['--no-install', 'playwright', 'test', ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  shell,
  env: { ...process.env, CHROMIUM_PATH: chromium },
})
process.exit(run.status ?? 1)
