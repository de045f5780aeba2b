import { spawnSync } from 'node:child_process'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { createStaticServer } from './createStaticServer.ts'
import { isBuildStale } from './isBuildStale.ts'
import { listen } from './listen.ts'

/** `npm start`: builds the app when its sources changed, then serves dist/ and says where.
 *  Options: --port N (default 4173), --strict-port, --no-build, --prefix /sub/folder/. */
const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    prefix: { type: 'string', default: '/' },
    'strict-port': { type: 'boolean', default: false },
    'no-build': { type: 'boolean', default: false },
  },
})
const root = path.resolve(import.meta.dirname, '..')

if (!values['no-build'] && isBuildStale(root)) {
  console.log('Building Exopath …')
  const built = spawnSync('npm', ['run', '--silent', 'build'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (built.status !== 0) {
    console.error('The build failed, so there is nothing to show. The lines above say what to mend.')
    process.exit(1)
  }
}

const server = createStaticServer(path.join(root, 'dist'), values.prefix)
const port = await listen(server, Number(values.port), { strict: values['strict-port'] })
if (port !== Number(values.port)) console.log(`Port ${values.port} is taken.`)
console.log(`Exopath is at http://localhost:${port}${values.prefix}  (Ctrl+C stops it)`)

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.close(() => process.exit(0))
    server.closeAllConnections()
  })
}
