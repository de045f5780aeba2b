const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  κ: 'kappa',
  μ: 'mu',
  ω: 'omega',
}

/** Case, hyphens, spaces and Greek letters do not tell names apart; a species prefix of a miRNA (hsa-) is dropped. */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[αβγδκμω]/g, (letter) => GREEK[letter] ?? letter)
    .normalize('NFKD')
    .replace(/^(?:hsa|mmu|rno|ocu)-(?=mir|let)/, '')
    .replaceAll(/[^a-z0-9]/g, '')
}
