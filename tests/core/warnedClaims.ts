/** One relation told of one exosome source only, one with a misprinted reference, one known from a title only, one with a caveat. */
export const WARNED_CLAIMS = [
  { id: 'M50', what: 'bound to N-Exos', warning: /N-Exos only/ },
  { id: 'M47', what: 'misprinted', warning: /printed \[24\], expected \[134\]/i },
  { id: 'X05', what: 'title-only', warning: /only in the title|title[- ]only/i },
  { id: 'M10', what: 'with a caveat', warning: /cell type not printed/i },
] as const
