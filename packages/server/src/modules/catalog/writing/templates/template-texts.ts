import type { TEMPLATES } from '@cairn/api'

/** The words of one template. What an author replaces stands in square brackets. */
export interface TemplateTexts {
  title: string
  about: string
  summary: string
  audience: string
  outcomes: readonly string[]
  criteria: string
  assessment: string
  judging: string
  prerequisites: string
  quality: string
  renewal: string
  activities: readonly string[]
  /** The questions of the rubric. */
  questions: readonly string[]
  evidence: string
}

/** The words of all templates in one language, and of the scale that they judge by, from the lowest level on. */
export interface LanguageTexts {
  scale: readonly string[]
  templates: Record<(typeof TEMPLATES)[number], TemplateTexts>
}
