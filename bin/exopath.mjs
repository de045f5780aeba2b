#!/usr/bin/env node
// `exopath … | head` closes the pipe early; that is no error. A full disk is one, in one line.
process.stdout.on('error', (error) => {
  if (error.code === 'EPIPE') process.exit(0)
  process.stderr.write(`The output cannot be written: ${error.message}\n`)
  process.exit(1)
})
try {
  process.cwd()
} catch {
  process.stderr.write('The folder this was called from is no longer there. Change into another one.\n')
  process.exit(1)
}
// The command line is TypeScript; tsx reads it as it is, so a clone needs no build step before `npx exopath`. It needs a folder to
// start in, so it comes after that is known. What `npm run build` made of it starts in half the time, and is taken while it is newer.
const { builtCommandLine } = await import('./builtCommandLine.mjs')
const built = builtCommandLine()
if (built === null) (await import('tsx/esm/api')).register()
const { main } = await import(built ?? '../src/cli/exopath.ts')
process.exitCode = await main(process.argv.slice(2))
