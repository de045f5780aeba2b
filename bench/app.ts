import type { Browser } from '@playwright/test'
import type { BenchResult, BenchRow } from './benchResult.ts'
import { moveWholeMap } from './moveMap.ts'
import { WINDOW } from './newVisit.ts'
import { openApp } from './openApp.ts'
import { timeToClick, timeToWalk } from './timeToAnswer.ts'
import { longestUnwatched } from './unwatchedVisit.ts'
import { watchStart } from './watchStart.ts'
import type { SentFile, Start } from './watchStart.ts'

/** First visits for each number; fewer for a quick look, e.g. `EXOPATH_BENCH_RUNS=1`. */
const RUNS = Number(process.env['EXOPATH_BENCH_RUNS'] ?? 5)

/** The built app in a real browser: every step until it answers, how long it is busy, what it loads, how smoothly the whole
 *  map moves. */
export async function run(): Promise<BenchResult> {
  const app = await openApp()
  try {
    const plain = await firstVisits(app.browser, app.address, 1)
    const slow = await firstVisits(app.browser, app.address, 6)
    const unwatched: number[] = []
    for (let i = 0; i < RUNS; i++) unwatched.push(await longestUnwatched(app.address))
    const motion = await moveWholeMap(app.browser, app.address)
    const kB = (files: (start: Start) => readonly SentFile[], kind: RegExp): number =>
      median(
        plain.starts.map((start) =>
          files(start)
            .filter((file) => kind.test(file.name))
            .reduce((sum, file) => sum + file.bytes, 0),
        ),
      ) / 1000
    const before = (start: Start): readonly SentFile[] => start.files.filter((file) => file.start < plain.answering)
    return {
      title: `App in Chromium ${app.browser.version()}, ${WINDOW.width} × ${WINDOW.height}, no GPU, median of ${RUNS} first visits`,
      rows: [
        ...rowsOf('', plain, { picture: 1000, answer: 800 }),
        {
          what: 'longest task after the first picture, no debugger (0 = none over 50 ms)',
          value: median(unwatched),
          unit: 'ms',
          limit: 50,
        },
        ...rowsOf(', 6× slower processor', slow, { answer: 3000 }),
        {
          what: 'shift of the page while it loads (CLS)',
          value: Math.max(...plain.starts.map((start) => start.shift)),
          unit: '',
          limit: 0.02,
        },
        { what: 'JavaScript before it answers, as sent', value: kB(before, /\.js$/), unit: 'kB', limit: 200 },
        {
          what: 'JavaScript with the drawing engine',
          value: kB((start) => start.filesWithEngine, /\.js$/),
          unit: 'kB',
          limit: 300,
        },
        { what: 'everything before it answers', value: kB(before, /./), unit: 'kB' },
        { what: 'whole map, frames while panning', value: motion.pan, unit: 'frames/s', limit: 55, better: 'more' },
        { what: 'whole map, frames while zooming', value: motion.zoom, unit: 'frames/s', limit: 55, better: 'more' },
      ],
      notes: [
        'Answers: seen on the page, to clicks and keys that are tried again and again from the first picture on.',
        'A debugger watches all visits but those that say so, and adds some 40 ms to the longest task: it has the browser read the script again for stack traces.',
        'The browser shares the machine with this program; the numbers count on a machine with nothing beside it.',
      ],
    }
  } finally {
    await app.close()
  }
}

interface FirstVisits {
  readonly starts: readonly Start[]
  readonly click: number
  readonly walk: number
  /** When both pointer and keys are answered. */
  readonly answering: number
}

/** One visit after the other: those that only look and those that click or press keys do not disturb each other. */
async function firstVisits(browser: Browser, address: string, slowdown: number): Promise<FirstVisits> {
  const starts: Start[] = []
  const clicks: number[] = []
  const walks: number[] = []
  for (let i = 0; i < RUNS; i++) {
    starts.push(await watchStart(browser, address, slowdown))
    clicks.push(await timeToClick(browser, address, slowdown))
    walks.push(await timeToWalk(browser, address, slowdown))
  }
  const [click, walk] = [median(clicks), median(walks)]
  return { starts, click, walk, answering: Math.max(click, walk) }
}

function rowsOf(
  speed: string,
  { starts, click, walk }: FirstVisits,
  limits: { readonly picture?: number; readonly answer: number },
): readonly BenchRow[] {
  const ms = (what: string, value: number, limit?: number): BenchRow => ({
    what: what + speed,
    value,
    unit: 'ms',
    ...(limit === undefined ? {} : { limit }),
  })
  const of = (read: (start: Start) => number): number => median(starts.map(read))
  return [
    ms(
      'first picture seen',
      of((s) => s.picture),
      limits.picture,
    ),
    ms(
      'data read and checked',
      of((s) => s.data),
    ),
    ms(
      'page stands',
      of((s) => s.mounted),
    ),
    ms(
      'map drawn from its Scene',
      of((s) => s.drawn),
    ),
    ms('a click on a node selects it', click, limits.answer),
    ms('an arrow key walks', walk, limits.answer),
    ms(
      'drawing engine there, after the first zoom',
      of((s) => s.engine),
    ),
    ms(
      'blocked after the first picture (over 50 ms)',
      of((s) => s.blocked),
    ),
    ms(
      'longest task after the first picture',
      of((s) => s.longest),
    ),
    ms(
      'end of the last task over 50 ms',
      of((s) => s.lastLong),
    ),
  ]
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
}
