/** A file, and its path within what was chosen. */
export interface NamedFile {
  readonly file: File
  readonly name: string
}

/** The files that were dropped, those of folders too. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly NamedFile[]> {
  // Must be asked for before anything is waited for: the browser forgets what was dropped.
  const entries = [...transfer.items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  const files: NamedFile[] = []
  for (const entry of entries) await walk(entry, files)
  return files
}

async function walk(entry: FileSystemEntry, files: NamedFile[]): Promise<void> {
  if (entry instanceof FileSystemFileEntry) {
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject))
    files.push({ file, name: entry.fullPath.replace(/^\//u, '') })
    return
  }
  if (!(entry instanceof FileSystemDirectoryEntry)) return
  const reader = entry.createReader()
  for (;;) {
    // A folder is told in parts, until nothing comes.
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return
    for (const one of some) await walk(one, files)
  }
}
