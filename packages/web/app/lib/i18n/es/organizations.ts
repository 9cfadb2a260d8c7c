import type { organizations as source } from '../en/organizations.ts'
import type { Translation } from '../translation.ts'

export const organizations: Translation<typeof source> = {
  'organizations.level.unverified': 'No verificada',
  'organizations.level.unverified.text': 'Nadie ha comprobado todavía que esta institución sea quien dice ser.',
  'organizations.level.domain': 'Dominio demostrado',
  'organizations.level.domain.text': 'Ha demostrado que controla su dirección web.',
  'organizations.level.operator': 'Verificada',
  'organizations.level.operator.text': 'Quien opera este Cairn ha comprobado quién es.',
  'organizations.kind': 'Institución',
  'organizations.about': 'Sobre esta institución',
  'organizations.website': 'Sitio web',
  'organizations.email': 'Correo electrónico',
  'organizations.country': 'País',
  'organizations.since': 'Aquí desde',
  'organizations.did': 'Identificador del emisor',
  'organizations.did.text':
    'Las insignias de esta institución llevan este identificador. Una insignia que lleva otro no es suya.',
  'organizations.offers': 'Microcredenciales',
  'organizations.offers.none': 'Todavía no hay nada publicado',
  'organizations.offers.none.text': 'Aquí aparecerá lo que publique esta institución.',
  'organizations.offers.all':
    '{count, plural, one {Buscar en # microcredencial} other {Buscar en las # microcredenciales}}',
  'problems.organization.not_found': 'En esta dirección no hay ninguna institución.',
}
