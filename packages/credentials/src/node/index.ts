/** What Node does faster than the platform's common ground. */
export { createNodeSigner, nodeCrypto } from './node-crypto.ts'
