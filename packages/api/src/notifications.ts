import { z } from 'zod'
import { Instant, id, OrganizationId, page, SearchQuery } from './common.ts'
import { endpoint } from './endpoint.ts'

export const Mail = z.object({
  id: id('mail'),
  to: z.string(),
  subject: z.string(),
  kind: z.string(),
  state: z.enum(['waiting', 'sent', 'caught', 'failed']),
  attempts: z.int(),
  lastError: z.string().optional(),
  createdAt: Instant,
  sentAt: Instant.optional(),
})
export type Mail = z.output<typeof Mail>

export const notifications = {
  listCaught: endpoint({
    method: 'GET',
    path: '/api/v1/caught-mails',
    summary: 'Mails that were caught because no mail server is set, newest first',
    access: 'operator',
    query: SearchQuery,
    response: page(Mail),
  }),
  showCaught: endpoint({
    method: 'GET',
    path: '/api/v1/caught-mails/:mailId',
    summary: 'A caught mail with its text',
    access: 'operator',
    params: z.object({ mailId: id('mail') }),
    response: Mail.extend({ text: z.string(), html: z.string() }),
    problems: ['mail.not_found'],
  }),
  listMails: endpoint({
    method: 'GET',
    path: '/api/v1/organizations/:organizationId/mails',
    summary: 'Mails sent for an institution, with their delivery',
    access: 'mail.read',
    params: z.object({ organizationId: OrganizationId }),
    query: SearchQuery,
    response: page(Mail),
  }),
}
