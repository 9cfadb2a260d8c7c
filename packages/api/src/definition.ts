import { z } from 'zod'
import { BadgeDesign } from './badge-design.ts'
import { Email, id } from './common.ts'
import {
  ACHIEVEMENT_TYPES,
  ACTIVITY_KINDS,
  ALIGNMENT_TYPES,
  ASSESSMENT_METHODS,
  ASSURANCES,
  PARTICIPATIONS,
  RENEWAL_ROUTES,
  SCOPES,
  STACKABILITIES,
  SUPERVISIONS,
} from './definition-terms.ts'
import { LanguageTag, line, PartId, parts, prose, webAddress } from './definition-text.ts'
import { Rubric } from './rubric.ts'
import { Translations } from './translations.ts'

export const Alignment = z.object({
  name: line(300),
  url: webAddress(1000).optional(),
  framework: line(200).optional(),
  type: z.enum(ALIGNMENT_TYPES).optional(),
  code: line(100).optional(),
})
export const Outcome = z.object({
  id: PartId.optional(),
  text: line(600),
  skills: z.array(Alignment).max(20).default([]),
})

/** Something that has a name, and often an address. */
const Reference = z.object({ name: line(300), url: webAddress(1000).optional() })

/** What learners do, in outline. */
const Activity = z.object({
  id: PartId.optional(),
  title: line(200),
  kind: z.enum(ACTIVITY_KINDS).optional(),
  hours: z.number().positive().max(10_000).optional(),
  description: prose(2000).optional(),
})

const Assessment = z.object({
  type: line(300),
  methods: z.array(z.enum(ASSESSMENT_METHODS)).max(ASSESSMENT_METHODS.length).optional(),
  description: prose(5000).optional(),
  supervision: z.enum(SUPERVISIONS).optional(),
})

const Accreditation = z.object({
  body: line(300),
  reference: line(200).optional(),
  url: webAddress(1000).optional(),
  from: z.iso.date().optional(),
  until: z.iso.date().optional(),
})

/** How it is held further after it has run out. Hours of professional development; days after the end. */
const RenewalRule = z.object({
  routes: z.array(z.enum(RENEWAL_ROUTES)).min(1).max(RENEWAL_ROUTES.length),
  developmentHours: z.number().positive().max(10_000).optional(),
  graceDays: z.int().min(0).max(3650).optional(),
})

/** Who takes it for what: credit, a license, a step of pay. */
const Acceptance = z.object({
  organization: line(300),
  as: line(300),
  url: webAddress(1000).optional(),
  until: z.iso.date().optional(),
})

const Contact = z.object({
  name: line(200),
  role: line(120).optional(),
  email: Email.optional(),
  phone: line(40).optional(),
  url: webAddress(1000).optional(),
})

/**
 * Everything that describes a micro-credential. A draft needs its title; `propose` asks for the rest, by the profiles
 * that its institution has chosen.
 *
 * What a definition says is hashed, and published ones never change: whatever is added here is optional, and has no
 * default that would make an old text read differently.
 */
export const Definition = z.object({
  title: line(120),
  summary: prose(400).optional(),
  description: prose(10_000).optional(),
  audience: prose(1000).optional(),
  /** Of its texts. */
  language: LanguageTag.default('en'),
  /** What it is taught and assessed in. */
  taughtIn: z.array(LanguageTag).max(20).optional(),
  translations: Translations.optional(),
  achievementType: z.enum(ACHIEVEMENT_TYPES).default('MicroCredential'),
  field: line(120).optional(),
  /** The field by its code: ISCED-F 2013, broad (2 digits), narrow (3) or detailed (4). */
  fieldCode: z
    .string()
    .regex(/^\d{2,4}$/, 'Two to four digits, as in ISCED-F 2013')
    .optional(),
  specialization: line(200).optional(),
  outcomes: parts(Outcome, 30).default([]),
  /** What it prepares for. */
  occupations: z.array(Alignment).max(20).optional(),
  criteria: prose(20_000).optional(),
  activities: parts(Activity, 60).optional(),
  workloadHours: z.number().positive().max(10_000).optional(),
  credits: z.object({ amount: z.number().positive().max(300), framework: z.enum(['ECTS', 'local']) }).optional(),
  /** How the local credits are called, if they are. */
  creditScheme: line(120).optional(),
  creditBearing: z.boolean().default(false),
  level: z.int().min(1).max(4).optional(),
  eqfLevel: z.int().min(1).max(8).optional(),
  nationalLevel: line(80).optional(),
  assurance: z.enum(ASSURANCES).optional(),
  scope: z.enum(SCOPES).default('micro_credential'),
  participation: z.enum(PARTICIPATIONS).optional(),
  prerequisites: prose(2000).optional(),
  assessment: Assessment.optional(),
  rubric: Rubric.optional(),
  qualityAssurance: prose(2000).optional(),
  accreditation: prose(1000).optional(),
  accreditations: z.array(Accreditation).max(10).optional(),
  expiry: z
    .discriminatedUnion('kind', [
      z.object({ kind: z.literal('none') }),
      z.object({ kind: z.literal('period'), months: z.int().min(1).max(600) }),
      z.object({ kind: z.literal('date'), date: z.iso.date() }),
    ])
    .default({ kind: 'none' }),
  renewal: prose(2000).optional(),
  renewalRule: RenewalRule.optional(),
  /** Months until the text must be looked at again. */
  reviewEveryMonths: z.int().min(3).max(120).optional(),
  fee: z
    .object({
      amount: z.number().min(0).max(1_000_000),
      currency: z.string().regex(/^[A-Z]{3}$/, 'Three capital letters, as in ISO 4217'),
    })
    .optional(),
  stackability: z.enum(STACKABILITIES).optional(),
  /** What it counts towards. */
  partOf: z.array(Reference).max(20).optional(),
  acceptedBy: z.array(Acceptance).max(30).optional(),
  /** Why it is needed: what the labor market, learners or a profession ask for. */
  need: prose(5000).optional(),
  contact: line(300).optional(),
  contacts: z.array(Contact).max(10).optional(),
  furtherInformation: webAddress(500).optional(),
  links: z
    .array(Reference.extend({ url: webAddress(1000) }))
    .max(20)
    .optional(),
  humanCode: line(60).optional(),
  /** What others call it: a number in a registry, with the name of the registry. */
  otherIdentifiers: z
    .array(z.object({ scheme: line(60), identifier: line(300) }))
    .max(10)
    .optional(),
  tags: z.array(line(60)).max(30).default([]),
  unitId: id('unt').optional(),
  badge: BadgeDesign.default({}),
})
export type Definition = z.output<typeof Definition>
export type DefinitionInput = z.input<typeof Definition>
