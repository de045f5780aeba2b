import { useMemo } from 'react'
import type { Lesson } from '../../core/lesson/lessonSchema.ts'
import { laneOf } from '../../core/model/nodeClass.ts'
import { HIDE_CHOICES, hideWord, laneOfHide, PAPERS } from '../../figure/handout/handoutOptions.ts'
import type { HandoutHide, PaperId } from '../../figure/handout/handoutOptions.ts'
import { handoutMaps } from '../../figure/handout/handoutMaps.ts'
import { sheetOrder } from '../../figure/handout/sheetOrder.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Segment } from '../../ui/Segment.tsx'
import type { HandoutChoices } from './handoutChoices.ts'

/** Paper, what the maps leave for the students, the list of words, and the order of choices. */
export function HandoutSettings({
  lesson,
  choices,
  onChange,
}: {
  readonly lesson: Lesson
  readonly choices: HandoutChoices
  readonly onChange: (next: HandoutChoices) => void
}) {
  const graph = useApp((s) => s.graph)
  const lanes = useMemo(() => {
    const { main, before } = handoutMaps(graph, lesson, sheetOrder(graph, lesson).body)
    return new Set([main, ...before.values()].flatMap((span) => span.nodes).map((id) => laneOf(graph.node(id).kind)))
  }, [graph, lesson])
  const toggle = (hide: HandoutHide, on: boolean): void => {
    onChange({ ...choices, hide: HIDE_CHOICES.filter((one) => (one === hide ? on : choices.hide.includes(one))) })
  }
  const box = (hide: HandoutHide) => (
    <label key={hide} className="check">
      <input
        type="checkbox"
        checked={choices.hide.includes(hide)}
        onChange={(e) => {
          toggle(hide, e.currentTarget.checked)
        }}
      />{' '}
      {hideWord(hide)}
    </label>
  )
  const whole = HIDE_CHOICES.filter((hide) => {
    const lane = laneOfHide(hide)
    return lane !== null && lanes.has(lane)
  })
  const chosen = whole.filter((hide) => choices.hide.includes(hide)).length
  return (
    <div className="handout-settings">
      <div className="handout-row">
        <Segment<PaperId>
          label="Paper"
          value={choices.paper}
          options={[
            { value: 'a4', label: PAPERS.a4.label },
            { value: 'letter', label: PAPERS.letter.label },
          ]}
          onChange={(paper) => {
            onChange({ ...choices, paper })
          }}
        />
        <label className="check">
          <input
            type="checkbox"
            checked={choices.wordBank}
            onChange={(e) => {
              onChange({ ...choices, wordBank: e.currentTarget.checked })
            }}
          />{' '}
          List the hidden names
        </label>
        <Button
          look="ghost"
          onClick={() => {
            onChange({ ...choices, seed: String(Number(choices.seed) + 1) })
          }}
        >
          Other order of choices
        </Button>
        {choices.seed !== '' && (
          <Button
            look="ghost"
            onClick={() => {
              onChange({ ...choices, seed: '' })
            }}
          >
            Order as on the screen
          </Button>
        )}
      </div>
      <fieldset className="handout-hide">
        <legend className="small-head">Leave out of the maps, besides what the questions ask for</legend>
        {HIDE_CHOICES.filter((hide) => laneOfHide(hide) === null).map(box)}
        {whole.length > 0 && (
          <details className="handout-lanes">
            <summary>Whole lanes{chosen > 0 ? ` (${chosen})` : ''}</summary>
            <div>{whole.map(box)}</div>
          </details>
        )}
      </fieldset>
    </div>
  )
}
