import { contract, Definition } from '@cairn/api'
import { data, Link, redirect } from 'react-router'
import { flash } from '../../lib/flash.ts'
import { formAction, readForm } from '../../lib/forms.ts'
import { useMessages } from '../../lib/i18n/messages.tsx'
import type { PageHandle } from '../../lib/page-handle.ts'
import { holderNode } from '../../lib/schema-org.ts'
import { api } from '../../lib/services.ts'
import { Notice } from '../../ui/notice.tsx'
import { Time } from '../../ui/time.tsx'
import type { Route } from './+types/credential-page'
import { CredentialAbout } from './credential-about.tsx'
import { CredentialHead } from './credential-head.tsx'
import { CredentialHeader } from './credential-header.tsx'
import { CredentialOwn } from './credential-own.tsx'
import { CredentialShare } from './credential-share.tsx'

/** Strangers get a page without scripts; its holder's copy buttons need them. */
export const handle: PageHandle = { scripts: 'signed-in' }

export async function loader({ params, context }: Route.LoaderArgs) {
  const badge = await context.get(api).awards.showPublic({ params })
  const { json, jwt, png, svg } = badge.links
  const forms = { 'application/vc+ld+json': json, 'application/vc+jwt': jwt, 'image/png': png, 'image/svg+xml': svg }
  const headers = new Headers()
  if (badge.issuedAt)
    for (const [type, address] of Object.entries(forms))
      headers.append('link', `<${address}>; rel="alternate"; type="${type}"`)
  if (badge.visibility !== 'public') headers.set('x-robots-tag', 'noindex, noarchive')
  return data({ badge, definition: Definition.parse(badge.definition) }, { headers })
}

export const headers = ({ loaderHeaders }: Route.HeadersArgs) => loaderHeaders

/** A name goes to search engines with its holder's consent alone, and with a badge that is good. */
export const meta: Route.MetaFunction = ({ loaderData }) => {
  if (loaderData?.badge.visibility !== 'public' || !loaderData.badge.verification?.verified) return []
  return [{ 'script:ld+json': holderNode(loaderData.badge, loaderData.definition) }]
}

export const action = formAction(async ({ params, request, context }: Route.ActionArgs) => {
  const body = await readForm(request, contract.passport.setVisibility.body)
  await context.get(api).passport.setVisibility({ params, body })
  flash(context, 'credential.visibility.saved')
  return redirect(`/credentials/${params.credentialId}`)
})

/** Who, what, how it was judged, by whom, and whether it is still good: the badge, for everybody who has its address. */
export default function CredentialPage({ loaderData }: Route.ComponentProps) {
  const text = useMessages()
  const { badge, definition } = loaderData
  const { version, newestVersion, id, inForceFrom, changedSince } = badge.achievement
  return (
    <article className="grid gap-10">
      <CredentialHead badge={badge} />
      {badge.visibility === 'private' && (
        <Notice title={text('credential.isPrivate')}>{text('credential.isPrivate.text')}</Notice>
      )}
      <CredentialHeader badge={badge} definition={definition} />
      {newestVersion > version && (
        <Notice title={text('credential.newerVersion')}>
          {text.rich('credential.newerVersion.text', {
            version,
            newest: newestVersion,
            time: () => <Time value={inForceFrom} />,
            a: (parts) => (
              <Link to={`/achievements/${id}`} className="link">
                {parts}
              </Link>
            ),
          })}{' '}
          {text(changedSince === 'substantive' ? 'credential.changed.substantive' : 'credential.changed.editorial')}{' '}
          <Link to={`/achievements/${id}/versions/${version}/diff/${newestVersion}`} className="link">
            {text('credential.changed.see')}
          </Link>
        </Notice>
      )}
      {badge.own && (
        <div className="print:hidden">
          <CredentialOwn badge={badge} />
        </div>
      )}
      <CredentialAbout badge={badge} definition={definition} />
      <CredentialShare badge={badge} />
    </article>
  )
}
