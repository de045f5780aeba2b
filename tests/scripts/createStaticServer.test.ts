import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { request, type Server } from 'node:http'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createStaticServer } from '../../scripts/createStaticServer.ts'
import { listen } from '../../scripts/listen.ts'

const folder = mkdtempSync(path.join(os.tmpdir(), 'exopath-server-'))
let server: Server
let port = 0

beforeAll(async () => {
  mkdirSync(path.join(folder, 'dist', 'assets'), { recursive: true })
  writeFileSync(path.join(folder, 'secret.txt'), 'secret')
  writeFileSync(path.join(folder, 'dist', 'index.html'), '<h1>page</h1>')
  writeFileSync(path.join(folder, 'dist', 'assets', 'a-1.js'), 'export const a = 1')
  writeFileSync(path.join(folder, 'dist', 'run.exe'), 'x')
  mkdirSync(path.join(folder, 'dist', '.vite'))
  writeFileSync(path.join(folder, 'dist', '.vite', 'manifest.json'), '{}')
  writeFileSync(path.join(folder, 'dist', 'large.json'), JSON.stringify('x'.repeat(4_000_000)))
  server = createStaticServer(path.join(folder, 'dist'), '/deep/folder/')
  port = await listen(server, 42_000 + (process.pid % 10_000))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A raw request: fetch() would tidy `..` away before sending. */
function ask(
  url: string,
  method = 'GET',
  headers: Readonly<Record<string, string>> = {},
): Promise<{ status: number; type: string; body: string; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, path: url, method, host: 'localhost', headers }, (response) => {
      let body = ''
      response.on('data', (part: Buffer) => (body += part.toString()))
      response.on('end', () =>
        resolve({
          status: response.statusCode ?? 0,
          type: response.headers['content-type'] ?? '',
          body,
          headers: response.headers,
        }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('the local server', () => {
  it('serves the page of a sub-folder and its script with the right types', async () => {
    expect(await ask('/deep/folder/?view=1')).toMatchObject({
      status: 200,
      type: 'text/html; charset=utf-8',
      body: '<h1>page</h1>',
    })
    expect(await ask('/deep/folder/assets/a-1.js')).toMatchObject({
      status: 200,
      type: 'text/javascript; charset=utf-8',
    })
  })

  it('sends a strict policy with every answer', async () => {
    for (const url of ['/deep/folder/', '/nothing']) {
      const { headers } = await ask(url)
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(headers['x-content-type-options']).toBe('nosniff')
    }
  })

  it.each([
    '/deep/folder/../secret.txt',
    '/deep/folder/../../secret.txt',
    '/deep/folder/%2e%2e/secret.txt',
    '/deep/folder/..%2fsecret.txt',
    '/deep/folder/..%5csecret.txt',
    '/deep/folder//etc/passwd',
    '/deep/folder/%00',
    '/deep/folder/%E0%A4%A',
    '/secret.txt',
  ])('gives nothing for %s', async (url) => {
    const answer = await ask(url)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('secret')
  })

  it('gives no file of a type it does not know and takes nothing in', async () => {
    expect((await ask('/deep/folder/run.exe')).status).toBe(404)
    expect((await ask('/deep/folder/', 'POST')).status).toBe(405)
  })

  it('answers a folder and a hidden file with words, not with a broken connection', async () => {
    for (const url of ['/deep/folder/assets/', '/deep/folder/assets', '/deep/folder/.vite/manifest.json'])
      expect(await ask(url)).toMatchObject({ status: 404, body: 'Not found\n' })
  })

  it('tells length and version of a file, sends parts of it, and nothing when it has not changed', async () => {
    const whole = await ask('/deep/folder/assets/a-1.js')
    expect(whole.headers).toMatchObject({
      'content-length': '18',
      'accept-ranges': 'bytes',
      'cache-control': 'max-age=31536000, immutable',
    })
    expect(await ask('/deep/folder/assets/a-1.js', 'GET', { range: 'bytes=0-5' })).toMatchObject({
      status: 206,
      body: 'export',
    })
    expect(
      await ask('/deep/folder/assets/a-1.js', 'GET', { 'if-none-match': String(whole.headers['etag']) }),
    ).toMatchObject({ status: 304, body: '' })
    expect((await ask('/deep/folder/')).headers['cache-control']).toBe('no-cache')
  })

  it('compresses text for those who take it, and no part of a file', async () => {
    const encoding = async (headers: Readonly<Record<string, string>>) =>
      (await ask('/deep/folder/large.json', 'GET', headers)).headers['content-encoding']
    expect(
      await Promise.all(
        [
          { 'accept-encoding': 'gzip' },
          { 'accept-encoding': 'gzip;q=0' },
          {},
          { 'accept-encoding': 'gzip', range: 'bytes=0-9' },
        ].map(encoding),
      ),
    ).toEqual(['gzip', undefined, undefined, undefined])
  })

  it.skipIf(process.platform !== 'linux')('closes the files of downloads that were broken off', async () => {
    const open = (): number => readdirSync('/proc/self/fd').length
    const before = open()
    for (let i = 0; i < 20; i++) {
      await new Promise<void>((resolve) => {
        const sent = request({ port, path: '/deep/folder/large.json', host: 'localhost' }, (response) => {
          response.once('data', () => {
            sent.destroy()
            resolve()
          })
        })
        sent.on('error', () => {
          resolve()
        })
        sent.end()
      })
    }
    await expect.poll(open, { timeout: 10_000 }).toBeLessThan(before + 10)
  })

  it('takes the next port when one is taken, and says so to those who want that very port', async () => {
    const second = createStaticServer(folder)
    const taken = await listen(second, port)
    second.close()
    expect(taken).toBeGreaterThan(port)
    await expect(listen(createStaticServer(folder), port, { strict: true })).rejects.toThrow(`Port ${port} is taken.`)
  })
})
