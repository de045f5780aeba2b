import type { AssertionRecord } from '../../core/model/records.ts'
import { citeClaim } from '../../core/tell/citeClaim.ts'
import { useApp } from '../../store/react.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'

/** Copy citation, copy link, report an error. */
export function EdgeFoot({ edge }: { readonly edge: AssertionRecord }) {
  const graph = useApp((s) => s.graph)
  const announce = useApp((s) => s.announce)
  const { name, version } = graph.data.dataset
  const report = (): string =>
    `${name} data ${version}, relation ${edge.id} (${edge.subject} ${edge.predicate} ${edge.object}), ${edge.evidence.map((e) => e.locator).join('; ')}\n${location.href}\nWhat is wrong: `
  return (
    <div className="details-foot">
      <CopyButton text={citeClaim(graph, edge.id)} said="Citation copied." tell={announce}>
        Copy citation
      </CopyButton>
      <CopyButton icon="link" text={() => location.href} said="Link copied. It reopens this relation." tell={announce}>
        Link
      </CopyButton>
      <CopyButton
        icon="copy"
        className="push"
        text={report}
        said="A report with this relation’s id and place is on the clipboard; send it to the maintainers."
        tell={announce}
      >
        Report error
      </CopyButton>
    </div>
  )
}
