import { Suspense, useEffect, useId, useRef } from 'react'
import type { RefObject } from 'react'
import type { Given, Grade } from '../../core/lesson/gradeAnswer.ts'
import type { Question } from '../../core/lesson/lessonSchema.ts'
import type { Choice, QuestionKey } from '../../core/lesson/questionKey.ts'
import { mapLabel } from '../../core/query/nodeSets.ts'
import { useApp } from '../../store/react.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { lazyPart } from '../../ui/lazyPart.tsx'

const BuildAnswer = lazyPart(async () => (await import('./BuildAnswer.tsx')).BuildAnswer)

/** An answer before anything is chosen, by the kind of key. */
export const EMPTY: Readonly<Record<QuestionKey['kind'], Given>> = {
  one: { kind: 'one', id: '' },
  some: { kind: 'some', ids: [] },
  order: { kind: 'order', ids: [] },
  pairs: { kind: 'pairs', pairs: {} },
  name: { kind: 'name', text: '' },
  open: { kind: 'open', text: '' },
  map: { kind: 'map', map: null },
}

/** Whether there is something to check. */
export function isComplete(key: QuestionKey, given: Given): boolean {
  switch (given.kind) {
    case 'one':
      return given.id !== ''
    case 'some':
      return given.ids.length > 0
    case 'order':
      return given.ids.length > 1
    case 'pairs':
      return key.kind === 'pairs' && key.choices.every(({ id }) => (given.pairs[id] ?? '') !== '')
    case 'name':
      return given.text.trim() !== ''
    case 'open':
      return (
        given.text
          .trim()
          .split(/\s+/)
          .filter((word) => word !== '').length >= Math.max(1, key.kind === 'open' ? key.minWords : 1)
      )
    case 'map':
      return given.map !== null && given.map.lines.length > 0
  }
}

export interface ControlsProps<K extends QuestionKey['kind'] = QuestionKey['kind']> {
  readonly question: Question
  readonly questionKey: Extract<QuestionKey, { readonly kind: K }>
  readonly given: Given
  /** null = nothing has been checked. */
  readonly grade: Grade | null
  /** The answer stands beside: nothing can be changed. */
  readonly isShown: boolean
  readonly labelledBy: string
  readonly onChange: (given: Given) => void
  /** Everything is placed and no control is left to go on with: the focus moves to what checks. */
  readonly onFilled: () => void
}

/** The means to answer a question, by the keyboard alone as by touch. */
export function AnswerControls(props: ControlsProps) {
  const { questionKey: key } = props
  switch (key.kind) {
    case 'one':
      return <OneOf {...props} questionKey={key} />
    case 'some':
      return <SomeOf {...props} questionKey={key} />
    case 'order':
      return <InOrder {...props} questionKey={key} />
    case 'pairs':
      return <Pairs {...props} questionKey={key} />
    case 'name':
      return <Name {...props} questionKey={key} />
    case 'open':
      return <Words {...props} questionKey={key} />
    case 'map':
      return (
        <Suspense fallback={<p className="small">The drawing board is coming …</p>}>
          <BuildAnswer {...props} questionKey={key} />
        </Suspense>
      )
  }
}

/** Whether a choice is right or wrong, in a sign and a word; nothing before the answer is shown. */
function Mark({
  id,
  right,
  chosen,
  isShown,
}: {
  readonly id: string
  readonly right: readonly string[]
  readonly chosen: readonly string[]
  readonly isShown: boolean
}) {
  if (!isShown) return null
  if (right.includes(id))
    return (
      <span className="answer-mark" data-good>
        <Icon name="check" size={14} /> right{chosen.includes(id) ? '' : ', not chosen'}
      </span>
    )
  return chosen.includes(id) ? (
    <span className="answer-mark" data-bad>
      <Icon name="close" size={14} /> wrong
    </span>
  ) : null
}

