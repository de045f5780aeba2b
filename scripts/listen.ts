import type { Server } from 'node:http'

/** Starts `server` on `port`, or on the next free one of the 50 that follow, and gives the port taken.
 *  With `strict`, a taken port is an error. Only this machine can reach the server unless `host` says otherwise. */
export async function listen(
  server: Server,
  port: number,
  options: { host?: string; strict?: boolean } = {},
): Promise<number> {
  const last = options.strict === true ? port : port + 50
  for (let next = port; next <= last; next++) {
    if (await tryPort(server, next, options.host ?? 'localhost')) return next
  }
  throw new Error(last === port ? `Port ${port} is taken.` : `No free port from ${port} to ${last}.`)
}

function tryPort(server: Server, port: number, host: string): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const failed = (error: NodeJS.ErrnoException): void => {
      server.off('listening', started)
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(false)
      else reject(error)
    }
    const started = (): void => {
      server.off('error', failed)
      resolve(true)
    }
    server.once('error', failed)
    server.once('listening', started)
    server.listen(port, host)
  })
}
