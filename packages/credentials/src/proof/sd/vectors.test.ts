import { expect, test } from 'vitest'
import { encodeBase58, toHex } from '../../encoding/index.ts'
import { createDocumentLoader, decodeMultikey, verifyCredential, webCrypto } from '../../index.ts'
import type { JsonObject } from '../../json.ts'
import { describeWithStandards, readStandard, readStandardJson } from '../../testing/standards.ts'
import { canonicalize } from '../canonicalize.ts'
import { deriveProof } from './derive-proof.ts'
import { decodeBaseProof, decodeDerivedProof, encodeBaseProof, encodeDerivedProof } from './proof-value.ts'
import { hashMandatory, hashProof } from './signed-data.ts'
import { verifyDerivedProof } from './verify-derived-proof.ts'
import { toWholeStatements } from './whole-statements.ts'

/** As much of the vocabulary of the vectors as the vectors use, told from their statements. */
const citizenship = 'https://w3id.org/citizenship/v4rc1'
const schema = 'https://schema.org/'
const own = 'https://w3id.org/citizenship#'
const dateTime = 'http://www.w3.org/2001/XMLSchema#dateTime'
const words = (base: string, ...names: string[]) => Object.fromEntries(names.map((name) => [name, base + name]))
const terms = {
  ...words(schema, 'Person', 'familyName', 'gender', 'givenName', 'identifier'),
  ...words(own, 'PermanentResident', 'PermanentResidentCard', 'PermanentResidentCardCredential', 'birthCountry'),
  ...words(own, 'commuterClassification', 'lprCategory', 'lprNumber', 'permanentResidentCard'),
  birthDate: { '@id': `${schema}birthDate`, '@type': dateTime },
  residentSince: { '@id': `${own}residentSince`, '@type': dateTime },
  image: { '@id': `${schema}image`, '@type': '@id' },
}

const documentLoader = createDocumentLoader(new Map([[citizenship, { '@context': terms }]]))
const options = { documentLoader, crypto: webCrypto, canonicalize }
const at = 'vectors/vc-di-ecdsa/ecdsa-sd-2023'
const read = <T>(name: string) => readStandardJson<T>(`${at}/prc/${name}.json`)

interface Raw {
  readonly baseSignature: string
  readonly publicKey: string
  readonly signatures: string[]
}

/** A decoded proof in the spelling of the vectors. */
const printed = ({
  baseSignature,
  publicKey,
  signatures,
}: ReturnType<typeof decodeDerivedProof | typeof decodeBaseProof>) => ({
  baseSignature: toHex(baseSignature),
  publicKey: `z${encodeBase58(publicKey)}`,
  signatures: signatures.map(toHex),
})

function given() {
  const { baseKeyPair, hmacKeyString } = readStandardJson<{
    baseKeyPair: { publicKeyMultibase: string }
    hmacKeyString: string
  }>(`${at}/SDKeyMaterial.json`)
  const { proof, ...document } = read<JsonObject & { proof: JsonObject & { proofValue: string } }>('addSignedSDBase')
  const { proofValue, ...config } = proof
  return {
    document,
    config,
    proofValue,
    hmacKey: Uint8Array.from(hmacKeyString.match(/../g)!, (pair) => Number.parseInt(pair, 16)),
    key: decodeMultikey(baseKeyPair.publicKeyMultibase),
    mandatory: readStandardJson<string[]>('vectors/vc-di-ecdsa/prCredMandatory.json'),
    selective: readStandardJson<string[]>('vectors/vc-di-ecdsa/prCredSelective.json'),
  }
}

describeWithStandards('the vectors of ecdsa-sd-2023', () => {
  test('statements, groups and hashes of the base proof are the printed ones', async () => {
    const { document, config, hmacKey, mandatory } = given()
    const whole = await toWholeStatements(document, hmacKey, options)
    expect(whole.lines).toEqual(read('addBaseDocHMACCanon'))
    const { indexes } = (await whole.part(mandatory))!
    expect([...indexes].sort((a, b) => a - b)).toEqual(
      read<{ mandatoryIndexes: number[] }>('derivedGroupIndexes').mandatoryIndexes,
    )
    const canonicalConfig = await canonicalize({ ...config, '@context': document['@context'] }, options)
    expect(canonicalConfig.nquads).toBe(readStandard(`${at}/prc/addProofConfigCanon.txt`))
    const lines = whole.lines.filter((_, index) => indexes.has(index))
    expect({
      proofHash: toHex(await hashProof(document, config, options)),
      mandatoryHash: toHex(await hashMandatory(lines, options)),
    }).toEqual(read('addHashData'))
  })

  test('base and derived proof are read, and written again byte for byte', () => {
    const { proofValue, mandatory, hmacKey } = given()
    const base = decodeBaseProof(proofValue)
    const { mandatoryPointers, ...raw } = read<Raw & { mandatoryPointers: string[] }>('addRawBaseSignatureInfo')
    expect(printed(base)).toEqual(raw)
    expect(base).toMatchObject({ mandatoryPointers, hmacKey })
    expect(mandatoryPointers).toEqual(mandatory)
    expect(encodeBaseProof(base)).toBe(proofValue)

    const derivedValue = read<{ proof: { proofValue: string } }>('derivedRevealDocument').proof.proofValue
    const derived = decodeDerivedProof(derivedValue)
    const {
      mandatoryIndexes,
      labelMap: _,
      ...rawDerived
    } = read<Raw & { mandatoryIndexes: number[]; labelMap: unknown }>('verifyDerivedProofValue')
    expect(printed(derived)).toEqual(rawDerived)
    expect(derived.mandatoryIndexes).toEqual(mandatoryIndexes)
    expect(encodeDerivedProof(derived)).toBe(derivedValue)
  })

  test('the derived proof is the printed one', async () => {
    const { document, proofValue, selective } = given()
    const derived = await deriveProof(document, proofValue, { ...options, selectivePointers: selective })
    const { proof, ...shown } = read<JsonObject & { proof: JsonObject }>('derivedRevealDocument')
    expect(derived).toEqual({ document: shown, proofValue: proof.proofValue })
  })

  test('the derived proof verifies, and does not once a statement is changed or left out', async () => {
    const { config, key } = given()
    const { proof, ...shown } = read<JsonObject & { proof: { proofValue: string } }>('derivedRevealDocument')
    const verify = (document: JsonObject) =>
      verifyDerivedProof(document, { config, proofValue: proof.proofValue }, key, options)
    expect(await verify(shown)).toBe('good')
    const subject = shown.credentialSubject as JsonObject
    expect(await verify({ ...shown, credentialSubject: { ...subject, birthCountry: 'Utopia' } })).toBe('bad')
    expect(await verify({ ...shown, credentialSubject: { type: subject.type } })).toBe('bad')
    expect(await verify({ ...shown, issuer: 'did:example:eve' })).toBe('bad')
    const report = await verifyCredential({ ...shown, proof }, { documentLoader, accept: 'any', checks: ['proof'] })
    expect(report).toMatchObject({ verdict: 'signed_unbound' })
  })
})
