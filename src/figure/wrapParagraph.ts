import { measureText, type TextFace } from '../scene/measureText.ts'

/** Running text broken at spaces, and between Chinese and Japanese characters, into lines no wider than `width` (unit of `face.size`);
 *  a word that is wider stands alone. */
export function wrapParagraph(text: string, width: number, face: TextFace): readonly string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/\s+/).filter((w) => w !== '')) {
    for (const [i, part] of partsOf(word).entries()) {
      const longer = line === '' ? part : `${line}${i === 0 ? ' ' : ''}${part}`
      if (line !== '' && measureText(longer, face) > width) {
        lines.push(line)
        line = part
      } else line = longer
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** A word where it may be broken: behind each Chinese or Japanese character, but not before its punctuation. */
function partsOf(word: string): readonly string[] {
  return IDEOGRAPH.test(word) ? (word.match(BREAKABLE) ?? [word]) : [word]
}

const IDEOGRAPH = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u
const BREAKABLE =
  /[^\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]*[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]?[\u3001\u3002\uff0c\uff0e\uff09\u300d\u300fー]*/gu
