/** <exopath-map>: Exopath in a frame on a page of its own host (docs/embedding.md). A script of its own without dependencies
 *  (scripts/smallScript.ts); it says nothing to the page but what it shows, and reads nothing of it but its own attributes. */

/** Addresses that can be a page. Anything else, such as `javascript:`, would run in the host. */
const PAGES = new Set(['http:', 'https:', 'file:'])
/** Exopath stands beside this script. */
const BESIDE =
  document.currentScript instanceof HTMLScriptElement
    ? new URL('./', document.currentScript.src).href
    : document.baseURI

/** The first view as part of a link: without one the frame would load the page anew. */
const FIRST_VIEW = '#map'

const LOOK = new CSSStyleSheet()
LOOK.replaceSync(
  ':host { display: block; height: 40rem } :host([hidden]) { display: none } iframe { display: block; width: 100%; height: 100%; border: 0 }',
)

/** `src`: the page of Exopath, by default the one this script lies beside. `view`: the part of a link from # on, by default the
 *  first view; a change moves the map without loading it anew and without a step in the host's history. `title`: what a screen
 *  reader calls the frame. 40rem high unless the host's style says otherwise. */
class ExopathMap extends HTMLElement {
  static readonly observedAttributes: readonly string[] = ['src', 'view', 'title']
  readonly #frame = document.createElement('iframe')
  readonly #place = this.attachShadow({ mode: 'open' })
  /** The page the frame has loaded. */
  #loaded: string | null = null

  constructor() {
    super()
    this.#place.adoptedStyleSheets = [LOOK]
    this.#frame.allow = 'fullscreen; clipboard-write'
    this.#frame.loading = 'lazy'
    this.#frame.addEventListener('load', () => {
      this.#loaded = this.#frame.src === '' ? null : pageOf(this.#frame.src)
    })
  }

  connectedCallback(): void {
    this.#show()
  }

  disconnectedCallback(): void {
    this.#loaded = null
  }

  attributeChangedCallback(): void {
    if (this.isConnected) this.#show()
  }

  #show(): void {
    const address = addressOf(this.getAttribute('src'), this.getAttribute('view'))
    if (address === null) {
      this.#place.replaceChildren('This map cannot be shown: src is not the address of a page.')
      return
    }
    this.#frame.title = this.getAttribute('title') ?? 'Exopath map'
    // The page that stands goes to the other view by itself; a new src would be a step in the history of the host.
    if (this.#loaded === pageOf(address))
      this.#frame.contentWindow?.location.replace(address.includes('#') ? address : `${address}${FIRST_VIEW}`)
    else if (this.#frame.src !== address) this.#frame.src = address
    if (!this.#place.contains(this.#frame)) this.#place.replaceChildren(this.#frame)
  }
}

function addressOf(src: string | null, view: string | null): string | null {
  const base = src === null ? BESIDE : document.baseURI
  if (!URL.canParse(src ?? './', base)) return null
  const address = new URL(src ?? './', base)
  if (view !== null) address.hash = view
  return PAGES.has(address.protocol) ? address.href : null
}

function pageOf(address: string): string {
  return address.replace(/#.*$/, '')
}

if (customElements.get('exopath-map') === undefined) customElements.define('exopath-map', ExopathMap)
