import type { Problem } from '../core/problem.ts'

/** Shown instead of half a graph: every problem with its place and what to do. */
export function DataProblems({ problems }: { readonly problems: readonly Problem[] }) {
  return (
    <main className="data-problems">
      <h1>The data cannot be shown</h1>
      <p>
        {problems.length === 1 ? 'One problem was' : `${problems.length} problems were`} found. Nothing is drawn until
        all are mended, so that no half graph is taken for the whole.
      </p>
      <ol>
        {problems.map((p) => (
          <li key={`${p.code} ${p.where} ${p.message}`}>
            <strong>{p.where}</strong>
            <span>{p.message}</span>
            <code>{p.code}</code>
          </li>
        ))}
      </ol>
      <p>
        <button
          type="button"
          className="button button-default"
          onClick={() => {
            location.reload()
          }}
        >
          Load the page again
        </button>
      </p>
    </main>
  )
}
