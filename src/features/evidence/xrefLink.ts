/** Prefixes of graph-data that the Bioregistry resolves, in its own spelling. */
const PREFIXES: Readonly<Record<string, string>> = {
  HGNC: 'hgnc', GO: 'go', MONDO: 'mondo', DOID: 'doid', HP: 'hp', CL: 'cl', UBERON: 'uberon', CHEBI: 'chebi', FPLX: 'fplx', mesh: 'mesh',
  clinicaltrials: 'clinicaltrials', mirbase: 'mirbase', 'mirbase.mature': 'mirbase.mature', 'chembl.compound': 'chembl.compound', 'kegg.pathway': 'kegg.pathway',
  reactome: 'reactome', wikipathways: 'wikipathways',
}

/** The page of an identifier through one public resolver, or null for a prefix it does not know. */
export function xrefLink(curie: string): string | null {
  const cut = curie.indexOf(':')
  const prefix = PREFIXES[curie.slice(0, cut)]
  return prefix === undefined ? null : `https://bioregistry.io/${prefix}:${encodeURIComponent(curie.slice(cut + 1))}`
}
