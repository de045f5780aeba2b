interface ModuleFacts {
  readonly importedIds: readonly string[]
}
interface Modules {
  readonly getModuleInfo: (id: string) => ModuleFacts | null
}

/** Chunk name for the bundler: `first` for every module that `entry` (an absolute path with forward slashes) imports
 *  statically, null for the rest. So the first view is one file, and what only later parts share stays out of it. */
export function firstViewGroup(entry: string): (id: string, modules: Modules) => string | null {
  let first: ReadonlySet<string> | null = null
  return (id, modules) => {
    first ??= closure(entry, modules)
    return first.has(id) ? 'first' : null
  }
}

function closure(entry: string, modules: Modules): ReadonlySet<string> {
  const seen = new Set<string>()
  const visit = (id: string): void => {
    if (seen.has(id)) return
    seen.add(id)
    modules.getModuleInfo(id)?.importedIds.forEach(visit)
  }
  visit(entry)
  return seen
}
