import type { Facts as Filling } from '../../packages/credentials/src/compile/index.ts'
import { credential, type Facts } from './fixture.ts'

/** Where the fixture differs from one recipient to the next. */
export const holes = {
  id: '/id',
  subject: '/credentialSubject/id',
  identifier: '/credentialSubject/identifier',
  start: '/credentialSubject/activityStartDate',
  end: '/credentialSubject/activityEndDate',
  results: '/credentialSubject/result',
  validFrom: '/validFrom',
  validUntil: '/validUntil',
  awardedDate: '/awardedDate',
  evidence: '/evidence',
  statusId: '/credentialStatus/id',
  statusIndex: '/credentialStatus/statusListIndex',
}

/** The same facts, as they fill the holes. */
export function filling(it: Facts): Filling {
  const { id, validFrom, validUntil, awardedDate, evidence, credentialSubject, credentialStatus } = credential(it)
  return {
    id,
    subject: credentialSubject.id,
    identifier: credentialSubject.identifier,
    start: credentialSubject.activityStartDate,
    end: credentialSubject.activityEndDate,
    results: credentialSubject.result,
    validFrom,
    validUntil,
    awardedDate,
    evidence,
    statusId: credentialStatus.id,
    statusIndex: credentialStatus.statusListIndex,
  }
}
