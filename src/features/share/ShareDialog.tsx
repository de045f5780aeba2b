import './share.css'
import { useEffect, useId, useRef } from 'react'
import { qrMark } from '../../scene/qrMark.ts'
import { useApp } from '../../store/react.tsx'
import { Button } from '../../ui/Button.tsx'
import { CopyButton } from '../../ui/CopyButton.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { saveFile } from '../../ui/saveFile.ts'
import { viewTitle } from '../shell/pageTitle.ts'
import { elementCode, iframeCode } from './embedCode.ts'
import { linkAdvice } from './linkAdvice.ts'
import { QrCode } from './QrCode.tsx'
import { qrSvgFile } from './qrSvgFile.ts'

/** What is given on: an address of this page and what it opens, in a few words. */
export interface Shared {
  readonly address: string
  readonly title: string
  /** What a frame shows, where that is another address: a lesson without the head of the page. */
  readonly framed?: string
}

/** The current view to give on: link, QR code, and code for other pages. `shared` gives something else of the page. */
export function ShareDialog({ onClose, shared }: { readonly onClose: () => void; readonly shared?: Shared }) {
  const title = useApp(viewTitle)
  const given = shared ?? { address: location.href, title }
  const parts = useRef<HTMLDivElement>(null)
  // Most come for the link: one press more copies it.
  useEffect(() => {
    parts.current?.querySelector('button')?.focus()
  }, [])
  return (
    <Dialog title={shared === undefined ? 'Share this view' : `Share “${shared.title}”`} onClose={onClose} width={720}>
      <div className="share" ref={parts}>
        <LinkPart {...given} />
        <QrPart {...given} />
        <EmbedPart {...given} />
      </div>
    </Dialog>
  )
}

function LinkPart({ address, title }: Shared) {
  const announce = useApp((s) => s.announce)
  const field = useId()
  return (
    <section className="share-part">
      <h3>
        <label htmlFor={field}>Link</label>
      </h3>
      <p className="small">Opens “{title}” as it stands now.</p>
      <textarea id={field} className="input share-code" rows={2} readOnly value={address} />
      <CopyButton
        icon="link"
        look="main"
        text={address}
        said="Link copied."
        refused="The browser did not allow copying. Select the link and copy it."
        tell={announce}
      >
        Copy link
      </CopyButton>
      <p className="small">{address.length} characters.</p>
      {linkAdvice(address).map((advice) => (
        <p key={advice} className="small share-advice">
          {advice}
        </p>
      ))}
    </section>
  )
}

function QrPart({ address, title }: Shared) {
  const made = qrMark(address)
  return (
    <section className="share-part share-qr" aria-label="QR code">
      <QrCode text={address} label={`QR code that opens “${title}”`} />
      {made.ok && (
        <Button
          icon="download"
          onClick={() => {
            saveFile('exopath-qr.svg', qrSvgFile(made.value, address), 'image/svg+xml')
          }}
        >
          Save QR as SVG
        </Button>
      )}
      <p className="small">Made in this page: nothing is sent anywhere.</p>
    </section>
  )
}

/** Code for a page of one's own or a learning platform. */
function EmbedPart({ address: shown, framed, title }: Shared) {
  const address = framed ?? shown
  const codes = [
    {
      name: 'Frame',
      hint: 'Works wherever a page takes HTML, in learning platforms too.',
      code: iframeCode(address, `Exopath: ${title}`),
      said: 'Code of the frame copied.',
    },
    {
      name: 'Element',
      hint: 'For pages that take scripts: the page can change what the map shows.',
      code: elementCode(address, `Exopath: ${title}`),
      said: 'Code of the element copied.',
    },
  ] as const
  return (
    <section className="share-part">
      <h3>On a page of your own</h3>
      {codes.map((code) => (
        <CodeBlock key={code.name} {...code} />
      ))}
    </section>
  )
}

function CodeBlock({
  name,
  hint,
  code,
  said,
}: {
  readonly name: string
  readonly hint: string
  readonly code: string
  readonly said: string
}) {
  const announce = useApp((s) => s.announce)
  const field = useId()
  return (
    <div className="share-embed">
      <p className="small">
        <label htmlFor={field}>{name}</label>. {hint}
      </p>
      <textarea id={field} className="input share-code" rows={3} readOnly spellCheck={false} value={code} />
      <CopyButton
        icon="copy"
        text={code}
        said={said}
        refused="The browser did not allow copying. Select the code and copy it."
        tell={announce}
      >
        Copy {name.toLowerCase()}
      </CopyButton>
    </div>
  )
}
