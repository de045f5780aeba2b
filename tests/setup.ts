import '@testing-library/jest-dom/vitest'
import { cleanup, configure } from '@testing-library/react'
import { afterAll, afterEach, vi } from 'vitest'

// All files of a worker share one window (a window each would cost more than the tests): each test leaves it as it came.
afterEach(() => {
  cleanup()
  vi.useRealTimers()
  vi.unstubAllGlobals()
  Reflect.deleteProperty(navigator, 'clipboard')
  localStorage.clear()
  sessionStorage.clear()
  history.replaceState(null, '', '/')
  document.body.replaceChildren()
  for (const name of Object.keys(document.documentElement.dataset)) delete document.documentElement.dataset[name]
})

// A part that a test asked for and did not wait for still comes: cut off by the end of its file, it would be missing in all files after it.
afterAll(async () => {
  await vi.dynamicImportSettled()
})

// A part that is loaded when first needed takes a while on a busy machine; what never comes still fails.
configure({ asyncUtilTimeout: 20_000 })
