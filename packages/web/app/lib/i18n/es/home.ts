import type { home as source } from '../en/home.ts'
import type { Translation } from '../translation.ts'

export const home: Translation<typeof source> = {
  'home.title': 'La prueba de lo que se sabe hacer',
  'home.browserTitle': 'Cairn',
  'home.lead':
    'Aquí las instituciones describen, evalúan y otorgan microcredenciales. Quien obtiene una la conserva, y cualquiera puede comprobarla, sin cuenta y sin preguntarnos.',
  'home.find': 'Encuentre algo que valga la pena aprender',
  'home.search': 'Buscar',
  'home.searchLabel': 'Buscar microcredenciales',
  'home.searchHint': 'Un título, una habilidad, un tema',
  'home.seeAll': 'Ver todo el catálogo',
  'home.check': '¿Es auténtica esta insignia?',
  'home.check.text': 'Suelte un archivo o pegue un enlace. La respuesta tarda un segundo y no se guarda nada.',
  'home.check.act': 'Comprobar una insignia',
  'home.newest': 'Novedades del catálogo',
  'home.institutions': 'Instituciones',
  'home.institutions.none': 'Todavía no hay ninguna institución.',
  'home.setup': 'Este Cairn es nuevo',
  'home.setup.text':
    'Necesita su primera institución y una persona que la administre. El código está en la terminal donde se inició.',
  'home.setup.act': 'Configurarlo',
  'home.passport': 'Mis insignias',
  'problemPage.lead': 'Cuando aquí se rechaza algo a un programa o a una página, la respuesta lleva este código.',
  'problemPage.status': 'Estado HTTP',
  'problemPage.code': 'Código',
  'problemPage.where': 'Dónde puede ocurrir',
  'problemPage.anywhere': 'Cualquier petición puede rechazarse así.',
  'problemPage.all': 'Así se construyen las respuestas que rechazan: RFC 9457, Problem Details for HTTP APIs.',
  'problemPage.api': 'La API, con todas sus operaciones',
}
