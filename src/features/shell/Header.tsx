import type { Page } from '../../core/query/view.ts'
import { useApp } from '../../store/react.tsx'
import { Button, IconButton } from '../../ui/Button.tsx'
import { SearchBox } from '../search/SearchBox.tsx'
import { ErrorBoundary } from '../../ui/ErrorBoundary.tsx'
import { useMedia } from '../../ui/useMedia.ts'
import { useWidthClass } from '../../ui/useWidthClass.ts'

const TABS: readonly { readonly page: Page; readonly label: string }[] = [
  { page: 'map', label: 'Map' },
  { page: 'studies', label: 'Studies' },
  { page: 'references', label: 'References' },
  { page: 'flags', label: 'Flags' },
  { page: 'compare', label: 'Compare' },
  { page: 'lessons', label: 'Lessons' },
]

/** Name, search, pages, undo, share, theme, help, figure. On small screens the pages move into a menu. */
export function Header() {
  const width = useWidthClass()
  const small = width === 'tablet' || width === 'phone'
  const openDialog = useApp((s) => s.openDialog)
  return (
    <header className="header">
      {small && (
        <IconButton
          icon="menu"
          label="Menu"
          onClick={() => {
            openDialog('menu')
          }}
        />
      )}
      <a className="brand" href="#map" aria-label="Exopath, first view">
        <svg width="22" height="16" viewBox="0 0 22 16" aria-hidden="true">
          <circle cx="5.5" cy="8" r="4.4" fill="none" stroke="currentColor" strokeWidth="1.8" />
          <path d="M10 8h9" stroke="currentColor" strokeWidth="1.8" />
          <path d="M19.2 3.4v9.2" className="brand-bar" strokeWidth="2.6" />
        </svg>
        {width !== 'phone' && <span>Exopath</span>}
      </a>
      <ErrorBoundary region="The search">
        <SearchBox />
      </ErrorBoundary>
      {!small && <Pages />}
      <div className="header-tools">
        <UndoRedo small={small} />
        {width !== 'phone' && (
          <IconButton
            icon="link"
            label="Share this view"
            onClick={() => {
              openDialog('share')
            }}
          />
        )}
        {!small && <ThemeButton />}
        {!small && (
          <IconButton
            icon="help"
            label="Help and shortcuts"
            aria-keyshortcuts="?"
            onClick={() => {
              openDialog('help')
            }}
          />
        )}
        {width !== 'phone' && (
          <Button
            icon="figure"
            onClick={() => {
              openDialog('figure')
            }}
          >
            Figure
          </Button>
        )}
      </div>
    </header>
  )
}

/** The pages as a list of links; the current one is marked. */
export function Pages({ onGo }: { readonly onGo?: () => void }) {
  const page = useApp((s) => s.view.page)
  const show = useApp((s) => s.show)
  return (
    <nav aria-label="Pages" className="pages">
      {TABS.map((tab) => (
        <a
          key={tab.page}
          href={`#${tab.page}`}
          aria-current={tab.page === page ? 'page' : undefined}
          onClick={(e) => {
            if (e.ctrlKey || e.metaKey || e.shiftKey) return
            e.preventDefault()
            show({ page: tab.page, selection: null, lesson: null })
            onGo?.()
          }}
        >
          {tab.label}
        </a>
      ))}
    </nav>
  )
}

function UndoRedo({ small }: { readonly small: boolean }) {
  const canUndo = useApp((s) => s.canUndo)
  const canRedo = useApp((s) => s.canRedo)
  const travel = useApp((s) => s.travel)
  return (
    <>
      <IconButton
        icon="undo"
        label="Undo"
        aria-keyshortcuts="Control+Z"
        disabled={!canUndo}
        onClick={() => {
          travel(-1)
        }}
      />
      {!small && (
        <IconButton
          icon="redo"
          label="Redo"
          aria-keyshortcuts="Control+Shift+Z"
          disabled={!canRedo}
          onClick={() => {
            travel(1)
          }}
        />
      )}
    </>
  )
}

function ThemeButton() {
  const theme = useApp((s) => s.theme)
  const setTheme = useApp((s) => s.setTheme)
  const systemDark = useMedia('(prefers-color-scheme: dark)')
  const dark = theme === 'dark' || (theme === 'system' && systemDark)
  return (
    <IconButton
      icon={dark ? 'sun' : 'moon'}
      label={dark ? 'Light theme' : 'Dark theme'}
      onClick={() => {
        setTheme(dark ? 'light' : 'dark')
      }}
    />
  )
}
