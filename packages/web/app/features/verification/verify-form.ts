import type { RawBody } from '@cairn/api'
import { data } from 'react-router'
import type { Refused } from '../../lib/form-fields.ts'
import { formDataOf, readField } from '../../lib/forms.ts'
import { problemOf } from '../../lib/refusals.ts'

/** What somebody wants to know of a badge. */
export interface Question {
  raw: RawBody
  /** Where the badge is, when that is what was given. */
  address?: string
  /** Was it awarded to them? */
  recipient?: string
}

/**
 * The sent form: a file, or a pasted text, or a pasted link.
 *
 * @throws a problem `request.malformed` when there is none of them, or more than one
 */
export async function readQuestion(request: Request): Promise<Question> {
  const recipient = await readField(request, 'recipient')
  const raw = await readBadge(request)
  return {
    raw,
    ...(raw.contentType === LINK && { address: new TextDecoder().decode(raw.bytes) }),
    ...(recipient !== '' && { recipient }),
  }
}

/**
 * What need not be sent to be refused: files that are too large for any badge, and those that turn out to be unreadable,
 * as folders do, and files that were moved since they were chosen.
 */
export async function refuseUnsendable(request: Request) {
  try {
    const isLarge = chosenFiles(await formDataOf(request)).some(({ size }) => size > LARGEST)
    return isLarge ? refused(refusal('verification.too_large')) : undefined
  } catch (thrown) {
    if (isUnreadable(thrown)) return refused(atFile('unreadable_file'))
    throw thrown
  }
}

const refused = ({ data: problem, init }: ReturnType<typeof refusal>) =>
  data<Refused>({ problem, values: {} }, init ?? undefined)

/** A browser that cannot read a file says so as of any broken form, or in an error of the file system. */
function isUnreadable(thrown: unknown): boolean {
  return thrown instanceof DOMException || problemOf(thrown)?.code === 'request.unsupported_type'
}

const LINK = 'text/uri-list'
/** Of a PDF; other files may be smaller. Bytes. */
const LARGEST = 10_000_000

async function readBadge(request: Request): Promise<RawBody> {
  const [file, ...others] = chosenFiles(await formDataOf(request))
  const pasted = withScheme(await readField(request, 'text'))
  if (others.length > 0) throw atFile('one_file')
  if ((file === undefined) === (pasted === '')) throw atFile('file_or_text')
  if (!file) return { contentType: typeOf(pasted), bytes: new TextEncoder().encode(pasted) }
  if (file.size === 0) throw atFile('empty_file')
  return { contentType: 'application/octet-stream', bytes: new Uint8Array(await file.arrayBuffer()) }
}

/** A field that was left alone has one without a name. */
function chosenFiles(form: FormData): File[] {
  return form.getAll('badge').filter((file): file is File => file instanceof File && file.name !== '')
}

/** An address as address bars show it, without its beginning: `www.northfield.example/credentials/1`. A JWT has no slash. */
function withScheme(pasted: string): string {
  const isAddress =
    /^(?:[\p{L}\p{N}-]+\.)+[\p{L}\p{N}-]+(?::\d+)?\/\S*$/u.test(pasted) || /^www\.[^\s/]+$/i.test(pasted)
  return isAddress && URL.canParse(`https://${pasted}`) ? `https://${pasted}` : pasted
}

function typeOf(pasted: string): string {
  if (/^https?:\/\/\S+$/.test(pasted)) return LINK
  return pasted.startsWith('{') ? 'application/json' : 'text/plain'
}

/** A problem of the form, for `formAction` to hand back. Its sentence is the one of its code. */
export function refusal(code: string, errors: { pointer: string; code: string; detail: string }[] = []) {
  return data({ type: 'about:blank', title: '', status: 422, code, errors }, { status: 422 })
}

const atFile = (code: string) => refusal('request.malformed', [{ pointer: '/badge', code, detail: '' }])
