import type { Sheet } from '../../src/figure/handout/handoutSheet.ts'
import type { Scene, SceneText } from '../../src/scene/scene.ts'

/** Every text that a page draws. */
export function sceneTexts(scene: Scene): readonly SceneText[] {
  return [
    ...scene.nodes.flatMap((n) => (n.code === null ? [n.text] : [n.text, n.code])),
    ...scene.edges.flatMap((e) => e.label ?? []),
    ...scene.badges.map((b) => b.text),
    ...scene.extras.flatMap((m) => (m.kind === 'text' ? [m.text] : [])),
  ]
}

/** Everything a sheet holds in words: what is drawn, what a screen reader hears, what SVG titles and file facts say. */
export function sheetText({ pages, facts }: Sheet): string {
  return plain(
    [
      ...pages.flatMap(({ scene, parts }) => [
        ...sceneTexts(scene).map((t) => t.lines.join(' ')),
        ...scene.nodes.map((n) => n.title),
        ...scene.edges.map((e) => e.title),
        ...parts.map((p) => p.alt ?? ''),
      ]),
      facts.title,
      facts.subject,
      facts.creator,
      ...facts.keywords,
    ].join('\n'),
  )
}

/** Text with every run of white space as one space. */
export function plain(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
