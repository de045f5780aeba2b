import { useCallback, useEffect, useMemo, useState } from 'react'
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
import type { Theme } from '../../scene/theme.ts'
import { useApp } from '../../store/react.tsx'
import { useWhenIdle } from '../../ui/useWhenIdle.ts'
import { useScreenTheme } from '../glyphs/useScreenTheme.ts'
import { loadLessons } from './loadLessons.ts'

export interface StepPicture {
  readonly picture: LessonPicture
  /** null while the map is laid out, the first time a lesson of one's own is opened. */
  readonly scene: Scene | null
  readonly box: SceneBox | null
}

/** What a step draws in its state, and the part of it that fills the room. `evidenceOf`: a relation whose evidence is open. */
export function useStepPicture(
  lesson: Lesson,
  at: number,
  state: StepState,
  evidenceOf: EdgeId | null = null,
): StepPicture {
  const graph = useApp((s) => s.graph)
  const theme = useScreenTheme()
  const { isAnswered, hops } = state
  const spans = spansOf(graph, lesson)
  const span = spanAt(spans, at)
  const layout = useSpanLayout(spans, span?.input ?? null)
  const drawn = useMemo(
    () => drawnStep({ graph, lesson, at, isAnswered, hops, from: span?.from ?? 0, layout, theme }),
    [graph, lesson, at, isAnswered, hops, span, layout, theme],
  )
  return useMemo(
    () =>
      evidenceOf === null || layout === null
        ? drawn
        : { ...drawn, scene: lessonScene(graph, drawn.picture, layout, theme, evidenceOf) },
    [drawn, evidenceOf, graph, layout, theme],
  )
}

/** Draws the next step while the learner reads this one: going on then waits for nothing. */
export function useNextPicture(lesson: Lesson, at: number, isAnswered: boolean): void {
  const graph = useApp((s) => s.graph)
  const theme = useScreenTheme()
  useWhenIdle(
    useCallback(() => {
      const span = spanAt(spansOf(graph, lesson), at)
      const layout = span === undefined ? undefined : LAYOUTS.get(span.input)
      if (span !== undefined && layout !== undefined && at < lesson.steps.length)
        drawnStep({ graph, lesson, at, isAnswered, hops: null, from: span.from, layout, theme })
    }, [graph, lesson, at, isAnswered, theme]),
  )
}

interface StepDrawing extends StepState {
  readonly graph: MechanismGraph
  readonly lesson: Lesson
  /** The step, and the first one of its span, from 0. */
  readonly at: number
  readonly from: number
  readonly layout: LaneLayout | null
  readonly theme: Theme
}

/** Steps that were drawn, by lesson and by step and state. */
const DRAWN = new WeakMap<Lesson, Map<string, { readonly of: StepDrawing; readonly picture: StepPicture }>>()

function drawnStep(of: StepDrawing): StepPicture {
  const { graph, lesson, at, isAnswered, hops, layout, theme } = of
  const steps = DRAWN.get(lesson) ?? new Map<string, { readonly of: StepDrawing; readonly picture: StepPicture }>()
  DRAWN.set(lesson, steps)
  const key = `${at} ${isAnswered} ${hops}`
  const kept = steps.get(key)
  if (kept?.of.graph === graph && kept.of.layout === layout && kept.of.theme === theme) return kept.picture
  const picture = lessonPicture(graph, lesson, at, { isAnswered, hops })
  const scene = layout === null ? null : lessonScene(graph, picture, layout, theme)
  const made = { picture, scene, box: layout === null || scene === null ? null : shownBox(of, layout, scene) }
  steps.set(key, { of, picture: made })
  return made
}

/** The part of a step's Scene that fills the room. */
function shownBox(
  { graph, lesson, at, isAnswered, hops, from, theme }: StepDrawing,
  layout: LaneLayout,
  scene: Scene,
): SceneBox | null {
  // A camera that stays shows what the last step showed that moved it, where the map has not begun anew since.
  const moved = lesson.steps.findLastIndex(
    (step, i) => i >= from && i <= at && (step.view.camera !== 'keep' || i === from),
  )
  // A path that is drawn hop by hop has its whole room from the first hop on.
  const of =
    moved === at && hops === null
      ? scene
      : lessonScene(
          graph,
          lessonPicture(graph, lesson, moved, moved === at ? { isAnswered, hops: null } : SHOWN),
          layout,
          theme,
        )
  return drawnBox(of, lesson.steps[moved]?.view.camera === 'fit-focus') ?? drawnBox(scene)
}

function spanAt(spans: readonly LaidOutSpan[], at: number): LaidOutSpan | undefined {
  return spans.find(({ from, to }) => at >= from && at <= to) ?? spans[0]
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
      const named = await loadLessons().then(
        (loaded) => loaded.layoutNamed(layoutKey(wanted)),
        () => null,
      )
      LAYOUTS.set(wanted, named ?? (await layouts.find(wanted)))
      if (isShown) setFound((n) => n + 1)
    }
    for (const span of spans) {
      if (LAYOUTS.has(span.input)) continue
      ask(span.input).catch((error: unknown) => {
        if (isShown) setFailed(error instanceof Error ? error : new Error(String(error)))
      })
    }
    return () => {
      isShown = false
    }
  }, [layouts, spans])
  if (failed !== null) throw failed
  return input === null ? null : (LAYOUTS.get(input) ?? null)
}
