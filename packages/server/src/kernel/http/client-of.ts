import { networkOf } from '@cairn/outbound'
import type { FastifyRequest } from 'fastify'

/** Whose request this is, where nobody need sign in: the network it comes from. All that is shared out fairly goes by it. */
export const clientOf = (request: FastifyRequest): string => networkOf(request.ip)
