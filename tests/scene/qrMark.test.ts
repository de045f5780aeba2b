import jsQR from 'jsqr'
import { describe, expect, it } from 'vitest'
import { parsePath } from '../../src/scene/pathData.ts'
import { qrMark } from '../../src/scene/qrMark.ts'
import type { QrMark } from '../../src/scene/qrMark.ts'

const LINK = 'https://example.org/exopath/#map?at=around:mir-21&select=node:pten'
const ofLength = (length: number): string => (LINK + '&hide=il-6,tnf-alpha,mmp-13'.repeat(100)).slice(0, length)

function mark(text: string): QrMark {
  const made = qrMark(text)
  if (!made.ok) throw new Error(made.problems[0]?.message)
  return made.value
}

/** The shape filled as a browser fills it: a module is dark where an odd number of upright edges lies to its left. */
function darkModules({ path, size }: QrMark): readonly (readonly boolean[])[] {
  const edges = Array.from({ length: size }, () => new Set<number>())
  let start: readonly [number, number] = [0, 0]
  let at = start
  const lineTo = (to: readonly [number, number]): void => {
    for (let y = Math.min(at[1], to[1]); at[0] === to[0] && y < Math.max(at[1], to[1]); y++) edges[y]?.add(at[0])
    at = to
  }
  for (const command of parsePath(path)) {
    if (command[0] === 'M')
      [start, at] = [
        [command[1], command[2]],
        [command[1], command[2]],
      ]
    else if (command[0] === 'L') lineTo([command[1], command[2]])
    else if (command[0] === 'Z') lineTo(start)
  }
  return edges.map((row) =>
    Array.from({ length: size }, (_, x) => [...row].filter((edge) => edge <= x).length % 2 === 1),
  )
}

/** Read as a camera would, at `scale` pixels a module. */
function read(rows: readonly (readonly boolean[])[], scale = 3): string | undefined {
  const width = rows.length * scale
  const pixels = new Uint8ClampedArray(width * width * 4)
  for (let i = 0; i < width * width; i++) {
    const dark = rows[Math.floor(Math.floor(i / width) / scale)]?.[Math.floor((i % width) / scale)] === true
    pixels.set(dark ? [0, 0, 0, 255] : [255, 255, 255, 255], i * 4)
  }
  return jsQR(pixels, width, width)?.data
}

describe('a QR code', () => {
  it.each([30, LINK.length, 300, 2000])('of a link of %i characters is read back as that link', (length) => {
    expect(read(darkModules(mark(ofLength(length))))).toBe(ofLength(length))
  })

  it('keeps four light modules on every side', () => {
    const rows = darkModules(mark(LINK))
    const size = rows.length
    const isOutside = (i: number): boolean => i < 4 || i >= size - 4
    expect(rows.flatMap((row, y) => row.filter((dark, x) => dark && (isOutside(x) || isOutside(y))))).toEqual([])
    expect(rows[4]?.slice(4, 12)).toEqual([true, true, true, true, true, true, true, false])
  })

  it('is one shape without a seam: no two of its edges lie on each other', () => {
    const edges: string[] = []
    let at = [0, 0]
    for (const command of parsePath(mark(LINK).path)) {
      if (command[0] !== 'M' && command[0] !== 'L') continue
      const to = [command[1], command[2]]
      if (command[0] === 'L') edges.push([at, to].map(String).toSorted().join(' '))
      at = to
    }
    expect(edges.length).toBeGreaterThan(100)
    expect(new Set(edges).size).toBe(edges.length)
  })

  it('can be read with a stain on it', () => {
    const rows = darkModules(mark(LINK))
    const middle = Math.floor(rows.length / 2)
    const stained = rows.map((row, y) =>
      row.map((dark, x) => dark || (Math.abs(x - middle) < 3 && Math.abs(y - middle) < 3)),
    )
    expect(stained).not.toEqual(rows)
    expect(read(stained)).toBe(LINK)
  })

  it('of a text that no code holds is refused in words', () => {
    const made = qrMark(ofLength(2500))
    expect(made).toMatchObject({ ok: false, problems: [{ code: 'qr-too-long', severity: 'error' }] })
    expect(made.ok ? '' : made.problems[0]?.message).toMatch(/2500 characters.*2331 at most.*send the link itself/)
  })
})
