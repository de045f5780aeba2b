/** The mechanisms of exosomes acting on the disc, one file of graph-data/edges each. */
export const EXOSOME_MECHANISMS: readonly string[] = [
  'akt-erk-er-stress',
  'bmsc-exos-disc-cells',
  'cesc-pi3k-akt-autophagy',
  'gw4869-secretion',
  'imsc-senescence',
  'mir142-mlk3-mapk',
  'mir21-pten-akt',
  'mir223-nfkb',
  'mir31-atf6-er-stress',
  'mir4450-znf121',
  'mir532-rassf5',
  'nlrp3-pyroptosis',
  'notochordal-exos',
  'np-cell-exos-notch1',
  'rabbit-nlrp3-mitochondria',
  'wnt-mtor-secretion',
]