function OneOf({ questionKey: { choices, right }, given, isShown, labelledBy, onChange }: ControlsProps<'one'>) {
  const name = useId()
  const id = given.kind === 'one' ? given.id : ''
  return (
    <fieldset className="answers" aria-labelledby={labelledBy} disabled={isShown}>
      {choices.map((c) => (
        <label
          key={c.id}
          className="answer"
          data-chosen={c.id === id || undefined}
          data-right={(isShown && c.id === right) || undefined}
        >
          <input
            type="radio"
            name={name}
            value={c.id}
            checked={c.id === id}
            onChange={() => {
              onChange({ kind: 'one', id: c.id })
            }}
          />
          <span>{c.text}</span>
          <Mark id={c.id} right={[right]} chosen={[id]} isShown={isShown} />
        </label>
      ))}
    </fieldset>
  )
}

function SomeOf({ questionKey: { choices, right }, given, isShown, labelledBy, onChange }: ControlsProps<'some'>) {
  const ids = given.kind === 'some' ? given.ids : []
  return (
    <fieldset className="answers" aria-labelledby={labelledBy} disabled={isShown}>
      {choices.map((c) => (
        <label
          key={c.id}
          className="answer"
          data-chosen={ids.includes(c.id) || undefined}
          data-right={(isShown && right.includes(c.id)) || undefined}
        >
          <input
            type="checkbox"
            checked={ids.includes(c.id)}
            onChange={(e) => {
              onChange({
                kind: 'some',
                ids: e.currentTarget.checked ? [...ids, c.id] : ids.filter((id) => id !== c.id),
              })
            }}
          />
          <span>{c.text}</span>
          <Mark id={c.id} right={right} chosen={ids} isShown={isShown} />
        </label>
      ))}
    </fieldset>
  )
}

function InOrder({
  questionKey: { choices, right },
  given,
  isShown,
  labelledBy,
  onChange,
  onFilled,
}: ControlsProps<'order'>) {
  const ids = given.kind === 'order' ? given.ids : []
  const text = (id: string): string => choices.find((c) => c.id === id)?.text ?? id
  const left = choices.filter((c) => !ids.includes(c.id))
  const { box, focusNext } = useNextFocus(onFilled)
  const change = (next: readonly string[], focus: readonly string[]): void => {
    onChange({ kind: 'order', ids: next })
    focusNext(focus)
  }
  const move = (id: string, i: number, way: 'up' | 'down'): void => {
    const j = way === 'up' ? i - 1 : i + 1
    const other = ids[j]
    // At the end of its way a button is switched off; the other one of the item stands beside it.
    if (other !== undefined)
      change(ids.with(i, other).with(j, id), [`${way} ${id}`, `${way === 'up' ? 'down' : 'up'} ${id}`])
  }
  const place = (id: string, i: number): void => {
    change(
      [...ids, id],
      [left[i + 1], left[i - 1]].flatMap((c) => (c === undefined ? [] : [`place ${c.id}`])),
    )
  }
  return (
    <fieldset className="answers" aria-labelledby={labelledBy} disabled={isShown} ref={box}>
      <ol className="answer-order" aria-label="Your order">
        {ids.map((id, i) => (
          <li key={id} className="answer">
            <span className="num">{i + 1}</span>
            <span className="grow">{text(id)}</span>
            {isShown ? (
              <span className="answer-mark" {...(right[i] === id ? { 'data-good': true } : { 'data-bad': true })}>
                <Icon name={right[i] === id ? 'check' : 'close'} size={14} />{' '}
                {right[i] === id ? 'right place' : 'wrong place'}
              </span>
            ) : (
              <>
                <IconButton
                  icon="up"
                  label={`Up: ${text(id)}`}
                  tip="left"
                  data-focus={`up ${id}`}
                  disabled={i === 0}
                  onClick={() => {
                    move(id, i, 'up')
                  }}
                />
                <IconButton
                  icon="down"
                  label={`Down: ${text(id)}`}
                  tip="left"
                  data-focus={`down ${id}`}
                  disabled={i === ids.length - 1}
                  onClick={() => {
                    move(id, i, 'down')
                  }}
                />
                <IconButton
                  icon="close"
                  label={`Take out: ${text(id)}`}
                  tip="left"
                  onClick={() => {
                    change(
                      ids.filter((other) => other !== id),
                      [`place ${id}`],
                    )
                  }}
                />
              </>
            )}
          </li>
        ))}
      </ol>
      {!isShown && left.length > 0 && (
        <div className="answer-pool">
          <p className="small">
            {ids.length === 0 ? 'Press them in their order, the first one first:' : 'Still to place, or to leave out:'}
          </p>
          {left.map((c, i) => (
            <Button
              key={c.id}
              data-focus={`place ${c.id}`}
              onClick={() => {
                place(c.id, i)
              }}
            >
              {c.text}
            </Button>
          ))}
        </div>
      )}
    </fieldset>
  )
}

