import { fileURLToPath } from 'node:url'

const file = (name: string) => fileURLToPath(new URL(name, import.meta.url))

/**
 * The fonts that pictures are drawn with, so that they look alike on every machine: Inter (Latin, Greek, Cyrillic) and
 * Noto Sans Arabic. Other scripts take a font of the machine, if it has one (Debian: fonts-noto-cjk and the like).
 */
export const fontFiles: readonly string[] = [
  file('Inter_400Regular.ttf'),
  file('Inter_700Bold.ttf'),
  file('NotoSansArabic_700Bold.ttf'),
]

/** The fonts that papers are set in: those of pictures, and Arabic for running text. */
export const paperFontFiles: readonly string[] = [...fontFiles, file('NotoSansArabic_400Regular.ttf')]

/** What our own fonts have letters for: ASCII and Latin, Greek, Cyrillic, Arabic, punctuation and currency signs. */
const OWN =
  /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Common}\p{Script=Inherited}]*$/u

/** Can a text be drawn with our own fonts alone? */
export const isDrawnByOwnFonts = (text: string): boolean => OWN.test(text)

/** As an SVG names them; the later ones are for viewers that have their own. */
export const FONT_FAMILY = 'Inter,Noto Sans Arabic,Noto Sans,Noto Sans CJK SC,DejaVu Sans,sans-serif'
