/** The other implementations that tests compare with. They bring no types of their own. */

declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof {
    constructor(options: { signer?: object; date?: string; cryptosuite: object })
  }
}

declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: object
}

declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createSignCryptosuite(): object
  export function createVerifyCryptosuite(): object
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: object
}

declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createSignCryptosuite(options: { mandatoryPointers: readonly string[] }): object
  export function createDiscloseCryptosuite(options: { selectivePointers: readonly string[] }): object
  export function createVerifyCryptosuite(): object
}

declare module '@digitalbazaar/ed25519-signature-2020' {
  export class Ed25519Signature2020 {
    constructor(options?: { signer?: object; date?: string })
  }
}

declare module '@digitalbazaar/ed25519-multikey' {
  interface Key {
    signer(): object
    export(options: { publicKey?: boolean; secretKey?: boolean }): Promise<Record<string, string>>
  }
  export function generate(options: { controller?: string; id?: string }): Promise<Key>
  export function from(key: object): Promise<Key>
}

declare module '@digitalbazaar/ecdsa-multikey' {
  interface Key {
    signer(): object
    export(options: { publicKey?: boolean; secretKey?: boolean }): Promise<Record<string, string>>
  }
  export function generate(options: { curve: string; controller?: string; id?: string }): Promise<Key>
}

declare module '@digitalbazaar/vc' {
  interface Options {
    credential: object
    suite: object
    documentLoader: (url: string) => Promise<object>
    now?: string | Date
  }
  export function issue(options: Options): Promise<Record<string, unknown>>
  export function derive(
    options: Omit<Options, 'credential'> & { verifiableCredential: object },
  ): Promise<Record<string, unknown>>
  export function verifyCredential(options: Options): Promise<{
    verified: boolean
    error?: Error & { errors?: Error[] }
  }>
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function createList(options: { length: number }): Promise<StatusList>
  export function decodeList(options: { encodedList: string }): Promise<StatusList>
  interface StatusList {
    length: number
    setStatus(index: number, status: boolean): void
    getStatus(index: number): boolean
    encode(): Promise<string>
  }
}

declare module 'png-chunks-extract' {
  export default function extract(bytes: Uint8Array): { name: string; data: Uint8Array }[]
}

declare module 'png-chunks-encode' {
  export default function encode(chunks: { name: string; data: Uint8Array }[]): Uint8Array
}
