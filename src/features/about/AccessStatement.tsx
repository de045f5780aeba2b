/** The accessibility statement with its known gaps (A11Y-34). */
export function AccessStatement() {
  return (
    <section>
      <h2 id="access" tabIndex={-1}>
        Accessibility
      </h2>
      <p>
        The aim is WCAG 2.2, level AA. The map is one reading of the graph. Outline and Table hold the same nodes and
        relations as text, with the same selection and filters, and need neither sight nor mouse.
      </p>
      <h3>What works</h3>
      <ul className="about-list">
        <li>
          Everything works by keyboard. The help dialog (question mark) lists the keys. Single-key shortcuts can be
          switched off there.
        </li>
        <li>The map is one stop of the Tab key; arrow keys walk along its relations, and each step is spoken once.</li>
        <li>Shapes, line styles and words carry every meaning that a colour carries.</li>
        <li>
          Light and dark theme, more contrast, forced colours, less motion and larger text follow the settings of your
          system and browser.
        </li>
        <li>At 320 px the outline comes first and nothing scrolls sideways but the map.</li>
      </ul>
      <h3>Known gaps</h3>
      <ul className="about-list">
        <li>
          No person who uses a screen reader, and no person who uses only a keyboard, has tested it yet. It was checked
          with automated tests in Chromium and by reading the accessibility tree.
        </li>
        <li>It has not been tried with NVDA, JAWS, VoiceOver or TalkBack.</li>
        <li>
          The outline is a treegrid. Some screen readers on phones support that pattern poorly; the table is the way
          round.
        </li>
        <li>Gene names are spelled out for speech by rule. A name may still be read oddly.</li>
        <li>The interface is in English only.</li>
        <li>
          On the drawn map, pointing at a thin line needs a steady hand. Every line can be reached in the details, the
          outline and the table.
        </li>
      </ul>
    </section>
  )
}
