import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { archConfig } from './archConfig.ts'

/** `npm run arch:write`: renews arch.oxlintrc.json after a change of archRules.ts. */
writeFileSync(path.resolve(import.meta.dirname, '..', 'arch.oxlintrc.json'), archConfig())
