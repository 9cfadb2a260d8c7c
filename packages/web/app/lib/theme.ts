/** `system` follows the reader's device. */
export const THEMES = ['system', 'light', 'dark'] as const
export type Theme = (typeof THEMES)[number]

/** Is this one of the themes? */
export function isTheme(value: unknown): value is Theme {
  return THEMES.some((theme) => theme === value)
}
