import type { Circumstances } from './fixture.ts'

/** A fixture that is about to be written. */
export interface Draft {
  readonly name: string
  readonly title: string
  readonly rule: string
  readonly see: string
  readonly body: string | Uint8Array
  readonly extension?: 'json' | 'jwt' | 'png' | 'svg' | 'pdf'
  readonly pages?: Readonly<Record<string, object | string>>
  readonly answers?: Circumstances['answers']
  readonly recipient?: string
  /** of a presentation: what the verifier asked for */
  readonly challenge?: string
  readonly domain?: string
}

/** What must pass, and what must not. */
export interface Fixtures {
  readonly valid: readonly Draft[]
  readonly invalid: readonly Draft[]
}
