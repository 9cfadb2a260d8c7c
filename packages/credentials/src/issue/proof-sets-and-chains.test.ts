import { describe, expect, test } from 'vitest'
import { type CryptosuiteName, issueCredential, type JsonObject, verifyCredential } from '../index.ts'
import { givenCredential, givenIssuer } from '../testing/given.ts'

const now = new Date('2026-06-01T00:00:00Z')
const [registrar, dean, rector] = ['urn:uuid:registrar', 'urn:uuid:dean', 'urn:uuid:rector']

/** An issuer whose registrar signs, then the dean, each with a key of their own. */
async function given(cryptosuite: CryptosuiteName = 'eddsa-rdfc-2022') {
  const [first, second] = [await givenIssuer(), await givenIssuer()]
  const credential: JsonObject = givenCredential(first.did)
  const once = await issueCredential(credential, first.signer, { now, cryptosuite, proofId: registrar })
  return { first, second, once, sign: { now, cryptosuite } }
}

const proofsOf = (signed: { proof: unknown }) => signed.proof as readonly JsonObject[]

async function lastOf(credential: object) {
  const { verdict, checks } = await verifyCredential(credential, { now })
  return { verdict, ...checks.at(-1) }
}

describe('a proof on top of another', () => {
  test.each(['eddsa-rdfc-2022', 'eddsa-jcs-2022'] as const)('covers it (%s)', async (cryptosuite) => {
    const { second, once, sign } = await given(cryptosuite)
    const twice = await issueCredential(once, second.signer, { ...sign, proofId: dean, previousProof: registrar })
    expect(proofsOf(twice).map(({ id, previousProof }) => [id, previousProof])).toEqual([
      [registrar, undefined],
      [dean, registrar],
    ])
    expect(await lastOf(twice)).toMatchObject({ verdict: 'valid_unrecognized' })

    const [lower, upper] = proofsOf(twice)
    const { proof: _proof, ...bare } = once
    const again = await issueCredential<JsonObject>(bare, second.signer, { ...sign, proofId: registrar })
    expect(await lastOf({ ...twice, proof: [again.proof, upper] })).toMatchObject({ code: 'signature.bad' })
    expect(await lastOf({ ...twice, proof: [upper, lower] })).toMatchObject({ verdict: 'valid_unrecognized' })
    expect(await lastOf({ ...twice, proof: upper })).toMatchObject({ check: 'proof', code: 'proof.chain' })
    expect(await lastOf({ ...twice, proof: [lower, { ...lower }, upper] })).toMatchObject({ code: 'proof.chain' })
    const { previousProof: _, ...loose } = upper!
    expect(await lastOf({ ...twice, proof: [lower, loose] })).toMatchObject({ code: 'signature.bad' })
  })

  test('may build on several, and on one that builds on another', async () => {
    const { first, second, once, sign } = await given()
    const set = await issueCredential(once, second.signer, { ...sign, proofId: dean })
    const both = await issueCredential(set, first.signer, {
      ...sign,
      proofId: rector,
      previousProof: [registrar, dean],
    })
    expect(await lastOf(both)).toMatchObject({ verdict: 'valid_unrecognized' })
    const top = await issueCredential(both, second.signer, { ...sign, previousProof: rector })
    expect(await lastOf(top)).toMatchObject({ verdict: 'valid_unrecognized' })
    const without = proofsOf(top).filter(({ id }) => id !== dean)
    expect(await lastOf({ ...top, proof: without })).toMatchObject({ code: 'proof.chain' })
  })

  test.each(['urn:uuid:nobody', ['urn:uuid:registrar', 'urn:uuid:nobody']])(
    'that is not there is refused: %j',
    async (previousProof) => {
      const { second, once, sign } = await given()
      await expect(issueCredential(once, second.signer, { ...sign, previousProof })).rejects.toMatchObject({
        code: 'proof.chain',
        detail: 'urn:uuid:nobody',
      })
    },
  )

  test.each<[unknown]>([[7], [null], [[registrar, 7]], [{ id: registrar }]])(
    'that is named by %j is refused',
    async (previousProof) => {
      const { once } = await given()
      const proof = { ...(once.proof as object), previousProof }
      expect(await lastOf({ ...once, proof })).toMatchObject({ verdict: 'invalid', check: 'proof' })
    },
  )

  test('may build on one of a kind that is not known, which it covers all the same', async () => {
    const { first, once, sign } = await given()
    const unknown = { ...(once.proof as object), cryptosuite: 'tomorrow-2030' }
    const { proof: _, ...bare } = once
    const signed = await issueCredential({ ...bare, proof: unknown } as unknown as JsonObject, first.signer, {
      ...sign,
      previousProof: registrar,
    })
    const report = await verifyCredential(signed, { now })
    expect(report).toMatchObject({
      verdict: 'valid_unrecognized',
      warnings: [{ code: 'proof.unsupported_ignored', pointer: '/proof/0' }],
      signatures: [{ suite: 'eddsa-rdfc-2022' }],
    })
    const changed = [{ ...proofsOf(signed)[0], created: '2026-05-01T00:00:00Z' }, proofsOf(signed)[1]]
    expect(await lastOf({ ...signed, proof: changed })).toMatchObject({ code: 'signature.bad' })
    expect(await lastOf({ ...signed, proof: proofsOf(signed)[1] })).toMatchObject({ code: 'proof.chain' })
  })

  test('cannot be one of which parts are shown', async () => {
    const { once, sign } = await given()
    const { signer } = await givenIssuer('P-256')
    const options = { ...sign, cryptosuite: 'ecdsa-sd-2023', previousProof: registrar } as const
    await expect(issueCredential(once, signer, options)).rejects.toMatchObject({ code: 'proof.unsupported' })
  })
})

describe('a proof beside another', () => {
  test('stands by itself: either may be taken away, neither may be bad', async () => {
    const { second, once, sign } = await given()
    const set = await issueCredential(once, second.signer, { ...sign, proofId: dean })
    expect(await lastOf(set)).toMatchObject({ verdict: 'valid_unrecognized' })
    const [one, other] = proofsOf(set)
    expect(await lastOf({ ...set, proof: one })).toMatchObject({ verdict: 'valid_unrecognized' })
    expect(await lastOf({ ...set, proof: other })).toMatchObject({ verdict: 'signed_unbound' })
    const mixed = { ...other, proofValue: one!.proofValue as string }
    expect(await lastOf({ ...set, proof: [one, mixed] })).toMatchObject({ code: 'signature.bad' })
  })
})
