import { execFileSync } from 'node:child_process'
import { mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/exopath.ts'
import { reopenFigure } from '../../src/figure/reopen.ts'
import { tinyFont } from '../figure/tinyFont.ts'
import { capturedIo } from './capturedIo.ts'

async function figure(...args: string[]): Promise<{ code: number; text: string; complaint: string }> {
  const io = capturedIo()
  const code = await main(['figure', ...args], io)
  return { code, text: io.said.join('\n'), complaint: io.complained.join('\n') }
}

describe('exopath figure', () => {
  it('tells overall effects in the caption of a mechanism, unless they are to be drawn', async () => {
    const words = async (...more: string[]): Promise<boolean> =>
      (await figure('--mechanism', 'mir21-pten-akt', '--caption', 'text', ...more)).text.includes('Not drawn')
    expect([await words(), await words('--overall', 'folded'), await words('--overall', 'shown')]).toEqual([
      true,
      true,
      false,
    ])
  })

  it('refuses another word for overall effects and says which there are', async () => {
    const { code, complaint } = await figure('--storyline', '--overall', 'hidden', '--caption', 'text')
    expect([code, complaint]).toEqual([2, expect.stringContaining('--overall hidden: choose from folded, shown.')])
  })

  it('writes the choice into the file, where the next run finds it', async () => {
    const out = path.join(await mkdtemp(path.join(tmpdir(), 'exopath-')), 'fig.svg')
    expect((await figure('--mechanism', 'mir21-pten-akt', '--overall', 'shown', '-o', out)).code).toBe(0)
    const read = reopenFigure(await readFile(out), out)
    expect(read.ok && read.value.overall).toBe('shown')
    expect((await figure(out, '--caption', 'text')).text).not.toContain('Not drawn')
  })

  it('draws icons and compartments when asked to, and keeps them in the file', async () => {
    const out = path.join(await mkdtemp(path.join(tmpdir(), 'exopath-')), 'fig.svg')
    expect((await figure('--mechanism', 'mir21-pten-akt', '--icons', '--backdrop', '-o', out)).code).toBe(0)
    const read = reopenFigure(await readFile(out), out)
    expect(read.ok && [read.value.icons, read.value.backdrop]).toEqual([true, true])
    expect(await readFile(out, 'utf8')).toContain('>Disc and its cells</text>')
    expect((await figure(out, '--caption', 'text')).text).toContain('Framed areas name')
    expect((await figure('--help')).text).toMatch(/--icons[^]*--backdrop/)
  })

  it('says which numbers had no room, though the figure is right', async () => {
    const out = path.join(await mkdtemp(path.join(tmpdir(), 'exopath-')), 'fig.svg')
    const { code, complaint } = await figure('--study', 'study-50', '-o', out)
    expect([code, complaint]).toEqual([
      0,
      'look markers: 1 line has no room for the reference number; it stands in the caption.',
    ])
  })

  it('draws the fullest route between two names and says what it joins', async () => {
    const { text } = await figure('--path', 'miR-21,..,NP cell apoptosis', '--caption', 'text')
    expect(text).toMatch(
      /3 relations from one review\.[^]*weakest step joined\.[^]*Joined: that .* was told of N-Exos only \[139\]/,
    )
  })
})

describe('a figure that does not fit its page', () => {
  it('is not written, and the reason and the way out are said', async () => {
    const out = path.join(await mkdtemp(path.join(tmpdir(), 'exopath-')), 'fig.svg')
    const { code, complaint } = await figure('--mechanism', 'cited-titles', '--column', 'single', '-o', out)
    expect([code, complaint]).toEqual([1, expect.stringMatching(/(is|needs) \d+ mm [^]*Nothing was written/)])
    await expect(readFile(out)).rejects.toThrow('ENOENT')
    expect((await figure('--mechanism', 'cited-titles', '--column', 'single', '-o', out, '--force')).code).toBe(1)
    expect((await readFile(out, 'utf8')).startsWith('<svg')).toBe(true)
  }, 60_000)

  it.each([
    ['at 89 mm', '--column', 'single'],
    ['on a slide', '--preset', 'slide-16x9', '--column', 'full'],
  ])(
    'is divided %s into a handful of files, each told with what it holds',
    async (_, ...target) => {
      const folder = await mkdtemp(path.join(tmpdir(), 'exopath-'))
      const { code, text, complaint } = await figure(
        '--mechanism',
        'cited-titles',
        ...target,
        '--split',
        '-o',
        path.join(folder, 'fig.svg'),
      )
      const files = (await readdir(folder)).toSorted()
      expect([code, files.length > 1 && files.length <= 8, files[0]]).toEqual([0, true, 'fig-1.svg'])
      expect(text.split('\n')).toHaveLength(files.length)
      expect(complaint).toContain(`on ${files.length} pages, as it does not fit as one:`)
      for (const [i, file] of files.entries())
        expect(complaint.split('\n')[i + 1]).toMatch(new RegExp(`${file}: Told only by titles of cited papers: `))
      const first = await readFile(path.join(folder, files[0] ?? ''))
      expect(reopenFigure(first, 'fig-1.svg').ok).toBe(true)
    },
    60_000,
  )

  it('keeps its name where one page holds all panels, and is not divided where it fits', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'exopath-'))
    const { code, complaint } = await figure(
      '--node',
      'ages',
      '--column',
      'single',
      '--split',
      '-o',
      path.join(folder, 'a.svg'),
    )
    const whole = await figure('--mechanism', 'mir21-pten-akt', '--split', '-o', path.join(folder, 'b.svg'))
    expect([code, whole.code, complaint, whole.complaint, await readdir(folder)]).toEqual([
      0,
      0,
      expect.stringMatching(/Divided into \d panels on 1 page/),
      '',
      ['a.svg', 'b.svg'],
    ])
  }, 60_000)

  it('is refused in words where no division fits, and nothing is written', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'exopath-'))
    const { code, complaint } = await figure(
      '--node',
      'ivdd',
      '--preset',
      'elsevier',
      '--column',
      'minimal',
      '--split',
      '-o',
      path.join(folder, 'fig.svg'),
    )
    expect([code, complaint, await readdir(folder)]).toEqual([
      1,
      expect.stringMatching(/needs \d+ mm of 30 mm width\. No division into panels[^]*Nothing was written/),
      [],
    ])
  }, 60_000)
})

