import { Component } from 'react'
import type { ReactNode } from 'react'

/** One region of the page: when it fails it says so in words and the rest of the page stays alive. */
export class ErrorBoundary extends Component<{ readonly region: string; readonly children: ReactNode }, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error): { error: Error } {
    return { error }
  }

  override render(): ReactNode {
    if (this.state.error === null) return this.props.children
    return (
      <div role="alert" className="region-error">
        <h2>{this.props.region} could not be shown</h2>
        <p>{this.state.error.message}</p>
        <p>The rest of the page still works. You can try again, or reload the page; the link keeps your view.</p>
        <button type="button" className="button button-default" onClick={() => { this.setState({ error: null }) }}>Try again</button>
      </div>
    )
  }
}
