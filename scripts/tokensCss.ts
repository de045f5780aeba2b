/** The design tokens as CSS custom properties: colours per theme, sizes, radii, motion. Sizes are in rem, so that they grow with
 *  the reader's type; tokens.json names them in px of a 16 px root. */
export interface Tokens {
  readonly color: { readonly light: Readonly<Record<string, string>>; readonly dark: Readonly<Record<string, string>> }
  readonly size: Readonly<Record<string, number>>
  readonly radius: Readonly<Record<string, number>>
  readonly motion: Readonly<Record<string, string>>
  readonly elevation: {
    readonly popover: Readonly<Record<'light' | 'dark', string>>
    readonly sheet: Readonly<Record<'light' | 'dark', string>>
  }
}

const name = (token: string): string => token.replaceAll('.', '-').replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)

export function tokensCss(tokens: Tokens): string {
  const colours = (theme: 'light' | 'dark'): string =>
    [
      `  color-scheme: ${theme};`,
      ...Object.entries(tokens.color[theme]).map(([key, value]) => `  --${name(key)}: ${value};`),
      `  --shadow-popover: ${tokens.elevation.popover[theme]};`,
      `  --shadow-sheet: ${tokens.elevation.sheet[theme]};`,
    ].join('\n')
  const lengths = [
    ...Object.entries(tokens.size).map(([key, px]) => `  --size-${name(key)}: ${px / 16}rem;`),
    ...Object.entries(tokens.radius).map(([key, px]) => `  --radius-${name(key)}: ${px}px;`),
    ...Object.entries(tokens.motion).map(
      ([key, value]) => `  --motion-${name(key)}: ${value.replace(/ \(.*\)$/, '')};`,
    ),
  ].join('\n')
  // Paper is white whatever the screen shows.
  return `/* Generated from tokens.json by scripts/build-tokens.ts. Do not edit. */
:root,
:root[data-theme='light'] {
${colours('light')}
}
@media screen {
  :root[data-theme='dark'] {
${colours('dark').replace(/^/gm, '  ')}
  }
}
@media screen and (prefers-color-scheme: dark) {
  :root:not([data-theme]) {
${colours('dark').replace(/^/gm, '  ')}
  }
}
:root {
${lengths}
}
`
}
