import type { z } from 'zod'
import type { Permission } from './permissions.ts'

/**
 * Who may knock: everybody; whoever is signed in, also by a token; whoever is signed in themselves, by a session (what
 * belongs to a person alone is nothing for their programs); the instance's operator, by a session; or somebody with this
 * permission in the organization concerned. The use case asks again, with the organization it found: this line is the
 * declaration that the use case is held against by the authorization matrix.
 */
export type Access = 'public' | 'signed_in' | 'in_person' | 'operator' | Permission

/** One door of the REST API: everything a server, a client and the OpenAPI page need to know of it. */
export interface Endpoint {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** With `:name` for each member of `params`. */
  path: `/${string}`
  summary: string
  access: Access
  params?: z.ZodObject
  query?: z.ZodObject
  /** A JSON body. Exclusive with `consumes`. */
  body?: z.ZodType
  /** Media types of a body that is taken as bytes, as it is; the handler gets a `RawBody`. */
  consumes?: readonly string[]
  /** A JSON answer. Exclusive with `produces`. */
  response?: z.ZodType
  /** Media types of an answer that is not JSON of ours; the handler returns a `RawAnswer`. */
  produces?: readonly string[]
  /** Status of a success; 200 unless said. */
  status?: 200 | 201 | 202 | 204
  /** Codes of the problems a caller should be ready for, besides the common ones. */
  problems?: readonly string[]
  /** Requests a minute and address; for doors that cost something and are open to strangers. */
  rate?: number
  /** Largest body in bytes; 1 MB unless said. */
  maxBytes?: number
}

/** A body taken as it is. `field` is set when it came as a multipart upload. */
export interface RawBody {
  contentType: string
  bytes: Uint8Array
  fileName?: string
}

/** An answer that is not JSON of ours: an image, a JWT, a DID document, a redirect. */
export interface RawAnswer {
  status?: number
  contentType: string
  body: Uint8Array | string
  headers?: Record<string, string>
}

/** A long answer that is sent while it is made. */
export interface StreamedAnswer extends Omit<RawAnswer, 'body'> {
  body: AsyncIterable<string>
}

/** Keeps an endpoint's exact type while checking its shape. */
export const endpoint = <const E extends Endpoint>(definition: E): E => definition

type Part<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends z.ZodType
  ? { [_ in K]: z.input<E[K]> }
  : unknown
type Parsed<E extends Endpoint, K extends 'params' | 'query' | 'body'> = E[K] extends z.ZodType
  ? { [_ in K]: z.output<E[K]> }
  : unknown
type QueryPart<E extends Endpoint> = E['query'] extends z.ZodType
  ? unknown extends E['query']
    ? unknown
    : { query?: z.input<E['query']> }
  : unknown

/** What a caller sends. */
export type Request<E extends Endpoint> = Part<E, 'params'> &
  QueryPart<E> &
  Part<E, 'body'> &
  (E['consumes'] extends readonly string[] ? { raw: RawBody } : unknown)
/** What a handler receives, after parsing. */
export type ParsedRequest<E extends Endpoint> = Parsed<E, 'params'> &
  Parsed<E, 'query'> &
  Parsed<E, 'body'> &
  (E['consumes'] extends readonly string[] ? { raw: RawBody } : unknown)
/** What a handler returns. */
export type Answer<E extends Endpoint> = E['produces'] extends readonly string[]
  ? RawAnswer | StreamedAnswer
  : E['response'] extends z.ZodType
    ? z.input<E['response']>
    : undefined
/** What a caller gets back. */
export type Response<E extends Endpoint> = E['produces'] extends readonly string[]
  ? RawAnswer
  : E['response'] extends z.ZodType
    ? z.output<E['response']>
    : undefined
