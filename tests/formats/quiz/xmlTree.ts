import { XMLParser, XMLValidator } from 'fast-xml-parser'

/** An element of a parsed file, children in their order. */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  readonly text: string
}

/** The root of an XML text. Throws where it is not well formed. */
export function xmlTree(xml: string): XmlElement {
  const valid = XMLValidator.validate(xml)
  if (valid !== true) throw new Error(`${valid.err.msg} in line ${valid.err.line}`)
  const parsed: unknown = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: '',
    trimValues: false,
    parseTagValue: false,
    parseAttributeValue: false,
  }).parse(xml)
  const [root] = elements(parsed)
  if (root === undefined) throw new Error('The file is empty')
  return root
}

function elements(list: unknown): readonly XmlElement[] {
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: Readonly<Record<string, unknown>>) => {
    const name = Object.keys(entry).find((key) => key !== ':@' && key !== '#text')
    if (name === undefined || name.startsWith('?')) return []
    const children = entry[name]
    const text = Array.isArray(children)
      ? children
          .map((child: Readonly<Record<string, unknown>>) => (typeof child['#text'] === 'string' ? child['#text'] : ''))
          .join('')
      : ''
    const attributes: Record<string, string> = {}
    for (const [key, value] of Object.entries(entry[':@'] ?? {})) attributes[key] = String(value)
    return [{ name, attributes, children: elements(children), text }]
  })
}

/** Every element of a name, in order. */
export function all(root: XmlElement, name: string): readonly XmlElement[] {
  return [...(root.name === name ? [root] : []), ...root.children.flatMap((child) => all(child, name))]
}

/** The one element of a name. */
export function only(root: XmlElement, name: string): XmlElement {
  const found = all(root, name)
  const [first] = found
  if (first === undefined || found.length > 1) throw new Error(`${found.length} elements ${name}`)
  return first
}
