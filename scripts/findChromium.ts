import { accessSync, constants, statSync } from 'node:fs'
import path from 'node:path'
import { chromium } from '@playwright/test'

const COMMANDS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'chrome.exe',
  'msedge.exe',
]
const PLACES = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
]

/** No sandbox: CI runs as root in containers. No GPU: the same pixels on every machine. The rest keeps the
 *  browser from calling home, so that a request to another host can only come from the page. */
export const CHROMIUM_FLAGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

/** The Chromium to test with: CHROMIUM_PATH, else an installed one, else Playwright's own; null when there is none.
 *  Throws when CHROMIUM_PATH names no program, because testing with another browser would not be what was asked. */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const asked = env['CHROMIUM_PATH']
  if (asked !== undefined && asked !== '') {
    if (isProgram(asked)) return asked
    throw new Error(`CHROMIUM_PATH is ${asked}, which is no program that can be run.`)
  }
  const folders = (env['PATH'] ?? '').split(path.delimiter).filter((folder) => folder !== '')
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => path.join(folder, command)))
  return [...onPath, ...PLACES, chromium.executablePath()].find(isProgram) ?? null
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return statSync(file).isFile()
  } catch {
    return false
  }
}
