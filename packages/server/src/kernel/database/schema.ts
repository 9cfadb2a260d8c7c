// Written by `npm run db:types` from the migrations. Do not edit.
import type { ColumnType, Generated } from 'kysely'

type Timestamp = ColumnType<Date, Date, Date>
type Json = ColumnType<unknown, string, string>
type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>

export interface Schema {
  api_tokens: {
    id: string
    person_id: string
    name: string
    secret_hash: Bytes
    hint: string
    scopes: string[]
    organization_id: string | null
    created_at: Timestamp
    expires_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    last_used_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
  directory: {
    id: string
    organization_id: string
  }
  event_seals: {
    organization_id: string
    sequence: number
    event_id: string
    seal: Bytes
  }
  events: {
    organization_id: string
    id: string
    name: string
    payload: Json
    actor: string
    occurred_at: Timestamp
  }
  idempotency_keys: {
    principal: string
    key: string
    request_hash: Bytes
    status: number | null
    answer: ColumnType<unknown, string | null | undefined, string | null>
    created_at: Timestamp
  }
  identifiers: {
    id: string
    person_id: string
    email: string
    is_primary: boolean
    proved_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    created_at: Timestamp
  }
  instance_settings: {
    name: string
    value: Json
    changed_at: Timestamp
  }
  memberships: {
    organization_id: string
    id: string
    person_id: string
    roles: string[]
    unit_id: string | null
    since: Timestamp
  }
  organizations: {
    id: string
    slug: string
    name: string
    description: string | null
    url: string | null
    email: string | null
    country_code: string | null
    linked_in_id: string | null
    verification: string
    did: string | null
    created_at: Timestamp
    changed_at: Timestamp
  }
  passkey_challenges: {
    id: string
    person_id: string | null
    challenge: string
    expires_at: Timestamp
  }
  passkeys: {
    id: string
    person_id: string
    name: string
    credential_id: string
    public_key: Bytes
    counter: number
    transports: string[]
    created_at: Timestamp
    last_used_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
  persons: {
    id: string
    name: string
    locale: string | null
    is_operator: Generated<boolean>
    memberships: Generated<number>
    created_at: Timestamp
  }
  sessions: {
    id: string
    person_id: string
    secret_hash: Bytes
    user_agent: string
    created_at: Timestamp
    last_seen_at: Timestamp
  }
  sign_in_codes: {
    id: string
    email: string
    person_id: string | null
    code_hash: Bytes
    wrapped_code: ColumnType<Buffer | null, Uint8Array | null | undefined, Uint8Array | null>
    next: string | null
    tries: Generated<number>
    created_at: Timestamp
    expires_at: Timestamp
    used_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
  units: {
    organization_id: string
    id: string
    name: string
    parent_id: string | null
    created_at: Timestamp
  }
  unsealed: {
    organization_id: string
    event_id: string
  }
}
