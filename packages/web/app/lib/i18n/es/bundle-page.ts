import type { bundlePage as source } from '../en/bundle-page.ts'
import type { Translation } from '../translation.ts'

export const bundlePage: Translation<typeof source> = {
  'bundle.title': 'Una insignia, comprobada sin conexión',
  'bundle.asOf': 'A fecha de {date}',
  'bundle.sentence.valid_unrecognized':
    'Ese día no había cambiado desde que su emisor la firmó, estaba vigente y no había sido revocada. Decidir si este emisor merece confianza le corresponde a usted.',
  'bundle.sentence.undetermined':
    'Algo necesario no se pudo obtener ese día. Eso no dice nada en contra de la insignia.',
  'bundle.expiredSince': 'Desde entonces ha caducado, el {date}.',
  'bundle.statusSigned':
    'El emisor firmó su lista de insignias revocadas el {date}. Lo ocurrido después no puede saberlo este archivo.',
  'bundle.title.key': 'Clave',
  'bundle.proves': 'Qué demuestra este archivo',
  'bundle.proves.signature': 'La firma demuestra que nada cambió en la insignia después de firmarse con esta clave.',
  'bundle.proves.documents':
    'De quién es la clave lo dicen los documentos de abajo. No están firmados: quien hizo este archivo pudo inventarlos. Compare sus huellas con otra copia, o pregunte al emisor mientras exista.',
  'bundle.proves.key':
    'El identificador del emisor es su propia clave, así que no hace falta la palabra de nadie para saber de quién es.',
  'bundle.proves.page':
    'Una página puede rehacerse para decir cualquier cosa. Para una decisión importante, compruebe este archivo con un verificador propio, como la orden «cairn verify».',
  'bundle.documents': 'Qué respondieron los servidores del emisor',
  'bundle.documents.none': 'No hizo falta obtener nada.',
  'bundle.document.status': 'Respuesta {status}',
  'bundle.document.signed': 'Firmado el {date}',
  'bundle.save': 'Guardar la insignia firmada',
  'bundle.saveData': 'Guardar todo como JSON',
  'bundle.language': 'Idioma',
  'bundle.compare': 'Comparar',
  'bundle.damaged': 'Este archivo está dañado',
  'bundle.damaged.text': 'No se puede decir nada de la insignia. Pida otra copia.',
  'bundle.cannot': 'Este navegador no puede comprobarla',
  'bundle.cannot.text': 'No conoce la criptografía necesaria. Un navegador más reciente sí.',
}
