type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * Keeps what somebody types, chooses or ticks before the script has taken over. React is told nothing of it, and puts
 * what it drew back into text areas and selects when it takes them over.
 *
 * @returns to be called once it has: says all of it again, as if it was done at this moment
 */
export function typedBefore(page: Document): () => void {
  const done = new Map<Field, () => void>()
  const note = (field: unknown) => {
    if (!isField(field)) return
    done.delete(field) // the last choice of several is said last
    done.set(field, doingAgain(field))
  }
  const listen = ({ target }: Event) => note(target)
  for (const form of page.forms) for (const field of form.elements) if (isChanged(field)) note(field)
  page.addEventListener('input', listen, true)
  return () => {
    page.removeEventListener('input', listen, true)
    for (const [field, again] of done) if (field.isConnected) again()
  }
}

const isField = (target: unknown): target is Field =>
  (target instanceof HTMLInputElement && target.type !== 'hidden') ||
  target instanceof HTMLTextAreaElement ||
  target instanceof HTMLSelectElement

/** Does something else stand in it than it was drawn with? */
function isChanged(field: Element): boolean {
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue
  if (field instanceof HTMLSelectElement) {
    const drawn = [...field.options].findIndex(({ defaultSelected }) => defaultSelected)
    return field.selectedIndex !== Math.max(drawn, 0)
  }
  if (!(field instanceof HTMLInputElement)) return false
  return isTicked(field) ? field.checked !== field.defaultChecked : field.value !== field.defaultValue
}

const isTicked = ({ type }: HTMLInputElement) => type === 'checkbox' || type === 'radio'

/** How the same is done once more, in a way that React takes for a change: it compares with what it was told last. */
function doingAgain(field: Field): () => void {
  if (field instanceof HTMLSelectElement) {
    const { selectedIndex } = field
    return () => {
      field.selectedIndex = selectedIndex
      field.dispatchEvent(new Event('change', { bubbles: true }))
    }
  }
  if (field instanceof HTMLInputElement && field.type === 'file')
    return () => void field.dispatchEvent(new Event('change', { bubbles: true }))
  if (field instanceof HTMLInputElement && isTicked(field)) {
    const { checked } = field
    return () => {
      if (field.type === 'radio' && !checked) return // the one that was chosen instead says it
      field.checked = !checked
      field.click()
    }
  }
  const { value } = field
  return () => {
    field.value = field.defaultValue
    nativeValue(field).set?.call(field, value)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

/** The property of the browser: the one of the element itself is React's, which takes what is set by it for its own. */
function nativeValue(field: HTMLInputElement | HTMLTextAreaElement): PropertyDescriptor {
  const kind = field instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement
  return Object.getOwnPropertyDescriptor(kind.prototype, 'value') ?? {}
}
