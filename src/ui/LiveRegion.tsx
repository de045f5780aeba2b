import { useEffect, useState } from 'react'

/** The one polite live region. The text is cleared and set again 300 ms later, so that a repeated message is spoken and a burst becomes one. */
export function LiveRegion({ text, id }: { readonly text: string; readonly id: number }) {
  const [said, setSaid] = useState('')
  useEffect(() => {
    const clear = setTimeout(() => {
      setSaid('')
    }, 0)
    const say = setTimeout(() => {
      setSaid(text)
    }, 300)
    return () => {
      clearTimeout(clear)
      clearTimeout(say)
    }
  }, [text, id])
  return (
    <div className="visually-hidden" role="status" aria-live="polite" aria-atomic="true">
      {said}
    </div>
  )
}
