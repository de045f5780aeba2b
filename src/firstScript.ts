import { answerFirst } from './app/answerFirst.ts'

/** A script of its own, small and loaded first (scripts/firstPicturePlugin.ts). A page opened by a link shows another view. */
const picture = document.getElementById('first-picture')
if (picture !== null && location.hash.length <= 1) answerFirst(picture)
