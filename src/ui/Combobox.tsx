import { useCombobox } from 'downshift'
import { useId, useState } from 'react'
import type { ReactNode } from 'react'
import { Icon } from './Icon.tsx'

export interface ComboboxItem {
  readonly id: string
  readonly label: string
  /** Second column, e.g. the class; also read out. */
  readonly hint: string
  readonly glyph?: ReactNode
}

/** A searchable box: type, arrow keys, Enter; the list comes from `search`, at most 50 rows. */
export function Combobox({
  label,
  placeholder,
  value,
  search,
  onPick,
  onClear,
  onFocus,
  hideLabel = false,
  emptyText,
}: {
  readonly label: string
  readonly placeholder: string
  readonly value: ComboboxItem | null
  readonly search: (text: string) => readonly ComboboxItem[]
  readonly onPick: (item: ComboboxItem) => void
  /** Shows a clear button when given and something is chosen. */
  readonly onClear?: () => void
  /** The reader has come to the box: time to load what `search` needs. */
  readonly onFocus?: () => void
  readonly hideLabel?: boolean
  /** What to say when nothing matches. */
  readonly emptyText: (text: string) => string
}) {
  const [text, setText] = useState('')
  const [typing, setTyping] = useState(false)
  const id = useId()
  const items = search(typing ? text : '').slice(0, 50)
  const box = useCombobox<ComboboxItem>({
    id,
    items: [...items],
    inputValue: typing ? text : (value?.label ?? ''),
    selectedItem: value,
    itemToString: (item) => item?.label ?? '',
    // The best match is ready for Enter while one types.
    defaultHighlightedIndex: typing ? 0 : -1,
    onIsOpenChange: ({ isOpen }) => {
      if (!isOpen) {
        setTyping(false)
        setText('')
      }
    },
    stateReducer: (_state, { type, changes }) =>
      type === useCombobox.stateChangeTypes.InputBlur ? { ...changes, selectedItem: value } : changes,
    onSelectedItemChange: ({ selectedItem }) => {
      if (selectedItem !== null) onPick(selectedItem)
    },
  })
  return (
    <div className="combobox">
      <label className={hideLabel ? 'visually-hidden' : 'combobox-label'} {...box.getLabelProps()}>
        {label}
      </label>
      <div className="combobox-box">
        {value?.glyph !== undefined && !typing && <span className="combobox-glyph">{value.glyph}</span>}
        <input
          className="input"
          placeholder={placeholder}
          data-with-glyph={value?.glyph !== undefined && !typing}
          {...box.getInputProps({
            onFocus: (e) => {
              e.currentTarget.select()
              onFocus?.()
            },
            // Set at once: downshift tells of a new value only after rendering, and fast typing would lose letters.
            onChange: (e) => {
              setTyping(true)
              setText(e.currentTarget.value)
            },
          })}
        />
        {value !== null && onClear !== undefined && (
          <button
            type="button"
            className="combobox-clear"
            aria-label={`Clear ${label.toLowerCase()}`}
            onClick={onClear}
          >
            <Icon name="close" size={14} />
          </button>
        )}
        <ul className="combobox-list" hidden={!box.isOpen} {...box.getMenuProps()}>
          {box.isOpen &&
            items.map((item, index) => (
              <li
                key={item.id}
                className="combobox-item"
                data-highlighted={box.highlightedIndex === index}
                {...box.getItemProps({ item, index })}
              >
                {item.glyph !== undefined && <span className="combobox-glyph-slot">{item.glyph}</span>}
                <span className="combobox-name">
                  <Match text={item.label} query={typing ? text : ''} />
                </span>
                <span className="combobox-hint">{item.hint}</span>
              </li>
            ))}
          {box.isOpen && items.length === 0 && <li className="combobox-empty">{emptyText(text)}</li>}
        </ul>
      </div>
    </div>
  )
}

/** The matching part of a name in semibold. */
export function Match({ text, query }: { readonly text: string; readonly query: string }) {
  const at = query === '' ? -1 : text.toLowerCase().indexOf(query.toLowerCase())
  if (at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <strong>{text.slice(at, at + query.length)}</strong>
      {text.slice(at + query.length)}
    </>
  )
}
