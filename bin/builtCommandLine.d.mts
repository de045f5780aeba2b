/** Address of the built command line under a clone; null where there is none, or where a source is newer. */
export function builtCommandLine(root?: string): string | null
