export interface AuditVerdict {
  /** False only when a known weakness is high or critical: no answer is no finding. */
  readonly ok: boolean
  readonly lines: readonly string[]
}

/** What the answer of `npm audit --json` says, in words. Anything that is no report, e.g. the error of a registry that does
 *  not do audits or an empty text, is told as such. */
export function auditVerdict(answer: string): AuditVerdict {
  const report = readJson(answer)
  const found = isRecord(report) ? report['vulnerabilities'] : undefined
  if (!isRecord(report) || !isRecord(report['metadata']) || !isRecord(found)) {
    const why = isRecord(report) && typeof report['message'] === 'string' ? ` It said: ${report['message']}` : ''
    return { ok: true, lines: [`The registry gave no answer about known weaknesses, so nothing was checked.${why}`] }
  }
  const packages = Object.entries(found).map(([name, entry]) => ({
    name,
    severity: isRecord(entry) ? String(entry['severity']) : 'unknown',
    titles: isRecord(entry) ? titlesOf(entry['via']) : [],
  }))
  const grave = packages.filter(({ severity }) => severity === 'high' || severity === 'critical')
  return {
    ok: grave.length === 0,
    lines: [
      ...packages.map(
        ({ name, severity, titles }) => `${name}: ${severity}${titles.length === 0 ? '' : `, ${titles.join('; ')}`}`,
      ),
      packages.length === 0
        ? 'No known weakness in the packages that reach users.'
        : `${packages.length} of the packages that reach users have a known weakness; high or critical: ${grave.length}.`,
    ],
  }
}

/** Titles of the advisories themselves; plain names in the list point to other packages. */
function titlesOf(via: unknown): readonly string[] {
  return Array.isArray(via)
    ? via.flatMap((cause: unknown) => (isRecord(cause) && typeof cause['title'] === 'string' ? [cause['title']] : []))
    : []
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
