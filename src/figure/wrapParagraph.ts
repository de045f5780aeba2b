import { measureText, type TextFace } from '../scene/measureText.ts'

/** Running text broken at spaces into lines no wider than `width` (unit of `face.size`); a word that is wider stands alone. */
export function wrapParagraph(text: string, width: number, face: TextFace): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((w) => w !== '')) {
    const longer = line === '' ? word : `${line} ${word}`
    if (line !== '' && measureText(longer, face) > width) {
      lines.push(line)
      line = word
    } else line = longer
  }
  return line === '' ? lines : [...lines, line]
}
