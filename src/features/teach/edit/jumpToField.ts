/** Moves the focus to a field of the form by its name in the file, or to the nearest one around it that the form has. A closed part
 *  opens first. */
export function jumpToField(field: string): void {
  const part = [...document.querySelectorAll<HTMLDetailsElement>('.edit-part')].find((one) =>
    (one.dataset['fields'] ?? '').split('|').some((name) => field === name || field.startsWith(`${name} › `)),
  )
  if (part !== undefined) part.open = true
  // What an opened part holds is drawn first.
  requestAnimationFrame(() => {
    const place = placeOf(field) ?? part ?? document.querySelector('.edit-form')
    const control = place?.querySelector<HTMLElement>(
      'input:not(:disabled), textarea, select, button:not(:disabled), summary',
    )
    control?.focus()
    place?.scrollIntoView({ block: 'nearest' })
  })
}

function placeOf(field: string): Element | null {
  const names = field.split(' › ')
  for (let count = names.length; count > 0; count -= 1) {
    const found = document.querySelector(`[data-field="${CSS.escape(names.slice(0, count).join(' › '))}"]`)
    if (found !== null) return found
  }
  return null
}
