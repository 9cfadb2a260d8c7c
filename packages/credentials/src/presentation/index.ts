export { type Answer, issuePresentation } from './issue-presentation.ts'
export { type IssuePresentationJwtOptions, issuePresentationJwt } from './issue-presentation-jwt.ts'
export { buildPresentation, type Presentation, type PresentationFacts } from './presentation.ts'
export {
  type PresentationCheckName,
  type PresentationFinding,
  type PresentationReport,
  presentationCheckNames,
  type ReportHolder,
} from './report.ts'
export { type VerifyPresentationOptions, verifyPresentation } from './verify-presentation.ts'
