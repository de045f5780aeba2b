/** The whole page. */
export function App() {
  return <main><h1>Exopath</h1></main>
}
