/** Red, green and blue, each 0 to 255. */
type Rgb = readonly [red: number, green: number, blue: number]

/** @param color `#rgb` or `#rrggbb` */
function rgb(color: string): Rgb {
  const digits = color.length === 4 ? color.slice(1).replace(/./g, '$&$&') : color.slice(1)
  const at = (place: number) => Number.parseInt(digits.slice(place, place + 2), 16)
  return [at(0), at(2), at(4)]
}

const hex = (parts: readonly number[]) =>
  `#${parts.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`

/** A color with so much of another over it (0 to 1), as gradients and what shines through are mixed in SVG: in sRGB. */
export function mixed(under: string, over: string, share: number): string {
  const [one, other] = [rgb(under), rgb(over)]
  return hex(one.map((part, index) => part * (1 - share) + (other[index] ?? 0) * share))
}

/**
 * How well one color stands out from another, from 1 (not at all) to 21 (black from white).
 *
 * @param one `#rgb` or `#rrggbb`, as the other
 * @see https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio and there `relative luminance`
 */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = rgb(color)
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
