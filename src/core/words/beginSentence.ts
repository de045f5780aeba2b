import { capital } from './capital.ts'

/** A text as the beginning of a sentence: a plain first word gets its capital; names such as `miR-21`, `iMSC-Exos` or `mTOR`
 *  keep their spelling. */
export function beginSentence(text: string): string {
  return /^[a-z]+(?:[-–][a-z]+)*(?=[\s.,;:(]|$)/.test(text) ? capital(text) : text
}
