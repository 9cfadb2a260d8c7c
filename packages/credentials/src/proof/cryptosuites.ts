import { ed25519SignatureContext } from '../contexts/names.ts'
import type { JsonObject } from '../json.ts'
import type { SignatureAlgorithm } from '../keys/index.ts'
import type { Cryptosuite, CryptosuiteName } from './cryptosuite.ts'
import { ecdsaSd2023 } from './sd/index.ts'
import { wholeDocumentSuite } from './whole-document.ts'

const eddsa: readonly SignatureAlgorithm[] = ['EdDSA']
const ecdsa: readonly SignatureAlgorithm[] = ['ES256', 'ES384']

function dataIntegrity(
  name: Exclude<CryptosuiteName, 'Ed25519Signature2020' | 'ecdsa-sd-2023'>,
  algorithms: readonly SignatureAlgorithm[],
  form: 'statements' | 'json',
): Cryptosuite {
  return wholeDocumentSuite({ name, label: { type: 'DataIntegrityProof', cryptosuite: name }, algorithms, form })
}

/**
 * Every suite that is understood.
 *
 * `Ed25519Signature2020` is the elder of `eddsa-rdfc-2022`: a proof type of its own, whose terms the contexts of a
 * document often do not have, so that the proof is read by the context of the suite.
 *
 * @see https://www.w3.org/TR/vc-di-eddsa/, https://www.w3.org/TR/vc-di-ecdsa/
 */
export const cryptosuites: Readonly<Record<CryptosuiteName, Cryptosuite>> = {
  'eddsa-rdfc-2022': dataIntegrity('eddsa-rdfc-2022', eddsa, 'statements'),
  'eddsa-jcs-2022': dataIntegrity('eddsa-jcs-2022', eddsa, 'json'),
  'ecdsa-rdfc-2019': dataIntegrity('ecdsa-rdfc-2019', ecdsa, 'statements'),
  'ecdsa-jcs-2019': dataIntegrity('ecdsa-jcs-2019', ecdsa, 'json'),
  'ecdsa-sd-2023': ecdsaSd2023,
  Ed25519Signature2020: wholeDocumentSuite({
    name: 'Ed25519Signature2020',
    label: { type: 'Ed25519Signature2020' },
    algorithms: eddsa,
    form: 'statements',
    proofContext: ed25519SignatureContext,
  }),
}

const suites = Object.values(cryptosuites)

/** The suite that a proof says it is of, or `undefined`. */
export function findCryptosuite({ type, cryptosuite }: JsonObject): Cryptosuite | undefined {
  return suites.find(
    ({ label }) => label.type === type && (label.cryptosuite === undefined || label.cryptosuite === cryptosuite),
  )
}

/** The suite that we sign with when none is named: the one that 1EdTech certifies, or its ECDSA sister. */
export function defaultCryptosuite(algorithm: SignatureAlgorithm): CryptosuiteName | undefined {
  if (algorithm === 'EdDSA') return 'eddsa-rdfc-2022'
  return ecdsa.includes(algorithm) ? 'ecdsa-rdfc-2019' : undefined
}
