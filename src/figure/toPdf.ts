import type { Scene } from '../scene/scene.ts'
import { RECIPE_FILE_NAME, type FileFacts } from './fileFacts.ts'
import { openPdf, toBuffer } from './openPdf.ts'
import type { FontFiles } from './openPdf.ts'
import { paintPdf } from './paintPdf.ts'
import { sceneGroups } from './sceneMarks.ts'

/** A one-page vector PDF of the scene, page = scene, pt. Text stays text in embedded subset fonts; the drawing is one tagged
 *  figure with its alt text; the recipe is attached. Same scene and facts, same bytes (per platform: Node and browsers deflate differently). */
export async function toPdf(scene: Scene, facts: FileFacts, fonts: FontFiles): Promise<Uint8Array<ArrayBuffer>> {
  const { doc, done, date } = await openPdf(
    [scene.width, scene.height],
    { ...facts, subject: `${facts.alt} ${facts.source}` },
    fonts,
  )
  const figure = doc.struct('Figure', { alt: facts.alt, title: facts.title }, () => {
    if (scene.background !== 'none') doc.rect(0, 0, scene.width, scene.height).fill(scene.background)
    for (const group of sceneGroups(scene)) for (const mark of group.marks) paintPdf(doc, mark)
  })
  doc.addStructure(doc.struct('Document', {}, [figure]))
  doc.file(toBuffer(new TextEncoder().encode(facts.recipe)), {
    name: RECIPE_FILE_NAME,
    type: 'application/json',
    description: 'Exopath figure recipe: open this PDF in Exopath to edit the figure',
    creationDate: date,
    modifiedDate: date,
  })
  doc.end()
  return done
}
