import { useCallback, useMemo, useState } from 'react'
import type { Lesson, LessonStep } from '../../../core/lesson/lessonSchema.ts'
import { stateOf } from '../../../core/lesson/presentation.ts'
import type { Showing } from '../../../core/lesson/presentation.ts'
import { questionKey } from '../../../core/lesson/questionKey.ts'
import { shownMap } from '../../../core/lesson/shownMap.ts'
import { includedAt } from '../../../core/lesson/lessonPicture.ts'
import type { LessonPicture } from '../../../core/lesson/lessonPicture.ts'
import { refsOfEdge } from '../../../core/query/readPath.ts'
import { useApp } from '../../../store/react.tsx'
import type { ElementSize } from '../../../ui/useElementSize.ts'
import { useFontLoads } from '../../../ui/useFontLoads.ts'
import { LessonLegend } from '../LessonLegend.tsx'
import { LessonMap } from '../LessonMap.tsx'
import { MatrixPanel, RelationsPanel } from '../StepPanels.tsx'
import { useStepPicture } from '../useStepPicture.ts'
import { EndSlide, TitleSlide, WordsSlide } from './LessonSlides.tsx'
import { SlideWords } from './SlideWords.tsx'
import { wallFor } from './wallFor.ts'

/** Largest text of a label on a wall of 1920 × 1080, px. */
const MOST_LABEL = 64
/** Smallest text that is read from the back, px there. */
const LEAST_LABEL = 41.5

/** A slide in a place of so many px. It is laid out for a wall of 1920 × 1080 whatever the place is, and drawn larger or smaller: lines
 *  break at the same words on the wall and in the presenter's picture of it. */
export function Slide({
  lesson,
  now,
  idPrefix,
  place,
}: {
  readonly lesson: Lesson
  readonly now: Showing
  readonly idPrefix: string
  readonly place: ElementSize
}) {
  const { width, height, scale } = wallFor(place)
  return (
    <div className="slide-wall" style={{ width, height, transform: `scale(${scale})` }}>
      <SlideOf lesson={lesson} now={now} idPrefix={idPrefix} />
    </div>
  )
}

/** What the room sees of a step: map, legend and words. Notes and answers that are not told yet are not in it. */
function SlideOf({
  lesson,
  now,
  idPrefix,
}: {
  readonly lesson: Lesson
  readonly now: Showing
  readonly idPrefix: string
}) {
  const graph = useApp((s) => s.graph)
  const { step: at, phase, hops, isUnlabelled } = now
  const state = useMemo(() => stateOf({ phase, hops } as Showing), [phase, hops])
  const step = lesson.steps[at]
  const drawn = useMemo(() => (isUnlabelled ? unlabelled(lesson, at) : lesson), [isUnlabelled, lesson, at])
  const { picture, scene, box } = useStepPicture(drawn, at, state)
  const shown = useMemo(() => shownMap(graph, lesson, at), [graph, lesson, at])
  const key = useMemo(
    () => (step?.question === undefined ? null : questionKey(graph, step.question, shown, `${lesson.id} ${step.id}`)),
    [graph, lesson, step, shown],
  )
  // Where the words would make names too small to be read from the back, those go that the question can do without.
  const fontLoads = useFontLoads()
  const place = `${at} ${phase} ${fontLoads}`
  const [tightAt, setTightAt] = useState('')
  const onFit = useCallback(
    (labelPx: number) => {
      if (labelPx < LEAST_LABEL) setTightAt(place)
    },
    [place],
  )
  const isTight = tightAt === place
  if (now.isBlank || step === undefined) return <div className="slide slide-blank" aria-label="Blank screen" />
  if (phase === 'title') return <TitleSlide lesson={lesson} />
  if (phase === 'words') return <WordsSlide lesson={lesson} />
  if (phase === 'end') return <EndSlide lesson={lesson} />
  // What stands behind each step of a chain is a table of words; its picture was there before.
  const isAlone =
    (picture.nodes.length === 0 && step.view.panel !== 'matrix') ||
    (isTight && phase === 'ask' && step.question?.type === 'chainEvidence')
  return (
    <div className="slide" data-alone={isAlone || undefined}>
      <p className="slide-title">
        {step.title ?? lesson.title}
        <span className="slide-count num">
          {at + 1} / {lesson.steps.length}
        </span>
      </p>
      <div className="slide-map" data-table={step.view.panel === 'table' || undefined}>
        {step.view.panel === 'matrix' ? (
          <MatrixPanel nodes={includedAt(lesson, at)} />
        ) : (
          scene !== null &&
          !isAlone && <LessonMap scene={scene} box={box} most={MOST_LABEL} idPrefix={idPrefix} onFit={onFit} />
        )}
        {step.view.panel === 'table' && <RelationsPanel edges={picture.links.flatMap((link) => link.edges)} />}
      </div>
      <div className="slide-legend">
        {step.view.panel !== 'matrix' && !isAlone && <LessonLegend picture={picture} withNodes={false} />}
      </div>
      <div className="slide-words">
        <SlideWords step={step} now={now} isTight={isTight} picture={picture} questionKey={key} shown={shown} />
      </div>
      <p className="slide-source">{sourceWords(graph, step, picture)}</p>
    </div>
  )

  function sourceWords(of: typeof graph, { cite = [] }: LessonStep, { links, blanks }: LessonPicture): string {
    const seen =
      phase === 'told' || step?.question === undefined
        ? cite
        : cite.filter((id) => links.some((link) => link.edges.includes(id)) && !blanks.signs.has(id))
    const refs =
      step?.question?.type === 'matchCitation' && phase !== 'told'
        ? []
        : [...new Set(seen.flatMap((id) => refsOfEdge(of.edge(id))))].sort((a, b) => a - b)
    const { short } = of.data.dataset.review
    return refs.length === 0 ? short : `${short}, citing ${refs.map((n) => `[${n}]`).join(' ')}`
  }
}

/** A lesson whose step names none of its nodes. */
function unlabelled(lesson: Lesson, at: number): Lesson {
  const included = lesson.steps.slice(0, at + 1).findLast((step) => step.view.include !== undefined)?.view.include ?? []
  return {
    ...lesson,
    steps: lesson.steps.map((step, i) =>
      i === at ? { ...step, view: { ...step.view, hide: { ...step.view.hide, labels: included } } } : step,
    ),
  }
}
