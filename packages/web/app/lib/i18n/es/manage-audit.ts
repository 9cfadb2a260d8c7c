import type { manageAudit as source } from '../en/manage-audit.ts'
import type { Translation } from '../translation.ts'

export const manageAudit: Translation<typeof source> = {
  'manage.audit.csv': 'Tabla (CSV)',
  'manage.audit.pdf': 'Papel (PDF)',
  'manage.audit.everything': 'Todo',
  'manage.audit.everybody': 'Todos',
  'manage.audit.from': 'Desde',
  'manage.audit.to': 'Hasta',
  'manage.audit.noun.achievement': 'Logros',
  'manage.audit.noun.proposal': 'Propuestas',
  'manage.audit.noun.ballot': 'Votaciones',
  'manage.audit.noun.committee': 'Comités',
  'manage.audit.noun.meeting': 'Reuniones',
  'manage.audit.noun.route': 'Rutas',
  'manage.audit.noun.delegation': 'Ausencias',
  'manage.audit.noun.review': 'Revisiones',
  'manage.audit.noun.award': 'Concesiones',
  'manage.audit.noun.credential': 'Credenciales',
  'manage.audit.noun.key': 'Claves',
  'manage.audit.noun.member': 'Funciones',
  'manage.audit.noun.organization': 'Perfil',
  'manage.audit.noun.unit': 'Departamentos',
  'manage.audit.noun.skill': 'Competencias',
  'manage.audit.noun.mail': 'Correos',
  'problems.paper.too_long':
    'Componer este documento tarda demasiado: pida menos, o inténtelo cuando haya menos actividad.',
  'problems.paper.busy': 'En este momento se componen muchos documentos. Inténtelo de nuevo en unos segundos.',
}
