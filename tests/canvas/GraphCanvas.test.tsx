import { act, render } from '@testing-library/react'
import { createRef, StrictMode, useLayoutEffect } from 'react'
import type { ReactNode } from 'react'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Canvas } from '../../src/canvas/createCanvas.ts'
import { GraphCanvas } from '../../src/canvas/GraphCanvas.tsx'
import { screenTheme } from '../../src/scene/theme.ts'
import { smallScene } from '../scene/smallScene.ts'
import { stubCanvas } from './stubCanvas.ts'

const nothing = { onTap: () => undefined, onHover: () => undefined, onCamera: () => undefined }

beforeEach(() => {
  stubCanvas()
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(800)
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(400)
})
afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

describe('the map component', () => {
  it('mounts one drawing in strict mode, there before the page is shown, and leaves nothing behind', () => {
    const handle = createRef<Canvas>()
    const seen: (Canvas | null)[] = []
    const Parent = (): ReactNode => {
      useLayoutEffect(() => {
        seen.push(handle.current)
      })
      return <GraphCanvas scene={smallScene()} handle={handle} {...nothing} />
    }
    const { container, unmount } = render(
      <StrictMode>
        <Parent />
      </StrictMode>,
    )
    expect(seen).not.toContain(null)
    expect(container.firstElementChild?.children).toHaveLength(4)
    const drawing = container.firstElementChild
    unmount()
    expect(drawing?.children).toHaveLength(0)
  })

  it('keeps its drawing when callbacks and Scenes change, and shows the new ground colour', () => {
    const handle = createRef<Canvas>()
    const { container, rerender } = render(<GraphCanvas scene={smallScene()} handle={handle} {...nothing} />)
    const canvas = handle.current
    rerender(
      <GraphCanvas
        scene={smallScene({ theme: screenTheme('dark') })}
        handle={handle}
        {...nothing}
        onTap={() => undefined}
      />,
    )
    expect(handle.current).toBe(canvas)
    expect(container.firstElementChild).toHaveStyle({ backgroundColor: '#0F141B' })
  })

  it('routes camera moves to the newest callback', () => {
    const handle = createRef<Canvas>()
    const [before, after] = [vi.fn<() => void>(), vi.fn<() => void>()]
    const { rerender } = render(<GraphCanvas scene={smallScene()} handle={handle} {...nothing} onCamera={before} />)
    rerender(<GraphCanvas scene={smallScene()} handle={handle} {...nothing} onCamera={after} />)
    before.mockClear()
    act(() => handle.current?.panBy(10, 0))
    expect(before).not.toHaveBeenCalled()
    expect(after).toHaveBeenCalled()
  })

  it('is hidden from assistive technology', () => {
    const { container } = render(<GraphCanvas scene={smallScene()} {...nothing} />)
    expect(container.firstElementChild).toHaveAttribute('aria-hidden', 'true')
  })
})
