import canonizer from 'rdf-canonize'
import { expect, test } from 'vitest'
import { decodeBase58, encodeBase64url, toHex } from '../encoding/index.ts'
import { createDocumentLoader, createSigner, decodeMultikey, verifyCredential, webCrypto } from '../index.ts'
import type { JsonObject } from '../json.ts'
import { type Signer, toKeyPair } from '../keys/index.ts'
import { describeWithStandards, readStandard, readStandardJson } from '../testing/standards.ts'
import { workOf } from '../testing/work-of.ts'
import { canonicalize } from './canonicalize.ts'
import { canonicalizeJson } from './canonicalize-json.ts'
import { canonicalizeQuads } from './canonicalize-quads.ts'
import { createProof } from './data-integrity.ts'

const now = new Date('2026-06-01T00:00:00Z')
const examples = 'https://www.w3.org/ns/credentials/examples/v2'
const exampleLoader = () =>
  createDocumentLoader(new Map([[examples, readStandardJson<object>('contexts/credentials-examples-v2.jsonld')]]))

/** The signature is good, and yet nothing shows that the key is the issuer's: the vectors sign for somebody else. */
async function expectGoodProof(signed: object) {
  const options = { now, accept: 'any', documentLoader: exampleLoader() } as const
  const proofAlone = await verifyCredential(signed, { ...options, checks: ['proof'] })
  expect(proofAlone.checks.map(({ check, outcome }) => `${check} ${outcome}`)).toEqual(
    ['format', 'json', 'context', 'structure', 'proof', 'key', 'signature'].map((check) => `${check} passed`),
  )
  expect(proofAlone).toMatchObject({ verdict: 'signed_unbound', verified: false })
  expect(await verifyCredential(signed, options)).toMatchObject({ verdict: 'signed_unbound', verified: false })
}

async function expectBadProof(signed: object) {
  const report = await verifyCredential(signed, {
    now,
    accept: 'any',
    documentLoader: exampleLoader(),
    checks: ['proof'],
  })
  expect(report).toMatchObject({ verdict: 'invalid' })
  expect(report.checks.at(-1)).toMatchObject({ check: 'signature', outcome: 'failed' })
}

describeWithStandards('the vectors of vc-di-eddsa', () => {
  const signerOf = (verificationMethod: string) => {
    const { publicKeyMultibase, privateKeyMultibase } = readStandardJson<Record<string, string>>(
      'vectors/vc-di-eddsa/keyPair.json',
    )
    const d = encodeBase64url(decodeBase58(privateKeyMultibase!.slice(1)).slice(2, 34))
    return createSigner(toKeyPair('Ed25519', { ...decodeMultikey(publicKeyMultibase!).jwk, d }), verificationMethod)
  }

  test.each([
    ['eddsa-rdfc-2022', 'DataInt'],
    ['eddsa-jcs-2022', 'JCS'],
    ['Ed25519Signature2020', 'EdSig'],
  ] as const)('%s: canonical text, hash and signature are the printed ones', async (cryptosuite, suffix) => {
    const at = (name: string) => `vectors/vc-di-eddsa/${cryptosuite}/${name}`
    const signed = readStandardJson<{ proof: { created: string; verificationMethod: string; proofValue: string } }>(
      at(`signed${suffix}.json`),
    )
    const { proof, ...unsigned } = signed
    const documentLoader = exampleLoader()
    const text =
      cryptosuite === 'eddsa-jcs-2022'
        ? canonicalizeJson(unsigned as JsonObject)
        : (await canonicalize(unsigned, { documentLoader })).nquads
    expect(text).toBe(readStandard(at(`canonDoc${suffix}.txt`)))

    const signer = signerOf(proof.verificationMethod)
    const seen: string[] = []
    const watched: Signer = {
      ...signer,
      async sign(bytes) {
        seen.push(toHex(bytes))
        return signer.sign(bytes)
      },
    }
    const options = { cryptosuite, created: new Date(proof.created), documentLoader, crypto: webCrypto }
    expect(await createProof(unsigned as JsonObject, watched, options)).toEqual(proof)
    expect(seen).toEqual([readStandard(at(`combinedHash${suffix}.txt`)).trim()])
    await expectGoodProof(signed)
    await expectBadProof({ ...signed, name: 'Alumnus Credential' })
  })

  test.each(['signedProofSet1', 'signedProofSet2', 'signedProofChain1', 'signedProofChain2'])(
    'proof sets and chains: %s',
    async (name) => {
      const signed = readStandardJson<{ proof: object | object[] }>(`vectors/vc-di-eddsa/proof-set-chain/${name}.json`)
      await expectGoodProof(signed)
      await expectBadProof({ ...signed, name: 'Alumnus Credential' })
    },
  )

  test('a chain whose first link is missing, or was exchanged, is refused', async () => {
    const signed = readStandardJson<{ proof: { proofValue: string }[] }>(
      'vectors/vc-di-eddsa/proof-set-chain/signedProofChain2.json',
    )
    const options = { now, accept: 'any', documentLoader: exampleLoader() } as const
    const without = await verifyCredential({ ...signed, proof: signed.proof.slice(1) }, options)
    expect(without.checks.at(-1)).toMatchObject({ check: 'proof', code: 'proof.chain' })
    const [first, second, ...others] = signed.proof as [{ proofValue: string }, { proofValue: string }, ...object[]]
    await expectBadProof({ ...signed, proof: [{ ...first, proofValue: second.proofValue }, second, ...others] })
  })
})

