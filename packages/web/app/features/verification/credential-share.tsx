import type { PublicCredential } from '@cairn/api'
import { Download, ExternalLink, FileCheck } from 'lucide-react'
import { useMessages } from '../../lib/i18n/messages.tsx'
import { LinkButton } from '../../ui/button.tsx'
import { Code } from '../../ui/code.tsx'
import { CopyField } from '../../ui/copy-field.tsx'
import { Disclosure } from '../../ui/disclosure.tsx'
import { Facts } from '../../ui/facts.tsx'
import { Section } from '../../ui/section.tsx'
import { embedHtml, embedMarkdown, monthOf } from './embed-code.ts'

/** Taking the badge along, showing it elsewhere, and saying that something is wrong with it. */
export function CredentialShare({ badge }: { badge: PublicCredential }) {
  const text = useMessages()
  const { id, issuedAt, organization, state, visibility } = badge
  return (
    <>
      {issuedAt && (
        <Section title={text('credential.take')} className="print:hidden">
          <p className="max-w-measure text-text-2">{text('credential.take.text')}</p>
          <div className="flex flex-wrap gap-2">
            {(['png', 'svg', 'json', 'jwt'] as const).map((form) => (
              <LinkButton
                key={form}
                to={`/credentials/${id}.${form}`}
                reloadDocument
                download={`${id}.${form}`}
                variant="secondary"
                icon={Download}
              >
                {text(`credential.take.${form}`)}
              </LinkButton>
            ))}
            <LinkButton
              to={`/credentials/${id}.bundle.html`}
              reloadDocument
              download={`${id}.bundle.html`}
              variant="secondary"
              icon={FileCheck}
            >
              {text('credential.take.bundle')}
            </LinkButton>
          </div>
          <p className="max-w-measure text-sm text-text-2">{text('credential.take.bundle.text')}</p>
        </Section>
      )}
      {state === 'issued' && visibility !== 'private' && <Show badge={badge} />}
      <Section title={text('credential.technical')}>
        <Facts
          facts={[
            { label: text('credential.id'), value: <Code>{id}</Code> },
            { label: text('credential.issuerId'), value: organization.did && <Code>{organization.did}</Code> },
            { label: text('credential.version'), value: String(badge.achievement.version) },
          ]}
        />
        <div className="hidden print:block">
          <Facts facts={[{ label: text('credential.address'), value: <Code>{badge.address}</Code> }]} />
        </div>
      </Section>
      <footer className="flex flex-wrap items-center gap-3 border-t border-border pt-6 print:hidden">
        <LinkButton to="/verify" variant="secondary">
          {text('credential.checkOther')}
        </LinkButton>
        <p className="text-sm text-text-2">
          {text('credential.report')} <Report badge={badge} />
        </p>
      </footer>
    </>
  )
}

function Show({ badge }: { badge: PublicCredential }) {
  const text = useMessages()
  const { address, linkedIn, own } = badge
  return (
    <Section title={text('credential.share')} className="print:hidden">
      <CopyField label={text('credential.address')} value={address} />
      <Disclosure summary={text('credential.linkedIn')} isOpen={own}>
        <div className="grid gap-4 pb-2">
          <div>
            <LinkButton to={linkedIn.url} target="_blank" rel="noopener" icon={ExternalLink}>
              {text('credential.linkedIn.add')}
            </LinkButton>
          </div>
          <p className="text-sm text-text-2">{text('credential.linkedIn.hint')}</p>
          {linkedInFields(linkedIn).map(([field, value]) => (
            <CopyField key={field} label={text(`credential.linkedIn.${field}`)} value={value} />
          ))}
        </div>
      </Disclosure>
      <Disclosure summary={text('credential.embed')}>
        <div className="grid gap-4">
          <CopyField
            label={text('credential.embed.html')}
            value={embedHtml(address, text('credential.embedTitle', { achievement: badge.achievement.title }))}
          />
          <CopyField
            label={text('credential.embed.markdown')}
            value={embedMarkdown(address, badge.achievement.title)}
          />
        </div>
      </Disclosure>
    </Section>
  )
}

function linkedInFields(linkedIn: PublicCredential['linkedIn']) {
  const fields = [
    ['name', linkedIn.name],
    ['organization', linkedIn.organizationName],
    ['issued', monthOf(linkedIn.issueYear, linkedIn.issueMonth)],
    ['expires', monthOf(linkedIn.expirationYear, linkedIn.expirationMonth)],
    ['id', linkedIn.certId],
    ['address', linkedIn.certUrl],
  ] as const
  return fields.flatMap(([field, value]) => (value === undefined ? [] : [[field, value] as const]))
}

/** The institution answers for its badges: by mail, or by what its page says. */
function Report({ badge }: { badge: PublicCredential }) {
  const text = useMessages()
  const { id, organization } = badge
  const subject = encodeURIComponent(text('credential.report.subject', { id }))
  return organization.email ? (
    <a href={`mailto:${encodeURIComponent(organization.email)}?subject=${subject}`} className="link">
      {text('credential.report.write', { organization: organization.name })}
    </a>
  ) : (
    <a href={`/organizations/${organization.slug}`} className="link">
      {text('credential.report.find', { organization: organization.name })}
    </a>
  )
}
