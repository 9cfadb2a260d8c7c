export { isBundle, parseBundle, type RecordedDocument, type VerificationBundle } from './bundle.ts'
export { writeBundlePage } from './bundle-page.ts'
export { type CreateBundleOptions, type CreatedBundle, createBundle } from './create-bundle.ts'
export { type BundleDocument, type BundleReport, verifyBundle } from './verify-bundle.ts'
