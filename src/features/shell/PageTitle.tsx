import './page.css'
import { useEffect, useRef } from 'react'
import type { ReactNode } from 'react'
import type { Page } from '../../core/query/view.ts'
import type { AppStore } from '../../store/createAppStore.ts'
import { useApp, useAppStore } from '../../store/react.tsx'

/** The page each store showed last: only a change of page moves the focus, never the first load. */
const SHOWN = new WeakMap<AppStore, Page>()

/** The one h1 of a page. It states the view and takes the focus when the page changes (A11Y-21). */
export function PageTitle({ hidden = false, children }: { readonly hidden?: boolean; readonly children: ReactNode }) {
  const store = useAppStore()
  const page = useApp((s) => s.view.page)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    const before = SHOWN.get(store)
    SHOWN.set(store, page)
    if (before !== undefined && before !== page) title.current?.focus()
  }, [store, page])
  return (
    <h1 ref={title} tabIndex={-1} className={hidden ? 'visually-hidden' : 'page-title'}>
      {children}
    </h1>
  )
}
