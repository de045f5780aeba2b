import { changeHide, changeView, filled } from '../../../core/lesson/editLesson.ts'
import { includedAt } from '../../../core/lesson/lessonPicture.ts'
import type { LessonStep, StepView } from '../../../core/lesson/lessonSchema.ts'
import { CERTAINTIES, RELATION_CLASSES } from '../../../core/model/records.ts'
import type { EdgeId } from '../../../core/model/records.ts'
import { relationClassWord } from '../../../core/words/classWords.ts'
import { certaintyWord } from '../../../core/words/relationWords.ts'
import { Choose } from './Choose.tsx'
import { Checks } from './Checks.tsx'
import { NodeList } from './NodeList.tsx'
import { Part } from './Part.tsx'
import { useEditor } from './editorContext.tsx'
import type { MapItems } from './useMapItems.ts'

const LAYOUTS = [
  { id: 'keep', text: 'Nodes stay where they are' },
  { id: 'layered', text: 'The map starts anew here' },
] as const
const CAMERAS = [
  { id: 'fit', text: 'Everything shown' },
  { id: 'fit-focus', text: 'What stands out' },
  { id: 'keep', text: 'As in the step before' },
] as const
const PANELS = [
  { id: 'none', text: 'Nothing' },
  { id: 'evidence', text: 'The evidence of a relation' },
] as const

/** What the map of the open step shows, and what it keeps back. */
export function MapFields({ step, items }: { readonly step: LessonStep; readonly items: MapItems }) {
  const { lesson, at, change } = useEditor()
  const { view } = step
  const set = (patch: Parameters<typeof changeView>[2]): void => {
    change(changeView(lesson, at, patch))
  }
  const inherits = view.include === undefined
  return (
    <>
      <Part
        title="The map"
        fields={['view › include', 'view › path', 'view › focus', 'view › layout', 'view › camera']}
        isOpen
      >
        {at > 0 && (
          <label className="check edit-same">
            <input
              type="checkbox"
              checked={inherits}
              onChange={(e) => {
                set({ include: e.currentTarget.checked ? undefined : includedAt(lesson, at) })
              }}
            />{' '}
            <span>The same nodes as in the step before</span>
          </label>
        )}
        {!inherits && (
          <NodeList
            label="Nodes on the map"
            field="view › include"
            nodes={view.include}
            among={null}
            addLabel="Add a node"
            onChange={(include) => {
              set({ include })
            }}
            hint="All relations between them are drawn. At most 12 can be read from the back of a room."
          />
        )}
        <NodeList
          label="Path with step numbers"
          field="view › path"
          nodes={view.path ?? []}
          among={items.nodes}
          ordered
          addLabel="Add a node of the map to the path"
          onChange={(path) => {
            set({ path: filled(path) })
          }}
        />
        <Checks
          label="What stands out"
          field="view › focus"
          items={[...items.nodeItems, ...items.edgeItems]}
          chosen={[...items.nodeItems, ...items.edgeItems]
            .map((item): string => item.id)
            .filter((id) => view.focus?.includes(id))
            .concat(
              (view.focus ?? []).filter(
                (id) => ![...items.nodeItems, ...items.edgeItems].some((item) => item.id === id),
              ),
            )}
          onChange={(focus) => {
            set({ focus: filled(focus) })
          }}
          hint="At most 7; everything else is dimmed."
        />
        <Choose
          label="Places of the nodes"
          field="view › layout"
          value={view.layout ?? 'keep'}
          options={LAYOUTS}
          onChange={(layout) => {
            set({ layout })
          }}
        />
        <Choose
          label="What fills the room"
          field="view › camera"
          value={view.camera ?? 'fit'}
          options={CAMERAS}
          onChange={(camera) => {
            set({ camera })
          }}
        />
      </Part>
      <Part title="What is kept back" fields={['view › hide', 'view › filters', 'view']}>
        <HideFields step={step} items={items} />
        <FilterFields
          filters={view.filters}
          onChange={(filters) => {
            set({ filters })
          }}
        />
      </Part>
      <Part title="Panel beside the map" fields={['view › panel', 'view › evidenceFor']}>
        <Choose
          label="The panel shows"
          field="view › panel"
          value={view.panel === 'evidence' ? 'evidence' : 'none'}
          options={PANELS}
          onChange={(panel) => {
            set({ panel, evidenceFor: panel === 'evidence' ? (view.evidenceFor ?? items.edges[0]) : undefined })
          }}
        />
        {view.panel === 'evidence' && (
          <Choose<EdgeId>
            label="Evidence of"
            field="view › evidenceFor"
            value={view.evidenceFor ?? ''}
            options={items.edgeItems}
            onChange={(evidenceFor) => {
              set({ evidenceFor })
            }}
          />
        )}
      </Part>
    </>
  )
}

