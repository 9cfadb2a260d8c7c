import { describe, expect, test } from 'vitest'
import { deriveCredential, issueCredential, type JsonObject } from '../index.ts'
import { givenCredential, givenIssuer } from '../testing/given.ts'
import { givenBase } from '../testing/given-disclosure.ts'

describe('issuing and deriving refuse', () => {
  test.each([
    ['a pointer that leads nowhere', ['/credentialSubject/score'], 'pointer.not_found'],
    ['a pointer into a text', ['/name/0'], 'pointer.not_found'],
    ['a pointer beyond the end of a list', ['/evidence/2'], 'pointer.not_found'],
    ['a pointer to an index with a zero before it', ['/evidence/01'], 'pointer.not_found'],
    ['a pointer to what every object has', ['/credentialSubject/constructor'], 'pointer.not_found'],
    ['a pointer without a slash', ['name'], 'pointer.malformed'],
    ['a pointer with an escape that is none', ['/na~2me'], 'pointer.malformed'],
    [
      'a part of an ordered list',
      ['/credentialSubject/achievement/resultDescription/0/allowedValue/1'],
      'pointer.part_of_list',
    ],
    ['too many pointers', Array.from({ length: 1_001 }, (_, index) => `/${index}`), 'pointer.too_many'],
  ])('%s', async (_title, pointers, code) => {
    await expect(givenBase(pointers)).rejects.toMatchObject({ code })
    const base = await givenBase()
    await expect(deriveCredential(base, { selectivePointers: pointers })).rejects.toMatchObject({ code })
  })

  test('a key that is not of P-256', async () => {
    const { did, signer } = await givenIssuer('P-384')
    await expect(issueCredential(givenCredential(did), signer, { cryptosuite: 'ecdsa-sd-2023' })).rejects.toMatchObject(
      {
        code: 'key.unsupported',
      },
    )
  })

  test('what has no base proof, or has been derived before, or was changed since', async () => {
    const base = await givenBase()
    const derive = (credential: object) => deriveCredential(credential as JsonObject, { selectivePointers: ['/image'] })
    const { proof: _, ...unsigned } = base
    await expect(derive(unsigned)).rejects.toMatchObject({ code: 'proof.no_base' })
    await expect(derive(await derive(base))).rejects.toMatchObject({ code: 'proof.no_base' })
    await expect(derive({ ...base, proof: [base.proof, base.proof] })).rejects.toMatchObject({ code: 'proof.no_base' })
    const changed = { ...base, image: { id: 'https://northfield.example/other.png', type: 'Image' } }
    await expect(derive(changed)).rejects.toMatchObject({ code: 'proof.malformed' })
  })

  test('what would be no badge any more', async () => {
    const selectivePointers = ['/credentialSubject/achievement/alignment/0/targetName']
    await expect(deriveCredential(await givenBase(), { selectivePointers })).rejects.toMatchObject({
      code: 'credential.malformed',
      detail: expect.stringContaining('targetUrl'),
    })
  })
})
