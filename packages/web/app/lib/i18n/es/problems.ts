import type { problems as source } from '../en/problems.ts'
import type { Translation } from '../translation.ts'

export const problems: Translation<typeof source> = {
  'problems.request.malformed': 'Falta algo en este formulario o hay algo incorrecto.',
  'problems.request.sign_in_first': 'Se ha cerrado su sesión. Iníciela en otra pestaña y envíe esto de nuevo.',
  'problems.request.too_many': 'Demasiados intentos. Espere un minuto e inténtelo de nuevo.',
  'problems.request.too_large': 'Esto es más grande de lo que se admite aquí. No se ha guardado nada.',
  'problems.field.changed_by_both': 'Otra persona también lo cambió, con otras palabras.',
  'problems.field.required': 'Rellene este campo.',
  'problems.field.invalid': 'El formato no es correcto.',
  'problems.field.empty_file': 'Este archivo está vacío.',
  'problems.field.one_file': 'De uno en uno: elija un solo archivo.',
  'problems.field.unreadable_file':
    'Esto no se puede leer. Quizá sea una carpeta, o un archivo que se ha movido o cambiado.',
  'problems.field.invalid_value': 'Elija una de las opciones.',
  'problems.field.invalid_type.number': 'Escriba un número, con cifras.',
  'problems.field.invalid_type.int': 'Escriba un número entero.',
  'problems.field.invalid_format.email': 'Escriba una dirección de correo, como nombre@example.org.',
  'problems.field.invalid_format.url': 'Escriba una dirección web completa, como https://example.org.',
  'problems.field.invalid_format.date': 'Escriba una fecha como año, mes, día: 2026-11-23.',
  'problems.field.invalid_format.datetime': 'Escriba una fecha y una hora.',
  'problems.field.too_small.string': 'Escriba al menos {minimum} caracteres.',
  'problems.field.too_small.number': 'Escriba {minimum} o más.',
  'problems.field.too_small.int': 'Escriba {minimum} o más.',
  'problems.field.too_small.array': 'Elija o añada al menos {minimum}.',
  'problems.field.too_big.string': 'Acórtelo a {maximum} caracteres.',
  'problems.field.too_big.number': 'Escriba {maximum} o menos.',
  'problems.field.too_big.int': 'Escriba {maximum} o menos.',
  'problems.field.too_big.array': 'No más de {maximum}.',
  'problems.verification.not_a_badge': 'Aquí no hay ninguna insignia que se pueda comprobar.',
  'problems.verification.too_large': 'Esto es más grande de lo que puede ser una insignia.',
  'problems.verification.too_complex': 'Esto da más trabajo del que puede dar una insignia.',
  'problems.verification.unreachable': 'No se encontró ninguna insignia en esta dirección.',
  'problems.verification.stumbled': 'Nuestro verificador tropezó con esto, lo que no dice nada de la insignia.',
  'problems.verification.busy': 'Ahora mismo se comprueban demasiadas insignias. Inténtelo de nuevo en unos segundos.',
  'problems.verification.link_offline':
    'Sin red no se puede seguir un enlace. Suelte el archivo de la insignia o pegue su texto.',
}
