import { longForm } from '../../core/words/abbreviations.ts'
import { useApp } from '../../store/react.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { LineGlyph } from '../glyphs/LineGlyph.tsx'
import { questionView } from './questionView.ts'

/** The headline of the first view. */
export const START_TITLE = 'How stem-cell exosomes may protect the spinal disc'

/** The first words a visitor reads: what this is, three questions to start with, how to read the map. */
export function StartPanel() {
  const graph = useApp((s) => s.graph)
  return (
    <section className="panel-section" aria-labelledby="start-title">
      <h2 id="start-title" className="display">
        {START_TITLE}
      </h2>
      <p className="lead">{graph.data.assertions.length} relations from one review, each with its citation.</p>
      <ShortNames />
    </section>
  )
}

/** The short names that the first picture and its questions use throughout, with what they stand for. */
const SHORT_NAMES = ['IVDD', 'NP', 'MSC'] as const

function ShortNames() {
  return (
    <dl className="short-names">
      {SHORT_NAMES.map((short) => (
        <div key={short}>
          <dt>{short}</dt>
          <dd>{longForm(short)}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Questions() {
  const questions = useApp((s) => s.graph.data.storyline.questions)
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  return (
    <section className="panel-section panel-joined" aria-labelledby="questions-title">
      <h2 className="small-head" id="questions-title">
        Start with a question
      </h2>
      <ul className="questions">
        {questions.map((q) => (
          <li key={q.id}>
            <button
              type="button"
              className="question"
              onClick={() => {
                show(questionView(graph, q.view))
              }}
            >
              <span>
                {q.text}
                <span className="question-shows">{q.shows}</span>
              </span>
              <Icon name="right" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function HowToRead() {
  return (
    <section className="panel-section how-to-read" aria-labelledby="how-title">
      <h2 className="small-head" id="how-title">
        How to read the map
      </h2>
      <p>
        Follow the lines from left to right. <LineGlyph relationClass="activates" certainty="stated" inVivo={false} />{' '}
        raises the next item, <LineGlyph relationClass="inhibits" certainty="stated" inVivo={false} /> lowers it. Two
        bars in a row raise. A dashed line is only suspected or suggested in the review.
      </p>
    </section>
  )
}
