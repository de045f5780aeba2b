import { useId, useMemo } from 'react'
import { foldsGroups, nodeGroups } from '../../core/query/foldGroups.ts'
import { scopeContent } from '../../core/query/scopeContent.ts'
import { counted } from '../../core/words/plural.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { Tip } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'

/** Opens all groups of nodes that are joined alike, or folds them again; pressed = all stand open. Nothing where none are folded. */
export function GroupChip() {
  const graph = useApp((s) => s.graph)
  const { scope, layout, opened } = useApp((s) => s.view)
  const show = useApp((s) => s.show)
  const announce = useApp((s) => s.announce)
  const help = useId()
  const shown = useApp((s) => selectAnswer(s).nodes)
  const groups = useMemo(() => {
    if (!foldsGroups({ scope, layout })) return []
    const inside = new Set(shown)
    return nodeGroups(graph, scopeContent(graph, { kind: 'whole' })).filter(
      (group) => group.nodes.filter((id) => inside.has(id)).length > 1,
    )
  }, [graph, scope, layout, shown])
  if (groups.length === 0) return null
  const name = counted(groups.length, 'group', 'groups')
  const isOpen = groups.every((group) => opened.includes(group.id))
  const toggle = (): void => {
    show({ opened: isOpen ? [] : groups.map((group) => group.id) })
    announce(`${name} ${isOpen ? 'folded' : 'opened'}.`)
  }
  return (
    <Tip text="Nodes of one kind with the same relations, drawn as one">
      <Chip pressed={isOpen} onToggle={toggle} describedBy={help}>
        {name}
      </Chip>
      <span id={help} hidden>
        Nodes of one kind with the same relations to the same others are drawn as one until they are opened.
      </span>
    </Tip>
  )
}
