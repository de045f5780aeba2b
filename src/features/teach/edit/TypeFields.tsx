import { filled } from '../../../core/lesson/editLesson.ts'
import type { Patch } from '../../../core/lesson/editLesson.ts'
import type { Question } from '../../../core/lesson/lessonSchema.ts'
import type { EdgeId, NodeId } from '../../../core/model/records.ts'
import { Checks } from './Checks.tsx'
import { Choose } from './Choose.tsx'
import { Lines } from './Lines.tsx'
import { NodeList } from './NodeList.tsx'
import { NumberField } from './NumberField.tsx'
import { OptionFields } from './OptionFields.tsx'
import { PairFields } from './PairFields.tsx'
import { TextField } from './TextField.tsx'
import type { MapItems } from './useMapItems.ts'

const MODES = [
  { id: 'every-path', text: 'All ways on the map' },
  { id: 'this-path', text: 'The path that is drawn' },
] as const

/** What a kind of question needs besides its words; everything is chosen from the map. The answers are worked out from the graph. */
export function TypeFields({
  question,
  items,
  set,
}: {
  readonly question: Question
  readonly items: MapItems
  readonly set: <Q extends Question>(question: Q, patch: Patch<Q>, about?: string) => void
}) {
  const { nodes, nodeItems, edgeItems } = items
  switch (question.type) {
    case 'predictSign':
    case 'chainEvidence':
      return (
        <NodeList
          label="The chain that is asked about"
          field="question › path"
          nodes={question.path}
          among={nodes}
          ordered
          addLabel="Add a node to the chain"
          onChange={(path) => {
            set(question, { path })
          }}
        />
      )
    case 'orderPath':
      return (
        <>
          <NodeList
            label="The chain in its order"
            field="question › path"
            nodes={question.path}
            among={nodes}
            ordered
            addLabel="Add a node to the chain"
            onChange={(path) => {
              set(question, { path })
            }}
          />
          <NodeList
            label="Names that do not belong"
            field="question › distractors"
            nodes={question.distractors ?? []}
            among={null}
            addLabel="Add a name that does not belong"
            onChange={(list) => {
              set(question, { distractors: filled(list) })
            }}
          />
        </>
      )
    case 'nameNode':
      return (
        <>
          <Choose<NodeId>
            label="The node to name"
            field="question › node"
            value={question.node}
            options={nodeItems}
            onChange={(node) => {
              set(question, { node })
            }}
          />
          <NodeList
            label="Names to choose from"
            field="question › options"
            nodes={question.options ?? []}
            among={null}
            addLabel="Add a name to choose from"
            onChange={(options) => {
              set(question, { options: filled(options) })
            }}
            hint="Left empty, the learner types the name; synonyms count."
          />
          {question.options === undefined && (
            <Lines
              label="Other spellings that count"
              field="question › accept"
              texts={question.accept ?? []}
              most={8}
              addLabel="Add a spelling"
              onChange={(accept, about) => {
                set(question, { accept: filled(accept) }, about)
              }}
            />
          )}
        </>
      )
    case 'breakEdge':
      return (
        <>
          <Choose<NodeId>
            label="From"
            field="question › from"
            value={question.from}
            options={nodeItems}
            onChange={(from) => {
              set(question, { from })
            }}
          />
          <Choose<NodeId>
            label="To"
            field="question › to"
            value={question.to}
            options={nodeItems}
            onChange={(to) => {
              set(question, { to })
            }}
          />
          <Choose
            label="What must be cut"
            field="question › mode"
            value={question.mode}
            options={MODES}
            onChange={(mode) => {
              set(question, { mode })
            }}
          />
          <Checks<EdgeId>
            label="Lines to choose from"
            field="question › options"
            items={edgeItems}
            chosen={question.options}
            onChange={(options) => {
              set(question, { options })
            }}
            hint="Exactly one of them must cut the way."
          />
        </>
      )
    case 'relationType':
    case 'certainty':
      return (
        <Choose<EdgeId>
          label="The relation that is asked about"
          field="question › edge"
          value={question.edge}
          options={edgeItems}
          onChange={(edge) => {
            set(question, { edge })
          }}
        />
      )
    case 'matchCitation':
      return (
        <PairFields
          pairs={question.pairs}
          items={edgeItems}
          onChange={(pairs) => {
            set(question, { pairs })
          }}
        />
      )
    case 'selectNodes':
      return (
        <Checks<NodeId>
          label="The right nodes"
          field="question › answer"
          items={nodeItems}
          chosen={question.answer}
          onChange={(answer) => {
            set(question, { answer })
          }}
          hint="You choose these: look closely, the graph does not check them."
        />
      )
    case 'multipleChoice':
      return (
        <OptionFields
          options={question.options}
          onChange={(options, about) => {
            set(question, { options }, about)
          }}
        />
      )
    case 'freeRecall':
      return (
        <>
          <Checks<NodeId>
            label="What should come to mind"
            field="question › targets"
            items={nodeItems}
            chosen={question.targets}
            onChange={(targets) => {
              set(question, { targets })
            }}
            hint="Never graded; it is only counted which are named."
          />
          <NumberField
            label="Words at least"
            field="question › minWords"
            value={question.minWords}
            least={0}
            most={100}
            step={1}
            onChange={(minWords) => {
              set(question, { minWords }, 'minWords')
            }}
          />
        </>
      )
    case 'selfExplain':
      return (
        <TextField
          label="A model answer"
          field="question › model"
          rows={3}
          value={question.model}
          onChange={(model) => {
            set(question, { model }, 'model')
          }}
          hint="Shown after the learner has written. Not graded."
        />
      )
    case 'buildMap':
      return (
        <>
          <NodeList
            label="Given"
            field="question › nodes"
            nodes={question.nodes}
            among={nodes}
            addLabel="Add a node that is given"
            onChange={(given) => {
              set(question, { nodes: given })
            }}
          />
          <NodeList
            label="In the tray"
            field="question › tray"
            nodes={question.tray}
            among={nodes}
            addLabel="Add a node to the tray"
            onChange={(tray) => {
              set(question, { tray })
            }}
          />
        </>
      )
  }
}