function HideFields({ step, items }: { readonly step: LessonStep; readonly items: MapItems }) {
  const { lesson, at, change } = useEditor()
  const { labels = [], signs = [], edges = [], nodes = [] } = step.view.hide ?? {}
  return (
    <>
      <Checks
        label="Names"
        field="view › hide › labels"
        items={items.nodeItems}
        chosen={labels}
        onChange={(next) => {
          change(changeHide(lesson, at, { labels: next }))
        }}
        hint="These boxes show a question mark. What a question asks is hidden by itself."
      />
      <Checks
        label="Heads of lines"
        field="view › hide › signs"
        items={items.edgeItems}
        chosen={signs}
        onChange={(next) => {
          change(changeHide(lesson, at, { signs: next }))
        }}
      />
      <Checks
        label="Lines left out"
        field="view › hide › edges"
        items={items.edgeItems}
        chosen={edges}
        onChange={(next) => {
          change(changeHide(lesson, at, { edges: next }))
        }}
      />
      <Checks
        label="Nodes left out until the answer"
        field="view › hide › nodes"
        items={items.nodeItems}
        chosen={nodes}
        onChange={(next) => {
          change(changeHide(lesson, at, { nodes: next }))
        }}
      />
    </>
  )
}

type LessonFilters = NonNullable<StepView['filters']>

/** Only some kinds of line: nothing chosen = all. */
function FilterFields({
  filters,
  onChange,
}: {
  readonly filters: StepView['filters']
  readonly onChange: (filters: StepView['filters'] | undefined) => void
}) {
  const set = (patch: { readonly [K in keyof LessonFilters]?: LessonFilters[K] | undefined }): void => {
    const entries = Object.entries({ ...filters, ...patch }).filter(
      ([, value]) => value !== undefined && value.length > 0,
    )
    onChange(entries.length === 0 ? undefined : Object.fromEntries(entries))
  }
  return (
    <>
      <Checks
        label="Only these kinds of relation"
        field="view › filters › relationClasses"
        items={RELATION_CLASSES.map((id) => ({ id, text: relationClassWord(id) }))}
        chosen={filters?.relationClasses ?? []}
        onChange={(relationClasses) => {
          set({ relationClasses })
        }}
        hint="None chosen: all are shown."
      />
      <Checks
        label="Only when worded so"
        field="view › filters › certainty"
        items={CERTAINTIES.map((id) => ({ id, text: certaintyWord(id) }))}
        chosen={filters?.certainty ?? []}
        onChange={(certainty) => {
          set({ certainty })
        }}
      />
      <Checks
        label="Only in this setting"
        field="view › filters › setting"
        items={SETTINGS}
        chosen={filters?.setting ?? []}
        onChange={(setting) => {
          set({ setting })
        }}
      />
    </>
  )
}

const SETTINGS = [
  { id: 'inVivo', text: 'in animals or people' },
  { id: 'otherOrNotStated', text: 'in cells, or not stated' },
] as const
