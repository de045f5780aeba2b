import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'

/** `npm run walk -- --steps 10000 --seed 7`: a longer random walk through the page than the tests do; the last steps before an
 *  error are printed. Without a seed, one of the clock's. */
const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '10000' },
    seed: { type: 'string', default: String(Date.now() % 100_000) },
  },
})
console.log(`${values.steps} steps, seed ${values.seed}`)
const { status } = spawnSync('node', ['--import', 'tsx', 'scripts/browserTests.ts', 'walk.spec.ts'], {
  cwd: path.resolve(import.meta.dirname, '..'),
  stdio: 'inherit',
  env: { ...process.env, EXOPATH_WALK_STEPS: values.steps, EXOPATH_WALK_SEED: values.seed },
})
process.exitCode = status ?? 1
