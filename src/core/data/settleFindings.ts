import type { Problem } from '../problem.ts'
import type { Finding, GraphDataInput } from './graphDataInput.ts'
import { finding } from './graphDataInput.ts'

/** The findings that stand: those a record acknowledges in its `allow` list are taken out,
 *  and an `allow` entry that takes out nothing is itself a finding, so that none outlives its cause. */
export function settleFindings(input: GraphDataInput, findings: readonly Finding[]): readonly Problem[] {
  const used = new Set<string>()
  const standing = findings.filter(({ owner, code }) => {
    if (owner === undefined || !owner.record.allow.some((a) => a.rule === code)) return true
    used.add(`${owner.record.id} ${code}`)
    return false
  })
  const idle = [...input.nodes, ...input.edges].flatMap(({ record, at }) =>
    record.allow.flatMap(({ rule }, i) =>
      used.has(`${record.id} ${rule}`)
        ? []
        : [
            finding(
              'idle-allow',
              at('allow', i),
              `${record.id} allows "${rule}", but that rule finds nothing here. Remove the entry.`,
            ),
          ],
    ),
  )
  return [...standing, ...idle].map(({ code, severity, where, message }) => ({ code, severity, where, message }))
}
