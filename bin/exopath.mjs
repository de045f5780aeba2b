#!/usr/bin/env node
// The command line is TypeScript; tsx reads it as it is, so a clone needs no build step before `npx exopath`.
import { register } from 'tsx/esm/api'

// `exopath … | head` closes the pipe early; that is no error.
process.stdout.on('error', (error) => {
  if (error.code !== 'EPIPE') throw error
  process.exit(0)
})
register()
const { main } = await import('../src/cli/exopath.ts')
process.exitCode = await main(process.argv.slice(2))
