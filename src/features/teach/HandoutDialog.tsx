import './handout.css'
import { useCallback, useMemo, useState } from 'react'
import type { Lesson } from '../../core/lesson/lessonSchema.ts'
import { browserPlatform } from '../../figure/browserPlatform.ts'
import { lessonAddress } from '../../figure/handout/lessonAddress.ts'
import { toPdfPages } from '../../figure/toPdfPages.ts'
import type { SheetKind } from '../../figure/handout/handoutSheet.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { Segment } from '../../ui/Segment.tsx'
import { keepHandoutChoices, readHandoutChoices } from './handoutChoices.ts'
import type { HandoutChoices } from './handoutChoices.ts'
import { HandoutPages } from './HandoutPages.tsx'
import { HandoutPrint } from './HandoutPrint.tsx'
import { HandoutSettings } from './HandoutSettings.tsx'
import { useHandoutSheets } from './useHandoutSheets.ts'

const WHAT: Readonly<Record<SheetKind, string>> = { student: 'student sheet', key: 'key' }

/** A lesson for paper: what the maps leave out, the pages as they will be printed, and each sheet as PDF or on the printer. */
export function HandoutDialog({ lesson, onClose }: { readonly lesson: Lesson; readonly onClose: () => void }) {
  const announce = useApp((s) => s.announce)
  const [choices, setChoices] = useState(readHandoutChoices)
  const [shown, setShown] = useState<SheetKind>('student')
  const [work, setWork] = useState<string | null>(null)
  const [failed, setFailed] = useState<string | null>(null)
  const [isPrinting, setPrinting] = useState(false)
  const address = lessonAddress(location.href, lesson.id)
  const options = useMemo(() => ({ ...choices, address }), [choices, address])
  const { sheets, isMaking, failure } = useHandoutSheets(lesson, options)
  const change = (next: HandoutChoices): void => {
    setChoices(next)
    keepHandoutChoices(next)
  }
  const download = async (kind: SheetKind): Promise<void> => {
    const sheet = sheets?.[kind]
    if (sheet === undefined) return
    setFailed(null)
    setWork(`Making the ${WHAT[kind]} …`)
    try {
      const fonts = await browserPlatform('./fonts/').fonts()
      const bytes = await toPdfPages(sheet.pages, sheet.facts, fonts)
      saveFile(sheet.fileName, new Blob([bytes], { type: 'application/pdf' }))
      announce(`${sheet.fileName} is downloading.`)
    } catch (error) {
      setFailed(
        `The PDF was not made: ${(error instanceof Error ? error.message : String(error)).replace(/\.$/, '')}. Check the connection and try again, or print the pages.`,
      )
    } finally {
      setWork(null)
    }
  }
  const printed = useCallback(() => {
    setPrinting(false)
  }, [])
  const isWaiting = isMaking || work !== null || sheets === null
  return (
    <Dialog title={`Hand out: ${lesson.title}`} onClose={onClose} width={720} sheet>
      <div className="handout">
        <HandoutSettings lesson={lesson} choices={choices} onChange={change} />
        {addressNotes(address).map((note) => (
          <p key={note} className="small handout-note">
            {note}
          </p>
        ))}
        <div className="handout-bar">
          <Segment<SheetKind>
            label="Sheet"
            value={shown}
            options={[
              { value: 'student', label: 'Student sheet' },
              { value: 'key', label: 'Key' },
            ]}
            onChange={setShown}
          />
          <div className="handout-buttons">
            <Button
              look="main"
              icon="download"
              disabled={isWaiting}
              onClick={() => {
                void download('student')
              }}
            >
              Download student sheet
            </Button>
            <Button
              icon="download"
              disabled={isWaiting}
              onClick={() => {
                void download('key')
              }}
            >
              Download key
            </Button>
            <Button
              disabled={isWaiting}
              onClick={() => {
                setPrinting(true)
              }}
            >
              Print {WHAT[shown]}
            </Button>
          </div>
        </div>
        <p className="small handout-state" role="status">
          {work ?? (isMaking ? 'Laying out the pages …' : '')}
        </p>
        {(failed ?? failure) !== null && (
          <p role="alert" className="small">
            {failed ?? failure}
          </p>
        )}
        {sheets !== null && <HandoutPages sheet={sheets[shown]} what={WHAT[shown]} isMaking={isMaking} />}
        {isPrinting && sheets !== null && <HandoutPrint sheet={sheets[shown]} paper={choices.paper} onDone={printed} />}
      </div>
    </Dialog>
  )
}

const OWN_COMPUTER: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])

/** What to know of the address that is printed. */
function addressNotes(address: string | null): readonly string[] {
  if (address === null) return ['This page was opened from a file, so the sheets carry no link and no QR code.']
  return OWN_COMPUTER.has(new URL(address).hostname)
    ? [
        'The link and the QR code on the sheets open on this computer only. Put Exopath on a web host to use them in class.',
      ]
    : []
}
