export { type Comparison, classifyChange } from './compare.ts'
