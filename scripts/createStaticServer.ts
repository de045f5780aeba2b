import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import path from 'node:path'
import { createGzip } from 'node:zlib'
import { CONTENT_SECURITY_POLICY } from './contentSecurityPolicy.ts'

const MIME: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.pdf': 'application/pdf',
  '.wasm': 'application/wasm',
}

const HEADERS: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${CONTENT_SECURITY_POLICY}; frame-ancestors 'self'`,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
}

/** A server of the files under `root` and of nothing outside it, with strict headers. Not listening yet.
 *  `prefix` (e.g. `/deep/folder/`) serves them below that path, as a host with sub-folders does. */
export function createStaticServer(root: string, prefix = '/'): Server {
  return createServer((request, response) => {
    answer(path.resolve(root), prefix, request, response).catch((error: unknown) => {
      if (!response.headersSent) response.writeHead(500, HEADERS)
      response.end('The file could not be read.')
      console.error(error)
    })
  })
}

async function answer(root: string, prefix: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { ...HEADERS, Allow: 'GET, HEAD' }).end()
    return
  }
  const file = await findFile(root, prefix, request.url ?? '/')
  const mime = file === null ? undefined : MIME[path.extname(file).toLowerCase()]
  if (file === null || mime === undefined) {
    response.writeHead(404, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' }).end('Not found\n')
    return
  }
  // Built files under assets/ carry a hash of their content in their name; every other file may change.
  const cache = file.includes(`${path.sep}assets${path.sep}`) ? 'max-age=31536000, immutable' : 'no-cache'
  const zip = /text|json|javascript|svg/.test(mime) && /\bgzip\b/.test(String(request.headers['accept-encoding'] ?? ''))
  response.writeHead(200, {
    ...HEADERS,
    'Content-Type': mime,
    'Cache-Control': cache,
    Vary: 'Accept-Encoding',
    ...(zip ? { 'Content-Encoding': 'gzip' } : {}),
  })
  if (request.method === 'HEAD') {
    response.end()
    return
  }
  const stream = createReadStream(file)
  stream.on('error', () => response.destroy())
  if (zip) stream.pipe(createGzip()).pipe(response)
  else stream.pipe(response)
}

/** The file a request means, or null when there is none, the path leaves the folder or is not valid. */
async function findFile(root: string, prefix: string, url: string): Promise<string | null> {
  const asked = decode(url.split(/[?#]/, 1)[0] ?? '/')
  if (asked === null || asked.includes('\0') || !asked.startsWith(prefix)) return null
  const file = path.resolve(root, `./${asked.slice(prefix.length)}`)
  if (file !== root && !file.startsWith(root + path.sep)) return null
  const info = await stat(file).catch(() => null)
  if (info === null) return null
  if (info.isFile()) return file
  return asked.endsWith('/') ? path.join(file, 'index.html') : null
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text).replaceAll('\\', '/')
  } catch {
    return null
  }
}
