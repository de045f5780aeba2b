import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
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
  server = createStaticServer(path.join(folder, 'dist'), '/deep/folder/')
  port = await listen(server, 42_000 + (process.pid % 10_000))
})
afterAll(() => {
  server.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A raw request: fetch() would tidy `..` away before sending. */
function ask(url: string, method = 'GET'): Promise<{ status: number; type: string; body: string; headers: NodeJS.Dict<string | string[]> }> {
  return new Promise((resolve, reject) => {
    const sent = request({ port, path: url, method, host: 'localhost' }, (response) => {
      let body = ''
      response.on('data', (part: Buffer) => (body += part.toString()))
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, type: response.headers['content-type'] ?? '', body, headers: response.headers }),
      )
    })
    sent.on('error', reject)
    sent.end()
  })
}

describe('the local server', () => {
  it('serves the page of a sub-folder and its script with the right types', async () => {
    expect(await ask('/deep/folder/?view=1')).toMatchObject({ status: 200, type: 'text/html; charset=utf-8', body: '<h1>page</h1>' })
    expect(await ask('/deep/folder/assets/a-1.js')).toMatchObject({ status: 200, type: 'text/javascript; charset=utf-8' })
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
    '/deep/folder/../secret.txt', '/deep/folder/../../secret.txt', '/deep/folder/%2e%2e/secret.txt', '/deep/folder/..%2fsecret.txt',
    '/deep/folder/..%5csecret.txt', '/deep/folder//etc/passwd', '/deep/folder/%00', '/deep/folder/%E0%A4%A', '/secret.txt',
  ])('gives nothing for %s', async (url) => {
    const answer = await ask(url)
    expect(answer.status).toBe(404)
    expect(answer.body).not.toContain('secret')
  })

  it('gives no file of a type it does not know and takes nothing in', async () => {
    expect((await ask('/deep/folder/run.exe')).status).toBe(404)
    expect((await ask('/deep/folder/', 'POST')).status).toBe(405)
  })

  it('takes the next port when one is taken, and says so to those who want that very port', async () => {
    const second = createStaticServer(folder)
    const taken = await listen(second, port)
    second.close()
    expect(taken).toBeGreaterThan(port)
    await expect(listen(createStaticServer(folder), port, { strict: true })).rejects.toThrow(`Port ${port} is taken.`)
  })
})
