import type { BundleReport, VerificationBundle } from '@cairn/credentials'
import { isDerived, LOOK, nameOfIssuer, sinceWords, whatHolds } from '../features/verification/verdict.ts'
import { LOCALE_NAMES, LOCALES, type Locale } from '../lib/i18n/locales.ts'
import type { VerdictLook } from '../ui/verdict-strip.tsx'
import { element } from './element.ts'
import type { TextKey, Texts } from './texts.ts'
import { documentList, limits } from './view-documents.ts'
import { prose } from './view-prose.ts'

export interface Shown {
  readonly bundle: VerificationBundle
  readonly report: BundleReport
  readonly recipient: string | undefined
}

export interface Acts {
  chooseLocale(locale: Locale): void
  compare(recipient: string): void
  save(what: 'credential' | 'bundle', bundle: VerificationBundle): void
}

const TONES: Record<VerdictLook, string> = {
  valid: 'success',
  unrecognized: 'warning',
  undetermined: 'neutral',
  revoked: 'danger',
  invalid: 'danger',
  expired: 'neutral',
}
const SHAPES: Record<VerdictLook, string> = {
  valid: '✓',
  unrecognized: '!',
  undetermined: '?',
  revoked: '✕',
  invalid: '✕',
  expired: '◷',
}
const MARKS = { passed: '✓', failed: '✕', inconclusive: '?' } as const

/** Verdict first, then what the badge says, what was looked at, and what all of it proves. */
export function view(shown: Shown, texts: Texts, acts: Acts): Node[] {
  const { say } = texts
  return [
    languages(texts, acts),
    verdict(shown, texts),
    facts(shown, texts),
    recipientForm(shown, texts, acts),
    element('section', {}, element('h2', {}, say('verification.whatWasChecked')), checks(shown, texts)),
    limits(shown, texts),
    documentList(shown, texts),
    element(
      'p',
      { class: 'acts' },
      button(say('bundle.save'), () => acts.save('credential', shown.bundle)),
      button(say('bundle.saveData'), () => acts.save('bundle', shown.bundle)),
    ),
  ]
}

/** What stands there when nothing can be said. */
export function damagedView(texts: Texts, kind: 'damaged' | 'cannot', detail: string): Node[] {
  return [
    element(
      'section',
      { class: 'strip', 'data-tone': 'danger', 'data-verdict': kind },
      element('h1', {}, texts.say(`bundle.${kind}`)),
      element('p', {}, texts.say(`bundle.${kind}.text`)),
      element('p', { class: 'small', dir: 'auto' }, detail),
    ),
  ]
}

function languages(texts: Texts, acts: Acts): HTMLElement {
  const select = element('select', { 'aria-label': texts.say('bundle.language') })
  for (const locale of LOCALES) {
    const option = element('option', { value: locale, lang: locale }, LOCALE_NAMES[locale])
    option.selected = locale === texts.locale
    select.append(option)
  }
  select.addEventListener('change', () => acts.chooseLocale(select.value as Locale))
  return element('nav', {}, select)
}

function verdict({ report: { report, takenAt, expiredSince, statusSignedAt } }: Shown, texts: Texts): HTMLElement {
  const { say } = texts
  const look = LOOK[report.verdict]
  const sentence = texts.find(`bundle.sentence.${report.verdict}`) ?? say(`verification.sentence.${report.verdict}`)
  const holding = whatHolds(report).map((key) => say(key))
  return element(
    'section',
    { class: 'strip', 'data-tone': expiredSince ? 'neutral' : TONES[look], 'data-verdict': report.verdict },
    element('p', { class: 'small' }, say('bundle.asOf', { date: texts.moment(takenAt) })),
    element(
      'h1',
      {},
      element('span', { class: 'shape', 'aria-hidden': 'true' }, SHAPES[look]),
      say(`verification.verdict.${report.verdict}`),
    ),
    element('p', {}, sentence),
    isDerived(report) &&
      element('p', {}, element('strong', {}, say('verification.derived')), ` ${say('verification.derived.meaning')}`),
    holding.length > 0 && element('p', {}, say('verification.stillHolds', { what: texts.list(holding) })),
    expiredSince !== undefined &&
      element('p', { class: 'strong' }, say('bundle.expiredSince', { date: texts.day(expiredSince) })),
    statusSignedAt !== undefined &&
      element('p', { class: 'small' }, say('bundle.statusSigned', { date: texts.moment(statusSignedAt) })),
  )
}

