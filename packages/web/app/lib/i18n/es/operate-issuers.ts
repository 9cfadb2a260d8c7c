import type { operateIssuers as source } from '../en/operate-issuers.ts'
import type { Translation } from '../translation.ts'

export const operateIssuers: Translation<typeof source> = {
  'operate.issuers.title': 'Emisores reconocidos',
  'operate.issuers.lead':
    'Una insignia correcta de un emisor de esta lista es válida; la de otro emisor también es correcta, pero de alguien que no conocemos. Se avisa de los nombres parecidos a los de la lista. Las instituciones de este Cairn no necesitan estar en ella.',
  'operate.issuers.empty': 'Todavía no hay ningún emisor en la lista',
  'operate.issuers.emptyHint':
    'Las insignias de otros emisores se comprueban igualmente, y se dice que son de un emisor que no conocemos.',
  'operate.issuers.id': 'Identificador',
  'operate.issuers.id.hint':
    'Como lo nombran sus insignias: un DID, como did:web:example.edu, o una dirección web. Tómelo del propio emisor, nunca de una insignia.',
  'operate.issuers.name': 'Nombre',
  'operate.issuers.name.hint': 'Como se le conoce: se avisa de los nombres que se le parecen.',
  'operate.issuers.url': 'Sitio web',
  'operate.issuers.since': 'Reconocido desde',
  'operate.issuers.add': 'Reconocer un emisor',
  'operate.issuers.added': '{name} queda reconocido desde ahora',
  'operate.issuers.remove': 'Quitar de la lista',
  'operate.issuers.remove.whose': 'Quitar de la lista a {name}',
  'operate.issuers.removed': '{name} ya no está reconocido',
  'operate.issuers.restored': '{name} vuelve a estar reconocido',
  'operate.issuers.file': 'Del archivo',
  'operate.issuers.file.lead':
    'Figuran en el archivo que indica el ajuste <code>CAIRN_TRUSTED_ISSUERS</code>. Se cambian allí y se leen cuando arranca este Cairn.',
  'problems.field.invalid_format.issuer':
    'Escriba un DID, como did:web:example.edu, o una dirección web completa, como https://example.edu.',
  'problems.verification.recognized_already': 'Este emisor ya está reconocido.',
  'problems.verification.no_such_issuer': 'Este emisor ya no está en la lista.',
}
