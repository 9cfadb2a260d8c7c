import type { Role } from '@cairn/api'

/** Somebody who works at an institution of the demo. */
export interface Staff {
  key: string
  name: string
  roles: Role[]
  organization: 'northfield' | 'harbour' | 'lumen'
  part: string
  start: string
}

export const STAFF: readonly Staff[] = [
  {
    key: 'amara',
    name: 'Amara Diallo',
    roles: ['author'],
    organization: 'northfield',
    part: 'Author',
    start: '/manage/northfield/achievements',
  },
  {
    key: 'bo',
    name: 'Bo Lindqvist',
    roles: ['reviewer', 'author'],
    organization: 'northfield',
    part: 'Reviewer, and author of one proposal',
    start: '/manage/northfield/inbox',
  },
  {
    key: 'rosa',
    name: 'Rosa Vega',
    roles: ['registrar'],
    organization: 'northfield',
    part: 'Registrar',
    start: '/manage/northfield/awards',
  },
  {
    key: 'ines',
    name: 'Ines Costa',
    roles: ['assessor'],
    organization: 'northfield',
    part: 'Assessor',
    start: '/manage/northfield',
  },
  {
    key: 'noor',
    name: 'Noor Haddad',
    roles: ['admin'],
    organization: 'northfield',
    part: 'Administrator',
    start: '/manage/northfield/people',
  },
  {
    key: 'petra',
    name: 'Petra Novak',
    roles: ['auditor'],
    organization: 'northfield',
    part: 'Auditor',
    start: '/manage/northfield',
  },
  {
    key: 'kwame',
    name: 'Kwame Boateng',
    roles: ['assessor'],
    organization: 'northfield',
    part: 'Heads the School of Computing',
    start: '/manage/northfield/inbox',
  },
  {
    key: 'ingrid',
    name: 'Ingrid Holm',
    roles: ['assessor'],
    organization: 'northfield',
    part: 'Dean, answers for departments without a head',
    start: '/manage/northfield/inbox',
  },
  {
    key: 'hugo',
    name: 'Hugo Marsh',
    roles: ['author', 'registrar'],
    organization: 'harbour',
    part: 'Author and registrar',
    start: '/manage/harbour',
  },
  {
    key: 'mei',
    name: 'Mei Tanaka',
    roles: ['admin', 'reviewer'],
    organization: 'harbour',
    part: 'Administrator and reviewer',
    start: '/manage/harbour',
  },
  {
    key: 'lucia',
    name: 'Lucía Peña',
    roles: ['admin', 'author', 'registrar'],
    organization: 'lumen',
    part: 'Runs the network',
    start: '/manage/lumen',
  },
  {
    key: 'sven',
    name: 'Sven Aalto',
    roles: ['reviewer'],
    organization: 'lumen',
    part: 'Reviewer',
    start: '/manage/lumen/inbox',
  },
]

export const emailOf = (key: string, host: string) => `${key}@${host}.example`

/** An award of the story: who, what, how many days ago, and what became of it. */
export interface StoryAward {
  learner: string
  slug: string
  daysAgo: number
  ended?: 'revoked' | 'suspended'
}

export const LEARNERS: Record<string, string> = {
  jane: 'Jane Doe',
  tom: 'Tom Okafor',
  linda: 'Linda Chen',
}

export const STORY_AWARDS: readonly StoryAward[] = [
  { learner: 'jane', slug: 'agile-project-management', daysAgo: 266 },
  { learner: 'jane', slug: 'remote-team-productivity-expert', daysAgo: 120 },
  { learner: 'tom', slug: 'digital-literacy-educators', daysAgo: 88 },
  { learner: 'linda', slug: 'network-security-essentials', daysAgo: 210 },
  { learner: 'linda', slug: 'incident-response-practitioner', daysAgo: 95 },
  // three years: it ends in three weeks
  { learner: 'linda', slug: 'basic-first-aid', daysAgo: 1075 },
  // and this one has ended
  { learner: 'omar', slug: 'basic-first-aid', daysAgo: 1200 },
  { learner: 'kofi', slug: 'grant-writing', daysAgo: 40, ended: 'revoked' },
  { learner: 'yara', slug: 'carbon-accounting', daysAgo: 33, ended: 'suspended' },
]

/** Forty more people, so that lists look as they do in life: many scripts, one single name, one very long one. */
export const CROWD: Record<string, string> = {
  omar: 'عمر الحسن',
  kofi: 'Kofi Mensah',
  yara: 'Yara Haddad',
  wei: '王伟',
  olga: 'Ольга Смирнова',
  suharto: 'Suharto',
  layla: 'ليلى منصور',
  jose: 'José María Fernández',
  ana: 'Ana Lucía Gutiérrez',
  bjorn: 'Björn Þórsson',
  chidi: 'Chidi Eze',
  dmitri: 'Дмитрий Волков',
  emi: '佐藤恵美',
  fatima: 'فاطمة الزهراء',
  george: 'George Papadopoulos',
  hana: 'Hana Dvořáková',
  ivan: 'Иван Петров',
  jin: '김진',
  karim: 'كريم يوسف',
  lena: 'Lena Müller',
  mateo: 'Mateo Rojas',
  nadia: 'Nadia Benali',
  oluwa: 'Oluwaseun Adeyemi-Bankole',
  priya: 'Priya Raghunathan',
  quentin: 'Quentin Lefèvre',
  rania: 'رانيا خليل',
  sofia: 'Sofía Ibarra',
  tariq: 'Tariq Aziz',
  ursula: 'Ursula Baumgartner',
  vera: 'Vera Kovács',
  wanjiru: 'Wanjiru Kamau',
  xin: '李欣',
  yusuf: 'Yusuf Demir',
  zofia: 'Zofia Wójcik',
  aiko: 'Aiko Yamamoto',
  bruno: 'Bruno Carvalho',
  clara: 'Clara Nyström',
  david: 'David Cohen',
  elif: 'Elif Şahin',
  maximiliana: 'Maximiliana Alexandra Katharina von Hohenberg-Schwarzenfels',
}