describe('what is asked for', () => {
  const out = async (): Promise<string> => path.join(await mkdtemp(path.join(tmpdir(), 'exopath-')), 'fig.json')

  it('may be two things compared', async () => {
    const file = await out()
    await figure('--compare', 'BMSC-Exos,N-Exos', '-o', file)
    expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({
      show: {
        kind: 'comparison',
        a: { centre: 'bmsc-exos' },
        b: { centre: 'n-exos' },
        aTitle: 'BMSC-Exos',
        bTitle: 'N-Exos',
      },
    })
    expect((await figure('--compare', 'BMSC-Exos', '-o', file)).complaint).toContain('--compare needs two names')
  })

  it('may be another path than the fullest, or several as panels', async () => {
    const file = await out()
    const show = async (answer: string): Promise<unknown> => {
      await figure('--path', 'miR-21,..,IVDD', '--answer', answer, '-o', file)
      return (JSON.parse(await readFile(file, 'utf8')) as { show: unknown }).show
    }
    const [first, second] = [await show('1'), await show('2')]
    expect(first).not.toEqual(second)
    expect(await show('1,2')).toMatchObject({
      kind: 'panels',
      panels: [
        { show: first, title: 'By way of PTEN and PI3K-AKT pathway' },
        { show: second, title: 'Stated outright' },
      ],
    })
    expect((await figure('--path', 'miR-21,..,IVDD', '--answer', '9', '-o', file)).complaint).toContain(
      'give a number from 1 to 2',
    )
  })

  it.each([
    [['--storyline', '--steps', '2'], '--steps counts from one node'],
    [['--storyline', '--answer', '2'], '--answer chooses among the paths'],
    [['--mechanism', 'mir21-pten-akt', '--preset', 'natur'], 'There are: nature, science'],
    [['--mechanism', 'mir21-pten-akt', '--column', 'wide'], 'It has: single (89 mm)'],
  ])('%j is refused in words', async (args, words) => {
    expect(await figure(...args, '-o', await out())).toMatchObject({
      code: 2,
      complaint: expect.stringContaining(words),
    })
  })

  it('names the presets and widths there are when a recipe asks for others', async () => {
    const file = await out()
    await figure('--mechanism', 'mir21-pten-akt', '-o', file)
    const text = await readFile(file, 'utf8')
    await writeFile(file, text.replace('"nature"', '"natur"'))
    expect(await figure(file, '--caption', 'text')).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(/No preset is called natur\. There are: nature/),
    })
    await writeFile(file, text.replace('"double"', '"wide"'))
    expect(await figure(file, '--caption', 'text')).toMatchObject({
      code: 1,
      complaint: expect.stringMatching(/has no width wide\. It has: single/),
    })
  })
})

it('tells each page of a divided figure by its own caption, with the relations that stand on it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'exopath-'))
  const { text } = await figure(
    '--node',
    'ages',
    '--column',
    'minimal',
    '--preset',
    'elsevier',
    '--caption',
    'text',
    '-o',
    path.join(folder, 'whole.svg'),
    '--force',
  )
  expect(text.match(/Shown: /g)).toHaveLength(1)
  const divided = await figure(
    '--mechanism',
    'cited-titles',
    '--column',
    'single',
    '--caption',
    'text',
    '--split',
    '-o',
    path.join(folder, 'part.svg'),
  )
  const pages = (await readdir(folder)).filter((name) => name.startsWith('part'))
  expect(divided.text.match(/Shown: /g)).toHaveLength(pages.length)
}, 60_000)

