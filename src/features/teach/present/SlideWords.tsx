import { explainAnswer } from '../../../core/lesson/explainAnswer.ts'
import { hopWords } from '../../../core/lesson/hopWords.ts'
import type { LessonPicture } from '../../../core/lesson/lessonPicture.ts'
import type { LessonStep } from '../../../core/lesson/lessonSchema.ts'
import { pathAlong } from '../../../core/lesson/pathAlong.ts'
import type { Showing } from '../../../core/lesson/presentation.ts'
import type { Choice, QuestionKey, ShownMap } from '../../../core/lesson/questionKey.ts'
import type { EdgeId } from '../../../core/model/records.ts'
import { mapLabel } from '../../../core/query/nodeSets.ts'
import { letterOf } from '../../../core/words/letterOf.ts'
import { useApp } from '../../../store/react.tsx'
import { Icon } from '../../../ui/Icon.tsx'
import { SentenceText } from '../../paths/SentenceText.tsx'
import { SayText } from '../SayText.tsx'
import { orderLetters } from './orderLetters.ts'

interface SlideWordsProps {
  readonly step: LessonStep
  readonly now: Pick<Showing, 'phase' | 'hops'>
  /** The map needs the room: words that can be done without are left out. */
  readonly isTight: boolean
  readonly picture: LessonPicture
  readonly questionKey: QuestionKey | null
  readonly shown: ShownMap
}

/** The words of a slide: a step of the path by itself, the narration, the question (which stands alone), or its answer. */
export function SlideWords({ step, now: { phase, hops }, isTight, picture, questionKey: key, shown }: SlideWordsProps) {
  const graph = useApp((s) => s.graph)
  const hop = hops === null || hops === 0 ? undefined : picture.openPath?.edges[hops - 1]
  if (phase === 'say' && hop !== undefined)
    return (
      <p className="slide-say slide-hop">
        <SentenceText sentence={hopWords(graph, picture, hop)} facts />
      </p>
    )
  if (phase === 'say' || key === null || step.question === undefined) return <Narration step={step} picture={picture} />
  if (phase === 'ask') {
    return (
      <>
        {step.question.type === 'chainEvidence' && <ChainSteps path={step.question.path} cite={step.cite ?? []} />}
        <Asked prompt={step.question.prompt} questionKey={key} isTight={isTight} />
      </>
    )
  }
  return <Told step={step} question={step.question} questionKey={key} shown={shown} isTight={isTight} />
}

/** What the author says, and the evidence the step is about where it is. */
function Narration({ step, picture }: Pick<SlideWordsProps, 'step' | 'picture'>) {
  const graph = useApp((s) => s.graph)
  const { evidenceFor, panel } = step.view
  const isAbout =
    panel === 'evidence' &&
    evidenceFor !== undefined &&
    graph.hasEdge(evidenceFor) &&
    step.question?.type !== 'chainEvidence'
  return (
    <>
      <p className="slide-say">
        <SayText say={step.say} />
      </p>
      {isAbout && (
        <p className="slide-say slide-evidence">
          <SentenceText sentence={hopWords(graph, picture, evidenceFor)} facts />
        </p>
      )}
    </>
  )
}

/** Each step of a chain with what it rests on: what a class needs to judge the whole. */
function ChainSteps({
  path,
  cite,
}: {
  readonly path: Extract<NonNullable<LessonStep['question']>, { readonly type: 'chainEvidence' }>['path']
  readonly cite: readonly EdgeId[]
}) {
  const graph = useApp((s) => s.graph)
  return (
    <ol className="slide-chain">
      {(pathAlong(graph, path, cite)?.path.edges ?? []).map((id) => (
        <li key={id}>
          <SentenceText sentence={hopWords(graph, NOTHING_KEPT, id)} facts />
        </li>
      ))}
    </ol>
  )
}
const NONE: ReadonlySet<never> = new Set()
const NOTHING_KEPT: LessonPicture = {
  nodes: [],
  links: [],
  folded: [],
  openPath: null,
  focus: null,
  marked: null,
  blanks: { labels: NONE, signs: NONE, wordings: NONE, edges: NONE, nodes: NONE, thread: false },
}

function Asked({
  prompt,
  questionKey: key,
  isTight,
}: {
  readonly prompt: string
  readonly questionKey: QuestionKey
  readonly isTight: boolean
}) {
  const graph = useApp((s) => s.graph)
  return (
    <>
      <p className="slide-say slide-prompt">{prompt}</p>
      {(key.kind === 'one' || key.kind === 'order' || (key.kind === 'some' && !isTight) || key.kind === 'pairs') && (
        <Choices choices={key.choices} right={null} />
      )}
      {key.kind === 'pairs' && (
        <ul className="slide-choices" data-many>
          {key.answers.map((a) => (
            <li key={a.id}>{a.text}</li>
          ))}
        </ul>
      )}
      {key.kind === 'map' && (
        <p className="slide-choices">To place: {key.tray.map((id) => mapLabel(graph.node(id))).join(', ')}</p>
      )}
    </>
  )
}

/** Choices with their letters; `right`: the ones that are, once it is told. */
function Choices({
  choices,
  right,
}: {
  readonly choices: readonly Choice[]
  readonly right: readonly string[] | null
}) {
  return (
    <ol className="slide-choices" data-many={choices.length > 3 || undefined} data-told={right !== null || undefined}>
      {choices.map((c, i) => (
        <li key={c.id} data-right={right?.includes(c.id) === true || undefined}>
          <span className="slide-letter">{letterOf(i)}</span>
          <span>
            {c.text}
            {right?.includes(c.id) === true && (
              <>
                <Icon name="check" />
                <span className="visually-hidden"> right</span>
              </>
            )}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** The answer: what could be chosen with the right one marked, and why it is so. */
function Told({
  step,
  question,
  questionKey: key,
  shown,
  isTight,
}: {
  readonly step: LessonStep
  readonly question: NonNullable<LessonStep['question']>
  readonly questionKey: QuestionKey
  readonly shown: ShownMap
  readonly isTight: boolean
}) {
  const graph = useApp((s) => s.graph)
  const { sentences } = explainAnswer(graph, step, question, shown)
  const computed = sentences.join(' ')
  const author =
    question.feedback?.right ??
    (question.type === 'selfExplain'
      ? question.model
      : question.type === 'multipleChoice'
        ? (question.options.find((o) => o.correct)?.why ?? '')
        : '')
  // What stands marked among the choices needs no second telling; an order or a name has no other place.
  const isMarked = key.kind === 'one' || (key.kind === 'some' && !isTight)
  return (
    <>
      {!isTight && <p className="slide-say slide-prompt">{question.prompt}</p>}
      {key.kind === 'one' && <Choices choices={key.choices} right={[key.right]} />}
      {key.kind === 'some' && !isTight && <Choices choices={key.choices} right={key.right} />}
      {!isMarked && computed !== '' && (
        <p className="slide-say slide-right">
          {key.kind === 'order' && `${orderLetters(key)}: `}
          {computed}
        </p>
      )}
      {(author !== '' || isMarked) && <p className="slide-say">{author === '' ? computed : author}</p>}
    </>
  )
}
