import { act, screen, within } from '@testing-library/react'
import { userEvent } from '@testing-library/user-event'
import { describe, expect, it, vi } from 'vitest'
import { applyQuery } from '../../src/core/query/applyQuery.ts'
import { readPath } from '../../src/core/query/readPath.ts'
import { DEFAULT_PATH_OPTIONS, FIRST_VIEW } from '../../src/core/query/view.ts'
import type { View } from '../../src/core/query/view.ts'
import { pathQuery } from '../../src/core/query/pathQuery.ts'
import { routesOf } from '../../src/core/paths/routesOf.ts'
import { tellRoute } from '../../src/core/tell/tellRoute.ts'
import { ComparePage } from '../../src/features/compare/ComparePage.tsx'
import { EdgeDetails } from '../../src/features/evidence/EdgeDetails.tsx'
import { RelationRows } from '../../src/features/evidence/RelationRows.tsx'
import { HoverCard } from '../../src/features/explore/HoverCard.tsx'
import { OutlineView } from '../../src/features/outline/OutlineView.tsx'
import { PrintView } from '../../src/features/print/PrintView.tsx'
import { relationFile, relationRow } from '../../src/features/table/relationRows.ts'
import { TableView } from '../../src/features/table/TableView.tsx'
import { buildFigure } from '../../src/figure/buildFigure.ts'
import { captionText } from '../../src/figure/caption.ts'
import { makeRecipe } from '../../src/figure/makeRecipe.ts'
import { figureSvg } from '../../src/figure/toSvg.ts'
import { layoutLanes } from '../../src/layout/columns.ts'
import { laneInput, sceneOfAnswer } from '../../src/scene/sceneOfAnswer.ts'
import { SCREEN_SIZING } from '../../src/scene/sizing.ts'
import { screenTheme } from '../../src/scene/theme.ts'
import { edgeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { WARNED_CLAIMS } from '../core/warnedClaims.ts'
import { renderWithStore } from './renderWithStore.tsx'

const graph = shippedGraph()

describe.each(WARNED_CLAIMS)('the warning of $id ($what)', ({ id: name, warning }) => {
  const id = edgeId(name)
  const { subject, object } = graph.edge(id)
  const view: View = { ...FIRST_VIEW, scope: { kind: 'picked', nodes: [subject, object] } }
  const answer = applyQuery(graph, view, null)
  const figure = buildFigure(graph, makeRecipe(graph, { kind: 'picked', nodes: [subject, object], edges: [id] }))

  it('stands in the panel', () => {
    renderWithStore(<EdgeDetails id={id} />)
    const list = screen.queryByRole('list', { name: 'Warnings' })
    expect(list?.textContent ?? '').toMatch(warning)
  })

  it('is copied with the citation', async () => {
    const write = vi.fn<(text: string) => Promise<void>>().mockResolvedValue()
    renderWithStore(<EdgeDetails id={id} />)
    const user = userEvent.setup()
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: { writeText: write } })
    await user.click(screen.getByRole('button', { name: 'Copy citation' }))
    expect(write.mock.calls[0]?.[0]).toMatch(warning)
    expect(write.mock.calls[0]?.[0]).toContain('https://doi.org/10.3390/cells10092241')
  })

  it('stands in the story of a path, as text, spoken and as Markdown', () => {
    const [route] = routesOf(graph, [readPath(graph, [id], DEFAULT_PATH_OPTIONS)], pathQuery(subject, object))
    if (route === undefined) throw new Error('no route')
    const story = tellRoute(graph, route)
    for (const text of [story.text, story.spoken, story.markdown.replaceAll('\\', '')]) expect(text).toMatch(warning)
  })

  it('stands in the caption of a figure in every notation, also in one whose words were written anew', () => {
    for (const format of ['text', 'markdown', 'latex'] as const) {
      expect(captionText(figure.caption, format).replaceAll('\\', '')).toMatch(warning)
      expect(captionText(figure.caption, format, 'My own words.').replaceAll('\\', '')).toMatch(warning)
    }
  })

  it('stands in the long description, in the metadata of the file and in the title of the drawn line', () => {
    expect(figure.longDescription).toMatch(warning)
    expect(figureSvg(figure).replaceAll('&quot;', '"')).toMatch(warning)
    expect(figure.scene.edges.map((e) => e.title).join('\n')).toMatch(warning)
  })

  it('is printed with the relations', () => {
    renderWithStore(<PrintView onReady={() => {}} />, view)
    expect(
      screen
        .getAllByRole('listitem')
        .map((item) => item.textContent)
        .join('\n'),
    ).toMatch(warning)
  })

  it('is seen on hover, and in the title of the line on the map', () => {
    const link = answer.links.find((l) => l.edges.includes(id))
    renderWithStore(
      <HoverCard chips={[]} hover={{ target: { kind: 'edge', id: link?.id ?? '', edges: [id] }, x: 0, y: 0 }} />,
      view,
    )
    expect(document.body.textContent).toMatch(warning)
    const scene = sceneOfAnswer(graph, answer, layoutLanes(laneInput(graph, answer, SCREEN_SIZING)), {
      theme: screenTheme('light'),
      sizing: SCREEN_SIZING,
    })
    expect(scene.edges.find((e) => e.id === link?.id)?.title).toMatch(warning)
  })

  it('stands in the table and in its files', () => {
    renderWithStore(<TableView />, view)
    const row = document.getElementById(`row-${name}`)
    expect(row?.textContent).toMatch(warning)
    for (const kind of ['csv', 'tsv'] as const) expect(relationFile([relationRow(graph, id)], kind)).toMatch(warning)
  })

  it('stands in rows of relations, in the outline and in a comparison', async () => {
    renderWithStore(<RelationRows edges={[id]} />)
    expect(screen.getByRole('listitem').textContent).toMatch(warning)
    document.body.innerHTML = ''
    renderWithStore(<OutlineView />, { ...view, reading: 'outline', selection: { kind: 'edge', id } })
    expect(
      screen
        .getAllByRole('row')
        .map((r) => r.textContent)
        .join('\n'),
    ).toMatch(warning)
    document.body.innerHTML = ''
    renderWithStore(<ComparePage />, {
      page: 'compare',
      compare: { a: { kind: 'node', id: subject }, b: { kind: 'node', id: subject } },
    })
    const both = within(screen.getByRole('region', { name: 'Both' }))
    expect(
      both
        .getAllByRole('button')
        .map((b) => b.textContent)
        .join('\n'),
    ).toMatch(warning)
    await act(async () => {
      await Promise.resolve()
    })
  })
})