describe('where a figure cannot be written', () => {
  it('a folder, a path through a file and a folder that takes none are each told in one line', async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'exopath-'))
    await writeFile(path.join(folder, 'a.txt'), 'text')
    const told = async (file: string) => {
      const { code, complaint } = await figure('--mechanism', 'mir21-pten-akt', '-o', file)
      return [code, complaint.split('\n').length, complaint.replace(/^.*?(is a folder|cannot be written)/, '$1')]
    }
    expect(await told(folder)).toEqual([1, 1, expect.stringContaining('is a folder. Name a file in it')])
    expect(await told(path.join(folder, 'a.txt', 'x.svg'))).toEqual([
      1,
      1,
      'cannot be written: a part of its path is a file, not a folder.',
    ])
    expect(await told('/proc/x/fig.svg')).toEqual([1, 1, 'cannot be written: its folder takes no files.'])
    const pipe = path.join(folder, 'pipe.svg')
    execFileSync('mkfifo', [pipe])
    expect(await told(pipe)).toEqual([1, 1, expect.stringContaining('is a pipe, not a file.')])
  })
})

describe('exopath figure with characters of another script', () => {
  const SLIDE = ['--mechanism', 'mir21-pten-akt', '--preset', 'slide-16x9', '--title', '外泌体 与 miR-21'] as const
  const place = async (): Promise<{ readonly folder: string; readonly font: string }> => {
    const folder = await mkdtemp(path.join(tmpdir(), 'exopath-'))
    const font = path.join(folder, 'tiny.ttf')
    await writeFile(font, tinyFont({ family: 'Tiny Han', characters: '外泌体与' }))
    return { folder, font }
  }

  it.each(['fig.pdf', 'fig.png', 'fig.tif'])(
    'writes no %s with blanks, says how to have it, and writes it when forced',
    async (name) => {
      const { folder } = await place()
      const { code, complaint } = await figure(...SLIDE, '--svg', '-o', path.join(folder, name))
      expect([code, complaint]).toEqual([
        1,
        expect.stringMatching(
          /^fail characters: .*外 泌 体 与.*\nNothing was written; --font FILE draws them, --force writes it all the same\.$/,
        ),
      ])
      expect(await readdir(folder)).toEqual(['tiny.ttf'])
      expect((await figure(...SLIDE, '-o', path.join(folder, name), '--force')).code).toBe(1)
      expect(await readdir(folder)).toContain(name)
    },
  )

  it('writes SVG and slides, which their readers draw, with a remark', async () => {
    const { folder } = await place()
    const { code, complaint } = await figure(...SLIDE, '--pptx', '-o', path.join(folder, 'fig.svg'))
    expect([code, complaint]).toEqual([0, expect.stringMatching(/^look characters: .*外 泌 体 与/)])
    expect((await readdir(folder)).toSorted()).toEqual(['fig.pptx', 'fig.svg', 'tiny.ttf'])
  })

  it('draws them from --font, for this call only', async () => {
    const { folder, font } = await place()
    const { code, complaint } = await figure(...SLIDE, '--font', font, '--pdf', '-o', path.join(folder, 'fig.png'))
    expect([code, complaint]).toEqual([
      0,
      expect.stringMatching(/^look characters: 外 泌 体 与 are drawn from Tiny Han\./),
    ])
    expect((await figure(...SLIDE, '-o', path.join(folder, 'again.pdf'))).code).toBe(1)
  })

  it('reopens such a figure, and says which font it misses', async () => {
    const { folder, font } = await place()
    await figure(...SLIDE, '--font', font, '-o', path.join(folder, 'fig.pdf'))
    const without = await figure(path.join(folder, 'fig.pdf'), '-o', path.join(folder, 'two.pdf'))
    expect([without.code, without.complaint]).toEqual([
      1,
      expect.stringContaining('The figure was drawn with Tiny Han, which is not chosen here.'),
    ])
    expect((await figure(path.join(folder, 'fig.pdf'), '--font', font, '-o', path.join(folder, 'two.pdf'))).code).toBe(
      0,
    )
    expect(await readFile(path.join(folder, 'two.pdf'))).toEqual(await readFile(path.join(folder, 'fig.pdf')))
  })

  it.each([
    ['no file', 'none.ttf', /--font .*none\.ttf is not there/],
    ['a folder', '.', /is no file/],
    ['an empty file', 'empty.ttf', /empty\.ttf is empty/],
    ['a web page', 'page.ttf', /is a web page/],
  ])('refuses %s as a font in one line', async (_what, name, words) => {
    const { folder } = await place()
    await writeFile(path.join(folder, 'empty.ttf'), '')
    await writeFile(path.join(folder, 'page.ttf'), '<!doctype html><title>Free fonts</title>')
    const { code, complaint } = await figure(
      ...SLIDE,
      '--font',
      path.join(folder, name),
      '-o',
      path.join(folder, 'fig.pdf'),
    )
    expect([code, complaint]).toEqual([1, expect.stringMatching(words)])
    expect(complaint.split('\n')).toHaveLength(1)
  })

  it('says when the font is not needed', async () => {
    const { folder, font } = await place()
    const { code, complaint } = await figure(
      '--mechanism',
      'mir21-pten-akt',
      '--font',
      font,
      '-o',
      path.join(folder, 'fig.svg'),
    )
    expect([code, complaint]).toEqual([0, expect.stringContaining('is not used')])
  })
})
