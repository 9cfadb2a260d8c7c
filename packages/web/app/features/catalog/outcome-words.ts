import type { Locale } from '../../lib/i18n/locales.ts'

/** What somebody does with what they learned, from remembering it to making something new of it. */
export const VERB_LEVELS = ['remember', 'explain', 'apply', 'analyze', 'judge', 'create'] as const
type VerbLevel = (typeof VERB_LEVELS)[number]

interface OutcomeWords {
  /** Verbs of which somebody else can see whether it is done. */
  verbs: Record<VerbLevel, readonly string[]>
  /** Beginnings of verbs that nobody can see. */
  vague: RegExp
}

/** A choice of our own, in the order of Anderson and Krathwohl, A Taxonomy for Learning, Teaching, and Assessing (2001). */
export const OUTCOME_WORDS: Record<Locale, OutcomeWords> = {
  en: {
    verbs: {
      remember: ['name', 'list', 'label', 'define', 'recall', 'locate'],
      explain: ['explain', 'summarize', 'describe', 'illustrate', 'translate', 'classify'],
      apply: ['use', 'carry out', 'calculate', 'install', 'operate', 'adapt'],
      analyze: ['compare', 'break down', 'diagnose', 'test', 'trace', 'distinguish'],
      judge: ['evaluate', 'justify', 'prioritize', 'review', 'decide', 'recommend'],
      create: ['design', 'plan', 'build', 'write', 'compose', 'develop'],
    },
    vague:
      /^(?:to )?(?:understand|know|learn|appreciate|be (?:aware|familiar|able)|become (?:aware|familiar)|grasp|explore|have (?:an )?(?:understanding|knowledge|awareness)|gain|realize|internali[sz]e)\b/i,
  },
  es: {
    verbs: {
      remember: ['nombrar', 'enumerar', 'rotular', 'definir', 'recordar', 'localizar'],
      explain: ['explicar', 'resumir', 'describir', 'ilustrar', 'traducir', 'clasificar'],
      apply: ['usar', 'realizar', 'calcular', 'instalar', 'manejar', 'adaptar'],
      analyze: ['comparar', 'desglosar', 'diagnosticar', 'comprobar', 'rastrear', 'distinguir'],
      judge: ['evaluar', 'justificar', 'priorizar', 'revisar', 'decidir', 'recomendar'],
      create: ['diseñar', 'planificar', 'construir', 'redactar', 'componer', 'desarrollar'],
    },
    vague:
      /^(?:comprende[rn]?|entiende[n]?|entender|conoce[rn]?|sabe[rn]?|aprende[rn]?|aprecia[rn]?|ser consciente|estar familiarizad[oa]|familiarizarse|explora[rn]?|tener (?:conocimientos?|nociones)|adquirir conocimientos?|interioriza[rn]?)(?![\p{L}])/iu,
  },
  ar: {
    verbs: {
      remember: ['يسمّي', 'يعدّد', 'يحدّد موضع', 'يعرّف', 'يتذكّر', 'يسرد'],
      explain: ['يشرح', 'يلخّص', 'يصف', 'يوضّح بمثال', 'يترجم', 'يصنّف'],
      apply: ['يستعمل', 'ينفّذ', 'يحسب', 'يركّب', 'يشغّل', 'يكيّف'],
      analyze: ['يقارن', 'يفكّك', 'يشخّص', 'يختبر', 'يتتبّع', 'يميّز'],
      judge: ['يقيّم', 'يعلّل', 'يرتّب الأولويات', 'يراجع', 'يقرّر', 'يوصي'],
      create: ['يصمّم', 'يخطّط', 'يبني', 'يكتب', 'يؤلّف', 'يطوّر'],
    },
    vague:
      /^(?:أن )?(?:[يت]?فهم|[يت]عرف|معرفة|[يت]درك|إدراك|[يت]تعلّ?م|[يت]قدّ?ر|[يت]عي|الإلمام|[يت]لمّ? ب|[يت]ستوعب|استيعاب|[يت]ستكشف)(?![\p{L}])/u,
  },
}

/** Outcomes that can be taught and judged within one micro-credential. */
export const USUAL_OUTCOMES = { least: 2, most: 8 } as const

/** The word of an outcome that nobody can see from outside; nothing when there is none. */
export function vagueWordOf(outcome: string, language: string): string | undefined {
  const words = OUTCOME_WORDS[language.split('-')[0] as Locale]
  // without the marks that Arabic may be written with or without
  const plain = outcome.trim().replace(/[\u064b-\u0650\u0652]/g, '')
  return words?.vague.exec(plain)?.[0]
}
