import { z } from 'zod'
import { Instant, id, line, OrganizationId, page, prose, SearchQuery } from './common.ts'
import { endpoint } from './endpoint.ts'

export const SkillFrameworkId = id('frm')
export const SkillId = id('skl')
export const SkillImportId = id('imp')

export const FRAMEWORK_KINDS = ['esco', 'case', 'ctdl_asn', 'rsd', 'own'] as const
export const CONCEPT_TYPES = ['skill', 'skill_group', 'occupation', 'occupation_group'] as const
export const IMPORT_STATES = ['waiting', 'running', 'done', 'failed', 'canceled'] as const

/** A BCP 47 language tag. */
const Language = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'A BCP 47 language tag')
const Texts = z.record(z.string(), z.string())

export const SkillFramework = z.object({
  id: SkillFrameworkId,
  /** Absent for frameworks of the whole instance. */
  organizationId: OrganizationId.optional(),
  kind: z.enum(FRAMEWORK_KINDS),
  uri: z.string(),
  name: z.string(),
  publisher: z.string().optional(),
  edition: z.string().optional(),
  /** What its license asks to be said where it is shown. */
  attribution: z.string().optional(),
  /** How many of each type are in force. */
  counts: z.partialRecord(z.enum(CONCEPT_TYPES), z.int()),
  retiredAt: Instant.optional(),
  updatedAt: Instant,
})
export type SkillFramework = z.output<typeof SkillFramework>

/** A skill, an occupation, or a group of either, as it stands in a list. */
export const SkillConcept = z.object({
  id: SkillId,
  uri: z.string(),
  type: z.enum(CONCEPT_TYPES),
  /** In the language that was asked for, or the first that there is. */
  label: z.string(),
  frameworkId: SkillFrameworkId,
  frameworkName: z.string(),
  code: z.string().optional(),
  /** Since when its framework has no longer got it. */
  retiredAt: Instant.optional(),
})
export type SkillConcept = z.output<typeof SkillConcept>

export const SkillDetails = SkillConcept.extend({
  labels: Texts,
  alternativeLabels: z.record(z.string(), z.array(z.string())),
  descriptions: Texts,
  skillType: z.string().optional(),
  reuseLevel: z.string().optional(),
  attribution: z.string().optional(),
  broader: z.array(SkillConcept),
  /** What lies under it: the first hundred, and how many there are. */
  narrower: z.array(SkillConcept),
  narrowerTotal: z.int(),
  related: z.array(SkillConcept),
  /** Of an occupation: what it takes. */
  essential: z.array(SkillConcept),
  optional: z.array(SkillConcept),
  /** Of a skill: which occupations take it, the first hundred, and how many there are. */
  occupations: z.array(SkillConcept.extend({ relation: z.enum(['essential', 'optional']) })),
  occupationsTotal: z.int(),
})
export type SkillDetails = z.output<typeof SkillDetails>

export const SkillImportFinding = z.object({
  file: z.string(),
  line: z.int().optional(),
  code: z.string(),
  detail: z.string(),
})
export const SkillImport = z.object({
  id: SkillImportId,
  organizationId: OrganizationId.optional(),
  frameworkId: SkillFrameworkId.optional(),
  frameworkName: z.string().optional(),
  format: z.enum(FRAMEWORK_KINDS).optional(),
  /** The name of the file, or the address that it was fetched from. */
  source: z.string(),
  state: z.enum(IMPORT_STATES),
  rowsDone: z.int(),
  /** New, changed or as they were: concepts and relations that the file has. */
  counts: z.object({ concepts: z.int(), relations: z.int(), retired: z.int() }),
  /** The first two hundred rows that were left out, and how many there were. */
  findings: z.array(SkillImportFinding),
  findingsTotal: z.int(),
  problem: z.object({ code: z.string(), detail: z.string() }).optional(),
  createdAt: Instant,
  startedAt: Instant.optional(),
  finishedAt: Instant.optional(),
})
export type SkillImport = z.output<typeof SkillImport>

