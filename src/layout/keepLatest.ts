/** A function whose latest `most` results are kept by a key of its input: what was asked for the longest ago is dropped first.
 *  For pure functions that are asked for the same again and take long. */
export function keepLatest<In, Out>(
  most: number,
  keyOf: (input: In) => string,
  make: (input: In) => Out,
): (input: In) => Out {
  const kept = new Map<string, { readonly result: Out }>()
  return (input) => {
    const key = keyOf(input)
    const found = kept.get(key) ?? { result: make(input) }
    kept.delete(key)
    kept.set(key, found)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return found.result
  }
}
