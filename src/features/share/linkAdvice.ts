/** Characters above which the QR code of a link is dense. */
const DENSE_ABOVE = 300
/** Characters that mail programs and learning platforms still take as one link. */
const TAKEN_WHOLE = 2000
const OWN_COMPUTER = new Set(['localhost', '127.0.0.1', '[::1]'])

/** What to know of a link before it is sent: where it opens, how long it is. One sentence each; none when all is well. */
export function linkAdvice(address: string): readonly string[] {
  const { hostname, protocol } = new URL(address)
  const isOwn = OWN_COMPUTER.has(hostname)
  return [
    ...(isOwn ? ['This address opens on this computer only. Put Exopath on a web host to share it with others.'] : []),
    ...(!isOwn && protocol === 'http:'
      ? ['This address begins with http: a page that begins with https will not show it in a frame.']
      : []),
    ...(address.length > TAKEN_WHOLE
      ? [
          `Above ${TAKEN_WHOLE} characters some mail programs and learning platforms cut a link. Show less on the map for a shorter one.`,
        ]
      : address.length > DENSE_ABOVE
        ? [
            `Above ${DENSE_ABOVE} characters the QR code is dense. Show it large, or show less on the map for a coarser one.`,
          ]
        : []),
  ]
}
