import { citeEvidence } from '../../core/cite/referenceName.ts'
import { tellRelation } from '../../core/tell/tellRelation.ts'
import type { AssertionRecord } from '../../core/model/records.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { copyText } from '../../ui/copyText.ts'

/** Copy citation, copy link, report an error. */
export function EdgeFoot({ edge }: { readonly edge: AssertionRecord }) {
  const graph = useApp((s) => s.graph)
  const announce = useApp((s) => s.announce)
  const copy = (text: string, said: string): void => {
    void copyText(text).then((done) => { announce(done ? said : 'The browser did not allow copying.') })
  }
  const citation = `${tellRelation(graph, edge.id)} (${edge.evidence.map((e) => citeEvidence(graph, e)).join('; ')}).`
  const { name, version } = graph.data.dataset
  return (
    <div className="details-foot">
      <Button look="ghost" icon="copy" onClick={() => { copy(citation, 'Citation copied.') }}>Copy citation</Button>
      <Button look="ghost" icon="link" onClick={() => { copy(location.href, 'Link copied. It reopens this relation.') }}>Link</Button>
      <Button look="ghost" className="push" onClick={() => {
        copy(`${name} data ${version}, relation ${edge.id} (${edge.subject} ${edge.predicate} ${edge.object}), ${edge.evidence.map((e) => e.locator).join('; ')}\n${location.href}\nWhat is wrong: `, 'A report with this relation’s id and place is on the clipboard; send it to the maintainers.')
      }}>Report error</Button>
    </div>
  )
}
