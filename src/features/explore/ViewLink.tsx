import type { AnchorHTMLAttributes } from 'react'
import { changedView } from '../../core/query/changedView.ts'
import type { View } from '../../core/query/view.ts'
import { viewToUrl } from '../../core/query/viewUrl.ts'
import { useApp } from '../../store/react.tsx'

/** A link to the view with some parts changed: it can be copied, opened in a new tab, or followed as one step of the history.
 *  `then` runs once it was followed here. */
export function ViewLink({
  to,
  then,
  children,
  ...rest
}: Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href' | 'onClick'> & {
  readonly to: Partial<View>
  readonly then?: () => void
}) {
  const view = useApp((s) => s.view)
  const show = useApp((s) => s.show)
  return (
    <a
      {...rest}
      href={`#${viewToUrl(changedView(view, to))}`}
      onClick={(e) => {
        if (e.ctrlKey || e.metaKey || e.shiftKey || e.altKey) return
        e.preventDefault()
        show(to)
        then?.()
      }}
    >
      {children}
    </a>
  )
}
