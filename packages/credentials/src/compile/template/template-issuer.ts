import { encodeBase58, toUtf8 } from '../../encoding/index.ts'
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
  /** text → UTF-8, where the platform has something faster than `TextEncoder` */
  readonly encode?: (text: string) => Uint8Array
}

export interface TemplateIssuer {
  /**
   * The signed credential for these facts as JSON text: what signing `template.fill(facts)` by the plain pipeline and
   * `JSON.stringify` give, byte for byte.
   *
   * @returns why it steps aside, and then the plain pipeline has to answer or refuse
   * @throws CredentialError `credential.too_complex`
   */
  issue(facts: Facts): string | StepAside
  /** The same in UTF-8. */
  issueBytes(facts: Facts): Uint8Array | StepAside
}

/** Signs credentials of one kind with one key and one proof configuration: one institution's batch. */
export function createTemplateIssuer({
  template,
  proof,
  sign,
  encode = toUtf8,
}: TemplateIssuerOptions): TemplateIssuer {
  const { engine, context } = template
  const config = engine.canonicalizeIn({ ...proof, '@context': context }, 'code-point')
  const opening = `,"proof":${JSON.stringify(proof).slice(0, -1)},"proofValue":"z`
  const proofHash = isStepAside(config) ? new Uint8Array() : engine.hash.bytes(config)
  const data = new Uint8Array(proofHash.length * 2)
  data.set(proofHash)

  function issue(facts: Facts): string | StepAside {
    if (isStepAside(config)) return config
    const written = template.write(facts)
    if (isStepAside(written)) return written
    data.set(engine.hash.bytes(written.nquads), proofHash.length)
    return `${written.json + opening + encodeBase58(sign(data))}"}}`
  }

  return {
    issue,
    issueBytes(facts) {
      const text = issue(facts)
      return isStepAside(text) ? text : encode(text)
    },
  }
}
