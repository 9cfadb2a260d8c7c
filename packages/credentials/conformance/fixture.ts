import type { PresentationReport, VerificationReport, VerifyOptions, VerifyPresentationOptions } from '../src/index.ts'

/** The circumstances of a fixture, as they stand in `<name>.report.json` beside it. */
export interface Circumstances {
  /** what is special about it, as the end of "a badge …" */
  readonly title: string
  /** the rule that decides, in our words, and where it stands */
  readonly rule: string
  readonly see: string
  /** the verifier's clock */
  readonly now: string
  /** the world outside: documents by URL; every other address answers 404 */
  readonly pages: Readonly<Record<string, object | string>>
  /** where an address answers a page otherwise than with 200, as JSON, and from itself */
  readonly answers?: Readonly<Record<string, { status?: number; contentType?: string; finalUrl?: string }>>
  readonly recipient?: string
}

export interface Expectation extends Circumstances {
  readonly expect: {
    readonly verdict: string
    readonly verified: boolean
    /** what was asked, in order: `check outcome` and, where there is one, the code */
    readonly checks: readonly string[]
    readonly warnings: readonly string[]
    readonly boundBy?: string
    /** of a record: the verdicts on what is in it */
    readonly contained?: readonly string[]
  }
}

export interface PresentationExpectation extends Circumstances {
  /** what the verifier asked for */
  readonly challenge?: string
  readonly domain?: string
  readonly expect: {
    readonly verdict: string
    readonly verified: boolean
    readonly checks: readonly string[]
    readonly warnings: readonly string[]
    /** who presents, where that was shown */
    readonly holder?: string
    /** what each credential comes to, in their order; empty where they were not reached */
    readonly credentials: readonly string[]
  }
}

export function optionsOf({ now, pages, answers, recipient }: Circumstances): VerifyOptions {
  return {
    now: new Date(now),
    ...(recipient !== undefined && { recipient }),
    fetch: async (url) => {
      const page = Object.hasOwn(pages, url) ? pages[url] : undefined
      const text = typeof page === 'string' ? page : JSON.stringify(page ?? null)
      return {
        status: page ? 200 : 404,
        contentType: 'application/json',
        body: new TextEncoder().encode(text),
        finalUrl: url,
        ...answers?.[url],
      }
    },
  }
}

export function presentationOptionsOf({
  challenge,
  domain,
  ...circumstances
}: Omit<PresentationExpectation, 'expect'>): VerifyPresentationOptions {
  return { ...optionsOf(circumstances), challenge, domain }
}

/** A report in the words of an expectation. */
export function summarize(report: VerificationReport): Expectation['expect'] {
  return {
    verdict: report.verdict,
    verified: report.verified,
    ...toWords(report),
    ...(report.issuer?.boundBy && { boundBy: report.issuer.boundBy }),
    ...(report.contained.length > 0 && { contained: report.contained.map(({ verdict }) => verdict) }),
  }
}

export function summarizePresentation(report: PresentationReport): PresentationExpectation['expect'] {
  return {
    verdict: report.verdict,
    verified: report.verified,
    ...toWords(report),
    ...(report.holder?.boundBy && { holder: report.holder.id }),
    credentials: report.credentials.map(({ verdict }) => verdict),
  }
}

function toWords({ checks, warnings }: Pick<PresentationReport, 'checks' | 'warnings'>) {
  return {
    checks: checks.map(({ check, outcome, code }) => [check, outcome, code].filter(Boolean).join(' ')),
    warnings: warnings.map(({ code }) => code),
  }
}
