import { describe, expect, it } from 'vitest'
import { treeKey } from '../../src/ui/treeKey.ts'

const ROWS = [
  { key: 'a', expanded: true, parent: null, name: 'Exosomes' },
  { key: 'a1', expanded: false, parent: 'a', name: 'miR-21' },
  { key: 'a2', expanded: null, parent: 'a', name: 'MSC-Exos' },
  { key: 'b', expanded: false, parent: null, name: 'Targets' },
]
const press = (key: string, row: string, cell = -1, typed = '', ctrlKey = false) =>
  treeKey(ROWS, { row, cell }, 6, { key, ctrlKey }, typed)

describe('keys of a treegrid', () => {
  it('walks rows up and down, keeps the column, and stops at the ends', () => {
    expect(press('ArrowDown', 'a')).toEqual({ place: { row: 'a1', cell: -1 } })
    expect(press('ArrowDown', 'a1', 2)).toEqual({ place: { row: 'a2', cell: 2 } })
    expect(press('ArrowUp', 'a')).toEqual({ place: { row: 'a', cell: -1 } })
    expect(press('ArrowDown', 'b')).toEqual({ place: { row: 'b', cell: -1 } })
  })

  it('opens a closed row to the right, then goes into its cells and no further than the last', () => {
    expect(press('ArrowRight', 'a1')).toEqual({ toggle: { key: 'a1', expanded: true } })
    expect(press('ArrowRight', 'a')).toEqual({ place: { row: 'a', cell: 0 } })
    expect(press('ArrowRight', 'a2', 4)).toEqual({ place: { row: 'a2', cell: 5 } })
    expect(press('ArrowRight', 'a2', 5)).toEqual({})
  })

  it('comes back to the row on the left, closes it, then goes to its parent', () => {
    expect(press('ArrowLeft', 'a2', 0)).toEqual({ place: { row: 'a2', cell: -1 } })
    expect(press('ArrowLeft', 'a')).toEqual({ toggle: { key: 'a', expanded: false } })
    expect(press('ArrowLeft', 'a2')).toEqual({ place: { row: 'a', cell: -1 } })
    expect(press('ArrowLeft', 'b')).toEqual({})
  })

  it('goes to the ends with Home and End: of the rows, or of the cells when in one', () => {
    expect(press('End', 'a')).toEqual({ place: { row: 'b', cell: -1 } })
    expect(press('Home', 'a2', 3)).toEqual({ place: { row: 'a2', cell: 0 } })
    expect(press('End', 'a2', 3)).toEqual({ place: { row: 'a2', cell: 5 } })
    expect(press('Home', 'b', 3, '', true)).toEqual({ place: { row: 'a', cell: 3 } })
  })

  it('jumps to names by letters: one letter goes on from hit to hit, several narrow the name', () => {
    expect(press('m', 'a')?.place?.row).toBe('a1')
    expect(press('m', 'a1', -1, 'm')?.place?.row).toBe('a2')
    expect(press('s', 'a1', -1, 'm')).toMatchObject({ typed: 'ms', place: { row: 'a2' } })
    expect(press('z', 'a')).toEqual({ typed: 'z' })
  })

  it('leaves search, help and browser keys to the page', () => {
    expect(press('/', 'a')).toBeNull()
    expect(press('?', 'a')).toBeNull()
    expect(press('z', 'a', -1, '', true)).toBeNull()
    expect(press('Tab', 'a')).toBeNull()
  })

  it('opens details with Enter', () => {
    expect(press('Enter', 'a1')).toEqual({ open: 'a1' })
  })
})
