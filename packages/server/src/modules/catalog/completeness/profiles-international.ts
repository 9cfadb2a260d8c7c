import { type Profile, recommended, required } from './profile.ts'

/**
 * The standard elements of a micro-credential: 1 to 11 are mandatory, 12 to 16 are given where relevant. The learner (1),
 * the awarding body (4) and the date (5) are part of every award.
 *
 * @see https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:32022H0627(02)
 */
export const EU_ANNEX_I: Profile = {
  name: 'eu_annex_i',
  source: 'EU Council Recommendation 2022/C 243/02, Annex I',
  rules: [
    required('learner_identity', 'It says who earned it.', { at: '1', gate: 'award' }),
    required('title', 'It has a title.', { at: '2' }),
    // an author cannot change the profile of the institution: a proposal does not wait for it
    required('issuer_country', 'It says in which country the issuer is.', { at: '3', gate: 'publish' }),
    required('awarding_body', 'It names the body that awards it.', { at: '4' }),
    required('issue_date', 'It says when it was issued.', { at: '5', gate: 'award' }),
    required('outcomes', 'It says what its holder knows, understands and can do.', { at: '6' }),
    required('workload', 'It says how much work its outcomes take, in ECTS credits where possible.', { at: '7' }),
    required('level', 'It names its level in a framework of qualifications, where one applies.', { at: '8' }),
    required('assessment', 'It says how the outcomes are assessed.', { at: '9' }),
    required('participation', 'It says in which form one takes part.', { at: '10' }),
    required('quality_assurance', 'It says how its quality is assured.', { at: '11' }),
    recommended('prerequisites', 'It says what one needs before.', { at: '12' }),
    recommended('supervision', 'It says whether the assessment was supervised, and the identity checked.', {
      at: '13',
    }),
    recommended('grade', 'It can say which grade was reached.', { at: '14' }),
    recommended('stackability', 'It says whether it stands alone or is part of something larger.', { at: '15' }),
    recommended('further_information', 'It leads to more about it.', { at: '16' }),
  ],
}

/** A badge of knowledge or of application; what is neither is recognition. */
export const TRUSTED: Profile = {
  name: 'trusted',
  source: '1EdTech TrustEd Microcredential framework',
  rules: [
    required('learner_identity', 'It says who earned it.', { gate: 'award' }),
    required('awarding_body', 'It says who issued it.'),
    required('title', 'It has a title.'),
    required('description', 'It says in short what it is.'),
    required('criteria', 'It says what must be done to earn it.'),
    required('assurance', 'It says whether it stands for knowledge or for its application.', {
      holds: ({ assurance }) => assurance !== undefined && assurance !== 'recognition',
    }),
    required('outcomes', 'It says what its holder knows or can do.'),
    required('assessment', 'A valid assessment stands behind it.'),
    recommended('skills', 'Its outcomes are aligned to skills of a framework.'),
    recommended('evidence', 'It says which evidence was assessed.'),
    recommended('grade', 'It can say what the result was.'),
    recommended('accreditation', 'It says by whom the issuer is accredited, where somebody is.'),
  ],
}
