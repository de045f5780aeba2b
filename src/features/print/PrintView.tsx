import { useEffect } from 'react'
import { useApp } from '../../store/react.tsx'
import { MapPrint } from './MapPrint.tsx'
import { OutlinePrint } from './OutlinePrint.tsx'
import { PrintFoot } from './PrintFoot.tsx'

/** The current page on paper: a map as pictures with all their relations, the outline with everything open; every other page as
 *  it stands, with what it lists now. Below it link, data version and licence. */
export function PrintView({ onReady }: { readonly onReady: () => void }) {
  const reading = useApp(({ view }) => (view.page === 'map' ? view.reading : 'page'))
  useEffect(onReady, [onReady])
  const instead = reading === 'map' ? <MapPrint /> : reading === 'outline' ? <OutlinePrint /> : null
  return (
    <>
      {instead !== null && <article className="print-view">{instead}</article>}
      <PrintFoot />
    </>
  )
}
