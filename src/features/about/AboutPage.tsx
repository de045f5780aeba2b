import './about.css'
import { useApp } from '../../store/react.tsx'
import { PageTitle } from '../shell/PageTitle.tsx'
import { AccessStatement } from './AccessStatement.tsx'

/** What Exopath is, how its data were made, versions, and how accessible it is. */
export function AboutPage() {
  const data = useApp((s) => s.graph.data)
  const { dataset } = data
  const { review } = dataset
  const evidence = [...data.assertions, ...data.modifiers].reduce((sum, a) => sum + a.evidence.length, 0)
  return (
    <div className="page about-page">
      <PageTitle>About Exopath</PageTitle>
      <p>
        Exopath shows what one open review says about stem-cell exosomes and the spinal disc as a graph:{' '}
        {data.assertions.length} relations between {data.nodes.length} things, each with the place in the review and the
        references printed there. It is review-level evidence, read by a curator. It is not medical advice.
      </p>
      <nav aria-label="On this page" className="about-nav">
        <AboutLink to="source" text="Source" />
        <AboutLink to="made" text="How the data were made" />
        <AboutLink to="access" text="Accessibility" />
        <AboutLink to="versions" text="Versions and licences" />
        <AboutLink to="privacy" text="Privacy" />
      </nav>
      <section>
        <h2 id="source" tabIndex={-1}>
          Source
        </h2>
        <p>
          {review.title} {review.short}, <i className="journal">{review.journal}</i> {review.year}, {review.volume},{' '}
          {review.article}.{' '}
          <a className="text-link" href={`https://doi.org/${review.doi}`} target="_blank" rel="noreferrer">
            doi:{review.doi}
          </a>
          , PMID {review.pmid}, {review.pmcid}. The review is open under CC BY 4.0.
        </p>
      </section>
      <section>
        <h2 id="made" tabIndex={-1}>
          How the data were made
        </h2>
        <ul className="about-list">
          <li>
            Each statement of the review that relates two things became one relation: a subject, a verb from a closed
            list, an object. {evidence} pieces of evidence say where it stands.
          </li>
          <li>
            Evidence is told in our own words, with the section, paragraph and sentence or the table row. The link to
            the article opens the passage.
          </li>
          <li>
            References are the numbers printed on that sentence. Where the sentence has none, the number of the sentence
            beside it is shown and said to be so.
          </li>
          <li>
            Hedge words such as “may” make a relation hedged. What only the title of a cited work says is title only.
            What the curator read between two sentences is inferred, and can be hidden.
          </li>
          <li>
            Where text, tables and citations disagree, nothing is corrected silently. There are {data.flags.length} such
            flags.
          </li>
          <li>A direction is kept only where the review gives one. “Not stated” is said in words.</li>
          <li>What the review does not report is not the same as no effect.</li>
        </ul>
      </section>
      <AccessStatement />
      <section>
        <h2 id="versions" tabIndex={-1}>
          Versions and licences
        </h2>
        <dl className="facts">
          <dt>Data</dt>
          <dd>
            {dataset.name} {dataset.version}, {dataset.date}
          </dd>
          <dt>Licence of the data</dt>
          <dd>
            <a href={dataset.licenceUrl} target="_blank" rel="noreferrer">
              {dataset.licence}
            </a>
          </dd>
          <dt>Attribution</dt>
          <dd>{dataset.attribution}</dd>
          <dt>Licence of the program</dt>
          <dd>MIT</dd>
        </dl>
      </section>
      <section>
        <h2 id="privacy" tabIndex={-1}>
          Privacy
        </h2>
        <p>
          No account, no cookies, no tracking. Exopath sends nothing anywhere; links to articles open only when you
          follow them. The theme and the key setting stay in this browser.
        </p>
      </section>
    </div>
  )
}

/** Moves to a heading of this page. The address holds the view, so it cannot hold the heading too. */
function AboutLink({ to, text }: { readonly to: string; readonly text: string }) {
  return (
    <button
      type="button"
      className="text-button"
      onClick={() => {
        const title = document.getElementById(to)
        title?.scrollIntoView()
        title?.focus()
      }}
    >
      {text}
    </button>
  )
}
