import type { AtlasChoice } from '../../core/query/view.ts'

/** How an order is called where it is chosen, and above the cards. */
export const ATLAS_ORDER_WORDS: Readonly<
  Record<AtlasChoice['order'], { readonly label: string; readonly heading: string }>
> = {
  review: { label: 'Order of the review', heading: 'All mechanisms' },
  title: { label: 'By title', heading: 'All mechanisms by title' },
  relations: { label: 'Most relations', heading: 'All mechanisms, most relations first' },
  studies: { label: 'Most studies', heading: 'All mechanisms, most studies first' },
}
