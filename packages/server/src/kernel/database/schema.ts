// Written by `npm run db:types` from the migrations. Do not edit.
import type { ColumnType, Generated } from 'kysely'

type Timestamp = ColumnType<Date, Date, Date>
type Json = ColumnType<unknown, string, string>
type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>

export interface Schema {
  achievement_presences: {
    organization_id: string
    achievement_id: string
    person_id: string
    seen_at: Timestamp
  }
  achievement_standings: {
    organization_id: string
    achievement_id: string
    suspended_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    suspension_reason: string | null
    closed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    closing_reason: string | null
    last_enrollment: ColumnType<Date | null, Date | null | undefined, Date | null>
    teach_out_end: ColumnType<Date | null, Date | null | undefined, Date | null>
    last_award: ColumnType<Date | null, Date | null | undefined, Date | null>
    successor_id: string | null
    effect_on_stacks: string | null
  }
  achievement_starts: {
    organization_id: string
    achievement_id: string
    starts_on: string
  }
  achievement_versions: {
    organization_id: string
    achievement_id: string
    version: number
    definition: Json
    definition_hash: string
    proposed_by: string | null
    approved_by: string
    published_by: string | null
    published_at: Timestamp
    change: string
  }
  achievements: {
    organization_id: string
    id: string
    state: string
    revision: number
    version: number
    definition: Json
    definition_hash: string
    authors: Json
    proposed_by: string | null
    approved_by: string | null
    remarks: string | null
    published_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    retired_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    retirement_reason: string | null
    created_at: Timestamp
    updated_at: Timestamp
    unit_id: ColumnType<string | null, never, never>
    proposal_id: string | null
    award_blocks: Json
    imported_from: string | null
  }
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
  awards: {
    organization_id: string
    id: string
    achievement_id: string
    achievement_version: number
    achievement_title: string
    recipient_name: string
    recipient_email: string
    subject_id: string
    state: string
    visibility: string
    narrative: string | null
    evidence: Json
    valid_until: ColumnType<Date | null, Date | null | undefined, Date | null>
    granted_at: Timestamp
    granted_by: string
    issued_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    suspended_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    suspension_reason: string | null
    revoked_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    revocation_class: string | null
    revocation_reason: string | null
    signing_attempts: Generated<number>
    signing_error: string | null
  }
  ballots: {
    organization_id: string
    id: string
    proposal_id: string
    step_key: string
    committee_id: string
    meeting_id: string | null
    definition_hash: string
    rules: Json
    members: string[]
    chair_id: string
    conflicts: Json
    deadline: ColumnType<Date | null, Date | null | undefined, Date | null>
    opened_at: Timestamp
    closed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    closed_by: string | null
    result: ColumnType<unknown, string | null | undefined, string | null>
  }
  catalog_words: {
    word: string
  }
  committee_members: {
    organization_id: string
    committee_id: string
    person_id: string
    part: string
  }
  committees: {
    organization_id: string
    id: string
    name: string
    rules: Json
    created_at: Timestamp
  }
  credentials: {
    organization_id: string
    id: string
    award_id: string
    unsigned: string | null
    prepared_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    revocation_list: string | null
    revocation_index: number | null
    suspension_list: string | null
    suspension_index: number | null
    signed_json: string | null
    signed_jwt: string | null
    key_id: string | null
    signed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
  definition_policies: {
    organization_id: string
    profiles: string[]
    house: Json
    changed_at: Timestamp
  }
  delegations: {
    organization_id: string
    id: string
    person_id: string
    to_person_id: string
    from_at: Timestamp
    until_at: Timestamp
    created_at: Timestamp
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
  governance_routes: {
    organization_id: string
    id: string
    name: string
    kinds: string[]
    is_fast_track: boolean
    stages: Json
    created_at: Timestamp
    updated_at: Timestamp
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
  issuer_key_secrets: {
    organization_id: string
    key_id: string
    wrapped: Bytes
  }
  issuer_keys: {
    organization_id: string
    id: string
    algorithm: string
    public_key_multibase: string
    public_jwk: Json
    state: string
    created_at: Timestamp
    retired_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
  mails: {
    organization_id: string
    id: string
    recipient: string
    subject: string
    kind: string
    locale: string
    text: string
    html: string
    state: string
    attempts: Generated<number>
    last_error: string | null
    told_once: string
    good_until: ColumnType<Date | null, Date | null | undefined, Date | null>
    created_at: Timestamp
    sent_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
  meetings: {
    organization_id: string
    id: string
    committee_id: string
    title: string
    starts_at: Timestamp
    place: string | null
    agenda: string[]
    present: string[]
    closed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    created_at: Timestamp
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
  proposal_comments: {
    organization_id: string
    id: string
    proposal_id: string
    pointer: string
    body: string
    definition_hash: string
    author_id: string
    in_reply_to: string | null
    created_at: Timestamp
    resolved_by: string | null
    resolved_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
  proposal_looks: {
    organization_id: string
    proposal_id: string
    person_id: string
    definition_hash: string
    looked_at: Timestamp
  }
  proposal_texts: {
    organization_id: string
    proposal_id: string
    definition_hash: string
    definition: Json
    submitted_at: Timestamp
  }
  proposals: {
    organization_id: string
    id: string
    achievement_id: string
    title: string
    kind: string
    state: string
    revision: number
    definition_hash: string
    proposed_by: string | null
    authors: string[]
    conflicted: string[]
    excluded: string[]
    is_fast_track: boolean
    reason: string | null
    terms: ColumnType<unknown, string | null | undefined, string | null>
    steps: Json
    conditions: Json
    effective_on: ColumnType<Date | null, Date | null | undefined, Date | null>
    submitted_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    decided_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    created_at: Timestamp
    updated_at: Timestamp
    is_about_text: ColumnType<boolean, never, never>
  }
  published_achievements: {
    organization_id: string
    id: string
    state: string
    version: number
    definition: Json
    published_at: Timestamp
    retired_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    retirement_reason: string | null
    search_title: string
    search_about: string
    search_outcomes: string
    title: ColumnType<string, never, never>
    field: ColumnType<string | null, never, never>
    level: ColumnType<number | null, never, never>
    participation: ColumnType<string | null, never, never>
    search: ColumnType<string, never, never>
    facets: ColumnType<string[], never, never>
    hours: ColumnType<string | null, never, never>
    title_search: ColumnType<string, never, never>
    look: string | null
  }
  recognized_issuers: {
    id: string
    issuer_id: string
    name: string
    url: string | null
    recognized_at: Timestamp
    removed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
  review_dates: {
    organization_id: string
    achievement_id: string
    review_on: Timestamp
    flagged_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    asleep_since: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
  review_policies: {
    organization_id: string
    review_months: number
    sunset_months: number | null
    lapse_days: number | null
    changed_at: Timestamp
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
    locale: string | null
    tries: Generated<number>
    created_at: Timestamp
    expires_at: Timestamp
    used_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
  skill_concepts: {
    organization_id: string
    framework_id: string
    id: string
    uri: string
    type: string
    skill_type: string | null
    reuse_level: string | null
    code: string | null
    labels: Json
    alternative_labels: Json
    descriptions: Json
    search_labels: Json
    search_alternatives: Json
    search: ColumnType<string, never, never>
    retired_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    import_id: string | null
  }
  skill_frameworks: {
    organization_id: string
    id: string
    kind: string
    uri: string
    name: string
    publisher: string | null
    edition: string | null
    attribution: string | null
    retired_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    created_at: Timestamp
    updated_at: Timestamp
  }
  skill_imports: {
    organization_id: string
    id: string
    framework_id: string | null
    format: string | null
    language: string
    source: string
    is_address: boolean
    file: ColumnType<Buffer | null, Uint8Array | null | undefined, Uint8Array | null>
    state: string
    rows_done: Generated<number>
    concepts: Generated<number>
    relations: Generated<number>
    retired: Generated<number>
    findings: Generated<Json>
    findings_total: Generated<number>
    error_code: string | null
    error_detail: string | null
    created_by: string
    created_at: Timestamp
    started_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    finished_at: ColumnType<Date | null, Date | null | undefined, Date | null>
  }
  skill_relations: {
    organization_id: string
    framework_id: string
    from_id: string
    kind: string
    to_id: string
    import_id: string | null
  }
  skill_words: {
    word: string
  }
  status_entries: {
    organization_id: string
    list_id: string
    list_index: number
    is_set: Generated<boolean>
  }
  status_lists: {
    organization_id: string
    id: string
    purpose: string
    issuer_id: string
    address: string
    length: number
    given_out: number
    is_open: boolean
    changes: number
    published_changes: number
    signed_json: string | null
    signed_jwt: string | null
    signed_at: ColumnType<Date | null, Date | null | undefined, Date | null>
    valid_until: ColumnType<Date | null, Date | null | undefined, Date | null>
    created_at: Timestamp
  }
  unit_heads: {
    organization_id: string
    unit_id: string
    person_id: string
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
  vc_api_credentials: {
    organization_id: string
    id: string
    credential_id: string | null
    profile: string
    key_id: string
    digest: Bytes
    revocation_list: string | null
    revocation_index: number | null
    suspension_list: string | null
    suspension_index: number | null
    issued_at: Timestamp
  }
  votes: {
    organization_id: string
    ballot_id: string
    person_id: string
    choice: string
    remarks: string | null
    cast_at: Timestamp
  }
}
