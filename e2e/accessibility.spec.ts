import { expectNoBarriersInAnyLook } from './barriers.ts'
import { be } from './cast.ts'
import { test } from './fixture.ts'

interface Demo {
  achievements: Record<string, string>
  awards: Record<string, { awardId: string; address: string }>
}

/** Every page, by what is seen there, with somebody who sees it whole; a page is added with one line. */
function pagesOf({ achievements, awards }: Demo): Record<string, { who?: string; paths: string[] }> {
  const badge = (award: string) => new URL(awards[award]!.address).pathname
  const manage = (path: string) => `/manage/northfield${path}`
  return {
    'what everybody sees': {
      paths: [
        '/',
        '/catalog',
        '/catalog?q=zzzz',
        `/compare?id=${achievements.robotics}&id=${achievements['carbon-accounting']}`,
        `/achievements/${achievements.robotics}`,
        '/organizations/northfield',
        '/problems/award.duplicate',
        '/skills',
        '/verify',
        '/sign-in',
      ],
    },
    badges: {
      paths: [badge('linda basic-first-aid'), badge('kofi grant-writing'), `${badge('linda basic-first-aid')}/embed`],
    },
    'what a learner sees': { who: 'Jane Doe', paths: ['/me', '/me/settings'] },
    'what a registrar sees': {
      who: 'Rosa Vega',
      paths: [
        manage(''),
        manage('/awards'),
        manage('/awards?q=nobody+at+all'),
        manage('/awards/new'),
        manage(`/awards/${awards['jane agile-project-management']!.awardId}`),
      ],
    },
    'what a reviewer sees': {
      who: 'Bo Lindqvist',
      paths: [
        manage(''),
        manage('/achievements'),
        manage('/achievements/new'),
        manage('/achievements/import'),
        manage('/inbox'),
        manage('/proposals'),
      ],
    },
    'how an institution decides': {
      who: 'Rosa Vega',
      paths: ['/committees', '/committees/new', '/calendar', '/away', '/settings/routes', '/settings/routes/new'].map(
        manage,
      ),
    },
    'what an author sees': {
      who: 'Amara Diallo',
      paths: [
        manage(`/achievements/${achievements['quantum-computing-primer']}`),
        manage(`/achievements/${achievements['clinical-data-quality']}`),
        manage(`/achievements/${achievements['quantum-computing-primer']}/preview`),
        manage(`/achievements/${achievements['quantum-computing-primer']}/translations?language=es`),
        manage(`/achievements/${achievements['quantum-computing-primer']}/propose`),
        manage(`/achievements/${achievements.robotics}/propose?kind=termination`),
        manage(`/achievements/${achievements.robotics}?edit`),
        manage('/skills'),
      ],
    },
    'what an administrator sees': {
      who: 'Noor Haddad',
      paths: [
        '/people',
        '/settings',
        '/settings/departments',
        '/settings/demands',
        '/settings/keys',
        '/settings/mails',
        '/settings/audit',
      ].map(manage),
    },
    'what an operator sees': {
      who: 'Sam Rivera',
      paths: ['/operate/health', '/operate/mails', '/operate/mails?q=zzzz', '/operate/issuers', '/operate/skills'],
    },
  }
}

const AREAS = Object.keys(
  pagesOf({ achievements: {}, awards: new Proxy({}, { get: () => ({ address: 'http://-' }) }) }),
)

// the longest of all journeys, and none needs another
test.describe.configure({ mode: 'parallel' })

for (const [language, locale] of [
  ['English', 'en-US'],
  ['Arabic', 'ar'],
] as const)
  test.describe(`in ${language}`, () => {
    test.use({ locale })

    for (const area of AREAS)
      test(`${area} keeps nobody out, and fits the window`, async ({ cairn, page, context }) => {
        test.setTimeout(180_000)
        const { who, paths } = pagesOf(cairn.demo as unknown as Demo)[area]!
        if (who) await be(context, cairn.url, who)
        for (const path of paths) {
          await page.goto(path)
          await expectNoBarriersInAnyLook(page, path, locale === 'ar')
        }
      })
  })
