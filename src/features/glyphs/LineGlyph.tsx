import type { Certainty, RelationClass } from '../../core/model/records.ts'
import { breakMark } from '../../scene/breakMark.ts'
import {
  dotRadius,
  dotShape,
  headShape,
  lineCut,
  lineStyle,
  midMark,
  WAY_SHARE,
  wayMark,
} from '../../scene/edgeGlyph.ts'
import { drawnLook } from '../../scene/drawnLook.ts'
import type { SceneShape } from '../../scene/scene.ts'
import { SCREEN_SIZING } from '../../scene/sizing.ts'
import { useScreenTheme } from './useScreenTheme.ts'

const Y = 7

/** A sample of a line: effect, wording, setting, binding, by the Scene's own glyph functions. `relationClass: null` = a plain line in ink. Decorative. */
export function LineGlyph({
  relationClass,
  certainty,
  inVivo,
  direct = false,
  negated = false,
  joined = false,
  breaks = false,
  oneWay = false,
  width = 30,
}: {
  readonly relationClass: RelationClass | null
  readonly certainty: Certainty
  readonly inVivo: boolean
  readonly direct?: boolean
  readonly negated?: boolean
  /** A step that joins findings of different exosome sources. */
  readonly joined?: boolean
  /** The thread of a path breaks at its start. */
  readonly breaks?: boolean
  /** Read from its start to its end, though it has no head. */
  readonly oneWay?: boolean
  /** px */
  readonly width?: number
}) {
  const theme = useScreenTheme()
  const look = drawnLook({
    relationClass: relationClass ?? 'associated',
    certainty,
    inVivo,
    direct,
    negated,
    joined,
    oneWay,
  })
  // Heads of wide lines would not fit a row of text, so samples with a head are drawn at 0.8 of the map's base line.
  const base = SCREEN_SIZING.baseLine * 0.8
  const style = lineStyle(look, { ...SCREEN_SIZING, baseLine: base })
  const color = relationClass === null ? theme.ink : theme.relations[look.relationClass]
  const head = headShape(look, { x: width - 1, y: Y }, 1, 0, base, style.width, color, theme.canvas)
  const mark = midMark(look, { x: width / 2, y: Y }, base, color, theme.canvas)
  const start = direct ? 1 + 2 * dotRadius(style.width, base) : 1
  const end = width - 1 - (head === null ? 0 : lineCut(look.relationClass, style.width, base))
  const broken = breaks
    ? breakMark(
        { start: { x: start, y: Y }, controls: [], end: { x: end, y: Y } },
        0,
        base,
        style.width,
        color,
        theme.canvas,
      )
    : null
  return (
    <svg className="glyph" width={width} height="14" viewBox={`0 0 ${width} 14`} aria-hidden="true" focusable="false">
      <path
        d={`M${start} ${Y}H${end}`}
        fill="none"
        stroke={color}
        strokeWidth={style.width}
        strokeDasharray={style.dash?.join(' ')}
        strokeLinecap={style.cap}
      />
      {mark !== null && <Shape shape={mark.gap} />}
      {mark !== null && <Shape shape={mark.mark} />}
      {look.oneWay === true && (
        <Shape
          shape={wayMark({ x: start + (end - start) * WAY_SHARE, y: Y, dx: 1, dy: 0 }, base, style.width, color)}
        />
      )}
      {broken !== null && <Shape shape={broken.gap} />}
      {broken !== null && <Shape shape={broken.mark} />}
      {head !== null && <Shape shape={head} />}
      {direct && (
        <Shape shape={dotShape({ x: 1 + dotRadius(style.width, base), y: Y }, dotRadius(style.width, base), color)} />
      )}
    </svg>
  )
}

function Shape({ shape }: { readonly shape: SceneShape }) {
  return (
    <path d={shape.path} fill={shape.fill ?? 'none'} stroke={shape.stroke ?? 'none'} strokeWidth={shape.strokeWidth} />
  )
}
