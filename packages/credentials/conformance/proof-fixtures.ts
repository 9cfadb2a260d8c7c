import { documentLoader } from '../src/contexts/document-loader.ts'
import { dataIntegrityContext, ed25519SignatureContext, vc1Context } from '../src/contexts/names.ts'
import { deriveCredential, issueCredential, type JsonObject } from '../src/index.ts'
import { webCrypto } from '../src/keys/index.ts'
import { canonicalizerFor } from '../src/proof/create-canonicalizer.ts'
import { cryptosuites } from '../src/proof/cryptosuites.ts'
import { toProofConfig } from '../src/proof/data-integrity.ts'
import { decodeDerivedProof, encodeDerivedProof } from '../src/proof/sd/proof-value.ts'
import type { Draft, Fixtures } from './draft.ts'
import { badge, keyIssuer, now } from './world.ts'

const di = 'https://www.w3.org/TR/vc-data-integrity/'
const sd = 'https://www.w3.org/TR/vc-di-ecdsa/'
const vc1 = 'https://www.w3.org/TR/vc-data-model/'
const json = (value: object) => JSON.stringify(value, null, 2)

/** Badges of which parts are shown, badges with proofs upon proofs, and those of the older data model. */
export async function proofFixtures(): Promise<Fixtures> {
  const parts = await Promise.all([selective(), chained(), older(), dated()])
  return { valid: parts.flatMap(({ valid }) => valid), invalid: parts.flatMap(({ invalid }) => invalid) }
}

async function selective(): Promise<Fixtures> {
  const { did, signer } = await keyIssuer('P-256')
  const facts = {
    validUntil: '2030-01-01T00:00:00Z',
    evidence: [{ name: 'Video', narrative: 'A climb' }, { narrative: 'A test' }],
  } as const
  const base: JsonObject = await issueCredential<JsonObject>(badge(did, facts), signer, {
    now,
    cryptosuite: 'ecdsa-sd-2023',
  })
  const shown = await deriveCredential(base, { selectivePointers: ['/evidence/1'] })
  const all = await deriveCredential(base, { selectivePointers: [''] })
  const { validUntil: _, ...endless } = shown
  const proof = decodeDerivedProof(shown.proof.proofValue)
  const hidden = encodeDerivedProof({ ...proof, mandatoryIndexes: proof.mandatoryIndexes.slice(0, -1) })
  const derived =
    'What is shown must be what the issuer signed: the mandatory statements together, the others one by one.'
  const see = `${sd}#verify-derived-proof-ecdsa-sd-2023`
  const valid: Draft[] = [
    { name: 'sd-part', title: 'of which one piece of evidence of two is shown', rule: derived, see, body: json(shown) },
    { name: 'sd-all', title: 'of which everything is shown', rule: derived, see, body: json(all) },
  ]
  const invalid: Draft[] = [
    {
      name: 'sd-base',
      title: 'in the copy from which parts are derived',
      rule: 'A base proof is for the holder; verifiers take derived proofs only.',
      see: `${sd}#parsederivedproofvalue`,
      body: json(base),
    },
    {
      name: 'sd-changed',
      title: 'of which a part is shown and changed',
      rule: derived,
      see,
      body: json(shown).replace('A test', 'A best'),
    },
    {
      name: 'sd-evidence-twice',
      title: 'of which one piece of evidence is shown as two',
      rule: derived,
      see,
      body: json({ ...shown, evidence: [...(shown.evidence as object[]), ...(shown.evidence as object[])] }),
    },
    {
      name: 'sd-without-end',
      title: 'whose end, which must be shown, is left out together with its index',
      rule: 'All mandatory statements are covered by the signature of the issuer.',
      see,
      body: json({ ...endless, proof: { ...shown.proof, proofValue: hidden } }),
    },
    {
      name: 'sd-not-cbor',
      title: 'with a derived proof that is not CBOR',
      rule: 'A derived proof is a list of five parts in CBOR behind three bytes of header.',
      see: `${sd}#parsederivedproofvalue`,
      body: json({ ...shown, proof: { ...shown.proof, proofValue: `${shown.proof.proofValue.slice(0, 40)}` } }),
    },
  ]
  return { valid, invalid }
}

