/** What a build of the app consists of. */
export interface Build {
  /** Hash of all its files; a page tells by it whether it is of this build. */
  readonly name: string
  /** Every file by its address beside the page (`` is the page itself) with the hash of its content, as `integrity` takes it. */
  readonly files: Readonly<Record<string, string>>
}

/** The parts of CacheStorage that are used, so that tests can stand in for the browser. */
export type Caches = Pick<CacheStorage, 'open' | 'keys' | 'delete' | 'match'>
export type FetchFile = (request: Request) => Promise<Response>

/** Files that carry a hash in their name never change: the browser may have them already. All others are asked for anew. */
const HASHED = /^assets\//

/** Puts every file of a build into a cache of its own. All or nothing: a file that does not come, or is of another build than the
 *  list (the host is being changed at this moment), ends it with an error and leaves no half behind.
 *  One file after the other, so that a reader who opens something meanwhile is served first. */
export async function keepBuild(caches: Caches, scope: string, build: Build, fetchFile: FetchFile): Promise<void> {
  const name = cacheName(scope, build)
  const cache = await caches.open(name)
  try {
    for (const [file, integrity] of Object.entries(build.files)) {
      const address = new URL(file, scope).href
      const response = await fetchFile(
        new Request(address, { integrity, cache: HASHED.test(file) ? 'default' : 'no-cache' }),
      )
      if (!response.ok) throw new Error(`${address}: ${response.status}`)
      await cache.put(address, plain(response))
    }
  } catch (error) {
    await caches.delete(name)
    throw error
  }
}

/** Deletes the caches of all other builds of this copy of the app; other copies on the same host keep theirs. */
export async function forgetOtherBuilds(caches: Caches, scope: string, build: Build): Promise<void> {
  const own = cacheName(scope, build)
  const names = await caches.keys()
  await Promise.all(
    names.filter((name) => name.startsWith(cachePrefix(scope)) && name !== own).map((name) => caches.delete(name)),
  )
}

/** The answer to a request for a file of the build, from its cache and no other; null for everything else, which the browser
 *  answers as if nothing stood between. Should the cache be gone (the reader cleared it), the host is asked. */
export function answerFromBuild(
  caches: Caches,
  scope: string,
  build: Build,
  request: Request,
  fetchFile: FetchFile,
): Promise<Response> | null {
  const file = fileOf(scope, request)
  if (file === null || !Object.hasOwn(build.files, file)) return null
  const kept = caches.match(new URL(file, scope).href, { cacheName: cacheName(scope, build), ignoreVary: true })
  return kept.then((response) => response ?? fetchFile(request))
}

/** A page is the same whatever follows its `?`; any other address with one is not a file of the build. */
function fileOf(scope: string, { method, url, mode }: Request): string | null {
  const [page = '', search = ''] = (url.split('#', 1)[0] ?? '').split('?')
  if (method !== 'GET' || !page.startsWith(scope) || (search !== '' && mode !== 'navigate')) return null
  const file = page.slice(scope.length)
  return file === 'index.html' ? '' : file
}

/** A browser refuses to open a page by an answer that was redirected, as some hosts do with `index.html`. */
function plain(response: Response): Response {
  const { status, statusText, headers } = response
  return response.redirected ? new Response(response.body, { status, statusText, headers }) : response
}

const cachePrefix = (scope: string): string => `exopath ${scope} `
const cacheName = (scope: string, build: Build): string => cachePrefix(scope) + build.name
