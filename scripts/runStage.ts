import { spawn } from 'node:child_process'

export interface StageOptions {
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  /** Others run beside it: its lines are kept and printed in one piece when it ends. */
  readonly quiet: boolean
}

/** Runs one stage of `npm test` with its title above and its time below; true when it succeeded. */
export async function runStage(
  title: string,
  [program = '', ...args]: readonly string[],
  { cwd, env, quiet }: StageOptions,
): Promise<boolean> {
  const began = performance.now()
  const head = `\n── ${title}`
  if (!quiet) console.log(head)
  const kept: Buffer[] = []
  const child = spawn(program, args, {
    cwd,
    env: { ...process.env, ...env },
    stdio: quiet ? 'pipe' : 'inherit',
    shell: process.platform === 'win32',
  })
  child.stdout?.on('data', (part: Buffer) => kept.push(part))
  child.stderr?.on('data', (part: Buffer) => kept.push(part))
  const ok = await new Promise<boolean>((resolve) => {
    child.on('error', (error) => {
      kept.push(Buffer.from(`${error.message}\n`))
      resolve(false)
    })
    child.on('close', (code) => {
      resolve(code === 0)
    })
  })
  const said = Buffer.concat(kept).toString('utf8').trimEnd()
  if (quiet) console.log(head)
  if (said !== '') console.log(said)
  console.log(`   ${((performance.now() - began) / 1000).toFixed(1)} s`)
  return ok
}
