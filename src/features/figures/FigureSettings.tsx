import type { Figure } from '../../figure/buildFigure.ts'
import { allPresets, findPreset, liveCheckNote, widthName } from '../../figure/presets.ts'
import type { Overall } from '../../figure/overallOf.ts'
import type { FigureRecipe } from '../../figure/recipe.ts'
import { Chip } from '../../ui/Chip.tsx'
import { Segment } from '../../ui/Segment.tsx'
import type { ShowChoice } from './figureShowOf.ts'

const CUSTOM = 'custom'

const LEGEND_PLACES: readonly (readonly [FigureRecipe['legend'], string])[] = [
  ['auto', 'Where it fits best'],
  ['bottom', 'Below'],
  ['right', 'At the right'],
  ['separate', 'In a file of its own'],
]

/** What is shown, for which page and how it is coloured. */
export function FigureSettings({
  recipe,
  choices,
  figure,
  onChange,
}: {
  readonly recipe: FigureRecipe
  readonly choices: readonly ShowChoice[]
  readonly figure: Figure
  readonly onChange: (patch: Partial<FigureRecipe>) => void
}) {
  const { target } = recipe
  const presetId = 'preset' in target ? target.preset : CUSTOM
  const preset = findPreset(presetId)
  const shown = choices.find((c) => JSON.stringify(c.show) === JSON.stringify(recipe.show))
  const note = preset === null ? null : liveCheckNote(preset)
  const pickPreset = (id: string): void => {
    const next = findPreset(id)
    const widths = Object.keys(next?.widths ?? {})
    const width = widths.find((w) => w === 'double') ?? widths.at(-1)
    onChange({
      target: next === null || width === undefined ? { mm: Math.round(figure.widthMm) } : { preset: id, width },
      moved: {},
    })
  }
  return (
    <div className="figure-settings">
      <label>
        <span>Show</span>
        <select
          className="select"
          value={shown?.id ?? 'opened'}
          onChange={(e) => {
            const next = choices.find((c) => c.id === e.target.value)
            if (next !== undefined)
              onChange({ show: next.show, overall: next.overall, moved: {}, hidden: [], title: null, caption: null })
          }}
        >
          {shown === undefined && <option value="opened">As opened</option>}
          {choices.map((c) => (
            <option key={c.id} value={c.id}>
              {c.label}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>For</span>
        <select
          className="select"
          value={presetId}
          onChange={(e) => {
            pickPreset(e.target.value)
          }}
        >
          {allPresets().map(([id, p]) => (
            <option key={id} value={id}>
              {p.label}
            </option>
          ))}
          <option value={CUSTOM}>Custom size</option>
        </select>
      </label>
      {'preset' in target && preset !== null ? (
        <label>
          <span>Width</span>
          <select
            className="select"
            value={target.width}
            onChange={(e) => {
              onChange({ target: { ...target, width: e.target.value }, moved: {} })
            }}
          >
            {Object.entries(preset.widths).map(([key, mm]) => (
              <option key={key} value={key}>
                {mm} mm, {widthName(key)}
              </option>
            ))}
          </select>
        </label>
      ) : (
        <label>
          <span>Width, mm</span>
          <input
            className="input"
            type="number"
            min={20}
            max={2000}
            value={'mm' in target ? target.mm : figure.widthMm}
            onChange={(e) => {
              const mm = Number(e.target.value)
              if (mm >= 20 && mm <= 2000) onChange({ target: { mm }, moved: {} })
            }}
          />
        </label>
      )}
      <div className="figure-choice">
        <span>Colour</span>
        <Segment<FigureRecipe['colour']>
          label="Colour"
          value={recipe.colour}
          options={[
            { value: 'colour', label: 'Colour' },
            { value: 'gray', label: 'Grayscale' },
            { value: 'mono', label: 'Line art' },
          ]}
          onChange={(colour) => {
            onChange({ colour })
          }}
        />
      </div>
      <div className="figure-choice">
        <span>Ground</span>
        <Segment<FigureRecipe['background']>
          label="Background"
          value={recipe.background}
          options={[
            { value: 'white', label: 'White' },
            { value: 'transparent', label: 'None' },
            { value: 'dark', label: 'Dark' },
          ]}
          onChange={(background) => {
            onChange({ background })
          }}
        />
      </div>
      <label>
        <span>Legend</span>
        <select
          className="select"
          value={recipe.legend}
          onChange={(e) => {
            const next = LEGEND_PLACES.find(([place]) => place === e.target.value)
            if (next !== undefined) onChange({ legend: next[0] })
          }}
        >
          {LEGEND_PLACES.map(([place, words]) => (
            <option key={place} value={place}>
              {words}
            </option>
          ))}
        </select>
      </label>
      {figure.overall.length > 0 && (
        <div className="figure-choice">
          <span>Overall effects</span>
          <Segment<Overall>
            label="Overall effects"
            value={recipe.overall ?? 'shown'}
            options={[
              { value: 'folded', label: 'Told in the caption' },
              { value: 'shown', label: 'Drawn' },
            ]}
            onChange={(overall) => {
              onChange({ overall })
            }}
          />
        </div>
      )}
      <div className="chips">
        <Chip
          pressed={recipe.markers}
          onToggle={() => {
            onChange({ markers: !recipe.markers })
          }}
        >
          Reference numbers
        </Chip>
        <Chip
          pressed={recipe.codes}
          onToggle={() => {
            onChange({ codes: !recipe.codes })
          }}
        >
          Class codes
        </Chip>
        <Chip
          pressed={recipe.icons === true}
          onToggle={() => {
            onChange({ icons: recipe.icons !== true })
          }}
        >
          Class icons
        </Chip>
        <Chip
          pressed={recipe.backdrop === true}
          onToggle={() => {
            onChange({ backdrop: recipe.backdrop !== true })
          }}
        >
          Compartments behind the lanes
        </Chip>
        <Chip
          pressed={recipe.labels === 'no-context'}
          onToggle={() => {
            onChange({ labels: recipe.labels === 'all' ? 'no-context' : 'all' })
          }}
        >
          Core nodes only
        </Chip>
        {recipe.hidden.length > 0 && (
          <Chip
            pressed
            onToggle={() => {
              onChange({ hidden: [] })
            }}
          >
            Show {recipe.hidden.length} hidden again
          </Chip>
        )}
      </div>
      {note !== null && <p className="small figure-note">{note}</p>}
    </div>
  )
}
