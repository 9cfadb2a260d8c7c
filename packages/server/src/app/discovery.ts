import { AchievementId, OrganizationId } from '@cairn/api'
import type { FastifyInstance, FastifyReply } from 'fastify'
import { anonymous } from '../kernel/actor.ts'
import { requestErrors } from '../kernel/http/problem.ts'
import type { Runtime } from '../kernel/runtime.ts'
import { addressOf, listPublicBadges } from '../modules/awards/index.ts'
import { listSitemapEntries, listSitemapStarts } from '../modules/catalog/index.ts'
import { getOrganization, listOrganizations } from '../modules/organizations/index.ts'
import { robotsTxt, securityTxt, sitemap, sitemapIndex } from './discovery-files.ts'

/** Addresses in one sitemap: the protocol allows 50,000. */
const IN_ONE = 20_000

/** Files at addresses that programs know without asking: robots.txt, sitemaps, security.txt, change-password. */
export function mountDiscovery(app: FastifyInstance, runtime: Runtime): void {
  const { settings, outside } = runtime

  app.get('/robots.txt', (_, reply) => send(reply, 'text/plain', robotsTxt(settings.publicUrl), 3600))

  app.get('/sitemap.xml', async (_, reply) => {
    const [starts, organizations] = await runtime.transact(
      anonymous,
      async (work) => [await listSitemapStarts(work, IN_ONE), await listOrganizations(work, { size: IN_ONE })] as const,
      'read only',
    )
    return send(
      reply,
      'application/xml',
      sitemapIndex(
        starts,
        organizations.items.map(({ id }) => id),
        settings.publicUrl,
      ),
      300,
    )
  })
  app.get<{ Querystring: { after?: unknown } }>('/sitemaps/achievements.xml', async ({ query }, reply) => {
    const after = query.after === undefined ? '' : AchievementId.safeParse(query.after).data
    if (after === undefined) throw requestErrors.not_found()
    const entries = await runtime.transact(anonymous, (work) => listSitemapEntries(work, after, IN_ONE), 'read only')
    const found = entries.map(({ id, changedAt }) => ({
      address: `${settings.publicUrl}/achievements/${id}`,
      changedAt,
    }))
    return send(reply, 'application/xml', sitemap(found), 300)
  })
  app.get<{ Querystring: { organization?: unknown } }>('/sitemaps/badges.xml', async ({ query }, reply) => {
    const organizationId = OrganizationId.safeParse(query.organization).data
    if (organizationId === undefined) throw requestErrors.not_found()
    const badges = await runtime.transact(
      anonymous,
      async (work) => {
        await getOrganization(work, organizationId)
        await work.enter(organizationId)
        return listPublicBadges(work, IN_ONE)
      },
      'read only',
    )
    const found = badges.map(({ credentialId, changedAt }) => ({
      address: addressOf(settings.publicUrl, credentialId),
      changedAt,
    }))
    return send(reply, 'application/xml', sitemap(found), 300)
  })

  app.get('/.well-known/security.txt', (_, reply) => {
    // without somebody to write to there is no such file (RFC 9116 §2.5.3)
    if (settings.securityContact === undefined) throw requestErrors.not_found()
    return send(reply, 'text/plain', securityTxt(settings.securityContact, settings.publicUrl, outside.now()), 3600)
  })
  // there are no passwords; passkeys and addresses are changed among one's own settings
  app.get('/.well-known/change-password', (_, reply) => reply.redirect('/me/settings', 303))
}

const send = (reply: FastifyReply, type: string, body: string, seconds: number) =>
  reply.type(`${type}; charset=utf-8`).header('cache-control', `public, max-age=${seconds}`).send(body)
