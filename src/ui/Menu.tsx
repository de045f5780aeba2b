import './menu.css'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { KeyboardEvent, ReactNode, RefObject } from 'react'

export interface MenuItem {
  readonly id: string
  readonly label: string
  readonly hint?: string
  /** Key that does the same without the menu, as written on it. */
  readonly keys?: string
  readonly run: () => void
}

/** A menu at a point of the window (CSS px), kept inside it. Arrows, Home, End and first letters move; Enter or a click chooses;
 *  Esc, Tab or a press outside closes; the focus returns to where it was. `top` stands above the items and may hold
 *  `menuitemradio` buttons; `onKey` sees other keys first and returns true for those it used. */
export function Menu({
  label,
  at,
  groups,
  top,
  onKey,
  onClose,
}: {
  readonly label: string
  readonly at: { readonly x: number; readonly y: number }
  readonly groups: readonly { readonly title: string; readonly items: readonly MenuItem[] }[]
  readonly top?: ReactNode
  readonly onKey?: (key: string) => boolean
  readonly onClose: () => void
}) {
  const menu = useRef<HTMLDivElement>(null)
  useReturn(menu)
  useLayoutEffect(() => {
    if (menu.current !== null) placeAt(menu.current, at)
  }, [at])
  usePressOutside(menu, onClose)
  const move = (to: (index: number, count: number) => number): void => {
    const items = itemsOf(menu.current)
    items[
      to(
        items.findIndex((item) => item === document.activeElement),
        items.length,
      )
    ]?.focus()
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation()
    if (onKey?.(event.key) === true) {
      event.preventDefault()
      return
    }
    switch (event.key) {
      case 'ArrowDown':
        move((i, n) => (i + 1) % n)
        break
      case 'ArrowUp':
        move((i, n) => (i - 1 + n) % n)
        break
      case 'Home':
        move(() => 0)
        break
      case 'End':
        move((_, n) => n - 1)
        break
      case 'Escape':
      case 'Tab':
        onClose()
        break
      default:
        if (event.key.length === 1 && !event.ctrlKey && !event.metaKey)
          move((i, n) => startingWith(itemsOf(menu.current), event.key, i, n))
        return
    }
    event.preventDefault()
  }
  return (
    <div
      ref={menu}
      className="context-menu"
      role="menu"
      aria-label={label}
      tabIndex={-1}
      onKeyDown={onKeyDown}
      onContextMenu={(e) => {
        e.preventDefault()
      }}
    >
      <p className="menu-title" aria-hidden="true">
        {label}
      </p>
      {top}
      {groups.map((group) => (
        <div key={group.title} role="group" aria-label={group.title} className="menu-group">
          {group.items.map((item) => (
            <button
              key={item.id}
              type="button"
              role="menuitem"
              tabIndex={-1}
              className="menu-item"
              onClick={() => {
                onClose()
                item.run()
              }}
            >
              <span>
                {item.label}
                {item.hint !== undefined && <span className="quiet small"> {item.hint}</span>}
              </span>
              {item.keys !== undefined && <kbd aria-hidden="true">{item.keys}</kbd>}
            </button>
          ))}
        </div>
      ))}
    </div>
  )
}

function itemsOf(menu: HTMLElement | null): readonly HTMLElement[] {
  return [...(menu?.querySelectorAll<HTMLElement>('[role="menuitem"], [role="menuitemradio"]') ?? [])]
}

/** The next item whose words start with a letter, after the current one and round; the current one when there is none. */
function startingWith(items: readonly HTMLElement[], letter: string, from: number, count: number): number {
  for (let step = 1; step <= count; step += 1) {
    const i = (from + step) % count
    if (items[i]?.textContent?.toLowerCase().startsWith(letter.toLowerCase()) === true) return i
  }
  return from
}

/** Gives the focus back to what had it when the menu opened, unless a choice has moved it on. */
function useReturn(menu: RefObject<HTMLDivElement | null>): void {
  // Before the menu takes the focus, and before its items go.
  useLayoutEffect(() => {
    const opener = document.activeElement
    const own = menu.current
    return () => {
      const now = document.activeElement
      if (opener instanceof HTMLElement && (now === null || now === document.body || own?.contains(now) === true))
        opener.focus({ preventScroll: true })
    }
  }, [menu])
}

/** Puts a menu asked for at a point where all of it is in the window, and focuses its first item. */
function placeAt(element: HTMLElement, { x, y }: { readonly x: number; readonly y: number }): void {
  const { width, height } = element.getBoundingClientRect()
  element.style.left = `${Math.max(8, Math.min(x, innerWidth - width - 8))}px`
  element.style.top = `${Math.max(8, Math.min(y, innerHeight - height - 8))}px`
  itemsOf(element)[0]?.focus({ preventScroll: true })
}

function usePressOutside(menu: RefObject<HTMLDivElement | null>, onClose: () => void): void {
  const close = useRef(onClose)
  useEffect(() => {
    close.current = onClose
  })
  useEffect(() => {
    const onPress = (event: PointerEvent): void => {
      if (event.target instanceof Node && menu.current?.contains(event.target) !== true) close.current()
    }
    const onResize = (): void => {
      close.current()
    }
    addEventListener('pointerdown', onPress, true)
    addEventListener('resize', onResize)
    return () => {
      removeEventListener('pointerdown', onPress, true)
      removeEventListener('resize', onResize)
    }
  }, [menu])
}
