/** Where a command writes: text for people, or one JSON document for programs. */
export interface Output {
  readonly json: boolean
  /** A line for people; silent with `--json`. */
  print(line: string): void
  /** The answer for programs; silent without `--json`. */
  answer(value: unknown): void
  /** Bytes on standard output, as they are. */
  bytes(value: Uint8Array): void
}

export const createOutput = (json: boolean): Output => ({
  json,
  print(line) {
    if (!json) process.stdout.write(`${line}\n`)
  },
  answer(value) {
    if (json) process.stdout.write(`${JSON.stringify(value, null, 2)}\n`)
  },
  bytes(value) {
    process.stdout.write(value)
  },
})

/** Text of others, fit for a terminal: without control characters, which could move the cursor or change colors. */
export const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cf}]/gu, '\uFFFD')
