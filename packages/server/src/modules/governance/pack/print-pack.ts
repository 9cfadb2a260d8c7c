import { readFileSync } from 'node:fs'
import type { Locale } from '@cairn/api'
import { typeset } from '../../../kernel/typeset/typeset.ts'
import type { PrintedPack } from './collect-pack.ts'
import { packFacts } from './pack-facts.ts'

const template = readFileSync(new URL('./pack.typ', import.meta.url), 'utf8')

/**
 * The papers of a meeting as a tagged PDF, right to left in Arabic. What people wrote stays in its own language.
 *
 * @throws paperErrors.too_long, busy
 */
export const printPack = (pack: PrintedPack, language: Locale, now: Date): Promise<Uint8Array> =>
  typeset(template, packFacts(pack, language, now), now)
