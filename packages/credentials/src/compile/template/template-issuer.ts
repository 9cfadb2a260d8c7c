import { encodeBase58 } from '../../encoding/index.ts'
import type { JsonObject } from '../../json.ts'
import { isStepAside, type StepAside } from '../step-aside.ts'
import type { Template } from './compile-template.ts'
import type { Facts } from './holes.ts'

export interface TemplateIssuerOptions {
  readonly template: Template
  /** the proof as it will stand in each credential, without `proofValue`, for an RDFC cryptosuite of the engine's hash */
  readonly proof: JsonObject
  /** the signature of these bytes, at once; ECDSA as `r ‖ s` */
  readonly sign: (data: Uint8Array) => Uint8Array
}

export interface TemplateIssuer {
  /**
   * The signed credential for each of these facts as JSON text: what signing `template.fill(facts)` by the plain pipeline
   * and `JSON.stringify` give, byte for byte. Instead of a text it says why it steps aside, and then the plain pipeline
   * has to answer or refuse.
   *
   * All are written, then all signed: signing has large tables, and both are slower when they take turns.
   *
   * @throws CredentialError `credential.too_complex`
   */
  issue(list: readonly Facts[]): (string | StepAside)[]
}

/** A credential that waits for its signature. */
interface Prepared {
  readonly json: string
  readonly data: Uint8Array
}

/** Signs credentials of one kind with one key and one proof configuration: one institution's batch. */
export function createTemplateIssuer({ template, proof, sign }: TemplateIssuerOptions): TemplateIssuer {
  const { engine, context } = template
  const config = engine.canonicalizeIn({ ...proof, '@context': context }, 'code-point')
  const opening = `,"proof":${JSON.stringify(proof).slice(0, -1)},"proofValue":"z`
  const proofHash = isStepAside(config) ? new Uint8Array() : engine.hash.bytes(config)

  function prepare(facts: Facts): Prepared | StepAside {
    if (isStepAside(config)) return config
    const written = template.write(facts)
    if (isStepAside(written)) return written
    const data = new Uint8Array(proofHash.length * 2)
    data.set(proofHash)
    data.set(engine.hash.bytes(written.nquads), proofHash.length)
    return { json: written.json, data }
  }

  return {
    issue(list) {
      const prepared = list.map(prepare)
      const signatures = prepared.map((one) => (isStepAside(one) ? undefined : sign(one.data)))
      return prepared.map((one, index) =>
        isStepAside(one) ? one : `${one.json + opening + encodeBase58(signatures[index]!)}"}}`,
      )
    },
  }
}
