import type { Page } from '@playwright/test'

/** What a walk did, step by step, and what went wrong; null = nothing. */
export interface Walked {
  readonly steps: readonly string[]
  readonly wrong: string | null
}

const LINKS = [
  '',
  'map',
  'map?at=atlas',
  'map?at=core',
  'map?at=whole',
  'map?at=mechanism:mir21-pten-akt',
  'map?at=near:mir-21:2',
  'map?at=pick:mir-21,pten,ivdd',
  'map?at=pick:',
  'map?read=outline',
  'map?read=table&at=whole',
  'map?layout=flow',
  'map?select=edge:M43',
  'map?select=nodes:mir-21,pten',
  'map?select=lane:cargo',
  'map?do=hide:ivdd,expand:pten:both:1',
  'map?do=only:ivdd',
  'map?from=bmsc-exos&to=np-cell-apoptosis',
  'map?from=any-exosome&to=ivdd&with=bridges',
  'map?from=ivdd&to=mir-21',
  'map?species=pig',
  'map?at=nowhere&open=M1&step=99&zzz=1',
  'studies',
  'references?select=reference:24',
  'flags',
  'compare?compare=bmsc-exos~n-exos',
  'search?q=mir',
  'about',
  '%E0%A4%A',
  'map?moved=mir-21:900:-900',
] as const
const SIZES = [
  [1366, 768],
  [1024, 700],
  [1000, 768],
  [800, 600],
  [844, 390],
  [390, 844],
  [320, 480],
  [640, 400],
  [1280, 300],
  [240, 160],
] as const
/** A window that is being closed or turned: nobody reads in it, and the browser draws in it only now and then, so it passes. */
const SLIVER = { width: 60, height: 40 }
const KEYS = [
  'Tab',
  'Tab',
  'Shift+Tab',
  'Enter',
  'Enter',
  'Escape',
  'Escape',
  'Space',
  'ArrowRight',
  'ArrowLeft',
  'ArrowDown',
  'ArrowUp',
  'Home',
  'End',
  'Shift+ArrowRight',
  'Delete',
  'Control+z',
  'Control+Shift+z',
  'Control+a',
  'ContextMenu',
  '?',
  '/',
  '+',
  '-',
  '0',
  'e',
  'b',
  'r',
  'p',
  'x',
  'c',
  'm',
  'h',
  'o',
  't',
  '1',
  '2',
] as const
const TYPED = ['mir-21', 'apop', 'zzz', '134', 'rat', '  ', '\u{1F9EC}', '%'] as const

/** Numbers from 0 to 1 that a seed determines (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

type Point = readonly [x: number, y: number]
interface Step {
  readonly told: string
  readonly act: () => Promise<unknown>
}

/** Does what a reader might, at random: clicks, drags, keys, links, window sizes, theme, text, back and forth. Ends at the first
 *  uncaught error, error in the console, part of the page that could not be shown, or empty page. */
export async function randomWalk(page: Page, seed: number, count: number): Promise<Walked> {
  const random = seeded(seed)
  const steps: string[] = []
  const errors: string[] = []
  await prepare(page, errors)
  await page.goto('/')
  await page.getByRole('application').waitFor()
  for (let n = 1; n <= count; n++) {
    const { told, act } = nextStep(page, random)
    steps.push(`${n} ${told}`)
    await act()
    if (n % 10 === 0 || n === count) {
      const missing = await whatIsMissing(page)
      if (missing !== null) errors.push(missing)
    }
    if (errors.length > 0) return { steps, wrong: errors.join('\n') }
  }
  return { steps, wrong: null }
}

/** Errors are gathered; other hosts, other windows and paper stay out of it. */
async function prepare(page: Page, errors: string[]): Promise<void> {
  page.on('pageerror', (error) => errors.push(error.stack ?? String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text())
  })
  page.on('dialog', (dialog) => {
    void dialog.dismiss()
  })
  page.context().on('page', (other) => {
    void other.close()
  })
  await page.addInitScript(() => {
    window.print = () => undefined
  })
}

