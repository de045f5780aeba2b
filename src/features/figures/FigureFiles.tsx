import { useRef, useState } from 'react'
import type { Figure } from '../../figure/buildFigure.ts'
import { browserPlatform } from '../../figure/browserPlatform.ts'
import { exportFigure } from '../../figure/exportFigure.ts'
import { legendFigure } from '../../figure/legendFigure.ts'
import { formatsFor, rasterDpi } from '../../figure/presets.ts'
import type { FigureFormat } from '../../figure/presets.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { saveFile } from '../../ui/saveFile.ts'

const RESOLUTIONS = [300, 450, 600, 1000] as const

/** The files of a figure: what the target accepts first; progress and Cancel while one is made. */
export function FigureFiles({ figure }: { readonly figure: Figure }) {
  const announce = useApp((s) => s.announce)
  const preset = figure.size.preset
  const [dpi, setDpi] = useState<number | null>(null)
  const [work, setWork] = useState<{ readonly format: string; readonly share: number } | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const abort = useRef<AbortController | null>(null)
  const wantedDpi = dpi ?? rasterDpi(preset, figure.recipe.colour)
  const make = async (
    format: FigureFormat,
    use: (file: Awaited<ReturnType<typeof exportFigure>>) => Promise<string>,
    of: Figure = figure,
  ): Promise<boolean> => {
    abort.current = new AbortController()
    setFailure(null)
    setWork({ format, share: 0 })
    try {
      const file = await exportFigure(of, format, browserPlatform('./fonts/'), {
        dpi: wantedDpi,
        signal: abort.current.signal,
        progress: (share) => {
          setWork({ format, share })
        },
      })
      announce(await use(file))
      return true
    } catch (error) {
      setFailure(
        error instanceof DOMException && error.name === 'AbortError'
          ? 'Cancelled. Nothing was written.'
          : error instanceof Error
            ? error.message
            : String(error),
      )
      return false
    } finally {
      setWork(null)
    }
  }
  const legend = legendFigure(figure)
  const save = (format: FigureFormat, of: Figure): void => {
    void make(
      format,
      async (file) => {
        saveFile(file.name, new Blob([file.bytes], { type: file.mime }))
        return Promise.resolve(`${file.name} is downloading.`)
      },
      of,
    )
  }
  const copy = (format: 'svg' | 'png'): Promise<boolean> =>
    make(format, async (file) => {
      const type = format === 'svg' ? 'text/plain' : file.mime
      await navigator.clipboard.write([new ClipboardItem({ [type]: new Blob([file.bytes], { type }) })])
      return `Copied as ${format.toUpperCase()}.`
    })
  return (
    <section aria-labelledby="files-title" className="figure-files">
      <h3 id="files-title">Files</h3>
      <div className="button-row">
        {formatsFor(preset).map(({ format, accepted }, i) => (
          <Button
            key={format}
            look={i === 0 ? 'main' : 'default'}
            icon="download"
            disabled={work !== null}
            onClick={() => {
              save(format, figure)
            }}
          >
            {format.toUpperCase()}
            {accepted || preset.formats.length === 0 ? '' : ' (not asked for)'}
          </Button>
        ))}
        <label className="small">
          PNG and TIFF at{' '}
          <select
            className="select"
            value={wantedDpi}
            onChange={(e) => {
              setDpi(Number(e.target.value))
            }}
          >
            {[...new Set([...RESOLUTIONS, wantedDpi])]
              .toSorted((a, b) => a - b)
              .map((n) => (
                <option key={n} value={n}>
                  {n} dpi
                </option>
              ))}
          </select>
        </label>
      </div>
      {legend !== null && (
        <div className="button-row">
          {formatsFor(preset)
            .slice(0, 3)
            .map(({ format }) => (
              <Button
                key={format}
                icon="download"
                disabled={work !== null}
                onClick={() => {
                  save(format, legend)
                }}
              >
                Legend as {format.toUpperCase()}
              </Button>
            ))}
        </div>
      )}
      <div className="button-row">
        {(['png', 'svg'] as const).map((f) => (
          <CopyButton
            key={f}
            disabled={work !== null}
            text={() => copy(f)}
            said={`Copied as ${f.toUpperCase()}.`}
            refused="Nothing was copied."
            tell={announce}
          >
            Copy as {f.toUpperCase()}
          </CopyButton>
        ))}
      </div>
      {work !== null && (
        <p className="figure-progress">
          <progress max={1} value={work.share} aria-label={`Making the ${work.format.toUpperCase()}`} /> Making the{' '}
          {work.format.toUpperCase()}{' '}
          <Button
            look="ghost"
            onClick={() => {
              abort.current?.abort()
            }}
          >
            Cancel
          </Button>
        </p>
      )}
      {failure !== null && (
        <p role="alert" className="small">
          {failure}
        </p>
      )}
      <p className="small">Figures are yours to use; the source line must stay.</p>
    </section>
  )
}
