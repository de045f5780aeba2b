import type { Core, ElementDefinition } from 'cytoscape'
import type { Scene } from '../scene/scene.ts'
import { sceneToCytoscape } from './sceneToCytoscape.ts'

/** Brings the engine to the Scene with the fewest changes: removes, changes or adds single elements inside one batch.
 *  `before` is what the last call returned; an element whose key is the same is not touched. */
export function patchElements(
  cy: Core,
  scene: Scene,
  before: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const elements = sceneToCytoscape(scene)
  const after = new Map(elements.map((element) => [element.id, element.key]))
  const fresh: ElementDefinition[] = []
  cy.batch(() => {
    for (const id of before.keys()) if (!after.has(id)) cy.getElementById(id).remove()
    for (const { id, key, definition } of elements) {
      if (before.get(id) === key) continue
      if (!before.has(id)) {
        fresh.push(definition)
        continue
      }
      const known = cy.getElementById(id)
      const moved =
        definition.group === 'edges' &&
        (known.data('source') !== definition.data.source || known.data('target') !== definition.data.target)
      if (moved) {
        known.remove()
        fresh.push(definition)
        continue
      }
      known.data(definition.data)
      if (definition.position !== undefined) known.position(definition.position)
    }
    cy.add(fresh)
  })
  return after
}
