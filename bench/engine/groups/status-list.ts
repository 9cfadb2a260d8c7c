import { createList } from '@digitalbazaar/vc-bitstring-status-list'
import {
  buildStatusListCredential,
  createStatusList,
  encodeStatusList,
  issueCredential,
  setStatus,
} from '../../../packages/credentials/src/index.ts'
import { nodeCrypto, nodeGzip } from '../../../packages/credentials/src/node/index.ts'
import { created, signer } from '../batch.ts'
import { issuerId, origin } from '../fixture.ts'
import type { Group } from '../group.ts'
import { message, openssl } from '../keys.ts'

const length = 131_072
/** one in a hundred, here and there */
const revoked = Array.from({ length: Math.floor(length / 100) }, (_, index) => (index * 7_919) % length)

/** From the rows of a database to what is published. */
async function rebuildAndSign(): Promise<void> {
  const list = createStatusList(length)
  for (const index of revoked) setStatus(list, index, true)
  const credential = buildStatusListCredential({
    id: `${origin}/status/1`,
    issuer: issuerId,
    statusPurpose: 'revocation',
    encodedList: encodeStatusList(list, { gzip: nodeGzip }),
    validFrom: created,
    validUntil: new Date('2026-07-08T09:00:00Z'),
  })
  Buffer.from(JSON.stringify(await issueCredential(credential, signer, { now: created, crypto: nodeCrypto })))
}

export async function statusLists(): Promise<Group> {
  const theirs = await createList({ length })
  for (const index of revoked) theirs.setStatus(index, true)
  return {
    title: `Status list of ${length.toLocaleString('en')} entries, one in a hundred set`,
    reference: 'raw sign',
    sliceMs: 500,
    candidates: {
      'raw sign': () => openssl.sign(message),
      'rebuilt and signed': rebuildAndSign,
      '@digitalbazaar, encoded alone': async () => void (await theirs.encode()),
    },
    gates: [
      {
        path: 'status list: rebuild and sign',
        candidate: 'rebuilt and signed',
        against: '@digitalbazaar, encoded alone',
        least: 3,
      },
      { path: 'status list: rebuild and sign', candidate: 'rebuilt and signed', most: 2 },
    ],
  }
}
