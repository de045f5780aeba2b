import { useState } from 'react'
import { openFullest } from '../../core/paths/openFullest.ts'
import { selectRoutes } from '../../store/selectors.ts'
import { endNodes } from '../../core/query/nodeSets.ts'
import { DEFAULT_PATH_OPTIONS } from '../../core/query/view.ts'
import type { EndSpec, PathOptions, PathRequest } from '../../core/query/view.ts'
import type { NodeId } from '../../core/model/records.ts'
import { useApp, useAppStore } from '../../store/react.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Chip } from '../../ui/Chip.tsx'
import { Combobox } from '../../ui/Combobox.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { PATH_OPTION_NAMES } from './pathOptionNames.ts'
import { usePickItems } from './usePickItems.tsx'

const STEP_CHOICES = [2, 3, 4, 5, 6, 8, 10, 12] as const
type Ends = { readonly from: EndSpec | null; readonly to: EndSpec | null }

/** "How does A reach B?": two searchable boxes, via and avoid, length, and what paths may use. Answers as soon as both ends are chosen. */
export function PathFinder() {
  const request = useApp((s) => s.view.paths)
  const [ends, setEnds] = useState<Ends>({ from: null, to: null })
  const [adding, setAdding] = useState<'via' | 'avoid' | null>(null)
  const graph = useApp((s) => s.graph)
  const show = useApp((s) => s.show)
  const store = useAppStore()
  const announce = useApp((s) => s.announce)
  const withSets = usePickItems(true)
  const nodes = usePickItems(false)
  const from = request?.from ?? ends.from
  const to = request?.to ?? ends.to
  const ask = (patch: Partial<Omit<PathRequest, 'from' | 'to'>> & Partial<Ends>): void => {
    const next = { from, to, ...patch }
    if (next.from === null || next.to === null) {
      setEnds({ from: next.from, to: next.to })
      if (request !== null) show({ paths: null })
      return
    }
    show({
      paths: {
        via: request?.via ?? [],
        avoid: request?.avoid ?? [],
        maxSteps: request?.maxSteps ?? 8,
        options: request?.options ?? DEFAULT_PATH_OPTIONS,
        ...patch,
        from: next.from,
        to: next.to,
        open: null,
        step: null,
      },
      page: 'map',
      selection: null,
    })
    show(openFullest(graph, store.getState().view), 'replace')
    const answer = selectRoutes(store.getState())
    const asked = { from: next.from, to: next.to }
    if (answer !== null)
      void import('./answerAnnouncement.ts').then(({ answerAnnouncement }) => {
        announce(answerAnnouncement(graph, answer, asked))
      })
  }
  const empty = (text: string): string => `“${text}” is not a node of this review.`
  const addNode = (kind: 'via' | 'avoid', end: EndSpec | null): void => {
    setAdding(null)
    if (end?.kind !== 'node') return
    const kept: readonly NodeId[] = request?.[kind] ?? []
    ask({ [kind]: [...new Set([...kept, end.id])] })
  }
  return (
    <section className="panel-section" aria-labelledby="find-paths">
      <div className="section-head">
        <h2 id="find-paths">Find paths</h2>
        {(from !== null || to !== null) && (
          <span>
            <IconButton
              icon="swap"
              label="Swap from and to"
              tip="left"
              onClick={() => {
                ask({ from: to, to: from })
              }}
            />
            <IconButton
              icon="close"
              label="Close path finder answer"
              tip="left"
              onClick={() => {
                setEnds({ from: null, to: null })
                show({ paths: null, selection: null })
              }}
            />
          </span>
        )}
      </div>
      <div className="finder-rows">
        <Combobox
          label="From"
          placeholder="any node or set"
          value={withSets.itemOf(from)}
          search={withSets.search}
          onFocus={withSets.prepare}
          emptyText={empty}
          onPick={(item) => {
            ask({ from: withSets.endOf(item) })
          }}
          onClear={() => {
            ask({ from: null })
          }}
        />
        <Combobox
          label="To"
          placeholder="any node or set"
          value={withSets.itemOf(to)}
          search={withSets.search}
          onFocus={withSets.prepare}
          emptyText={empty}
          onPick={(item) => {
            ask({ to: withSets.endOf(item) })
          }}
          onClear={() => {
            ask({ to: null })
          }}
        />
        {(['via', 'avoid'] as const).map((kind) =>
          (request?.[kind] ?? []).map((id) => (
            <div key={kind + id} className="finder-kept">
              <span className="combobox-label">{kind === 'via' ? 'Via' : 'Avoid'}</span>
              <span className="finder-node">
                {nodes.itemOf({ kind: 'node', id })?.glyph}
                <span>{nodes.itemOf({ kind: 'node', id })?.label}</span>
              </span>
              <button
                type="button"
                className="combobox-clear finder-clear"
                aria-label={`Remove ${nodes.itemOf({ kind: 'node', id })?.label ?? id} from ${kind}`}
                onClick={() => {
                  ask({ [kind]: request?.[kind].filter((n) => n !== id) ?? [] })
                }}
              >
                <Icon name="close" size={14} />
              </button>
            </div>
          )),
        )}
        {adding !== null && (
          <Combobox
            key={adding}
            label={adding === 'via' ? 'Via' : 'Avoid'}
            placeholder="any node"
            value={null}
            search={nodes.search}
            onFocus={nodes.prepare}
            emptyText={empty}
            onPick={(item) => {
              addNode(adding, nodes.endOf(item))
            }}
          />
        )}
      </div>
      <div className="chips">
        <button
          type="button"
          className="chip"
          aria-expanded={adding === 'via'}
          disabled={from === null || to === null}
          onClick={() => {
            setAdding(adding === 'via' ? null : 'via')
          }}
        >
          Via <Icon name="plus" size={14} />
        </button>
        <button
          type="button"
          className="chip"
          aria-expanded={adding === 'avoid'}
          disabled={from === null || to === null}
          onClick={() => {
            setAdding(adding === 'avoid' ? null : 'avoid')
          }}
        >
          Avoid <Icon name="plus" size={14} />
        </button>
        <label className="chip chip-select">
          <span className="visually-hidden">Longest path</span>
          <select
            value={request?.maxSteps ?? 8}
            disabled={request === null}
            onChange={(e) => {
              ask({ maxSteps: Number(e.target.value) })
            }}
          >
            {STEP_CHOICES.map((n) => (
              <option key={n} value={n}>
                ≤ {n} steps
              </option>
            ))}
          </select>
        </label>
      </div>
      {request !== null && (
        <details className="finder-options">
          <summary>What paths may use</summary>
          <div className="chips">
            {PATH_OPTION_NAMES.map(({ key, label }) => (
              <Chip
                key={key}
                pressed={request.options[key]}
                onToggle={() => {
                  ask({ options: toggled(request.options, key) })
                }}
              >
                {label}
              </Chip>
            ))}
          </div>
        </details>
      )}
      {request === null && (
        <Button
          look="main"
          className="finder-go"
          disabled={from === null || to === null}
          onClick={() => {
            ask({})
          }}
        >
          {from === null || to === null
            ? 'Choose both ends'
            : `Show paths from ${endNodes(graph, from).length} to ${endNodes(graph, to).length}`}
        </Button>
      )}
    </section>
  )
}

function toggled(options: PathOptions, key: keyof PathOptions): PathOptions {
  return { ...options, [key]: !options[key] }
}
