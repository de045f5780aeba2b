import './figures.css'
import { useMemo, useRef, useState } from 'react'
import { buildFigure } from '../../figure/buildFigure.ts'
import { diffRecipe } from '../../figure/diffRecipe.ts'
import { filledWidth } from '../../figure/filledWidth.ts'
import { makeRecipe } from '../../figure/makeRecipe.ts'
import { fixAll, preflight } from '../../figure/preflight.ts'
import type { FigureRecipe } from '../../figure/recipe.ts'
import { spareFont } from '../../scene/spareFont.ts'
import { selectAnswer } from '../../store/selectors.ts'
import { useApp } from '../../store/react.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { FigureFiles } from './FigureFiles.tsx'
import { FigurePages } from './FigurePages.tsx'
import { FigurePreview } from './FigurePreview.tsx'
import { FigureSettings } from './FigureSettings.tsx'
import { FigureWords } from './FigureWords.tsx'
import { FontChoice } from './FontChoice.tsx'
import { openDropped } from './openDropped.ts'
import { showChoices } from './figureShowOf.ts'
import { SplitOffer } from './SplitOffer.tsx'
import { useRecipe } from './useRecipe.ts'

/** Figure mode (issue of FIG-01 to FIG-08): what and where, a true-size preview with movable nodes, checks with fixes, files. */
export function FigureDialog({
  opened,
  onClose,
}: {
  readonly opened: FigureRecipe | null
  readonly onClose: () => void
}) {
  const graph = useApp((s) => s.graph)
  const view = useApp((s) => s.view)
  const answer = useApp(selectAnswer)
  const tell = useApp((s) => s.tell)
  const announce = useApp((s) => s.announce)
  const choices = useMemo(() => showChoices(graph, view, answer), [graph, view, answer])
  const { recipe, change, undo, redo } = useRecipe(
    () =>
      opened ??
      filledWidth(
        graph,
        makeRecipe(
          graph,
          choices[0]?.show ?? { kind: 'storyline' },
          choices[0] === undefined ? {} : { overall: choices[0].overall },
        ),
      ),
  )
  const [font, setFont] = useState(spareFont)
  // The chosen font is no argument: what is drawn is measured in it.
  const figure = useMemo(() => {
    void font
    return buildFigure(graph, recipe)
  }, [graph, recipe, font])
  const checks = useMemo(() => preflight(graph, figure), [graph, figure])
  const diff = useMemo(() => (opened === null ? null : diffRecipe(graph, opened, figure)), [graph, opened, figure])
  const wanting = checks.filter((c) => c.status !== 'pass')
  const [pages, setPages] = useState<readonly FigureRecipe[]>([])
  // The open page is known by what it shows, so that it stays right through undo; something else shown is no page.
  const page = pages.findIndex((one) => JSON.stringify(one.show) === JSON.stringify(recipe.show))
  const openPage = (next: number): void => {
    const kept = pages.map((one, i) => (i === page ? recipe : one))
    setPages(kept)
    change(kept[next] ?? recipe)
  }
  const split = (found: readonly FigureRecipe[]): void => {
    setPages(found)
    change(found[0] ?? recipe)
  }
  const fileInput = useRef<HTMLInputElement>(null)
  const open = (file: File): void => {
    void openDropped(file).then((result) => {
      if (result.ok) {
        change(result.value)
        announce('Figure opened.')
      } else tell(result.problems)
    })
  }
  return (
    <Dialog title="Figure" onClose={onClose} width={720} sheet>
      <div className="figure-tools">
        <IconButton
          icon="undo"
          label="Undo figure change"
          disabled={undo === null}
          onClick={() => {
            undo?.()
          }}
        />
        <IconButton
          icon="redo"
          label="Redo figure change"
          disabled={redo === null}
          onClick={() => {
            redo?.()
          }}
        />
        <span className="grow" />
        <Button
          look="ghost"
          icon="open"
          onClick={() => {
            fileInput.current?.click()
          }}
        >
          Open an exported figure
        </Button>
        <input
          ref={fileInput}
          type="file"
          hidden
          accept=".svg,.png,.pdf,.tif,.tiff,.pptx,.json"
          aria-label="Exported figure"
          onChange={(e) => {
            const file = e.target.files?.[0]
            if (file !== undefined) open(file)
            e.target.value = ''
          }}
        />
      </div>
      {diff !== null && !diff.same && diff.message !== '' && (
        <p className="figure-diff">
          <Icon name="warn" size={14} /> {diff.message}
        </p>
      )}
      {figure.problems.map((p) => (
        <p key={p.message} className="figure-diff">
          <Icon name="warn" size={14} /> {p.message}
        </p>
      ))}
      <FigureSettings recipe={recipe} choices={choices} figure={figure} onChange={change} />
      <FigurePages pages={pages} at={page} onOpen={openPage} />
      <FigurePreview
        figure={figure}
        recipe={recipe}
        onMove={(moved) => {
          change({ moved })
        }}
        onHide={(id) => {
          change({ hidden: [...recipe.hidden, id] })
        }}
      />
      <section aria-labelledby="checks-title">
        <div className="section-head">
          <h3 id="checks-title">
            Checks: {checks.length - wanting.length} passed, {wanting.length} to look at
          </h3>
          {wanting.some((c) => c.fix !== null) && (
            <Button
              onClick={() => {
                change(fixAll(graph, recipe))
              }}
            >
              Fix all
            </Button>
          )}
        </div>
        <ul className="checks">
          {wanting.map((c) => (
            <li key={c.id} data-status={c.status}>
              <Icon name="warn" size={14} />
              <span>
                <strong>{c.status === 'fail' ? 'Fail' : 'Look'}:</strong> {c.message}
              </span>
              {c.fix !== null && (
                <Button
                  look="ghost"
                  onClick={() => {
                    if (c.fix !== null) change(c.fix.recipe)
                  }}
                >
                  {c.fix.label}
                </Button>
              )}
              {c.id === 'fit' && figure.fit.answer === 'split' && (
                <SplitOffer graph={graph} figure={figure} onSplit={split} />
              )}
            </li>
          ))}
        </ul>
        {wanting.length < checks.length && (
          <details className="finder-options">
            <summary>{checks.length - wanting.length} passed</summary>
            <ul className="checks">
              {checks
                .filter((c) => c.status === 'pass')
                .map((c) => (
                  <li key={c.id}>
                    <Icon name="check" size={14} />
                    <span>{c.message}</span>
                  </li>
                ))}
            </ul>
          </details>
        )}
      </section>
      <FontChoice scene={figure.scene} onChosen={setFont} />
      <FigureFiles figure={figure} />
      <FigureWords figure={figure} recipe={recipe} onChange={change} />
    </Dialog>
  )
}
