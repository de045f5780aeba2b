import { useRef, useState } from 'react'
import type { Scene } from '../../scene/scene.ts'
import { chooseSpareFont, spareFont, type SpareFont } from '../../scene/spareFont.ts'
import { MOST_FONT_BYTES, tooLarge } from '../../figure/fontFace.ts'
import { listedCharacters, spareCharacters } from '../../figure/spareCharacters.ts'
import { Button } from '../../ui/Button.tsx'

/** The font for characters that the figures' own font lacks, from a file of the author's. Shown only where such characters are drawn;
 *  the file stays on the machine, and the choice holds until the page is left. */
export function FontChoice({
  scene,
  onChosen,
}: {
  readonly scene: Scene
  readonly onChosen: (font: SpareFont | null) => void
}) {
  const [refusal, setRefusal] = useState<string | null>(null)
  const input = useRef<HTMLInputElement>(null)
  const { drawn, blank } = spareCharacters(scene)
  const font = spareFont()
  if (drawn.length === 0 && blank.length === 0) return null
  const choose = (next: SpareFont | null): void => {
    chooseSpareFont(next)
    onChosen(next)
  }
  const open = async (file: File): Promise<void> => {
    setRefusal(null)
    if (file.size > MOST_FONT_BYTES) {
      setRefusal(tooLarge(file.name))
      return
    }
    const [{ readSpareFont }, bytes] = await Promise.all([import('../../figure/readSpareFont.ts'), file.arrayBuffer()])
    const read = readSpareFont(new Uint8Array(bytes), file.name, [...blank, ...drawn])
    if (read.ok) choose(read.value)
    else setRefusal(read.problems.map(({ message }) => message).join(' '))
  }
  return (
    <section className="figure-font" aria-labelledby="font-title">
      <h3 id="font-title">Characters of another script</h3>
      {blank.length > 0 && (
        <p className="small">
          The font of figures has no drawing for <span className="figure-characters">{listedCharacters(blank)}</span>.
          PDF, PNG and TIFF are not made until a font on your machine draws them. The file is not sent anywhere.
        </p>
      )}
      {drawn.length > 0 && font !== null && (
        <p className="small">
          <span className="figure-characters">{listedCharacters(drawn)}</span> {drawn.length === 1 ? 'is' : 'are'} drawn
          from {font.family}.
        </p>
      )}
      <div className="button-row">
        <Button
          icon="open"
          onClick={() => {
            input.current?.click()
          }}
        >
          {font === null ? 'Choose a font for these characters' : 'Choose another font'}
        </Button>
        {font !== null && (
          <Button
            look="ghost"
            onClick={() => {
              setRefusal(null)
              choose(null)
            }}
          >
            Take the font out
          </Button>
        )}
        <input
          ref={input}
          type="file"
          hidden
          accept=".ttf,.otf,.ttc,.otc"
          aria-label="Font file"
          onChange={(e) => {
            const file = e.target.files?.[0]
            if (file !== undefined) void open(file)
            e.target.value = ''
          }}
        />
      </div>
      {refusal !== null && (
        <p role="alert" className="small">
          {refusal}
        </p>
      )}
    </section>
  )
}