async function chained(): Promise<Fixtures> {
  const [issuer, dean] = [await keyIssuer(), await keyIssuer('Ed25519', false)]
  const previousProof = 'urn:uuid:1a4f1c8e-0f5c-4a2d-9a55-5d3f6a1b2c3d'
  const credential: JsonObject = badge(issuer.did)
  const once = await issueCredential(credential, issuer.signer, { now, proofId: previousProof })
  const twice = await issueCredential(once, dean.signer, { now, previousProof })
  const [lower, upper] = twice.proof as readonly JsonObject[]
  const rule = 'A proof that names others in previousProof covers them; each of them must be there.'
  const see = `${di}#proof-chains`
  return {
    valid: [{ name: 'proof-chain', title: 'with a proof on top of another', rule, see, body: json(twice) }],
    invalid: [
      {
        name: 'proof-chain-broken',
        title: 'with a proof on top of one that is not there',
        rule,
        see: `${di}#verify-proof-sets-and-chains`,
        body: json({ ...twice, proof: [{ ...lower, id: 'urn:uuid:2a4f1c8e-0f5c-4a2d-9a55-5d3f6a1b2c3d' }, upper] }),
      },
    ],
  }
}

async function older(): Promise<Fixtures> {
  const { did, signer } = await keyIssuer()
  const { validFrom, ...members } = badge(did)
  const sign = async (context: string, cryptosuite: 'eddsa-rdfc-2022' | 'Ed25519Signature2020', dates: object = {}) => {
    const contexts = [vc1Context, ...members['@context'].slice(1), context]
    const credential = { ...members, '@context': contexts, issuanceDate: validFrom, ...dates }
    return issueCredential(credential as JsonObject, signer, { now, cryptosuite })
  }
  const rule = 'A badge of the data model 1.1 has issuanceDate, and expirationDate for its end.'
  const see = `${vc1}#issuance-date`
  const signed2020 = await sign(ed25519SignatureContext, 'Ed25519Signature2020')
  const end = { expirationDate: '2026-05-31T23:59:59Z' }
  return {
    valid: [
      {
        name: 'vc-1.1-eddsa-rdfc-2022',
        title: 'of the data model 1.1 with Data Integrity',
        rule,
        see,
        body: json(await sign(dataIntegrityContext, 'eddsa-rdfc-2022', { expirationDate: '2030-01-01T00:00:00Z' })),
      },
      {
        name: 'vc-1.1-ed25519-signature-2020',
        title: 'of the data model 1.1 with Ed25519Signature2020',
        rule: 'The options of the proof are read by the context of its suite.',
        see: 'https://www.w3.org/TR/vc-di-eddsa/#ed25519signature2020',
        body: json(signed2020),
      },
    ],
    invalid: [
      {
        name: 'vc-1.1-expired',
        title: 'of the data model 1.1 that has expired',
        rule: 'After expirationDate a credential is not valid.',
        see: `${vc1}#expiration`,
        body: json(await sign(dataIntegrityContext, 'eddsa-rdfc-2022', end)),
      },
      {
        name: 'vc-1.1-changed',
        title: 'of the data model 1.1, changed after it was signed',
        rule: 'The signature must fit the document.',
        see: `${di}#verify-proof`,
        body: json(signed2020).replace('"Ropework"', '"Ropewark"'),
      },
      {
        name: 'vc-1.1-without-issuance',
        title: 'of the data model 1.1 that does not say when it was issued',
        rule,
        see,
        body: json({ ...signed2020, issuanceDate: undefined }),
      },
    ],
  }
}

async function dated(): Promise<Fixtures> {
  const { did, signer } = await keyIssuer()
  const document: JsonObject = badge(did)
  const name = 'eddsa-rdfc-2022'
  const crypto = webCrypto
  const how = { documentLoader, crypto, canonicalize: canonicalizerFor(crypto) }
  const signed = async (dates: object) => {
    const config = { ...toProofConfig(document, signer, { cryptosuite: name, created: now }), ...dates }
    return json({
      ...document,
      proof: { ...config, proofValue: await cryptosuites[name].sign(document, config, signer, how) },
    })
  }
  const rule = 'A date of a proof that lacks its zone is one in UTC.'
  const see = `${di}#proofs`
  const valid: Draft[] = [
    {
      name: 'proof-date-without-zone',
      title: 'whose proof has dates without a zone',
      rule,
      see,
      body: await signed({ created: '2026-06-01T00:00:00', expires: '2026-06-01T00:00:01' }),
    },
  ]
  const invalid: Draft[] = [
    {
      name: 'proof-ended-without-zone',
      title: 'whose proof has ended, with a date that has no zone',
      rule,
      see,
      body: await signed({ expires: '2026-05-31T23:59:59' }),
    },
  ]
  return { valid, invalid }
}
