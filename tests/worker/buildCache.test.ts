import { describe, expect, it } from 'vitest'
import { answerFromBuild, forgetOtherBuilds, keepBuild } from '../../src/worker/buildCache.ts'
import type { Build, Caches, FetchFile } from '../../src/worker/buildCache.ts'

const SCOPE = 'https://example.org/exopath/'
const A: Build = {
  name: 'a',
  files: { '': 'sha256-a', 'assets/first-1.js': 'sha256-1', 'graph-data.json': 'sha256-2' },
}
const B: Build = {
  name: 'b',
  files: { '': 'sha256-b', 'assets/first-9.js': 'sha256-9', 'graph-data.json': 'sha256-8' },
}

/** A browser's caches, as far as they are used. */
function fakeCaches(): Caches & { readonly held: ReadonlyMap<string, ReadonlyMap<string, Response>> } {
  const held = new Map<string, Map<string, Response>>()
  return {
    held,
    open: (name) => {
      const files = held.get(name) ?? new Map<string, Response>()
      held.set(name, files)
      return Promise.resolve({
        put: (address: string, response: Response) => {
          files.set(address, response)
          return Promise.resolve()
        },
      } as unknown as Cache)
    },
    keys: () => Promise.resolve([...held.keys()]),
    delete: (name) => Promise.resolve(held.delete(name)),
    match: (address, options) =>
      Promise.resolve(
        held
          .get(options?.cacheName ?? '')
          ?.get(typeof address === 'string' ? address : '')
          ?.clone(),
      ),
  }
}

/** A host with one version of every file, which says what it was asked for. */
function host(
  version: string,
  fails: (address: string) => boolean = () => false,
): { readonly asked: Request[]; readonly fetchFile: FetchFile } {
  const asked: Request[] = []
  return {
    asked,
    fetchFile: (request) => {
      asked.push(request)
      return Promise.resolve(
        new Response(`${version} ${request.url.slice(SCOPE.length)}`, { status: fails(request.url) ? 404 : 200 }),
      )
    },
  }
}
const request = (file: string, mode: RequestMode = 'cors', method = 'GET'): Request =>
  Object.defineProperty(new Request(SCOPE + file, { method }), 'mode', { value: mode })
const refuse: FetchFile = ({ url }) => Promise.reject(new TypeError(`no network: ${url}`))
const body = async (answer: Promise<Response> | null): Promise<string | null> =>
  answer === null ? null : (await answer).text()

describe('the files of a build', () => {
  it('are all kept, each as the build wrote it, and answer without a network', async () => {
    const caches = fakeCaches()
    const { asked, fetchFile } = host('A')
    await keepBuild(caches, SCOPE, A, fetchFile)
    expect(asked.map(({ integrity }) => integrity)).toEqual(Object.values(A.files))
    for (const file of Object.keys(A.files))
      expect(await body(answerFromBuild(caches, SCOPE, A, request(file), refuse))).toBe(`A ${file}`)
  })

  it('are all kept or none, when one does not come', async () => {
    const caches = fakeCaches()
    await expect(
      keepBuild(caches, SCOPE, A, host('A', (address) => address.endsWith('graph-data.json')).fetchFile),
    ).rejects.toThrow('graph-data.json: 404')
    expect([...caches.held.keys()]).toEqual([])
  })

  it('answer the page by every address it has, whatever follows its ?', async () => {
    const caches = fakeCaches()
    await keepBuild(caches, SCOPE, A, host('A').fetchFile)
    for (const file of ['', 'index.html', '?from=course', 'index.html?a=1'])
      expect(await body(answerFromBuild(caches, SCOPE, A, request(file, 'navigate'), refuse))).toBe('A ')
  })

  it('leave everything else to the browser: other files, other folders, what is sent', () => {
    const caches = fakeCaches()
    for (const other of [
      request('notes.html', 'navigate'),
      request('graph-data.json?new'),
      request('', 'cors', 'POST'),
      new Request('https://example.org/other/graph-data.json'),
      request('constructor'),
    ]) {
      expect(answerFromBuild(caches, SCOPE, A, other, refuse)).toBeNull()
    }
  })

  it('are asked of the host when the reader has cleared the cache', async () => {
    expect(
      await body(answerFromBuild(fakeCaches(), SCOPE, A, request('graph-data.json'), host('host').fetchFile)),
    ).toBe('host graph-data.json')
  })
})

describe('a second build', () => {
  it('leaves the first as it is until it is complete and in its place, then takes it away', async () => {
    const caches = fakeCaches()
    await keepBuild(caches, SCOPE, A, host('A').fetchFile)
    await keepBuild(caches, SCOPE, B, host('B').fetchFile)
    expect(await body(answerFromBuild(caches, SCOPE, A, request('graph-data.json'), refuse))).toBe('A graph-data.json')
    expect(await body(answerFromBuild(caches, SCOPE, B, request('graph-data.json'), refuse))).toBe('B graph-data.json')
    expect(answerFromBuild(caches, SCOPE, B, request('assets/first-1.js'), refuse)).toBeNull()
    await forgetOtherBuilds(caches, SCOPE, B)
    expect([...caches.held.keys()]).toEqual([`exopath ${SCOPE} b`])
  })

  it('that does not come whole leaves the first untouched', async () => {
    const caches = fakeCaches()
    await keepBuild(caches, SCOPE, A, host('A').fetchFile)
    await expect(
      keepBuild(caches, SCOPE, B, host('B', (address) => address.includes('first-9')).fetchFile),
    ).rejects.toThrow('first-9.js: 404')
    expect([...caches.held.keys()]).toEqual([`exopath ${SCOPE} a`])
  })

  it('touches no cache of another copy of the app or of another page on the host', async () => {
    const caches = fakeCaches()
    await keepBuild(caches, `${SCOPE}old/`, A, host('A').fetchFile)
    await caches.open('blog')
    await keepBuild(caches, SCOPE, B, host('B').fetchFile)
    await forgetOtherBuilds(caches, SCOPE, B)
    expect([...caches.held.keys()]).toEqual([`exopath ${SCOPE}old/ a`, 'blog', `exopath ${SCOPE} b`])
  })
})
