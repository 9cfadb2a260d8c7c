import type { manageHome as source } from '../en/manage-home.ts'
import type { Translation } from '../translation.ts'

export const manageHome: Translation<typeof source> = {
  'manage.home.lead': 'Lo que le espera aquí y lo último que ha ocurrido.',
  'manage.home.next': 'A continuación',
  'manage.home.review': '{count, plural, one {# propuesta le espera} other {# propuestas le esperan}}',
  'manage.home.review.hint': 'Lea lo propuesto y decida, o siga escribiendo lo que volvió.',
  'manage.home.publish': '{count, plural, one {# texto aprobado espera} other {# textos aprobados esperan}} publicarse',
  'manage.home.publish.hint': 'Una vez publicado, está en el catálogo y se puede conceder.',
  'manage.home.draft': '{count, plural, one {# borrador} other {# borradores}} en preparación',
  'manage.home.draft.hint': 'Termine uno y propóngalo.',
  'manage.home.write': 'Describir algo que se pueda lograr',
  'manage.home.write.hint': 'Empiece un borrador; la imagen viene sola.',
  'manage.home.unsigned': '{count, plural, one {# concesión espera} other {# concesiones esperan}} una firma',
  'manage.home.unsigned.hint': 'Suele tardar segundos. Mire si alguna se retrasa.',
  'manage.home.grant': 'Conceder una insignia',
  'manage.home.grant.hint': 'Alguien ha logrado algo: recibe por correo una insignia firmada.',
  'manage.home.people': 'Dar un papel a alguien',
  'manage.home.people.hint': 'Los autores escriben, los revisores aprueban, los registradores publican y conceden.',
  'manage.home.read': 'Ver qué se puede lograr aquí',
  'manage.home.read.hint': 'Todos los logros, en todos los estados.',
  'manage.home.achievements': 'Logros',
  'manage.home.recent': 'Últimas concesiones',
  'manage.home.recent.none': 'Todavía no se ha concedido nada.',
  'manage.home.recent.all': 'Todas las concesiones',
  'manage.home.waiting': 'Propuestas que le esperan',
  'manage.home.waiting.none': 'Ninguna propuesta le espera.',
}
