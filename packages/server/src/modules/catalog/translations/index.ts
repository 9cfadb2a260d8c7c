export { originalsOf, translationStatus } from './translation-status.ts'
