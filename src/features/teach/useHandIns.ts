import { useRef, useState } from 'react'
import type { ReadFile } from '../../core/lesson/classTally.ts'
import { MAX_HAND_IN_LENGTH, readHandIn } from '../../core/lesson/handIn.ts'
import type { HandInTask } from '../../core/lesson/handIn.ts'

/** Larger files are not opened: no hand-in has so many bytes. */
const MOST_BYTES = 4 * MAX_HAND_IN_LENGTH

export interface Progress {
  readonly done: number
  readonly of: number
}

export interface HandIns {
  readonly files: readonly ReadFile[]
  /** Null when nothing is being read. */
  readonly progress: Progress | null
  /** Reads files one after another; resolves with those read, fewer when cancelled. */
  readonly add: (files: readonly File[]) => Promise<readonly ReadFile[]>
  /** Stops reading; what was read so far stays. */
  readonly cancel: () => void
  /** Puts these in place of all. */
  readonly replace: (files: readonly ReadFile[]) => void
}

/** The files of a class, read in this window; nothing of them leaves it or is kept. */
export function useHandIns(task: HandInTask): HandIns {
  const [files, setFiles] = useState<readonly ReadFile[]>([])
  const [progress, setProgress] = useState<Progress | null>(null)
  const run = useRef(0)
  const emptied = useRef(0)
  const stop = (): void => {
    run.current += 1
    setProgress(null)
  }
  return {
    files,
    progress,
    add: async (added) => {
      run.current += 1
      const own = run.current
      const since = emptied.current
      const read: ReadFile[] = []
      for (const file of added) {
        if (run.current !== own) break
        setProgress({ done: read.length, of: added.length })
        read.push(await readOne(file, task))
      }
      // Cleared meanwhile: what was asked away does not come back.
      if (emptied.current === since) setFiles((old) => [...old, ...read])
      if (run.current === own) setProgress(null)
      return read
    },
    cancel: stop,
    replace: (others) => {
      stop()
      emptied.current += 1
      setFiles(others)
    },
  }
}

async function readOne(file: File, task: HandInTask): Promise<ReadFile> {
  const refused = (code: string, message: string): ReadFile => ({
    file: file.name,
    result: { ok: false, problems: [{ code, severity: 'error', where: file.name, message }] },
  })
  if (file.size > MOST_BYTES)
    return refused(
      'hand-in-too-long',
      `The file has ${Math.round(file.size / 1000)} kB; a hand-in is much smaller, and more than ${MAX_HAND_IN_LENGTH / 1000} kB are not read.`,
    )
  try {
    return {
      file: file.name,
      result: readHandIn(await file.text(), file.name, task, new Date(file.lastModified).toISOString()),
    }
  } catch (error) {
    return refused(
      'hand-in-unreadable',
      `The file could not be opened${error instanceof Error ? ` (${error.message})` : ''}. Choose it again.`,
    )
  }
}
