import { Definition, type DefinitionInput, type Locale, TEMPLATES, type Template } from '@cairn/api'
import type { LanguageTexts, TemplateTexts } from './template-texts.ts'
import { ar } from './texts-ar.ts'
import { en } from './texts-en.ts'
import { es } from './texts-es.ts'

const TEXTS: Record<Locale, LanguageTexts> = { en, es, ar }

/** What a template says beside its words. */
interface Shape {
  facts: Omit<DefinitionInput, 'title' | 'assessment'>
  assessment: Omit<NonNullable<DefinitionInput['assessment']>, 'type'>
  activities: readonly NonNullable<DefinitionInput['activities']>[number]['kind'][]
  /** How many of the rubric's questions, from the first on, must be passed whatever the others come to. */
  gates: number
}

const SHAPES: Record<(typeof TEMPLATES)[number], Shape> = {
  course: {
    facts: {
      ...{
        scope: 'micro_credential',
        assurance: 'knowledge',
        participation: 'online',
        level: 1,
        stackability: 'integrated',
      },
      ...{ workloadHours: 25, credits: { amount: 1, framework: 'ECTS' }, reviewEveryMonths: 24 },
    },
    assessment: { methods: ['assignment', 'test'], supervision: 'unsupervised' },
    activities: ['self_study', 'assignment', undefined],
    gates: 0,
  },
  workplace: {
    facts: {
      ...{ scope: 'micro_credential', assurance: 'application', participation: 'work_based', level: 2 },
      ...{ workloadHours: 40, stackability: 'integrated', reviewEveryMonths: 24 },
    },
    assessment: { methods: ['portfolio', 'interview'], supervision: 'supervised_online_identified' },
    activities: ['coaching', 'practice_at_work', 'coaching', 'project'],
    gates: 0,
  },
  workshop: {
    facts: {
      ...{ scope: 'activity', achievementType: 'Badge', assurance: 'recognition', participation: 'on_site' },
      ...{ workloadHours: 8, stackability: 'stand_alone', reviewEveryMonths: 36 },
    },
    assessment: { methods: ['attendance', 'presentation'], supervision: 'supervised' },
    activities: ['workshop', 'peer_work'],
    gates: 0,
  },
  certification: {
    facts: {
      ...{ scope: 'micro_credential', achievementType: 'Certification', assurance: 'certified_competence', level: 3 },
      ...{ participation: 'on_site', workloadHours: 60, stackability: 'stand_alone', reviewEveryMonths: 12 },
      ...{ expiry: { kind: 'period', months: 36 }, renewalRule: { routes: ['delta_assessment'], graceDays: 90 } },
    },
    assessment: { methods: ['demonstration', 'written_exam'], supervision: 'supervised_on_site_identified' },
    activities: ['self_study', 'practice_at_work', undefined],
    gates: 1,
  },
}

/** Texts to begin from, in one language. What the author says differently each time stands in square brackets. */
export function templatesIn(language: Locale): Template[] {
  const { scale, templates } = TEXTS[language]
  return TEMPLATES.map((name) => {
    const texts = templates[name]
    const { title, about } = texts
    return { name, title, about, definition: written(SHAPES[name], texts, scale, language) }
  })
}

function written(shape: Shape, texts: TemplateTexts, scale: readonly string[], language: Locale): Definition {
  return Definition.parse({
    ...shape.facts,
    language,
    taughtIn: [language],
    title: texts.title,
    summary: texts.summary,
    audience: texts.audience,
    outcomes: texts.outcomes.map((text, index) => ({ id: `outcome-${index + 1}`, text })),
    criteria: texts.criteria,
    activities: texts.activities.map((title, index) => ({
      id: `activity-${index + 1}`,
      title,
      ...(shape.activities[index] && { kind: shape.activities[index] }),
    })),
    assessment: { ...shape.assessment, type: texts.assessment, description: texts.judging },
    rubric: { criteria: texts.questions.map((title, index) => criterion(title, index, shape, texts, scale)) },
    prerequisites: texts.prerequisites,
    qualityAssurance: texts.quality,
    ...(texts.renewal && { renewal: texts.renewal }),
  })
}

const criterion = (title: string, index: number, shape: Shape, texts: TemplateTexts, scale: readonly string[]) => ({
  id: `criterion-${index + 1}`,
  title,
  levels: scale.map((name, level) => ({ id: `level-${level + 1}`, name, points: level })),
  requiredLevel: 'level-2',
  ...(index < shape.gates && { gate: true }),
  ...(index === 0 && { evidence: [{ id: 'evidence-1', title: texts.evidence, required: true }] }),
})
