import { useEffect } from 'react'
import type { ShowCommand } from '../../../core/lesson/presentation.ts'
import { useApp } from '../../../store/react.tsx'

export interface PresenterKeys {
  readonly command: (command: ShowCommand) => void
  readonly overview: () => void
  readonly notes: () => void
  readonly fullScreen: () => void
  /** Escape. */
  readonly close?: () => void
}

/** Keys of a clicker and letters of a presenter. Letters and the full stop can be switched off with all single keys; arrows, pages and
 *  the space bar always work. */
export function usePresenterKeys({ command, overview, notes, fullScreen, close }: PresenterKeys): void {
  const singleKeys = useApp((s) => s.singleKeys)
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const { target } = event
      if (target instanceof Element && target.matches('input, textarea, select')) return
      // A dialog over the presentation has the keys.
      if (document.querySelector('dialog[open]') !== null) return
      if (event.key === 'Escape') {
        close?.()
        return
      }
      const isButton = target instanceof Element && target.matches('button, a, summary')
      const steps: Readonly<Record<string, ShowCommand['kind'] | undefined>> = {
        ArrowRight: 'next',
        ArrowDown: 'next',
        PageDown: 'next',
        ArrowLeft: 'back',
        ArrowUp: 'back',
        PageUp: 'back',
        ...(isButton ? {} : { ' ': 'next', Enter: 'next' }),
      }
      const kind = steps[event.key]
      if (kind !== undefined && kind !== 'go') command({ kind })
      else if (!singleKeys || !letter(event.key.toLowerCase())) return
      event.preventDefault()
    }
    const letter = (key: string): boolean => {
      switch (key) {
        case 'b':
        case '.':
          command({ kind: 'blank' })
          return true
        case 'l':
          command({ kind: 'labels' })
          return true
        case 'r':
          command({ kind: 'reveal' })
          return true
        case 'f':
          fullScreen()
          return true
        case 'o':
          overview()
          return true
        case 'n':
          notes()
          return true
        default:
          return false
      }
    }
    addEventListener('keydown', onKey)
    return () => {
      removeEventListener('keydown', onKey)
    }
  }, [command, overview, notes, fullScreen, close, singleKeys])
}

/** Full screen on and off; where the browser refuses, nothing happens. */
export function toggleFullScreen(): void {
  const done =
    document.fullscreenElement === null ? document.documentElement.requestFullscreen() : document.exitFullscreen()
  done.catch(() => undefined)
}
