/** What a file beside the page holds, or null when it cannot be had: not there, no connection, or cut short.
 *  For files that only save work; the caller does that work itself then. */
export async function fetchJson(address: string): Promise<unknown> {
  try {
    const response = await fetch(address)
    return response.ok ? await response.json() : null
  } catch (error) {
    if (error instanceof TypeError || error instanceof SyntaxError) return null
    throw error
  }
}
