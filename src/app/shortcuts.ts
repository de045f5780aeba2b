import type { AppStore } from '../store/createAppStore.ts'

/** Keys that work everywhere outside text fields: / search, ? help, Ctrl or Cmd with Z and Shift Z undo and redo, Esc closes the
 *  details; menus and dialogs keep Esc for themselves. */
export function bindShortcuts(store: AppStore): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.altKey || isTyping(event.target)) return
    const state = store.getState()
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'z') {
      event.preventDefault()
      if (event.shiftKey ? state.canRedo : state.canUndo) state.travel(event.shiftKey ? 1 : -1)
      return
    }
    if (event.key === 'Escape' && state.view.selection !== null && !isWithinMenu(event.target)) {
      event.preventDefault()
      state.show({ selection: null })
      state.announce('Details closed.')
      return
    }
    if (event.ctrlKey || event.metaKey || !state.singleKeys) return
    if (event.key === '/') {
      event.preventDefault()
      document.getElementById('search')?.focus()
    } else if (event.key === '?') {
      event.preventDefault()
      state.openDialog('help')
    }
  }
  addEventListener('keydown', onKey)
  return () => {
    removeEventListener('keydown', onKey)
  }
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select'))
  )
}

/** What opens over the page and closes with Esc itself. */
function isWithinMenu(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('dialog, details.menu[open], [role=menu], [role=listbox], [data-open]') !== null
  )
}
