import { z } from 'zod'

/** What somebody may do in an organization. `noun.verb`. */
export const PERMISSIONS = [
  'organization.manage',
  'member.read',
  'member.manage',
  'achievement.read',
  'achievement.edit',
  'achievement.propose',
  'achievement.approve',
  'achievement.publish',
  'proposal.read',
  'proposal.submit',
  'proposal.comment',
  'proposal.decide',
  'governance.manage',
  'skill.manage',
  'award.read',
  'award.grant',
  'award.revoke',
  'credential.issue',
  'key.read',
  'key.rotate',
  'audit.read',
  'mail.read',
] as const
export const Permission = z.enum(PERMISSIONS)
export type Permission = z.output<typeof Permission>

export const ROLES = ['admin', 'registrar', 'author', 'reviewer', 'assessor', 'auditor'] as const
export const Role = z.enum(ROLES)
export type Role = z.output<typeof Role>

/**
 * Which role may do what; everything else is refused. The table of the security page, as far as its features exist.
 * An administrator manages people, keys and the profile, but does not write, approve or award: whoever should do both
 * holds both roles, visibly.
 */
export const ROLE_PERMISSIONS: Record<Role, readonly Permission[]> = {
  admin: [
    'organization.manage',
    'member.read',
    'member.manage',
    'achievement.read',
    'proposal.read',
    'governance.manage',
    'award.read',
    'key.read',
    'key.rotate',
    'audit.read',
    'mail.read',
  ],
  registrar: [
    'member.read',
    'achievement.read',
    'achievement.publish',
    'proposal.read',
    'proposal.submit',
    'proposal.comment',
    'proposal.decide',
    'governance.manage',
    'skill.manage',
    'award.read',
    'award.grant',
    'award.revoke',
    'credential.issue',
    'mail.read',
  ],
  author: [
    'achievement.read',
    'achievement.edit',
    'achievement.propose',
    'proposal.read',
    'proposal.submit',
    'proposal.comment',
    'proposal.decide',
    'skill.manage',
  ],
  reviewer: ['achievement.read', 'achievement.approve', 'proposal.read', 'proposal.comment', 'proposal.decide'],
  assessor: ['achievement.read', 'proposal.read', 'proposal.comment', 'proposal.decide'],
  auditor: ['member.read', 'achievement.read', 'proposal.read', 'award.read', 'key.read', 'audit.read', 'mail.read'],
}

/** What no API token may do, whatever its owner may: decisions are made by persons. */
export const NEVER_BY_TOKEN: readonly Permission[] = [
  'achievement.approve',
  'proposal.decide',
  'governance.manage',
  'member.manage',
  'key.rotate',
]
