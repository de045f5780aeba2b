import { describe, expect, it } from 'vitest'
import { answerQuestion } from '../../src/core/paths/answerQuestion.ts'
import { routeOfPath } from '../../src/core/paths/route.ts'
import { knownIds } from '../../src/core/query/knownIds.ts'
import { viewFromUrl } from '../../src/core/query/parseViewUrl.ts'
import { viewToUrl } from '../../src/core/query/viewUrl.ts'
import { shippedGraph } from '../core/shippedGraph.ts'

const graph = shippedGraph()
const open = (link: string) => viewFromUrl(link, knownIds(graph))

/** Links as version 0.1 wrote them: read in slides, notes and messages. */
const WHOLE: readonly string[] = [
  '',
  'studies',
  'references?select=reference:134',
  'flags?select=flag:CF-02',
  'studies?select=study:study-134',
  'compare?compare=bmsc-exos~n-exos',
  'search?q=mir+21',
  'map?read=outline',
  'map?read=table&at=whole',
  'map?at=whole&layout=flow',
  'map?at=near:mir-21:2',
  'map?at=mechanism:mir21-pten-akt',
  'map?at=pick:mir-21,pten,pi3k-akt',
  'map?select=edge:M47',
  'map?select=node:pi3k-akt',
  'map?select=bundle:pi3k-akt--ivdd',
  'map?select=lane:pathway',
  'map?species=pig',
  'map?hide-certainty=inferred,hedged&setting=in-vivo',
  'map?at=mechanism:mir21-pten-akt&from=bmsc-exos&to=np-cell-apoptosis&via=mir-21',
  'map?from=any-exosome&to=np-cell-pyroptosis',
  'map?from=n-exos&to=mlk3',
  'map?from=bmsc-exos&to=ivdd&avoid=mir-21&max=4&with=bridges,title-only&without=inferred-steps',
]
const PATHS: readonly string[] = [
  'map?from=msc-exos&to=np-cell-pyroptosis&open=M34',
  'map?from=msc-exos&to=np-cell-pyroptosis&open=M37,N07,N09',
  'map?from=msc-exos&to=np-cell-pyroptosis&open=M37,M40,M35,M36&step=2',
  'map?from=any-exosome&to=ivdd&open=M43,M91',
  'map?from=gw4869&to=np-cell-pyroptosis&open=G07,G06,M34',
  'map?from=bmsc-exos&to=np-cell-apoptosis&via=pten&with=join-contexts&open=M43,M47,M48,M50',
  'map?from=msc-exos&to=np-cell-apoptosis&with=join-contexts&open=M51,M96',
]

describe('a link of an earlier version', () => {
  it.each(WHOLE)('opens whole: %s', (link) => {
    expect(open(link).problems).toEqual([])
    expect(viewToUrl(open(link).view)).toBe(link)
  })

  it.each(PATHS)('opens its path: %s', (link) => {
    const { view } = open(link)
    if (view.paths === null) throw new Error('asks nothing')
    expect(
      routeOfPath(answerQuestion(graph, { ...view.paths, filters: view.filters }), view.paths.open ?? []),
    ).not.toBeNull()
  })

  it('to something that was renamed opens it under its name of today and says so', () => {
    const renamed = [
      ['map?select=node:donor-age', 'donor-age'],
      ['map?select=edge:SEC-n-exos', 'SEC-n-exos'],
      ['map?from=msc-therapy&to=ivdd', 'msc-therapy'],
      ['map?at=near:disc-microenvironment:1', 'disc-microenvironment'],
    ] as const
    for (const [link, former] of renamed) {
      const { view, problems } = open(link)
      expect(problems.map((p) => p.code)).toEqual(['renamed-link-id'])
      expect(problems[0]?.message).toContain(`“${former}”`)
      expect(viewToUrl(view)).not.toBe('')
      expect(viewToUrl(view)).not.toContain(former)
      expect(open(viewToUrl(view)).problems).toEqual([])
    }
  })

  it('that joined contexts by a switch opens the layer of joined routes, says what changed, and says it once', () => {
    const { view, problems } = open('map?from=pten&to=np-cell-apoptosis&with=bridges,join-contexts')
    expect(view.paths).toMatchObject({ joined: true, options: { bridges: true, joinContexts: false } })
    expect(problems.map((p) => [p.code, p.where])).toEqual([['changed-link-part', 'URL part with']])
    expect(problems[0]?.message).toContain('a layer of their own')
    expect(open(viewToUrl(view))).toEqual({ view, problems: [] })
  })
})
