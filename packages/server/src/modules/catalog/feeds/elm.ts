import type { Definition } from '@cairn/api'
import { languageConcept } from '../elm-languages.ts'
import { durationOf } from './duration.ts'
import type { FeedEntry } from './feeds.views.ts'

/** Where the concepts of the European Learning Model are, and the schemes that they belong to. */
const SNB = 'http://data.europa.eu/snb'
const SCHEME = '25831c2'
/**
 * As the specification of an achievement in the European Learning Model 3: a `Qualification` when it has a level of the
 * EQF, otherwise a `LearningAchievementSpecification`. What the model wants as a concept of a list that we have no code
 * for is left out.
 *
 * @param publicUrl origin that addresses are made with
 */
export function toElm({ id, definition, organization }: FeedEntry, publicUrl: string): object {
  const address = `${publicUrl}/achievements/${id}`
  const { title, summary, description, language, credits, workloadHours, eqfLevel, fieldCode, prerequisites } =
    definition
  const said = (text: string) => ({ [language]: [text] })
  const about = summary || description
  const languages = languagesOf(definition)
  return {
    id: `${address}#elm`,
    type: eqfLevel === undefined ? 'LearningAchievementSpecification' : 'Qualification',
    title: said(title),
    ...(about && { description: said(about) }),
    homepage: [{ id: address, type: 'WebResource', contentURL: address }],
    ...(languages.length > 0 && { language: languages }),
    ...(definition.outcomes.length > 0 && { learningOutcome: outcomesOf(definition, address) }),
    ...(credits?.framework === 'ECTS' && {
      creditPoint: [
        {
          id: `${address}#elm-credits`,
          type: 'CreditPoint',
          framework: concept('education-credit', '6fcec5c5af', 'European Credit Transfer System'),
          point: String(credits.amount),
        },
      ],
    }),
    ...(workloadHours && { volumeOfLearning: durationOf(workloadHours) }),
    ...(eqfLevel && { eqfLevel: concept('eqf', String(eqfLevel), `Level ${eqfLevel}`) }),
    ...(fieldCode && { thematicArea: [concept('isced-f', fieldCode, definition.field ?? fieldCode)] }),
    ...(prerequisites && {
      entryRequirement: { id: `${address}#elm-entry`, type: 'Note', noteLiteral: said(prerequisites) },
    }),
    awardingOpportunity: [
      {
        id: `${address}#elm-awarding`,
        type: 'AwardingOpportunity',
        awardingBody: [
          {
            id: organization.did ?? `${publicUrl}/organizations/${organization.slug}`,
            type: 'Organisation',
            legalName: said(organization.name),
          },
        ],
      },
    ],
  }
}

function outcomesOf({ outcomes, language }: Definition, address: string) {
  return outcomes.map(({ text, skills }, at) => {
    const esco = skills.filter(({ url }) => url?.startsWith('http://data.europa.eu/esco/skill/'))
    return {
      id: `${address}#elm-outcome-${at + 1}`,
      type: 'LearningOutcome',
      title: { [language]: [text] },
      ...(esco.length > 0 && {
        relatedESCOSkill: esco.map(({ name, url }) => ({
          id: url,
          type: 'Concept',
          inScheme: { id: 'http://data.europa.eu/esco/concept-scheme/skills', type: 'ConceptScheme' },
          prefLabel: { [language]: [name] },
        })),
      }),
    }
  })
}

const languagesOf = ({ taughtIn, language }: Definition) =>
  (taughtIn ?? [language]).flatMap((tag) => languageConcept(tag) ?? [])

const concept = (list: string, code: string, label: string) => ({
  id: `${SNB}/${list}/${code}`,
  type: 'Concept',
  inScheme: { id: `${SNB}/${list}/${SCHEME}`, type: 'ConceptScheme' },
  prefLabel: { en: [label] },
})
