import { useDeferredValue } from 'react'
import type { ReactNode } from 'react'

/** Its children once the rest of the page is shown, `instead` until then: styling and laying out both in one go would keep a click
 *  waiting. Later changes are not held back. */
export function Later({ children, instead }: { readonly children: ReactNode; readonly instead: ReactNode }) {
  return useDeferredValue(true, false) ? children : instead
}
