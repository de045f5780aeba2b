export { shippedGraph } from '../core/shippedGraph.ts'
