import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import { IconButton } from './Button.tsx'

/** A modal over the page on the browser's own <dialog>: focus moves in, Esc closes, focus returns, the page behind is inert. */
export function Dialog({
  title,
  onClose,
  width = 480,
  sheet = false,
  children,
}: {
  readonly title: string
  readonly onClose: () => void
  /** px; LOOK-06 allows 320, 480, 720. */
  readonly width?: 320 | 480 | 720
  /** A full-height sheet from the right. */
  readonly sheet?: boolean
  readonly children: ReactNode
}) {
  const ref = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    const dialog = ref.current
    const opener = document.activeElement
    if (dialog !== null && !dialog.open) dialog.showModal()
    return () => {
      dialog?.close()
      if (opener instanceof HTMLElement) opener.focus()
    }
  }, [])
  return (
    <dialog
      ref={ref}
      className={`dialog dialog-${width} ${sheet ? 'dialog-sheet' : ''}`}
      aria-label={title}
      onCancel={(e) => {
        e.preventDefault()
        onClose()
      }}
    >
      <div className="dialog-body">
        <header className="dialog-head">
          <h2>{title}</h2>
          <IconButton icon="close" label="Close" tip="left" onClick={onClose} />
        </header>
        {children}
      </div>
    </dialog>
  )
}
