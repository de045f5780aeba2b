/** Text as gzip in base64: a quarter of its size, and nothing that reads as words in the page it stands in. */
export async function packed(text: string): Promise<string> {
  const bytes = new Uint8Array(
    await new Response(new Blob([text]).stream().pipeThrough(new CompressionStream('gzip'))).arrayBuffer(),
  )
  let binary = ''
  for (let i = 0; i < bytes.length; i += CHUNK) binary += String.fromCharCode(...bytes.subarray(i, i + CHUNK))
  return btoa(binary)
}

export async function unpacked(base64: string): Promise<string> {
  const bytes = Uint8Array.from(atob(base64.trim()), (char) => char.codePointAt(0) ?? 0)
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()
}

/** More arguments than this a call may not take. */
const CHUNK = 0x8000