describeWithStandards('the vectors of vc-di-ecdsa', () => {
  test.each([
    ['ecdsa-rdfc-2019-p256', 'ECDSAP256'],
    ['ecdsa-rdfc-2019-p384', 'ECDSAP384'],
    ['ecdsa-jcs-2019-p256', 'JCSECDSAP256'],
    ['ecdsa-jcs-2019-p384', 'JCSECDSAP384'],
  ])('%s', async (name, suffix) => {
    const signed = readStandardJson(`vectors/vc-di-ecdsa/${name}/signed${suffix}.json`)
    await expectGoodProof(signed)
    await expectBadProof({ ...signed, name: 'Alumnus Credential' })
  })
})

interface CanonizationTest {
  readonly id: string
  readonly type: string
  readonly action: string
  readonly result?: string
  readonly hashAlgorithm?: string
}

describeWithStandards('the W3C tests of RDFC-1.0', () => {
  const entries = readManifest()

  test.each(entries.map((entry) => [entry.id, entry] as const))('%s', async (_id, entry) => {
    const quads = canonizer.NQuads.parse(readStandard(`vectors/rdf-canon/${entry.action}`))
    const hash = entry.hashAlgorithm === 'SHA384' ? 'SHA-384' : 'SHA-256'
    const run = () => canonicalizeQuads(quads, { order: 'code-point', hash, deepIterations: 2_000 })
    if (entry.type === 'rdfc:RDFC10NegativeEvalTest') {
      const refuse = () => expect(run()).rejects.toMatchObject({ code: 'credential.too_complex' })
      return expect(await workOf(refuse)).toBeLessThan(3_000)
    }
    if (entry.type === 'rdfc:RDFC10EvalTest')
      return expect(await run()).toBe(readStandard(`vectors/rdf-canon/${entry.result}`))
    const canonicalIdMap = new Map<string, string>()
    await canonizer.canonize(quads, {
      algorithm: 'RDFC-1.0',
      canonicalIdMap,
      maxWorkFactor: 3,
      messageDigestAlgorithm: hash === 'SHA-384' ? 'sha384' : 'sha256',
    })
    expect(Object.fromEntries(canonicalIdMap)).toEqual(readStandardJson(`vectors/rdf-canon/${entry.result}`))
  })

  test('are 86', () => {
    expect(entries).toHaveLength(86)
  })
})

function readManifest(): readonly CanonizationTest[] {
  if (!process.env.CAIRN_STANDARDS) return []
  return readStandardJson<{ entries: CanonizationTest[] }>('vectors/rdf-canon/manifest.jsonld').entries
}
