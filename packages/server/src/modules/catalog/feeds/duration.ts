/** Hours as an `xsd:duration` in hours and minutes. */
export function durationOf(hours: number): string {
  const minutes = Math.round(hours * 60)
  const rest = minutes % 60
  return `PT${Math.floor(minutes / 60)}H${rest ? `${rest}M` : ''}`
}
