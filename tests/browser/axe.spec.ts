import AxeBuilder from '@axe-core/playwright'
import { expect, test, type Page } from '@playwright/test'
import { openMap } from './openMap.ts'

/** Views by the fragment of their link; each is checked in both themes. */
const STATES: Readonly<Record<string, string>> = {
  'the first view': '',
  'the whole map': 'map?at=whole',
  'a node': 'map?select=node:mir-21',
  'a relation': 'map?select=edge:M43',
  'a path question': 'map?from=any-exosome&to=ivdd',
  'no path': 'map?from=ivdd&to=mir-21',
  'a notice': 'map?select=node:nothing-like-this',
}
/** Pages without a map. */
const PAGES: Readonly<Record<string, string>> = {
  'the outline': 'map?read=outline',
  'the table': 'map?read=table',
  'the studies': 'studies',
  'the references': 'references',
  'the flags': 'flags',
  'the search': 'search?q=miR-21',
  'the about page': 'about',
}

// A long list takes axe a while on a slow machine.
test.setTimeout(180_000)

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme })
    for (const [state, fragment] of Object.entries(STATES)) {
      test(`axe finds nothing wrong with ${state}`, async ({ page }) => {
        await openMap(page, fragment)
        expect(await wrongWith(page)).toEqual([])
      })
    }
    for (const [state, fragment] of Object.entries(PAGES)) {
      test(`axe finds nothing wrong with ${state}`, async ({ page }) => {
        await page.goto(`/#${fragment}`)
        await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toHaveCount(1)
        await page.waitForLoadState('networkidle')
        expect(await wrongWith(page)).toEqual([])
      })
    }
  })
}

/** What axe finds: rule, its words, and where. */
async function wrongWith(page: Page): Promise<readonly object[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(' ')) }))
}
