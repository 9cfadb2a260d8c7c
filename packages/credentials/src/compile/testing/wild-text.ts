import type { Random } from './random.ts'

/** Pieces of text that break software: controls, quotes, look-alikes of syntax, every plane of Unicode. */
const pieces = [
  ...['é', 'ß', '漢字', '😀', '𝔘', '\u{10ffff}', 'ﬃ', '\ue000', '\ufffd', '\uffee', 'مرحبا', '\u0301', '\ufeff'],
  ...['\u0000', '\u0007', '\b', '\t', '\n', '\r', '\f', '\u001f', '\u007f', '\u0080', '\u2028', '\u00a0'],
  ...['"', '\\', "'", '<', '>', '{', '}', '^', '`', '|', ' ', 'a', 'Z', '0', '@', '.', ':', '/'],
  ...['_:b0', '_:c14n0', '\\n', '\\u0041', '@en', '^^<x>', '%20', '$&', '$1', '" .\n', '@id', '@type', 'null'],
]

export function wildText(random: Random, most = 8): string {
  return random.some(most, () => random.pick(pieces)).join('')
}

/** Mostly harmless, sometimes wild. */
export function anyText(random: Random): string {
  return random.chance(0.4) ? wildText(random) : random.pick(['Capstone report', 'A', 'B', '70', '2026-06-30', ''])
}
