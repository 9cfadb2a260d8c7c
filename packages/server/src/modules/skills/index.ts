/**
 * Skills: frameworks of skills and occupations, imported or an institution's own, and the search in them.
 *
 * Owns: skill_frameworks, skill_concepts, skill_relations, skill_words, skill_imports
 * Stands on: organizations
 */
export { showSkill } from './show-skill.ts'
export { frameworkErrors, importErrors, skillErrors } from './skills.errors.ts'
export {
  skillFrameworkBegun,
  skillImportCanceled,
  skillImportFinished,
  skillImportRequested,
  skillRetired,
  skillWritten,
} from './skills.events.ts'
export { skillSubscriptions } from './skills.subscriptions.ts'
