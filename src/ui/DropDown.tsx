import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'
import type { IconName } from './Icon.tsx'

/** Controls behind one button. They open below it, inside the window, and close with Esc, a press elsewhere or when the focus leaves.
 *  `fold`: they stand in the row itself where the style sheet gives them the room, and the button is not shown. */
export function DropDown({
  label,
  icon,
  isOn = false,
  fold = false,
  className = '',
  children,
}: {
  readonly label: ReactNode
  readonly icon?: IconName
  /** Something in it is set: the button shows it. */
  readonly isOn?: boolean
  readonly fold?: boolean
  readonly className?: string
  readonly children: ReactNode
}) {
  const [isOpen, setIsOpen] = useState(false)
  const root = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const bodyId = useId()
  useLayoutEffect(() => {
    if (!isOpen || body.current === null) return undefined
    const place = (): void => {
      if (body.current !== null) keepInside(body.current)
    }
    place()
    addEventListener('resize', place)
    return () => {
      removeEventListener('resize', place)
    }
  }, [isOpen])
  useEffect(() => {
    if (!isOpen) return undefined
    const close = (event: PointerEvent): void => {
      if (event.target instanceof Node && root.current?.contains(event.target) === false) setIsOpen(false)
    }
    document.addEventListener('pointerdown', close)
    return () => {
      document.removeEventListener('pointerdown', close)
    }
  }, [isOpen])
  return (
    <div
      role="presentation"
      className={`drop ${fold ? 'drop-fold' : ''} ${className}`}
      ref={root}
      data-open={isOpen || undefined}
      onBlur={(e) => {
        if (isOpen && e.relatedTarget instanceof Node && !e.currentTarget.contains(e.relatedTarget)) setIsOpen(false)
      }}
      onKeyDown={(e) => {
        if (e.key !== 'Escape' || !isOpen) return
        e.preventDefault()
        e.stopPropagation()
        setIsOpen(false)
        button.current?.focus()
      }}
    >
      <button
        ref={button}
        type="button"
        className="chip drop-button"
        data-on={isOn || undefined}
        aria-expanded={isOpen}
        aria-controls={bodyId}
        onClick={() => {
          setIsOpen(!isOpen)
        }}
      >
        {icon !== undefined && <Icon name={icon} size={14} />}
        {label}
        <Icon name="down" size={14} />
      </button>
      <div id={bodyId} ref={body} className="drop-body">
        {(isOpen || fold) && children}
      </div>
    </div>
  )
}

/** Room between what opens and the edge it would cross, px. */
const EDGE = 8

/** Shifts what opens to stay inside the row it belongs to, or the window, and lets it scroll where the window ends. */
function keepInside(body: HTMLElement): void {
  body.style.translate = ''
  body.style.maxHeight = ''
  const room = body.closest('.drop-room')?.getBoundingClientRect() ?? { left: 0, right: innerWidth }
  body.style.maxWidth = `${room.right - room.left - 2 * EDGE}px`
  const box = body.getBoundingClientRect()
  const shift = Math.max(Math.min(0, room.right - EDGE - box.right), room.left + EDGE - box.left)
  if (shift !== 0) body.style.translate = `${shift}px`
  if (getComputedStyle(body).position === 'absolute')
    body.style.maxHeight = `${Math.max(200, innerHeight - box.top - EDGE)}px`
}
