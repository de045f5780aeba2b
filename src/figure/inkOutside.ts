import type { Scene } from '../scene/scene.ts'
import { markRect } from './markRect.ts'
import { sceneGroups } from './sceneMarks.ts'

/** Something that is drawn beyond the edge of its page, and how far, in the scene's unit. */
export interface Outside {
  readonly what: string
  readonly by: number
}

/** Less than this is no ink that a reader misses, pt. */
const LEAST = 0.1

/** All that a scene draws beyond its page, farthest first: measured on the marks that every file is written from. */
export function inkOutside(scene: Scene): readonly Outside[] {
  return sceneGroups(scene)
    .flatMap((group): readonly Outside[] => {
      const by = Math.max(
        0,
        ...group.marks.flatMap((mark) => {
          const rect = markRect(mark)
          return rect === null ? [] : [-rect.left, -rect.top, rect.right - scene.width, rect.bottom - scene.height]
        }),
      )
      return by > LEAST ? [{ what: group.title === '' ? group.id : group.title, by }] : []
    })
    .toSorted((a, b) => b.by - a.by)
}
