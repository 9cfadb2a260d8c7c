/**
 * Compile: the JSON-LD work of credentials, done once for each kind and not once for each credential.
 *
 * Exact or not at all: what the engine does not fully understand it leaves to `proof/canonicalize.ts`.
 */
export { compareCodePoints, type Order } from './code-point-order.ts'
export type { FindContext } from './contexts/process-context.ts'
export { escapeIri, escapeLiteral } from './document/tokens.ts'
export { type CanonicalForm, createEngine, type Engine, type EngineOptions } from './engine.ts'
export { type HashPort, plainHash } from './hash-port.ts'
export { canonicalizeStatements } from './rdfc/canonicalize-statements.ts'
export { lineOf, type Statement, type Term } from './rdfc/statements.ts'
export { isStepAside, type StepAside } from './step-aside.ts'
export {
  type CompileTemplateOptions,
  compileTemplate,
  type Template,
} from './template/compile-template.ts'
export type { Facts, Holes } from './template/holes.ts'
export { createJwtIssuer, type JwtIssuerOptions } from './template/jwt-issuer.ts'
export { createTemplateIssuer, type TemplateIssuer, type TemplateIssuerOptions } from './template/template-issuer.ts'
