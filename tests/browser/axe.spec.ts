import AxeBuilder from '@axe-core/playwright'
import { expect, test } from '@playwright/test'
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

for (const colorScheme of ['light', 'dark'] as const) {
  test.describe(`${colorScheme} theme`, () => {
    test.use({ colorScheme })
    for (const [state, fragment] of Object.entries(STATES)) {
      test(`axe finds nothing wrong with ${state}`, async ({ page }) => {
        await openMap(page, fragment)
        const { violations } = await new AxeBuilder({ page }).analyze()
        expect(violations.map(({ id, help, nodes }) => ({ id, help, at: nodes.map((node) => node.target.join(' ')) }))).toEqual([])
      })
    }
  })
}
