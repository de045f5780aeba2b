import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import compression from 'compression'
import send from 'send'
import { CONTENT_SECURITY_POLICY } from './contentSecurityPolicy.ts'

/** Kinds of files that a built app consists of; nothing else is given out. */
const SERVED: ReadonlySet<string> = new Set([
  '.html',
  '.js',
  '.css',
  '.json',
  '.webmanifest',
  '.svg',
  '.txt',
  '.png',
  '.ico',
  '.woff2',
  '.ttf',
  '.pdf',
  '.wasm',
])

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'self'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // Public files, also for a frame that is kept from every origin (sandbox) and for the script of <exopath-map> on another page.
  'Access-Control-Allow-Origin': '*',
  'Cross-Origin-Resource-Policy': 'cross-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
}

const compress = compression()
type Request = Parameters<typeof compress>[0]
type Response = Parameters<typeof compress>[1]

/** A server of the files under `root` and of nothing outside it or hidden in it, with strict headers. Not listening yet.
 *  `prefix` (e.g. `/deep/folder/`) serves them below that path, as a host with sub-folders does.
 *  Lengths, ranges, ETags, types, aborted downloads and compression are the libraries' (send, compression). */
export function createStaticServer(root: string, prefix = '/'): Server {
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value)
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end()
      return
    }
    const give = (): void => {
      answer(path.resolve(root), prefix, request, response)
    }
    // A part of a file is sent as it lies on the disk.
    if (request.headers.range === undefined) compress(request as Request, response as Response, give)
    else give()
  })
}

function answer(root: string, prefix: string, request: IncomingMessage, response: ServerResponse): void {
  const asked = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/'
  const inside = asked.startsWith(prefix) ? `/${asked.slice(prefix.length)}` : null
  const last = inside === null || inside.endsWith('/') ? '.html' : path.extname(inside).toLowerCase()
  // `%5c` stands for the other slash on some systems; a built app has no such name.
  if (inside === null || !SERVED.has(last) || /%5c|%2f|\\/i.test(inside)) {
    notFound(response)
    return
  }
  // Built files under assets/ carry a hash of their content in their name; every other file may change.
  const isHashed = inside.startsWith('/assets/')
  send(request, inside, { root, dotfiles: 'ignore', index: 'index.html', cacheControl: false })
    .on('headers', (to: ServerResponse) => {
      to.setHeader('Cache-Control', isHashed ? 'max-age=31536000, immutable' : 'no-cache')
    })
    .on('directory', () => {
      notFound(response)
    })
    .on('error', (error: NodeJS.ErrnoException & { readonly status?: number }) => {
      if ((error.status ?? 500) < 500) notFound(response)
      else {
        console.error(error)
        response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' }).end('The file could not be read.\n')
      }
    })
    .pipe(response)
}

function notFound(response: ServerResponse): void {
  response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n')
}