/** Where the focus goes after a change that takes the pressed button away, moves it or switches it off: the first control in `box` that
 *  has one of the names in its `data-focus` and can be pressed, else what `otherwise` focuses. */
function useNextFocus(otherwise: () => void): {
  readonly box: RefObject<HTMLFieldSetElement | null>
  readonly focusNext: (names: readonly string[]) => void
} {
  const box = useRef<HTMLFieldSetElement>(null)
  const wanted = useRef<readonly string[] | null>(null)
  useEffect(() => {
    if (wanted.current === null) return
    const buttons = [...(box.current?.querySelectorAll<HTMLButtonElement>('button[data-focus]:not(:disabled)') ?? [])]
    const next = wanted.current.flatMap((name) => buttons.find((button) => button.dataset['focus'] === name) ?? [])[0]
    wanted.current = null
    if (next === undefined) otherwise()
    else next.focus()
  })
  return {
    box,
    focusNext: (names) => {
      wanted.current = names
    },
  }
}

function Pairs({
  questionKey: { choices, answers, right },
  given,
  isShown,
  labelledBy,
  onChange,
}: ControlsProps<'pairs'>) {
  const pairs = given.kind === 'pairs' ? given.pairs : {}
  const answer = (id: string | undefined): Choice | undefined => answers.find((a) => a.id === id)
  return (
    <fieldset className="answers" aria-labelledby={labelledBy} disabled={isShown}>
      {choices.map((c) => (
        <label key={c.id} className="answer answer-pair">
          <span>{c.text}</span>
          <select
            className="select"
            value={pairs[c.id] ?? ''}
            onChange={(e) => {
              onChange({ kind: 'pairs', pairs: { ...pairs, [c.id]: e.currentTarget.value } })
            }}
          >
            <option value="">Choose …</option>
            {answers.map((a) => (
              <option key={a.id} value={a.id}>
                {a.text}
              </option>
            ))}
          </select>
          {isShown &&
            (pairs[c.id] === right[c.id] ? (
              <span className="answer-mark" data-good>
                <Icon name="check" size={14} /> right
              </span>
            ) : (
              <span className="answer-mark" data-bad>
                <Icon name="close" size={14} /> it is {answer(right[c.id])?.text}
              </span>
            ))}
        </label>
      ))}
    </fieldset>
  )
}

function Name({ given, grade, isShown, labelledBy, onChange, questionKey }: ControlsProps<'name'>) {
  const graph = useApp((s) => s.graph)
  return (
    <p className="answer-name">
      <input
        className="input"
        type="text"
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        maxLength={80}
        aria-labelledby={labelledBy}
        disabled={isShown}
        value={given.kind === 'name' ? given.text : ''}
        onChange={(e) => {
          onChange({ kind: 'name', text: e.currentTarget.value })
        }}
      />
      {isShown &&
        grade !== null &&
        (grade.isRight === true ? (
          <span className="answer-mark" data-good>
            <Icon name="check" size={14} /> right
          </span>
        ) : (
          <span className="answer-mark" data-bad>
            <Icon name="close" size={14} /> it is {mapLabel(graph.node(questionKey.node))}
          </span>
        ))}
    </p>
  )
}

function Words({ question, given, isShown, labelledBy, onChange }: ControlsProps<'open'>) {
  const text = given.kind === 'open' ? given.text : ''
  return (
    <textarea
      className="input answer-words"
      rows={question.type === 'freeRecall' ? 5 : 3}
      maxLength={2000}
      aria-labelledby={labelledBy}
      disabled={isShown}
      value={text}
      onChange={(e) => {
        onChange({ kind: 'open', text: e.currentTarget.value })
      }}
    />
  )
}
