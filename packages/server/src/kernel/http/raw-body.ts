import type { RawBody } from '@cairn/api'
import type { FastifyRequest } from 'fastify'
import { requestErrors } from './problem.ts'

/**
 * The bytes of a body, and what they say they are. Of a multipart form the field `file` is taken.
 *
 * @throws requestErrors.unsupported_type for a compressed body or a media type the endpoint does not take
 */
export async function readRawBody(request: FastifyRequest, consumes: readonly string[]): Promise<RawBody> {
  if (request.headers['content-encoding'] !== undefined && request.headers['content-encoding'] !== 'identity')
    throw requestErrors.unsupported_type('Compressed bodies are not taken here.')
  const contentType = request.headers['content-type'] ?? 'application/octet-stream'
  const mediaType = contentType.split(';')[0]!.trim().toLowerCase()
  if (!consumes.includes(mediaType)) throw requestErrors.unsupported_type(`Taken are: ${consumes.join(', ')}.`)
  const bytes = request.body instanceof Uint8Array ? request.body : new Uint8Array()
  if (mediaType !== 'multipart/form-data') {
    if (bytes.length === 0) throw requestErrors.malformed('The body is empty.')
    return { contentType: mediaType, bytes }
  }
  const file = await readField(bytes, contentType)
  if (!(file instanceof File))
    throw requestErrors.malformed(undefined, { errors: [{ pointer: '/file', detail: 'A file is needed here' }] })
  return {
    contentType: file.type || 'application/octet-stream',
    bytes: new Uint8Array(await file.arrayBuffer()),
    fileName: file.name,
  }
}

async function readField(bytes: Uint8Array, contentType: string): Promise<unknown> {
  try {
    const form = await new Response(bytes as BodyInit, { headers: { 'content-type': contentType } }).formData()
    return form.get('file')
  } catch (error) {
    throw requestErrors.malformed('The multipart form cannot be read.', { cause: error })
  }
}
