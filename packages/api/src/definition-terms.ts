/** Vocabulary of Open Badges 3.0, AchievementType enumeration, as far as micro-credentials use it. */
export const ACHIEVEMENT_TYPES = [
  'MicroCredential',
  'Badge',
  'Achievement',
  'Assessment',
  'Award',
  'Certificate',
  'CertificateOfCompletion',
  'Certification',
  'CoCurricular',
  'CommunityService',
  'Competency',
  'Course',
  'Fieldwork',
  'LearningProgram',
  'License',
  'Membership',
] as const
export const ASSURANCES = ['recognition', 'knowledge', 'application', 'certified_competence'] as const
export const SCOPES = ['activity', 'badge', 'micro_credential', 'stack', 'program'] as const
export const PARTICIPATIONS = ['online', 'on_site', 'hybrid', 'work_based'] as const
/** EU Council Recommendation 2022/C 243/02, Annex I: supervision and identity verification during assessment. */
export const SUPERVISIONS = [
  'unsupervised',
  'supervised',
  'supervised_online_identified',
  'supervised_on_site_identified',
] as const
export const STACKABILITIES = ['stand_alone', 'integrated'] as const

export const ASSESSMENT_METHODS = [
  'portfolio',
  'project',
  'assignment',
  'written_exam',
  'oral_exam',
  'test',
  'demonstration',
  'observation_at_work',
  'interview',
  'simulation',
  'presentation',
  'peer_review',
  'attendance',
  'prior_learning',
] as const
export const ACTIVITY_KINDS = [
  'lecture',
  'seminar',
  'workshop',
  'self_study',
  'assignment',
  'project',
  'practice_at_work',
  'conference',
  'coaching',
  'peer_work',
] as const
/** How a credential that runs out is held further. */
export const RENEWAL_ROUTES = ['reassessment', 'development_hours', 'delta_assessment', 'practice_attestation'] as const

/** What an alignment leads to: Open Badges 3.0, AlignmentTargetType, in words of ours. */
export const ALIGNMENT_TYPES = ['skill', 'esco_skill', 'competency', 'standard', 'credential', 'occupation'] as const

/** How far the text has come. */
export const ACHIEVEMENT_STATES = ['draft', 'proposed', 'approved', 'published', 'retired'] as const
/** What holds of a published achievement at a moment, beside its text. */
export const ACHIEVEMENT_PHASES = ['open', 'enrollment_closed', 'suspended', 'teach_out', 'retired'] as const
