import { act, screen } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { keepOffline } from '../../src/app/keepOffline.tsx'
import type { AppStore } from '../../src/store/createAppStore.ts'
import { renderWithStore } from './renderWithStore.tsx'

type Worker = EventTarget & { readonly asked: unknown[]; readonly postMessage: (data: unknown) => void }

/** A browser that keeps files: what a page sees of it, with a worker that serves the page or not, and one that waits or not. */
function fakeBrowser({ controlled = false, waiting = false, refuses = false } = {}) {
  const worker = (): Worker => {
    const asked: unknown[] = []
    return Object.assign(new EventTarget(), {
      asked,
      postMessage: (data: unknown) => {
        asked.push(data)
      },
    })
  }
  const active = worker()
  const registration = Object.assign(new EventTarget(), {
    active,
    waiting: waiting ? worker() : null,
    installing: null as Worker | null,
  })
  const register = vi.fn<(file: string) => Promise<unknown>>(() =>
    refuses ? Promise.reject(new DOMException('storage is full', 'QuotaExceededError')) : Promise.resolve(registration),
  )
  const container = Object.assign(new EventTarget(), {
    register,
    ready: Promise.resolve(registration),
    controller: controlled ? active : null,
  })
  Object.defineProperty(navigator, 'serviceWorker', { value: container, configurable: true })
  return { active, registration, container, register, worker }
}
const start = async (): Promise<AppStore> => {
  const store = renderWithStore(<p>The map</p>)
  await act(() => keepOffline(store))
  return store
}
const notice = (): HTMLElement | null => screen.queryByRole('complementary', { name: 'New version' })

afterEach(() => {
  Reflect.deleteProperty(navigator, 'serviceWorker')
  document.head.querySelector('link[rel=manifest]')?.remove()
})

describe('keeping the app for use without a network', () => {
  it('has a page that came before the worker served by it, if it is of the same build', async () => {
    document.documentElement.dataset['build'] = 'a1'
    const { active, register } = fakeBrowser()
    await start()
    expect(register.mock.calls[0]?.[0]).toBe('./offline.js')
    expect(active.asked).toEqual([{ ask: 'serve', build: 'a1' }])
    expect(notice()).toBeNull()
  })

  it('says nothing and breaks nothing where the browser refuses or cannot', async () => {
    fakeBrowser({ refuses: true })
    const store = await start()
    Reflect.deleteProperty(navigator, 'serviceWorker')
    await keepOffline(store)
    expect(screen.getByText('The map')).toBeVisible()
    expect(store.getState().announcement.text).toBe('')
    expect(store.getState().notices).toEqual([])
  })

  it('asks for nothing within a frame', async () => {
    const { register } = fakeBrowser()
    vi.stubGlobal('parent', {})
    await start()
    expect(register).not.toHaveBeenCalled()
  })

  it('tells of a version that waits, once, and loads it only when asked', async () => {
    const user = userEvent.setup()
    const { registration, worker, container } = fakeBrowser({ controlled: true })
    const store = await start()
    expect(notice()).toBeNull()
    const second = worker()
    registration.installing = second
    registration.dispatchEvent(new Event('updatefound'))
    expect(notice()).toBeNull()
    registration.waiting = second
    for (const told of [1, 2])
      await act(() => Promise.resolve(second.dispatchEvent(new Event('statechange', { cancelable: told === 2 }))))
    expect(screen.getAllByRole('complementary', { name: 'New version' })).toHaveLength(1)
    expect(store.getState().announcement.text).toMatch(/new version/)
    expect(second.asked).toEqual([])
    await user.click(screen.getByRole('button', { name: 'Load the new version' }))
    expect(second.asked).toEqual([{ ask: 'take-over' }])
    act(() => {
      container.dispatchEvent(new MessageEvent('message', { data: { others: 2 } }))
    })
    expect(notice()).toHaveTextContent('open in 2 other tabs or windows. Close them first')
    await user.click(screen.getByRole('button', { name: 'Not now' }))
    expect(notice()).toBeNull()
  })

  it('tells nothing in a lesson, where a class looks on, but after it', async () => {
    fakeBrowser({ controlled: true, waiting: true })
    const store = renderWithStore(<p>The lesson</p>, {
      page: 'lessons',
      lesson: { id: 'two-minuses', step: 0, as: 'audience' },
    })
    await act(() => keepOffline(store))
    expect(notice()).toBeNull()
    expect(store.getState().announcement.text).toBe('')
    act(() => {
      store.getState().show({ lesson: null })
    })
    expect(notice()).not.toBeNull()
    expect(store.getState().announcement.text).toMatch(/new version/)
  })

  it('tells of a version that waited before the page came, and not of the first one', async () => {
    fakeBrowser({ controlled: true, waiting: true })
    await start()
    expect(notice()).not.toBeNull()
    await userEvent.click(screen.getByRole('button', { name: 'Not now' }))
    fakeBrowser({ controlled: false, waiting: true })
    await start()
    expect(notice()).toBeNull()
  })
})