function nextStep(page: Page, random: () => number): Step {
  const one = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] ?? (list[0] as T)
  const { width, height } = page.viewportSize() ?? { width: 1366, height: 768 }
  const point = (): Point => [Math.round(random() * width), Math.round(random() * height)]
  const dice = random()
  if (dice < 0.42) {
    const [x, y] = point()
    const button = random() < 0.1 ? 'right' : 'left'
    return { told: `${button} click ${x},${y}`, act: () => page.mouse.click(x, y, { button }) }
  }
  if (dice < 0.74) {
    const key = one(KEYS)
    return { told: `key ${key}`, act: () => page.keyboard.press(key) }
  }
  if (dice < 0.79) {
    const [from, to, how] = [point(), point(), one(['', '', '', 'Shift ', 'turning '] as const)]
    return { told: `${how}drag ${from.join()} to ${to.join()}`, act: () => drag(page, from, to, how) }
  }
  if (dice < 0.83) {
    const [[x, y], by] = [point(), Math.round((random() - 0.5) * 600)]
    return {
      told: `wheel ${by} at ${x},${y}`,
      act: async () => {
        await page.mouse.move(x, y)
        await page.mouse.wheel(0, by)
      },
    }
  }
  if (dice < 0.89) {
    const link = one(LINKS)
    return {
      told: `link #${link}`,
      act: () =>
        page.evaluate((hash) => {
          location.hash = hash
        }, link),
    }
  }
  if (dice < 0.93) {
    const [[w, h], key, passes] = [one(SIZES), one(KEYS), random() < 0.2]
    return {
      told: `window ${passes ? `60 × 40, key ${key}, then ` : ''}${w} × ${h}`,
      act: () => resize(page, { width: w, height: h }, passes ? key : null),
    }
  }
  if (dice < 0.96) {
    const by = random() < 0.7 ? -1 : 1
    return {
      told: by < 0 ? 'back' : 'forward',
      act: () =>
        page.evaluate((way) => {
          history.go(way)
        }, by),
    }
  }
  if (dice < 0.985) {
    const text = one(TYPED)
    return {
      told: `types “${text}” in the search`,
      act: async () => {
        await page.evaluate(() => {
          document.getElementById('search')?.focus()
        })
        await page.keyboard.insertText(text)
      },
    }
  }
  const colorScheme = one(['light', 'dark'] as const)
  return { told: `${colorScheme} theme`, act: () => page.emulateMedia({ colorScheme }) }
}

/** A drag, with Shift held, or over which the window becomes too small for anything, as when a phone is turned. */
async function drag(page: Page, from: Point, to: Point, how: '' | 'Shift ' | 'turning '): Promise<void> {
  if (how === 'Shift ') await page.keyboard.down('Shift')
  await page.mouse.move(...from)
  await page.mouse.down()
  if (how === 'turning ') await page.setViewportSize({ width: 60, height: 20 })
  await page.mouse.move(...to, { steps: 2 })
  await page.mouse.up()
  if (how === 'turning ') await page.setViewportSize({ width: 900, height: 600 })
  if (how === 'Shift ') await page.keyboard.up('Shift')
}

async function resize(
  page: Page,
  size: { readonly width: number; readonly height: number },
  keyInSliver: string | null,
): Promise<void> {
  if (keyInSliver !== null) {
    await page.setViewportSize(SLIVER)
    await page.keyboard.press(keyInSliver)
    await page.mouse.click(20, 20)
  }
  await page.setViewportSize(size)
}

/** Header, content and no region that gave up; null = all there. A part that is still on its way is waited for. */
async function whatIsMissing(page: Page): Promise<string | null> {
  for (const until = Date.now() + 10_000; ;) {
    const missing = await missingNow(page)
    if (missing === null || Date.now() > until) return missing
    await page.evaluate(
      () =>
        new Promise((drawn) => {
          requestAnimationFrame(drawn)
        }),
    )
  }
}

function missingNow(page: Page): Promise<string | null> {
  return page.evaluate(() => {
    const failed = document.querySelector('.region-error')
    if (failed !== null) return `A region gave up: ${failed.textContent ?? ''}`
    if (document.querySelector('header.header') === null) return 'The header is gone.'
    if ((document.querySelector('main')?.textContent ?? '').trim().length < 20) return 'The page is empty.'
    return null
  })
}
