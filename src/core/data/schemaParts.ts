import { z } from 'zod'

/** Words that must be there. */
export const text = z.string().trim().min(1)
export const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]*$/, 'An id holds letters, digits, dots and dashes only')
