import { classIcon, type ClassIcon } from '../scene/classIcon.ts'
import type { SceneMark, SceneNode } from '../scene/scene.ts'
import type { LegendEntry } from './figureLegend.ts'
import { iconSize, iconStroke } from './nodeIcons.ts'

/** Height of a legend's row that shows signs, in text sizes. */
export const ICON_ROW = 2.6

/** The signs that boxes of one class carry, each once; nothing where they carry none. */
export function iconsIn(nodes: readonly Pick<SceneNode, 'icon'>[]): Pick<LegendEntry, 'icons'> {
  const icons = [...new Set(nodes.flatMap(({ icon }) => icon?.name ?? []))]
  return icons.length === 0 ? {} : { icons }
}

/** Width of the sample box of a class, with room for its signs. */
export function boxSampleWidth({ icons = [] }: LegendEntry, size: number): number {
  return icons.length === 0
    ? size * 2.6
    : icons.length * iconSize({ fontSize: size }) + size * (1.7 + 0.4 * (icons.length - 1))
}

export function iconSampleHeight(size: number): number {
  return iconSize({ fontSize: size }) + size * 0.75
}

/** The signs of a class beside each other in the middle of its sample box. */
export function iconSample(
  icons: readonly ClassIcon[],
  at: { readonly x: number; readonly y: number },
  fontSize: number,
  color: string,
): readonly SceneMark[] {
  const size = iconSize({ fontSize })
  const step = size + fontSize * 0.4
  return icons.flatMap((icon, i) =>
    classIcon(icon, { x: at.x + (i - (icons.length - 1) / 2) * step, y: at.y, size }, color, iconStroke(size, 0)).map(
      ({ dash, cap, ...shape }): SceneMark => ({ kind: 'shape', role: 'legend', shape, dash, cap }),
    ),
  )
}
