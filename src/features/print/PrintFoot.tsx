import { useApp } from '../../store/react.tsx'

/** Where the print comes from: its link, the data and their licence. */
export function PrintFoot() {
  const { name, version, date, licence } = useApp((s) => s.graph.data.dataset)
  return (
    <footer className="print-foot">
      <p className="print-link">{location.href}</p>
      <p>{name} data {version}, {date}, {licence}. Review-level evidence; not medical advice.</p>
    </footer>
  )
}
