/** What Node does faster than the platform's common ground. */
export { createNodeSigner, nodeCrypto, nodeHash } from './node-crypto.ts'
export { nodeGzip } from './node-gzip.ts'
