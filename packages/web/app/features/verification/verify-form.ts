import type { RawBody } from '@cairn/api'
import { data } from 'react-router'
import { readField, readFiles } from '../../lib/forms.ts'

/** What somebody wants to know of a badge. */
export interface Question {
  raw: RawBody
  /** Was it awarded to them? */
  recipient?: string
}

/**
 * The sent form: a file, or a pasted text, or a pasted link.
 *
 * @throws a problem `request.malformed` when there is none of them
 */
export async function readQuestion(request: Request): Promise<Question> {
  const recipient = await readField(request, 'recipient')
  const raw = await readBadge(request)
  return { raw, ...(recipient !== '' && { recipient }) }
}

async function readBadge(request: Request): Promise<RawBody> {
  const [file] = await readFiles(request, 'badge')
  if (file) return { contentType: 'application/octet-stream', bytes: new Uint8Array(await file.arrayBuffer()) }
  const pasted = await readField(request, 'text')
  if (pasted === '') throw refusal('request.malformed', [{ pointer: '/badge', code: 'required', detail: '' }])
  return { contentType: typeOf(pasted), bytes: new TextEncoder().encode(pasted) }
}

function typeOf(pasted: string): string {
  if (/^https?:\/\/\S+$/.test(pasted)) return 'text/uri-list'
  return pasted.startsWith('{') ? 'application/json' : 'text/plain'
}

/** A problem of the form, for `formAction` to hand back. Its sentence is the one of its code. */
export function refusal(code: string, errors: { pointer: string; code: string; detail: string }[] = []) {
  return data({ type: 'about:blank', title: '', status: 422, code, errors }, { status: 422 })
}
