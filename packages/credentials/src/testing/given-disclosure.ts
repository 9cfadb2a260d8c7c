import { expect } from 'vitest'
import {
  deriveCredential,
  type FindingCode,
  issueCredential,
  type JsonObject,
  type Verdict,
  verifyCredential,
} from '../index.ts'
import { type DerivedProof, decodeDerivedProof, encodeDerivedProof } from '../proof/sd/proof-value.ts'
import { givenIssuer, givenRichCredential } from './given.ts'

const now = new Date('2026-06-01T00:00:00Z')

/** Badges of one issuer, of which parts can be shown. */
async function givenBases() {
  const { did, signer } = await givenIssuer('P-256')
  return (change: object, mandatoryPointers: readonly string[]) => {
    const credential = { ...givenRichCredential(did), ...change } as JsonObject
    return issueCredential(credential, signer, { now, cryptosuite: 'ecdsa-sd-2023', mandatoryPointers })
  }
}

/** A badge of which parts can be shown. */
export async function givenBase(mandatoryPointers: readonly string[] = []) {
  return (await givenBases())({}, mandatoryPointers)
}

export type Shown = Awaited<ReturnType<typeof deriveCredential>>
let made: ReturnType<typeof make> | undefined

/**
 * A badge of which evidence and image are shown, and another of the same issuer. They are made once, for each costs as many
 * signatures as it has statements.
 */
export function givenDisclosure() {
  made ??= make()
  return made
}

async function make() {
  const issue = await givenBases()
  const show = async (change: object = {}) => {
    const base = await issue(change, [])
    return { base, shown: await deriveCredential(base, { selectivePointers: ['/evidence', '/image'] }) }
  }
  return { ...(await show()), other: (await show({ id: 'https://northfield.example/credentials/2' })).shown }
}

/** The same with another proof value, made of the parts of its own. */
export function withProof(shown: Shown, change: (proof: DerivedProof) => Partial<DerivedProof>): Shown {
  const proof = decodeDerivedProof(shown.proof.proofValue)
  return withProofValue(shown, encodeDerivedProof({ ...proof, ...change(proof) }))
}

export function withProofValue(shown: Shown, proofValue: string): Shown {
  return { ...shown, proof: { ...shown.proof, proofValue } }
}

export async function expectRefused(credential: object, expected: readonly [Verdict, FindingCode]) {
  const report = await verifyCredential(credential, { now })
  const last = report.checks.at(-1)
  expect([report.verdict, last?.code], last?.detail).toEqual(expected)
  expect(report).not.toHaveProperty('credential')
}
