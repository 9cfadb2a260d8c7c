import { NEVER_BY_TOKEN, PERMISSIONS, ROLES, type Role } from '@cairn/api'
import { describe, expect, test } from 'vitest'
import { changed, inOrder, type Member, permissionsOf, withinScopes } from './organizations.model.ts'

describe('changing roles', () => {
  const member = (roles: Role[]): Member => ({
    organizationId: 'org_1',
    id: 'mbr_1',
    personId: 'psn_1',
    roles,
    unitId: undefined,
    since: new Date(0),
  })
  const byOther = { administrators: 1, changedBy: 'psn_2' }
  const bySelf = { administrators: 2, changedBy: 'psn_1' }

  test.each<[string, Role[], Role[], { administrators: number; changedBy: string | undefined }]>([
    ['a role is added', ['author'], ['author', 'registrar'], byOther],
    ['another administrator makes somebody a reviewer', ['admin'], ['admin', 'reviewer'], byOther],
    ['the system may too', ['admin'], ['admin', 'reviewer'], { administrators: 1, changedBy: undefined }],
    ['one of two administrators steps down', ['admin'], ['author'], bySelf],
    ['administrators give themselves roles that judge nobody', ['admin'], ['admin', 'registrar', 'author'], bySelf],
    ['who is a reviewer already stays one', ['admin', 'reviewer'], ['admin', 'reviewer', 'author'], bySelf],
  ])('%s', (_title, before, roles, context) => {
    expect(changed(member(before), roles, context).roles).toEqual(inOrder(roles))
  })

  test.each<[string, Role[], Role[], { administrators: number; changedBy: string }, string]>([
    ['the last administrator stays', ['admin'], ['author'], byOther, 'organization.last_administrator'],
    ['nobody makes themselves a reviewer', ['admin'], ['admin', 'reviewer'], bySelf, 'organization.self_grant'],
    ['nor an assessor', ['admin'], ['admin', 'assessor'], bySelf, 'organization.self_grant'],
    ['not even while stepping down', ['admin'], ['reviewer'], bySelf, 'organization.self_grant'],
  ])('%s', (_title, before, roles, context, code) => {
    expect(() => changed(member(before), roles, context)).toThrow(expect.objectContaining({ code }))
  })
})

test('roles stand in the order of their table, each once', () => {
  expect(inOrder(['auditor', 'admin', 'auditor'])).toEqual(['admin', 'auditor'])
})

test('no single role may both write and approve', () => {
  for (const role of ROLES) {
    const can = permissionsOf([role])
    expect([role, can.includes('achievement.edit') && can.includes('achievement.approve')]).toEqual([role, false])
  }
})

test('two roles permit what each of them permits, once', () => {
  const both = permissionsOf(['author', 'reviewer'])
  expect(both).toEqual([...new Set(both)])
  expect(both).toEqual(expect.arrayContaining(['achievement.edit', 'achievement.approve']))
})

test('a token never does what only persons do, even when its scopes name it', () => {
  expect(withinScopes(PERMISSIONS, { scopes: PERMISSIONS })).toEqual(
    PERMISSIONS.filter((permission) => !NEVER_BY_TOKEN.includes(permission)),
  )
  expect(withinScopes(PERMISSIONS, { scopes: [] })).toEqual([])
  expect(withinScopes(PERMISSIONS, {})).toEqual(PERMISSIONS)
})
