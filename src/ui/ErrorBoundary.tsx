import { Component } from 'react'
import type { ReactNode } from 'react'
import { forgetFailedParts, PartNotLoadedError } from './lazyPart.tsx'

interface Props {
  /** Named in the message: "The details". */
  readonly region: string
  readonly children: ReactNode
  /** For what floats over the page: closes it, and the message is a box of its own. */
  readonly onDismiss?: () => void
}

/** One region of the page: when it fails it says so in words and the rest of the page stays alive. */
export class ErrorBoundary extends Component<Props, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error }
  }

  override render(): ReactNode {
    const { error } = this.state
    const { region, children, onDismiss } = this.props
    if (error === null) return children
    const again = (): void => {
      forgetFailedParts()
      this.setState({ error: null })
    }
    return (
      <div role="alert" className="region-error" data-floating={onDismiss !== undefined || undefined}>
        <h2>{region} could not be shown</h2>
        <p>
          {error instanceof PartNotLoadedError
            ? 'A file of the page did not come: the connection may be down, or a new version of Exopath stands in its place.'
            : error.message}
        </p>
        <p>The rest of the page still works. Try again, or reload the page; the link keeps your view.</p>
        <p className="region-error-buttons">
          <button type="button" className="button button-default" onClick={again}>
            Try again
          </button>
          <button
            type="button"
            className="button button-default"
            onClick={() => {
              location.reload()
            }}
          >
            Reload the page
          </button>
          {onDismiss !== undefined && (
            <button
              type="button"
              className="button button-default"
              onClick={() => {
                again()
                onDismiss()
              }}
            >
              Close
            </button>
          )}
        </p>
      </div>
    )
  }
}
