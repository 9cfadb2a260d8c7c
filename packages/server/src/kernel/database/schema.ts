// Written by `npm run db:types` from the migrations. Do not edit.
import type { ColumnType, Generated } from 'kysely'

type Timestamp = ColumnType<Date, Date, Date>
type Json = ColumnType<unknown, string, string>
type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>

export interface Schema {
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
  instance_settings: {
    name: string
    value: Json
    changed_at: Timestamp
  }
  unsealed: {
    organization_id: string
    event_id: string
  }
}
