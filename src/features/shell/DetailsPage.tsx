import { useEffect, useRef } from 'react'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { useReturnFocus } from '../../ui/useReturnFocus.ts'
import { LazyDetails } from '../evidence/LazyDetails.tsx'
import { viewTitle } from './pageTitle.ts'

/** Below 640 px details take the whole page, with a way back (LOOK-01). Takes the focus when it opens and gives it back to what opened it. */
export function DetailsPage() {
  const show = useApp((s) => s.show)
  const title = useApp(viewTitle)
  const back = useRef<HTMLButtonElement>(null)
  useReturnFocus()
  useEffect(() => {
    back.current?.focus()
  }, [])
  return (
    <div className="details-page">
      <h1 className="visually-hidden">{title}</h1>
      <div className="side-tabs">
        <Button
          look="ghost"
          icon="left"
          ref={back}
          onClick={() => {
            show({ selection: null })
          }}
        >
          Back
        </Button>
      </div>
      <LazyDetails />
    </div>
  )
}
