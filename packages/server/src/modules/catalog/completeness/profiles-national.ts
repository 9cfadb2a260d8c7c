import type { Definition } from '@cairn/api'
import { type Profile, recommended, required } from './profile.ts'

const between =
  (least: number, most: number) =>
  ({ credits }: Definition) =>
    credits !== undefined && credits.amount >= least && credits.amount <= most

/** Decided on by the faculty, begun at a campus; portable and stackable, with or without credit. */
export const SUNY: Profile = {
  name: 'suny',
  source: 'State University of New York, micro-credential policy',
  rules: [
    required('title', 'It has a title.'),
    required('description', 'It says in short what it is.'),
    required('audience', 'It says for whom it is meant.'),
    required('outcomes', 'It says which competencies its holder has.'),
    required('assessment', 'It says how the competencies are assessed.'),
    required('criteria', 'It says what must be done to earn it.'),
    required('quality_assurance', 'It was looked at as the governance of the faculty wants it.'),
    required('stackability', 'It says whether it leads to something larger.'),
    recommended('credits', 'One for credit has 1 to 15 credits.', { holds: between(1, 15) }),
    recommended('need', 'One that the market asks for shows that it does.'),
    recommended('accepted_by', 'It says who accepts it, and for what.'),
  ],
}

export const AU: Profile = {
  name: 'au',
  source: 'Australia, National Microcredentials Framework (2021)',
  rules: [
    required('title', 'It has a title.'),
    required('awarding_body', 'It says who provides it.'),
    required('outcomes', 'Its outcomes are clearly stated.', { at: 'minimum standards' }),
    required('assessment', 'An assessment shows that the outcomes were reached.', { at: 'minimum standards' }),
    required('workload', 'It takes an hour of learning at least.', {
      at: 'minimum standards',
      holds: ({ workloadHours, credits }) => (workloadHours === undefined ? credits !== undefined : workloadHours >= 1),
    }),
    required('quality_assurance', 'A provider that nobody regulates says how it assures and reviews quality.', {
      at: 'minimum standards',
      gate: 'publish',
    }),
    required('participation', 'It says in which form it is taught.', { gate: 'publish' }),
    recommended('accepted_by', 'It says which industry or profession recognizes it, and for which credit.'),
    recommended('stackability', 'It says what it counts towards.'),
    recommended('prerequisites', 'It says what one needs before.'),
    recommended('fee', 'It says what it costs.'),
  ],
}

export const NZ: Profile = {
  name: 'nz',
  source: 'New Zealand, NZQCF listing rules (2022)',
  rules: [
    required('title', 'It has a title that does not mislead.'),
    required('awarding_body', 'It says who developed it.'),
    required('credits', 'It has a credit value, of 40 at most.', { holds: between(0, 40) }),
    required('level', 'It has a level.'),
    required('field_code', 'It has a code of a classification of fields of study.', { gate: 'publish' }),
    required('description', 'It says what it is for and to whom it is of use.'),
    required('outcomes', 'It says what its graduates know and can do.'),
    required('need', 'There is evidence that it is needed.'),
    required('review_period', 'It is reviewed at least every three years.', {
      holds: ({ reviewEveryMonths }) => reviewEveryMonths !== undefined && reviewEveryMonths <= 36,
    }),
    recommended('stackability', 'It says to which education it leads.'),
    recommended('accepted_by', 'It says to which employment or community it leads.'),
    recommended('quality_assurance', 'It names the standards that it uses.'),
  ],
}

export const NL: Profile = {
  name: 'nl',
  source: 'Netherlands, quality framework for micro-credentials',
  rules: [
    required('title', 'It has a title.'),
    required('credits', 'It has 3 to 30 ECTS credits.', {
      holds: ({ credits }) => credits?.framework === 'ECTS' && credits.amount >= 3 && credits.amount <= 30,
    }),
    required('quality_assurance', 'Its quality is assured by the European standards and guidelines.'),
    required('level', 'A named body stands for its final level.'),
    required('audience', 'It says for whom it is meant.'),
    required('prerequisites', 'It says what one must know before, and who is admitted.'),
    required('outcomes', 'Its outcomes do not depend on the way to them.'),
    required('assessment', 'It says how the outcomes are assessed.'),
    required('participation', 'It says in which form one takes part.'),
    recommended('contact', 'It says whom one turns to with a complaint.'),
    recommended('supervision', 'It says whether the assessment was supervised, and the identity checked.'),
  ],
}
