import cytoscape from 'cytoscape'
import type { BodyEngine, BodyEngineEvents } from './bodyEngine.ts'
import { MAX_ZOOM } from './camera.ts'
import { patchElements } from './patchElements.ts'
import { CANVAS_STYLE } from './sceneToCytoscape.ts'

/** Cytoscape.js as the map's engine. The only file of the canvas that loads the library, so it is itself loaded when needed. */
export function cytoscapeBody(element: HTMLElement, events: BodyEngineEvents): BodyEngine {
  // A part of its own: the library watches its container's attributes and lays itself out anew whenever one changes.
  const container = element.ownerDocument.createElement('div')
  container.style.cssText = 'position:absolute;inset:0;width:100%;height:100%'
  element.append(container)
  const cy = cytoscape({
    container,
    maxZoom: MAX_ZOOM,
    minZoom: 0.02,
    autoungrabify: true,
    autounselectify: true,
    boxSelectionEnabled: false,
    // While the reader drags or zooms, the engine moves a picture of itself: the slowest frames become three times shorter.
    textureOnViewport: true,
  })
  cy.style(CANVAS_STYLE)
  let keys: ReadonlyMap<string, string> = new Map()
  cy.on('render', events.onRender)
  cy.on('viewport', () => {
    events.onViewport({ zoom: cy.zoom(), x: cy.pan().x, y: cy.pan().y })
  })
  return {
    update: (scene) => {
      keys = patchElements(cy, scene, keys)
    },
    show: (camera, minZoom) => {
      cy.minZoom(minZoom)
      cy.viewport({ zoom: camera.zoom, pan: { x: camera.x, y: camera.y } })
    },
    setGestures: (isOn) => {
      cy.userPanningEnabled(isOn)
      cy.userZoomingEnabled(isOn)
    },
    resize: () => {
      cy.resize()
    },
    redraw: () => {
      cy.forceRender()
    },
    destroy: () => {
      cy.destroy()
      container.remove()
    },
  }
}
