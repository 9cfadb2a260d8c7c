import { z } from 'zod'

type Tree = { [name: string]: Tree | FormDataEntryValue[] }

/** The fields of a form as an object in the shape that `schema` describes, not yet checked. */
export function formObject(form: FormData, schema: z.ZodType): unknown {
  const tree: Tree = {}
  for (const name of new Set(form.keys())) {
    if (!name.startsWith('_')) place(tree, name.split('.'), form.getAll(name))
  }
  return shaped(tree, schema)
}

function place(tree: Tree, [name, ...rest]: string[], values: FormDataEntryValue[]): void {
  if (name === undefined || name === '__proto__') return
  if (rest.length === 0) {
    tree[name] = values
    return
  }
  const inner = Object.hasOwn(tree, name) ? tree[name] : undefined
  const branch: Tree = inner && !Array.isArray(inner) ? inner : {}
  tree[name] = branch
  place(branch, rest, values)
}

function shaped(value: Tree | FormDataEntryValue[] | undefined, schema: z.ZodType): unknown {
  const { kind, inner, optional, nullable } = unwrapped(schema)
  const given = Array.isArray(value) ? value.filter((one) => one !== '') : value

  if (kind === 'boolean') return Array.isArray(given) ? isYes(given.at(-1)) : optional ? undefined : false
  if (kind === 'object' && inner instanceof z.ZodObject) {
    if (given === undefined || Array.isArray(given)) return optional ? undefined : given === undefined ? {} : given[0]
    return shapedObject(given, inner, optional)
  }
  if (kind === 'array' && inner instanceof z.ZodArray) {
    const element = inner.element as z.ZodType
    if (given === undefined) return optional ? undefined : []
    const items = Array.isArray(given) ? given.map((one) => [one]) : inOrder(given)
    return items.map((item) => shaped(item, element)).filter((item) => item !== undefined)
  }
  if (given === undefined || !Array.isArray(given)) return given
  if (given.length === 0) return optional ? undefined : nullable ? null : kind === 'string' ? '' : undefined
  const last = given.at(-1)
  if (kind === 'number' && typeof last === 'string') return toNumber(last)
  return last
}

/** An optional group in which nothing was filled in is an absent one. */
function shapedObject(tree: Tree, schema: z.ZodObject, optional: boolean): unknown {
  const entries = Object.entries(schema.shape)
    .map(([name, field]) => [name, shaped(Object.hasOwn(tree, name) ? tree[name] : undefined, field as z.ZodType)])
    .filter(([, value]) => value !== undefined)
  if (optional && entries.every(([, value]) => isNothing(value))) return undefined
  return Object.fromEntries(entries)
}

const isNothing = (value: unknown) => value === '' || value === false || (Array.isArray(value) && value.length === 0)

function inOrder(tree: Tree): (Tree | FormDataEntryValue[])[] {
  return Object.entries(tree)
    .sort(([a], [b]) => Number(a) - Number(b))
    .map(([, item]) => item)
}

function isYes(value: FormDataEntryValue | undefined): boolean {
  return value === 'on' || value === 'true' || value === 'yes'
}

/** `1,5` and `1.5` are the same; what is no number stays text, for the schema to refuse. */
function toNumber(value: string): number | string {
  const number = Number(value.trim().replace(',', '.'))
  return Number.isFinite(number) ? number : value
}

interface Unwrapped {
  kind: string
  inner: z.core.$ZodType
  optional: boolean
  nullable: boolean
}

/** Looks through `.optional()`, `.default()`, `.pipe()` and their like at what is meant. */
function unwrapped(schema: z.core.$ZodType): Unwrapped {
  let inner = schema
  let optional = false
  let nullable = false
  for (;;) {
    if (inner instanceof z.ZodOptional || inner instanceof z.ZodDefault || inner instanceof z.ZodPrefault)
      optional = true
    if (inner instanceof z.ZodNullable) nullable = true
    if (inner instanceof z.ZodPipe) inner = inner.in
    else if (
      inner instanceof z.ZodOptional ||
      inner instanceof z.ZodDefault ||
      inner instanceof z.ZodPrefault ||
      inner instanceof z.ZodNullable ||
      inner instanceof z.ZodReadonly
    )
      inner = inner.def.innerType
    else return { kind: inner._zod.def.type, inner, optional, nullable }
  }
}