const FRAMEWORK_FILE = [
  'application/zip',
  'application/x-zip-compressed',
  'text/csv',
  'application/json',
  'application/ld+json',
  'application/octet-stream',
] as const
/** Bytes of an uploaded framework. */
export const MAX_FRAMEWORK_BYTES = 64_000_000

const ImportQuery = z.object({
  /** Decides which edition it is, where the file itself does not say. */
  fileName: line(200).default('framework'),
  /** Of texts that do not say theirs. */
  language: Language.default('en'),
})
const FromAddress = z.object({ url: z.url({ protocol: /^https?$/ }).max(1000), language: Language.default('en') })
const Written = z.object({
  label: line(300),
  description: prose(4000).optional(),
  alternativeLabels: z.array(line(300)).max(50).default([]),
  code: line(60).optional(),
})
const OrganizationParams = z.object({ organizationId: OrganizationId })
const importProblems = ['skill_import.empty', 'skill_import.too_many']

export const skills = {
  search: endpoint({
    method: 'GET',
    path: '/api/v1/skills',
    summary: 'Search skills and occupations while one types, in every language their frameworks have',
    access: 'public',
    query: SearchQuery.pick({ q: true, size: true }).extend({
      type: z.enum(CONCEPT_TYPES).default('skill'),
      frameworkId: SkillFrameworkId.optional(),
      language: Language.default('en'),
    }),
    response: z.object({
      items: z.array(SkillConcept),
      /** True when nothing has the words as they were typed, and these have others that are alike. */
      alike: z.boolean(),
    }),
    rate: 300,
  }),
  byUri: endpoint({
    method: 'GET',
    path: '/api/v1/skills/by-uri',
    summary: 'What the address of a skill or an occupation names',
    access: 'public',
    query: z.object({ uri: z.string().min(1).max(1000), language: Language.default('en') }),
    response: SkillDetails,
    problems: ['skill.not_found'],
    rate: 300,
  }),
  show: endpoint({
    method: 'GET',
    path: '/api/v1/skills/:skillId',
    summary: 'A skill or an occupation, with what lies above and below it and what goes with it',
    access: 'public',
    params: z.object({ skillId: SkillId }),
    query: z.object({ language: Language.default('en') }),
    response: SkillDetails,
    problems: ['skill.not_found'],
    rate: 300,
  }),
  jsonLd: endpoint({
    method: 'GET',
    path: '/api/v1/skills/:skillId/json-ld',
    summary: 'A skill as SKOS and CTDL-ASN; also at /skills/:id with Accept: application/ld+json',
    access: 'public',
    params: z.object({ skillId: SkillId }),
    produces: ['application/ld+json'],
    problems: ['skill.not_found'],
    rate: 300,
  }),
  frameworks: endpoint({
    method: 'GET',
    path: '/api/v1/skill-frameworks',
    summary: 'The frameworks of skills there are',
    access: 'public',
    query: z.object({ organizationId: OrganizationId.optional() }),
    response: z.object({ items: z.array(SkillFramework) }),
    rate: 300,
  }),
  showFramework: endpoint({
    method: 'GET',
    path: '/api/v1/skill-frameworks/:frameworkId',
    summary: 'A framework of skills, with what is at its top',
    access: 'public',
    params: z.object({ frameworkId: SkillFrameworkId }),
    query: z.object({ type: z.enum(['skill', 'occupation']).default('skill'), language: Language.default('en') }),
    response: z.object({ framework: SkillFramework, top: z.array(SkillConcept), topTotal: z.int() }),
    problems: ['skill_framework.not_found'],
    rate: 300,
  }),

  createFramework: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/skill-frameworks',
    summary: 'Begin a framework of the institution’s own',
    access: 'skill.manage',
    params: OrganizationParams,
    body: z.object({ name: line(200), language: Language.default('en') }),
    response: SkillFramework,
    status: 201,
  }),
  createSkill: endpoint({
    method: 'POST',
    path: '/api/v1/skill-frameworks/:frameworkId/skills',
    summary: 'Add a skill to a framework of the institution’s own',
    access: 'skill.manage',
    params: z.object({ frameworkId: SkillFrameworkId }),
    body: Written.extend({ language: Language.default('en'), broaderId: SkillId.optional() }),
    response: SkillDetails,
    status: 201,
    problems: ['skill_framework.not_own', 'skill.not_found'],
  }),
  editSkill: endpoint({
    method: 'PUT',
    path: '/api/v1/skills/:skillId',
    summary: 'Say anew what a skill of the institution’s own is, in one language',
    access: 'skill.manage',
    params: z.object({ skillId: SkillId }),
    body: Written.extend({ language: Language.default('en') }),
    response: SkillDetails,
    problems: ['skill_framework.not_own'],
  }),
  retireSkill: endpoint({
    method: 'DELETE',
    path: '/api/v1/skills/:skillId',
    summary: 'Give up a skill of the institution’s own; what is aligned to it stays so',
    access: 'skill.manage',
    params: z.object({ skillId: SkillId }),
    response: SkillDetails,
    problems: ['skill_framework.not_own'],
  }),

  importInstance: endpoint({
    method: 'POST',
    path: '/api/v1/skill-imports',
    summary: 'Import a framework for every institution of this Cairn',
    access: 'operator',
    query: ImportQuery,
    consumes: FRAMEWORK_FILE,
    response: SkillImport,
    status: 202,
    maxBytes: MAX_FRAMEWORK_BYTES,
    problems: importProblems,
  }),
  importInstanceFrom: endpoint({
    method: 'POST',
    path: '/api/v1/skill-imports/from-address',
    summary: 'Fetch a framework for every institution of this Cairn from an address, and import it',
    access: 'operator',
    body: FromAddress,
    response: SkillImport,
    status: 202,
    problems: importProblems,
  }),
  instanceImports: endpoint({
    method: 'GET',
    path: '/api/v1/skill-imports',
    summary: 'Imports for every institution, newest first',
    access: 'operator',
    query: SearchQuery.omit({ q: true }),
    response: page(SkillImport),
  }),
  import: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/skill-imports',
    summary: 'Import a framework for the institution',
    access: 'skill.manage',
    params: OrganizationParams,
    query: ImportQuery,
    consumes: FRAMEWORK_FILE,
    response: SkillImport,
    status: 202,
    maxBytes: MAX_FRAMEWORK_BYTES,
    problems: importProblems,
  }),
  importFrom: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/skill-imports/from-address',
    summary: 'Fetch a framework for the institution from an address, and import it',
    access: 'skill.manage',
    params: OrganizationParams,
    body: FromAddress,
    response: SkillImport,
    status: 202,
    problems: importProblems,
  }),
  imports: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/skill-imports',
    summary: 'Imports of the institution, newest first',
    access: 'skill.manage',
    params: OrganizationParams,
    query: SearchQuery.omit({ q: true }),
    response: page(SkillImport),
  }),
  showImport: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/skill-imports/:importId',
    summary: 'How far an import is, and what it left out',
    access: 'skill.manage',
    params: OrganizationParams.extend({ importId: SkillImportId }),
    response: SkillImport,
    problems: ['skill_import.not_found'],
  }),
  cancelImport: endpoint({
    method: 'POST',
    path: '/api/v1/organizations/:organizationId/skill-imports/:importId/cancellation',
    summary: 'End an import; what is in already stays, and the next import goes on from there',
    access: 'skill.manage',
    params: OrganizationParams.extend({ importId: SkillImportId }),
    response: SkillImport,
    problems: ['skill_import.not_found', 'skill_import.over'],
  }),
  showInstanceImport: endpoint({
    method: 'GET',
    path: '/api/v1/skill-imports/:importId',
    summary: 'How far an import for every institution is, and what it left out',
    access: 'operator',
    params: z.object({ importId: SkillImportId }),
    response: SkillImport,
    problems: ['skill_import.not_found'],
  }),
  cancelInstanceImport: endpoint({
    method: 'POST',
    path: '/api/v1/skill-imports/:importId/cancellation',
    summary: 'End an import for every institution',
    access: 'operator',
    params: z.object({ importId: SkillImportId }),
    response: SkillImport,
    problems: ['skill_import.not_found', 'skill_import.over'],
  }),
}
