import { useEffect, useMemo, useState } from 'react'
import { lessonPicture, lessonSpans, SHOWN } from '../../core/lesson/lessonPicture.ts'
import type { LessonPicture, LessonSpan, StepState } from '../../core/lesson/lessonPicture.ts'
import type { Lesson } from '../../core/lesson/lessonSchema.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { EdgeId } from '../../core/model/records.ts'
import { layoutKey } from '../../layout/layoutKey.ts'
import type { LaneInput, LaneLayout } from '../../layout/layoutTypes.ts'
import { drawnBox, lessonInput, lessonScene } from '../../scene/lessonScene.ts'
import type { SceneBox } from '../../scene/lessonScene.ts'
import type { Scene } from '../../scene/scene.ts'
import { useApp } from '../../store/react.tsx'
import { useScreenTheme } from '../glyphs/useScreenTheme.ts'
import { loadLessons } from './loadLessons.ts'

export interface StepPicture {
  readonly picture: LessonPicture
  /** null while the map is laid out, the first time a lesson of one's own is opened. */
  readonly scene: Scene | null
  readonly box: SceneBox | null
}

/** What a step draws in its state, and the part of it that fills the room. */
export function useStepPicture(lesson: Lesson, at: number, state: StepState, selected: EdgeId | null = null): StepPicture {
  const graph = useApp((s) => s.graph)
  const theme = useScreenTheme()
  const { isAnswered, hops } = state
  const spans = spansOf(graph, lesson)
  const span = spans.find(({ from, to }) => at >= from && at <= to) ?? spans[0]
  const layout = useSpanLayout(spans, span?.input ?? null)
  const picture = useMemo(() => lessonPicture(graph, lesson, at, { isAnswered, hops }), [graph, lesson, at, isAnswered, hops])
  const scene = useMemo(() => (layout === null ? null : lessonScene(graph, picture, layout, theme, selected)), [graph, picture, layout, theme, selected])
  const from = span?.from ?? 0
  const box = useMemo(() => {
    if (scene === null || layout === null) return null
    // A camera that stays shows what the last step showed that moved it, where the map has not begun anew since.
    const moved = lesson.steps.findLastIndex((step, i) => i >= from && i <= at && (step.view.camera !== 'keep' || i === from))
    // A path that is drawn hop by hop has its whole room from the first hop on.
    const of = moved === at && hops === null ? scene : lessonScene(graph, lessonPicture(graph, lesson, moved, moved === at ? { isAnswered, hops: null } : SHOWN), layout, theme)
    return drawnBox(of, lesson.steps[moved]?.view.camera === 'fit-focus') ?? drawnBox(scene)
  }, [graph, lesson, at, isAnswered, hops, from, scene, layout, theme])
  return { picture, scene, box }
}

interface LaidOutSpan extends LessonSpan {
  readonly input: LaneInput
}

/** Worked out once for a lesson: each of its steps asks. */
const SPANS = new WeakMap<Lesson, { readonly graph: MechanismGraph; readonly spans: readonly LaidOutSpan[] }>()

function spansOf(graph: MechanismGraph, lesson: Lesson): readonly LaidOutSpan[] {
  const kept = SPANS.get(lesson)
  if (kept?.graph === graph) return kept.spans
  const spans = lessonSpans(graph, lesson).map((span) => ({ ...span, input: lessonInput(graph, span) }))
  SPANS.set(lesson, { graph, spans })
  return spans
}

const LAYOUTS = new WeakMap<LaneInput, LaneLayout>()

/** The layout of a span: made at build for shipped lessons, else found by the page's own means. With the first one all of the lesson
 *  are asked for, so that no later step waits. */
function useSpanLayout(spans: readonly LaidOutSpan[], input: LaneInput | null): LaneLayout | null {
  const layouts = useApp((s) => s.layouts)
  const [, setFound] = useState(0)
  const [failed, setFailed] = useState<Error | null>(null)
  useEffect(() => {
    let isShown = true
    const ask = async (wanted: LaneInput): Promise<void> => {
      const named = await loadLessons().then((loaded) => loaded.layoutNamed(layoutKey(wanted)), () => null)
      LAYOUTS.set(wanted, named ?? (await layouts.find(wanted)))
      if (isShown) setFound((n) => n + 1)
    }
    for (const span of spans) {
      if (LAYOUTS.has(span.input)) continue
      ask(span.input).catch((error: unknown) => { if (isShown) setFailed(error instanceof Error ? error : new Error(String(error))) })
    }
    return () => { isShown = false }
  }, [layouts, spans])
  if (failed !== null) throw failed
  return input === null ? null : (LAYOUTS.get(input) ?? null)
}