function facts({ report: { report } }: Shown, texts: Texts): HTMLElement {
  const { say } = texts
  const said = report.summary ?? {}
  const [signature] = report.signatures
  const rows: [TextKey, string | undefined][] = [
    ['verification.awardedTo', said.recipientName],
    ['verification.issuer', [report.issuer?.name, report.issuer?.id].filter(Boolean).join(' · ') || undefined],
    ['bundle.title.key', signature && [signature.suite, signature.verificationMethod].filter(Boolean).join(' · ')],
    ['verification.issuedOn', said.validFrom && dayOrText(said.validFrom, texts)],
    ['verification.validUntil', said.validUntil && dayOrText(said.validUntil, texts)],
  ]
  const list = element('dl')
  for (const [label, value] of rows)
    if (value) list.append(element('dt', {}, say(label)), element('dd', { dir: 'auto' }, value))
  return element(
    'section',
    {},
    said.name !== undefined && element('h2', { dir: 'auto' }, said.name),
    said.description !== undefined && prose(said.description),
    list,
    said.criteria !== undefined && element('h3', {}, say('verification.criteria')),
    said.criteria !== undefined && prose(said.criteria),
  )
}

const dayOrText = (date: string, texts: Texts) => (Number.isNaN(Date.parse(date)) ? date : texts.day(date))

function checks({ report: { report } }: Shown, texts: Texts): HTMLElement {
  const { say } = texts
  const list = element('ul', { class: 'checks' })
  for (const { check, outcome, code, detail, since, by } of report.checks) {
    const isGood = outcome === 'passed'
    const said = (code && texts.find(`verification.code.${code}`)) ?? detail
    list.append(
      element(
        'li',
        { 'data-outcome': outcome },
        element('span', { class: 'mark', 'aria-hidden': 'true' }, MARKS[outcome]),
        element('span', { class: 'hidden' }, `${say(`verification.outcome.${outcome}`)} `),
        texts.find(`verification.check.${check}`) ?? check,
        said !== undefined && small(said),
        !isGood && since !== undefined && small(say(sinceWords({ check, code }), { time: texts.moment(since) })),
        check === 'status' && outcome === 'failed' && by && small(say('verification.by', { who: nameOfIssuer(by) })),
        code !== undefined && !isGood && element('code', {}, code),
      ),
    )
  }
  return list
}

const small = (said: string) => element('span', { class: 'small block', dir: 'auto' }, said)

/** Is it this person's? The address goes nowhere. */
function recipientForm({ report: { report }, recipient }: Shown, texts: Texts, acts: Acts): HTMLElement {
  const { say } = texts
  const input = element('input', { id: 'recipient', autocomplete: 'off', dir: 'ltr', value: recipient ?? '' })
  const form = element(
    'form',
    {},
    element('label', { for: 'recipient' }, say('verification.recipient')),
    element('p', { class: 'small' }, say('verification.recipientHint')),
    element('p', { class: 'acts' }, input, element('button', {}, say('bundle.compare'))),
  )
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    acts.compare(input.value)
  })
  const answer = recipient === undefined ? undefined : report.checks.find(({ check }) => check === 'recipient')
  if (answer)
    form.append(
      element(
        'p',
        { id: 'recipient-answer', tabindex: '-1', class: 'strong', 'data-outcome': answer.outcome },
        say(answer.outcome === 'passed' ? 'verification.samePerson' : 'verification.otherPerson'),
      ),
    )
  return element('section', {}, form)
}

function button(label: string, act: () => void): HTMLElement {
  const made = element('button', { type: 'button' }, label)
  made.addEventListener('click', act)
  return made
}
