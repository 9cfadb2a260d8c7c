export { templatesIn } from './templates.ts'
