/**
 * Does something else stand in a form than it was drawn with? So it is when somebody typed before the script took over,
 * of which it is told nothing, or when the browser put back what stood there before.
 */
export const isEdited = (form: HTMLFormElement): boolean => [...form.elements].some(isChanged)

function isChanged(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
  if (field instanceof HTMLSelectElement) {
    const drawn = [...field.options].findIndex(({ defaultSelected }) => defaultSelected)
    return field.selectedIndex !== Math.max(drawn, 0)
  }
  if (!(field instanceof HTMLInputElement) || field.type === 'hidden') return false
  if (field.type === 'checkbox' || field.type === 'radio') return field.checked !== field.defaultChecked
  return field.value !== field.defaultValue
}
