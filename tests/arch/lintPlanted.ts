import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'

/** Writes `files` (path below src/ → text) into an empty folder, runs the architecture rules over them once and
 *  gives the findings of each file: the same path → messages. Files without findings are left out. */
export function lintPlanted(files: Readonly<Record<string, string>>): ReadonlyMap<string, readonly string[]> {
  const root = path.resolve(import.meta.dirname, '../..')
  const folder = mkdtempSync(path.join(os.tmpdir(), 'exopath-arch-'))
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(folder, 'src', file)), { recursive: true })
      writeFileSync(path.join(folder, 'src', file), text)
    }
    const lint = path.join(root, 'node_modules', 'oxlint', 'bin', 'oxlint')
    const args = [lint, '-c', path.join(root, 'arch.oxlintrc.json'), '--format=json', '.']
    const { stdout, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 })
    if (!stdout.startsWith('{')) throw new Error(`oxlint gave no report: ${stdout}${stderr}`)
    const report: { diagnostics: { message: string; code: string; help?: string; filename: string }[] } =
      JSON.parse(stdout)
    const found = new Map<string, string[]>()
    for (const { filename, code, message, help } of report.diagnostics) {
      const file = filename.replaceAll('\\', '/').replace(/^.*?src\//, '')
      found.set(file, [...(found.get(file) ?? []), `${code}: ${message} ${help ?? ''}`])
    }
    return found
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
