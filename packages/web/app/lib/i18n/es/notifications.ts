import type { notifications as source } from '../en/notifications.ts'
import type { Translation } from '../translation.ts'

export const notifications: Translation<typeof source> = {
  'operate.mails.title': 'Correos',
  'operate.mails.lead':
    'Sin servidor de correo, ningún mensaje sale de este Cairn: se guarda aquí para que usted lo lea y lo transmita.',
  'operate.mails.areSent':
    'Ahora hay un servidor de correo: los mensajes nuevos se envían, y aquí solo figuran los que se guardaron antes.',
  'operate.mails.search': 'Buscar por dirección o asunto',
  'operate.mails.subject': 'Asunto',
  'operate.mails.to': 'Para',
  'operate.mails.kind': 'Trata de',
  'operate.mails.at': 'Escrito',
  'operate.mails.empty': 'No se ha guardado ningún correo',
  'operate.mails.emptyHint': 'Aquí aparecen los códigos de acceso y los correos a titulares, revisores y miembros.',
  'operate.mails.back': 'Correos',
  'operate.mails.code': 'El código',
  'operate.mails.text': 'Su texto',
  'operate.mails.html': 'Su HTML, tal como se escribió',
  'operate.mails.htmlLead':
    'El código fuente se muestra y nunca se ejecuta: otras personas escribieron los nombres y las observaciones que contiene.',
  'operate.mails.kind.sign_in_code': 'Código de acceso',
  'operate.mails.kind.address_code': 'Código para una dirección',
  'operate.mails.kind.member': 'Una función',
  'operate.mails.kind.proposed': 'Una propuesta por revisar',
  'operate.mails.kind.returned': 'Cambios solicitados',
  'operate.mails.kind.approved': 'Una aprobación',
  'operate.mails.kind.issued': 'Una insignia',
  'operate.mails.kind.revoked': 'Una revocación',
  'operate.mails.kind.suspended': 'Una suspensión',
  'operate.mails.kind.reinstated': 'El fin de una suspensión',
  'operate.mails.kind.ending': 'El fin de una microcredencial',
  'operate.mails.kind.ended': 'Una microcredencial que ha terminado',
}
