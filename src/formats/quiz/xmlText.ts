/** What stands for a character of text inside XML. */
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}

/** Text for an element or an attribute, escaped once. Greek letters stay as they are: the files are UTF-8. Control characters,
 *  which no XML may hold, are left out. */
export function xmlText(text: string): string {
  return (
    text
      // eslint-disable-next-line no-control-regex -- these are the characters meant
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
      .replace(/[&<>"']/g, (char) => ENTITIES[char] ?? char)
  )
}

/** Text for an XML comment, which may hold no two hyphens in a row. */
export function xmlComment(text: string): string {
  return `<!-- ${text.replaceAll(/-(?=-)/g, '- ').replace(/-$/, '- ')} -->`
}

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
