/** The resolution in the pHYs chunk of a PNG, read without the code that wrote it: type, 4 bytes each for x and y, then 1 = per metre. */
export function pixelsPerMetre(png: Uint8Array): number | null {
  const bytes = Buffer.from(png)
  const at = bytes.indexOf('pHYs')
  return at < 0 || bytes[at + 12] !== 1 ? null : bytes.readUInt32BE(at + 4)
}
