import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/exopath.ts'
import { edgeId } from '../core/miniGraph.ts'
import { shippedGraph } from '../core/shippedGraph.ts'
import { WARNED_CLAIMS } from '../core/warnedClaims.ts'
import { capturedIo } from './capturedIo.ts'

async function told(...args: readonly string[]): Promise<string> {
  const io = capturedIo()
  await main(args, io)
  return io.said.join('\n')
}

describe.each(WARNED_CLAIMS)('the warning of $id ($what)', ({ id: name, warning }) => {
  const { subject, object } = shippedGraph().edge(edgeId(name))

  it('is told on the command line, as text and as JSON', async () => {
    expect(await told('show', name)).toMatch(warning)
    expect(
      await told('show', name, '--json').then((text) =>
        JSON.stringify((JSON.parse(text) as { warnings: unknown }).warnings),
      ),
    ).toMatch(warning)
    const query = ['paths', '--from', subject, '--to', object, '--with', 'title-only,join-contexts', '--all']
    expect(await told(...query)).toMatch(warning)
    expect(
      await told(...query, '--json').then((text) =>
        JSON.stringify((JSON.parse(text) as { paths: readonly { warnings: unknown }[] }).paths.map((p) => p.warnings)),
      ),
    ).toMatch(warning)
  })
})
