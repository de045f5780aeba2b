import { useEffect, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import { Button, IconButton } from './Button.tsx'
import type { ButtonProps } from './Button.tsx'
import { copyText } from './copyText.ts'
import type { IconName } from './Icon.tsx'

/** How long the word stays beside the button, ms. */
const SHOWN_MS = 3000

/** A button that puts text on the clipboard and says so twice: in a word beside itself, for those who look, and through `tell`,
 *  for those who listen. Icon-only when it has a `label` and no children. */
export function CopyButton({
  text,
  said,
  refused = 'The browser did not allow copying.',
  tell,
  label,
  icon = 'copy',
  look = 'ghost',
  className = '',
  disabled = false,
  children,
}: {
  /** The text, what gives it at the press, or what copies something else by itself and tells whether it could. */
  readonly text: string | (() => string | Promise<boolean>)
  /** What a screen reader hears once it is done. */
  readonly said: string
  readonly refused?: string
  readonly tell: (said: string) => void
  readonly label?: string
  readonly icon?: IconName
  readonly look?: NonNullable<ButtonProps['look']>
  readonly className?: string
  readonly disabled?: boolean
  readonly children?: ReactNode
}) {
  const [done, setDone] = useState<boolean | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  useEffect(
    () => () => {
      clearTimeout(timer.current)
    },
    [],
  )
  const copy = async (): Promise<void> => {
    const given = typeof text === 'function' ? text() : text
    const copied = await (typeof given === 'string' ? copyText(given) : given)
    tell(copied ? said : refused)
    setDone(copied)
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      setDone(null)
    }, SHOWN_MS)
  }
  const onClick = (): void => {
    void copy()
  }
  return (
    <span className={`copy ${className}`}>
      {label === undefined ? (
        <Button look={look} icon={icon} disabled={disabled} onClick={onClick}>
          {children}
        </Button>
      ) : (
        <IconButton icon={icon} label={label} disabled={disabled} onClick={onClick} />
      )}
      {done !== null && (
        <span className="copy-said" data-below={label !== undefined || undefined} aria-hidden="true">
          {done ? 'Copied' : 'Not copied'}
        </span>
      )}
    </span>
  )
}
