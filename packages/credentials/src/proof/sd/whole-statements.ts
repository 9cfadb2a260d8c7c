import { canonicalizeStatements, compareCodePoints, lineOf, type Order, plainHash } from '../../compile/index.ts'
import type { DocumentLoader } from '../../contexts/document-loader.ts'
import { CredentialError } from '../../errors.ts'
import type { JsonObject } from '../../json.ts'
import { expand } from '../expand.ts'
import { type Dataset, toDataset } from './dataset.ts'
import { hmacOf, toLabel } from './labels.ts'
import { select } from './select.ts'
import { skolemize } from './skolemize.ts'

/** All statements of a document, and the way to find those of its parts among them. */
export interface WholeStatements {
  /** with labels that say nothing, each line ended by a newline, in order */
  readonly lines: readonly string[]
  /**
   * The statements of the part that these pointers lead to; `undefined` when there are no pointers.
   *
   * @throws CredentialError `pointer.*`, of them `pointer.part_of_list` for what only makes sense as a whole
   */
  part(pointers: readonly string[]): Promise<Part | undefined>
}

export interface Part {
  /** which of the lines belong to it */
  readonly indexes: ReadonlySet<number>
  /** the digest of each blank node, by the number in the canonical label that it has in the part alone */
  readonly labels: readonly Uint8Array[]
}

/**
 * @param hmacKey for the labels of blank nodes
 * @throws CredentialError `credential.malformed`, `credential.too_complex`, what expansion throws
 * @see https://www.w3.org/TR/vc-di-ecdsa/#canonicalizeandgroup
 */
export async function toWholeStatements(
  document: JsonObject,
  hmacKey: Uint8Array,
  { documentLoader, order = 'code-point' }: { documentLoader: DocumentLoader; order?: Order },
): Promise<WholeStatements> {
  const skolemized = await skolemize(document, documentLoader)
  const datasetOf = (expanded: readonly JsonObject[]) => toDataset(expanded, skolemized.prefix, documentLoader)
  const whole = await datasetOf(skolemized.expanded)
  const canonicalLabels = labelsOf(whole, order)
  const digests = await hmacOf(hmacKey, canonicalLabels)
  const digestOf = new Map(whole.names.map((name, node) => [name, digests[node]!]))
  const linesOf = ({ statements, names }: Dataset) =>
    statements.map((statement) => lineOf(statement, (node) => toLabel(digestOf.get(names[node]!)!)))
  const lines = order === 'code-point' ? linesOf(whole).sort(compareCodePoints) : linesOf(whole).sort()
  const places = new Map(lines.map((line, index) => [line, index]))

  return {
    lines,
    async part(pointers) {
      const selected = select(skolemized.document, pointers)
      if (!selected) return undefined
      const dataset = await datasetOf(await expand(selected, documentLoader))
      const indexes =
        dataset.names.every((name) => digestOf.has(name)) && linesOf(dataset).map((line) => places.get(line))
      if (!indexes || indexes.includes(undefined))
        throw new CredentialError('pointer.part_of_list', pointers.join(' ').slice(0, 200))
      const digestByLabel = new Map(
        labelsOf(dataset, order).map((label, node) => [label, digestOf.get(dataset.names[node]!)!]),
      )
      return {
        indexes: new Set(indexes as number[]),
        labels: dataset.names.map((_, number) => digestByLabel.get(`c14n${number}`)!),
      }
    },
  }
}

/** The canonical label of each blank node, without the `_:` before it. */
function labelsOf({ statements, names }: Dataset, order: Order): string[] {
  const { labels } = canonicalizeStatements(statements, names.length, { hash: plainHash, order })
  return labels.map((label) => label.slice(2))
}
