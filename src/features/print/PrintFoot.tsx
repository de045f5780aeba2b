import './printFoot.css'
import { useApp } from '../../store/react.tsx'
import { QrCode } from '../share/QrCode.tsx'

/** Where the print comes from: its link, to be typed or scanned, the data and their licence. */
export function PrintFoot() {
  const { name, version, date, licence } = useApp((s) => s.graph.data.dataset)
  return (
    <footer className="print-foot">
      <div>
        <p>Open this view with its evidence:</p>
        <p className="print-link">{location.href}</p>
        <p>
          {name} data {version}, {date}, {licence}. Review-level evidence; not medical advice.
        </p>
      </div>
      <QrCode text={location.href} label="QR code that opens this view" />
    </footer>
  )
}
