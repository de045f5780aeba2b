/** Most files that are looked at in one go. */
export const MOST_FILES = 1000

/** The files of a drop, those of dropped folders too; hidden ones are left out. Must be called while the drop is handled. */
export async function droppedFiles(data: DataTransfer): Promise<readonly File[]> {
  // The list is emptied as soon as the handler returns.
  const entries = [...data.items].map((item) => item.webkitGetAsEntry())
  const plain = [...data.files]
  if (!entries.some((entry) => entry?.isDirectory === true)) return plain.slice(0, MOST_FILES)
  const found: File[] = []
  const waiting = entries.filter((entry) => entry !== null)
  while (waiting.length > 0 && found.length < MOST_FILES) {
    const entry = waiting.shift()
    if (entry === undefined || entry.name.startsWith('.')) continue
    // The kinds are told by flags, not by classes.
    if (entry.isFile) found.push(await fileOf(entry as FileSystemFileEntry))
    else waiting.push(...(await entriesOf(entry as FileSystemDirectoryEntry)))
  }
  return found
}

async function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })
}

/** All entries of a folder; they come in parts until an empty one. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const part = await new Promise<readonly FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (part.length === 0) return all
    all.push(...part)
  }
}
