/** What Node does faster than the platform's common ground. */
export { createNodeSigner, nodeCrypto } from './node-crypto.ts'
export { nodeGzip } from './node-gzip.ts'
export { nodeHash, nodeHashes } from './node-hash.ts'
export { createNativeSigner, createSodiumSigner, nativeCrypto, sodiumCrypto, sodiumMissing } from './sodium-crypto.ts'
