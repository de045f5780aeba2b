import './share.css'
import { useMemo } from 'react'
import { qrMark } from '../../scene/qrMark.ts'

/** A link as QR code, dark on white in every theme, at least 240 px on the screen and 33 mm on paper; a denser one is larger.
 *  A link that no code holds is told in words in its place. */
export function QrCode({
  text,
  label,
}: {
  readonly text: string
  /** What it opens, for those who do not see it. */
  readonly label: string
}) {
  const made = useMemo(() => qrMark(text), [text])
  if (!made.ok) return <p className="small">{made.problems.map((p) => p.message).join(' ')}</p>
  const { path, size } = made.value
  return (
    <svg className="qr-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} style={qrSizes(size)}>
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  )
}

/** Sides of a code of `size` modules for share.css: 3 px of a 16 px root and 0.45 mm a module, which cameras of phones still tell apart. */
function qrSizes(size: number): Readonly<Record<`--${string}`, string>> {
  return {
    '--qr-screen': `${Math.max(15, (size * 3) / 16)}rem`,
    '--qr-print': `${Math.max(34, Math.ceil(size * 0.45))}mm`,
  }
}
