const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  µ: 'mu',
  π: 'pi',
  σ: 'sigma',
  τ: 'tau',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
}
/** miR, a word such as Exos or Notch, a run of capitals, small letters, digits. */
const RUNS = /miR|[A-Z][a-z]{2,}?(?=miR|[^a-z]|$)|[A-Z]+|[a-z]+|\d+/g

/** A name as a screen reader should say it: `IL-1β` → `I L 1 beta`, `NF-κB` → `N F kappa B`, `miR-21` → `miR 21`.
 *  Only expands: capitals are spaced, Greek letters are spelled, hyphens become spaces (A11Y-22). */
export function pronounceName(name: string): string {
  return name.replace(/[^\s,;:/()[\]“”"]+/g, pronounceWord)
}

function pronounceWord(word: string): string {
  const spelled = word.replace(/[α-ωµ]/g, (letter) => (GREEK[letter] === undefined ? letter : ` ${GREEK[letter]} `))
  if (!/[A-Z]{2}|\d|[a-z][A-Z]|^[A-Z]-|[α-ωµ]/.test(word)) return word
  return spelled
    .split('-')
    .filter((piece) => piece !== '')
    .map((piece) => (piece.match(RUNS) ?? [piece]).map(spaced).join(' '))
    .join(' ')
}

function spaced(run: string): string {
  return /^[A-Z]{2,}$/.test(run) ? run.split('').join(' ') : run
}
