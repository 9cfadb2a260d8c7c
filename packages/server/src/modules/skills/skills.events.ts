import { z } from 'zod'
import { defineEvent } from '../../kernel/events.ts'

const aboutImport = z.object({ importId: z.string() })
const aboutSkill = z.object({ skillId: z.string() })

export const skillImportRequested = defineEvent(
  'skill_import.requested',
  'A file with a framework of skills was handed in',
  aboutImport,
)
export const skillImportFinished = defineEvent(
  'skill_import.finished',
  'A framework of skills was read to its end, or could not be',
  aboutImport.extend({ state: z.enum(['done', 'failed']) }),
)
export const skillImportCanceled = defineEvent('skill_import.canceled', 'Somebody ended an import', aboutImport)
export const skillFrameworkBegun = defineEvent(
  'skill_framework.begun',
  'An institution began a framework of its own',
  z.object({ frameworkId: z.string() }),
)
export const skillWritten = defineEvent('skill.written', 'A skill of an institution’s own was written', aboutSkill)
export const skillRetired = defineEvent('skill.retired', 'A skill of an institution’s own was given up', aboutSkill)
