import { CITATION_FILES, CITATION_FORMATS } from '../../core/cite/exportReferences.ts'
import type { Figure } from '../../figure/buildFigure.ts'
import { captionBody, captionText } from '../../figure/caption.ts'
import { citeFigure } from '../../figure/citeFigure.ts'
import { MAX_CAPTION_LENGTH, type FigureRecipe } from '../../figure/recipe.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { saveFile } from '../../ui/saveFile.ts'

/** Title, caption, alt text and references of a figure, drafted and editable. */
export function FigureWords({
  figure,
  recipe,
  onChange,
}: {
  readonly figure: Figure
  readonly recipe: FigureRecipe
  readonly onChange: (patch: Partial<FigureRecipe>) => void
}) {
  const graph = useApp((s) => s.graph)
  const announce = useApp((s) => s.announce)
  return (
    <section aria-labelledby="words-title" className="figure-words">
      <h3 id="words-title">Title, caption and references</h3>
      <label>
        Title
        <input
          className="input"
          value={recipe.title ?? figure.caption.title}
          maxLength={300}
          onChange={(e) => {
            onChange({ title: e.target.value })
          }}
        />
      </label>
      <label>
        Caption (warnings, references and source line follow it)
        <textarea
          className="input"
          rows={5}
          value={recipe.caption ?? captionBody(figure.caption)}
          maxLength={MAX_CAPTION_LENGTH}
          onChange={(e) => {
            onChange({ caption: e.target.value })
          }}
        />
      </label>
      {(recipe.title !== null || recipe.caption !== null) && (
        <Button
          look="ghost"
          onClick={() => {
            onChange({ title: null, caption: null })
          }}
        >
          Back to the drafted words
        </Button>
      )}
      <div className="button-row">
        {(['text', 'markdown', 'latex'] as const).map((f) => (
          <CopyButton
            key={f}
            text={captionText(figure.caption, f, recipe.caption)}
            said="Caption copied."
            tell={announce}
          >
            Caption as {f === 'latex' ? 'LaTeX' : f === 'markdown' ? 'Markdown' : 'text'}
          </CopyButton>
        ))}
        <CopyButton text={figure.altText} said="Alt text copied." tell={announce}>
          Alt text
        </CopyButton>
        <CopyButton text={figure.longDescription} said="Long description copied." tell={announce}>
          Long description
        </CopyButton>
      </div>
      <h3>Cite this figure</h3>
      <div className="button-row">
        {CITATION_FORMATS.map((f) => (
          <Button
            key={f}
            look="ghost"
            icon="download"
            onClick={() => {
              saveFile(
                `exopath-figure-references.${CITATION_FILES[f].extension}`,
                citeFigure(graph, figure, f),
                CITATION_FILES[f].mediaType,
              )
            }}
          >
            {CITATION_FILES[f].label}
          </Button>
        ))}
        <Button
          look="ghost"
          icon="download"
          onClick={() => {
            saveFile('exopath-figure.json', JSON.stringify(figure.recipe, null, 1), 'application/json')
          }}
        >
          Recipe
        </Button>
      </div>
    </section>
  )
}
