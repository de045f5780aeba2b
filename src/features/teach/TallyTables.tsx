import { useMemo, useState } from 'react'
import { commonError } from '../../core/lesson/classTally.ts'
import type { ClassTally, LineTally } from '../../core/lesson/classTally.ts'
import { builtLineWords, expertLineWords, EXTRA_WORDS, VERDICT_WORDS } from '../../core/lesson/mapWords.ts'
import type { MechanismGraph } from '../../core/model/buildGraph.ts'
import type { NodeId } from '../../core/model/records.ts'
import { useApp } from '../../store/react.tsx'
import { DataTable } from '../../ui/DataTable.tsx'
import type { Column } from '../../ui/DataTable.tsx'
import { expertDrawn } from './drawnLines.ts'
import { MapPicture } from './MapPicture.tsx'
import { TallyQuestions } from './TallyQuestions.tsx'
import { TallyStudents } from './TallyStudents.tsx'

/** Room for the words at each line, px. */
const LEAST_GAP = 104

interface Row extends LineTally {
  readonly number: number
  readonly words: string
}

/** A class as a map of what it finds hard, and as tables. */
export function TallyTables({ tally, places }: { readonly tally: ClassTally; readonly places: readonly NodeId[] }) {
  const graph = useApp((s) => s.graph)
  const [selected, setSelected] = useState<string | null>(null)
  const rows = useMemo(
    () => tally.lines.map((line, i): Row => ({ ...line, number: i + 1, words: expertLineWords(graph, line.line) })),
    [graph, tally.lines],
  )
  const placedBy = useMemo(() => tally.lines.map(({ line }) => expertDrawn(graph, line)), [graph, tally.lines])
  const lines = placedBy.map((line, i) => {
    const row = rows[i]
    return {
      ...line,
      number: i + 1,
      label: row === undefined ? null : told(row, tally.maps),
      shortLabel: `${row?.counts.correct ?? 0}\u00A0of\u00A0${tally.maps}`,
      isSelected: selected === String(i + 1),
    }
  })
  return (
    <>
      {tally.maps > 0 && tally.lines.length > 0 && (
        <section className="tally-part">
          <h2>What the class finds hard</h2>
          <p className="small">
            At each line: how many have it right, and the most common error. Numbers lead to the table.
          </p>
          <MapPicture
            label="Map of the lesson with what the class drew"
            places={places}
            nodes={places}
            lines={lines}
            placedBy={placedBy}
            leastGap={LEAST_GAP}
          />
          <DataTable
            caption={`${rows.length} lines of the lesson’s map, ${tally.maps} maps handed in. Choose a line to see it on the map.`}
            columns={lineColumns(tally.maps)}
            rows={rows}
            rowKey={(row) => String(row.number)}
            selected={selected}
            onOpen={({ number }) => {
              setSelected(selected === String(number) ? null : String(number))
            }}
          />
        </section>
      )}
      <OtherLines tally={tally} graph={graph} />
      <TallyQuestions questions={tally.questions} />
      <TallyStudents tally={tally} />
      <Remarks tally={tally} />
    </>
  )
}

/** `18 of 28 right, 6 missing`, to be broken after the comma only. */
function told(line: LineTally, maps: number): string {
  const error = commonError(line)
  const keep = (words: string): string => words.replaceAll(' ', '\u00A0')
  return `${keep(`${line.counts.correct} of ${maps} right`)}${error === null ? '' : `, ${keep(`${error.count} ${VERDICT_WORDS[error.verdict]}`)}`}`
}

function lineColumns(maps: number): readonly Column<Row>[] {
  const count = (verdict: keyof Row['counts'], label: string): Column<Row> => ({
    id: verdict,
    label,
    value: (row) => row.counts[verdict],
    numeric: true,
  })
  return [
    { id: 'line', label: 'Line', value: (row) => row.number, cell: (row) => `${row.number}. ${row.words}` },
    {
      id: 'correct',
      label: 'Right',
      value: (row) => row.counts.correct,
      cell: (row) => `${row.counts.correct} of ${maps}`,
      numeric: true,
    },
    count('missing', 'Missing'),
    count('wrong-sign', 'Wrong sign'),
    count('reversed', 'Wrong way round'),
    {
      id: 'error',
      label: 'Most common error',
      value: (row) => commonError(row)?.count ?? 0,
      cell: (row) => {
        const error = commonError(row)
        return error === null ? 'none' : `${VERDICT_WORDS[error.verdict]} (${error.count})`
      },
    },
  ]
}

function OtherLines({ tally, graph }: { readonly tally: ClassTally; readonly graph: MechanismGraph }) {
  if (tally.extra.length === 0) return null
  return (
    <section className="tally-part">
      <h2>Other lines that were drawn</h2>
      <div className="table-scroll">
        <table className="table tally-table">
          <thead>
            <tr>
              <th scope="col">Line</th>
              <th scope="col">Students</th>
              <th scope="col">What it is</th>
            </tr>
          </thead>
          <tbody>
            {tally.extra.map(({ line, kind, count }) => (
              <tr key={`${line.from} ${line.to} ${line.sign}`}>
                <th scope="row">{builtLineWords(graph, line)}</th>
                <td className="num">{count}</td>
                <td>{EXTRA_WORDS[kind]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

/** What was put together, what could not be matched, and which files could not be read. */
function Remarks({ tally: { setAside, unmatched, notes } }: { readonly tally: ClassTally }) {
  return (
    <>
      {setAside.length > 0 && (
        <section className="tally-part">
          <h2>
            Files set aside <span className="num">{setAside.length}</span>
          </h2>
          <ul className="tally-list">
            {setAside.map(({ file, message }, i) => (
              <li key={`${file} ${i}`}>
                <strong>{file}</strong> {message}
              </li>
            ))}
          </ul>
        </section>
      )}
      {unmatched.length > 0 && (
        <section className="tally-part">
          <h2>
            Names that fit no node, or several <span className="num">{unmatched.length}</span>
          </h2>
          <p className="small">Lines from or to these names are not counted.</p>
          <ul className="tally-list">
            {unmatched.map(({ text, count }) => (
              <li key={text}>
                {text} <span className="num quiet">({count})</span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {notes.length > 0 && (
        <details className="tally-part">
          <summary>
            Notes on single students <span className="num">{notes.length}</span>
          </summary>
          <ul className="tally-list">
            {notes.map(({ who, text }, i) => (
              <li key={`${who} ${i}`}>
                <strong>{who}</strong> {text}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
