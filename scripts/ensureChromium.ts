import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findChromium } from './findChromium.ts'

/** The Chromium to test with. When there is none it is installed on Debian and Ubuntu (as root).
 *  Throws with one sentence that says what to do when that is not possible. */
export function ensureChromium(): string {
  const found = findChromium()
  if (found !== null) return found
  if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
    console.log('No Chromium found; installing Debian’s.')
    run('apt-get', ['update', '-qq'])
    run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'])
    const installed = findChromium()
    if (installed !== null) return installed
  }
  throw new Error(
    'The browser tests need Chromium or Chrome: install one, run "npx playwright install chromium", or set CHROMIUM_PATH to its program.',
  )
}

function run(command: string, args: readonly string[]): void {
  spawnSync(command, args, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
}
