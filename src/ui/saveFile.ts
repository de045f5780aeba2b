/** Offers a file for download under a name. */
export function saveFile(name: string, content: Blob | string, type = 'text/plain;charset=utf-8'): void {
  const blob = typeof content === 'string' ? new Blob([content], { type }) : content
  const url = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the blob by the next task; keeping the address would keep the bytes.
  setTimeout(() => {
    URL.revokeObjectURL(url)
  }, 1000)
}
