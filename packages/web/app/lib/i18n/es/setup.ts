import type { setup as source } from '../en/setup.ts'
import type { Translation } from '../translation.ts'

export const setup: Translation<typeof source> = {
  'setup.title': 'Empezar',
  'setup.lead': 'Este Cairn es nuevo. Diga para quién es y quién cuida de él.',
  'setup.code': 'Código de un solo uso',
  'setup.codeHint': 'Está en el terminal en el que se inició Cairn.',
  'setup.institution': 'Nombre de la institución',
  'setup.slug': 'Nombre corto para direcciones',
  'setup.slugHint': 'Minúsculas, cifras y guiones, como northfield. No cambia.',
  'setup.administrator': 'Su nombre',
  'setup.email': 'Su correo electrónico',
  'setup.emailHint': 'Con él iniciará sesión desde ahora; puede añadir una llave de acceso en sus ajustes.',
  'setup.smtp': 'Servidor de correo',
  'setup.smtpHint':
    'Como smtp://usuario:clave@mail.example.edu:587. Déjelo vacío para guardar los correos aquí y leerlos en la aplicación.',
  'setup.demo': 'Añadir las instituciones de demostración',
  'setup.demoHint': 'Tres instituciones inventadas con 31 microcredenciales, para explorar.',
  'setup.submit': 'Preparar este Cairn',
}
