import type { Locale } from '@cairn/api'

/** The words of each mail: its subject, its sentences, its button, and why somebody gets it. `{…}` is filled in. */
export interface MailText {
  subject: string
  body: string
  button: string
  why: string
}
export type MailKind =
  | 'code'
  | 'member'
  | 'proposed'
  | 'returned'
  | 'approved'
  | 'issued'
  | 'revoked'
  | 'suspended'
  | 'reinstated'

const en: Record<MailKind, MailText> = {
  code: {
    subject: 'Your code for Cairn: {code}',
    body: 'Your code is {code}. It is good for ten minutes and for one use.',
    button: '',
    why: 'Somebody asked for it with this address. If it was not you, do nothing.',
  },
  member: {
    subject: 'You have a role at {organization}',
    body: '{organization} has given you a role: {roles}. Sign in with this address; no password is needed.',
    button: 'Open {organization}',
    why: 'An administrator of {organization} added you.',
  },
  proposed: {
    subject: 'To review: {title}',
    body: '{title} was submitted for review.',
    button: 'Read the proposal',
    why: 'You review proposals at {organization}.',
  },
  returned: {
    subject: 'Changes requested: {title}',
    body: '{title} came back with remarks:\n\n{remarks}',
    button: 'Open the draft',
    why: 'You proposed it at {organization}.',
  },
  approved: {
    subject: 'Approved: {title}',
    body: '{title} was approved. The registrar can publish it now.',
    button: 'See it',
    why: 'You proposed it at {organization}.',
  },
  issued: {
    subject: 'You have earned a badge: {title}',
    body: '{organization} has awarded you {title}. The badge is yours: look at it, download it, share it. No account is needed.',
    button: 'See my badge',
    why: '{organization} awarded it to this address.',
  },
  revoked: {
    subject: 'A badge was revoked: {title}',
    body: '{organization} has revoked your badge {title}.\n\nReason: {reason}',
    button: 'See the badge',
    why: 'The badge was awarded to this address.',
  },
  suspended: {
    subject: 'A badge was suspended: {title}',
    body: '{organization} has suspended your badge {title} for now.\n\nReason: {reason}',
    button: 'See the badge',
    why: 'The badge was awarded to this address.',
  },
  reinstated: {
    subject: 'A badge is valid again: {title}',
    body: '{organization} has ended the suspension of your badge {title}.',
    button: 'See the badge',
    why: 'The badge was awarded to this address.',
  },
}
const es: Record<MailKind, MailText> = {
  code: {
    subject: 'Su código para Cairn: {code}',
    body: 'Su código es {code}. Vale diez minutos y para un solo uso.',
    button: '',
    why: 'Alguien lo pidió con esta dirección. Si no fue usted, no haga nada.',
  },
  member: {
    subject: 'Tiene una función en {organization}',
    body: '{organization} le ha dado una función: {roles}. Inicie sesión con esta dirección; no hace falta contraseña.',
    button: 'Abrir {organization}',
    why: 'Una administradora o un administrador de {organization} le añadió.',
  },
  proposed: {
    subject: 'Para revisar: {title}',
    body: '{title} se ha presentado para revisión.',
    button: 'Leer la propuesta',
    why: 'Usted revisa propuestas en {organization}.',
  },
  returned: {
    subject: 'Se piden cambios: {title}',
    body: '{title} ha vuelto con observaciones:\n\n{remarks}',
    button: 'Abrir el borrador',
    why: 'Usted la propuso en {organization}.',
  },
  approved: {
    subject: 'Aprobada: {title}',
    body: '{title} se ha aprobado. Ya se puede publicar.',
    button: 'Verla',
    why: 'Usted la propuso en {organization}.',
  },
  issued: {
    subject: 'Ha obtenido una insignia: {title}',
    body: '{organization} le ha otorgado {title}. La insignia es suya: mírela, descárguela, compártala. No hace falta cuenta.',
    button: 'Ver mi insignia',
    why: '{organization} la otorgó a esta dirección.',
  },
  revoked: {
    subject: 'Se ha revocado una insignia: {title}',
    body: '{organization} ha revocado su insignia {title}.\n\nMotivo: {reason}',
    button: 'Ver la insignia',
    why: 'La insignia se otorgó a esta dirección.',
  },
  suspended: {
    subject: 'Se ha suspendido una insignia: {title}',
    body: '{organization} ha suspendido por ahora su insignia {title}.\n\nMotivo: {reason}',
    button: 'Ver la insignia',
    why: 'La insignia se otorgó a esta dirección.',
  },
  reinstated: {
    subject: 'Una insignia vuelve a ser válida: {title}',
    body: '{organization} ha terminado la suspensión de su insignia {title}.',
    button: 'Ver la insignia',
    why: 'La insignia se otorgó a esta dirección.',
  },
}
const ar: Record<MailKind, MailText> = {
  code: {
    subject: 'رمزك في كايرن: {code}',
    body: 'رمزك هو {code}. وهو صالح لعشر دقائق ولمرة واحدة.',
    button: '',
    why: 'طلبه شخص بهذا العنوان. إن لم تكن أنت فلا تفعل شيئًا.',
  },
  member: {
    subject: 'لك دور في {organization}',
    body: 'منحتك {organization} دورًا: {roles}. سجّل الدخول بهذا العنوان؛ لا حاجة إلى كلمة مرور.',
    button: 'فتح {organization}',
    why: 'أضافك أحد مديري {organization}.',
  },
  proposed: {
    subject: 'للمراجعة: {title}',
    body: 'قُدّم {title} للمراجعة.',
    button: 'قراءة المقترح',
    why: 'أنت تراجع المقترحات في {organization}.',
  },
  returned: {
    subject: 'طُلبت تغييرات: {title}',
    body: 'عاد {title} مع ملاحظات:\n\n{remarks}',
    button: 'فتح المسودة',
    why: 'أنت قدّمته في {organization}.',
  },
  approved: {
    subject: 'تمت الموافقة: {title}',
    body: 'تمت الموافقة على {title}. ويمكن نشره الآن.',
    button: 'عرضه',
    why: 'أنت قدّمته في {organization}.',
  },
  issued: {
    subject: 'نلت شارة: {title}',
    body: 'منحتك {organization} شارة {title}. الشارة لك: اعرضها ونزّلها وشاركها. لا حاجة إلى حساب.',
    button: 'عرض شارتي',
    why: 'منحتها {organization} لهذا العنوان.',
  },
  revoked: {
    subject: 'أُلغيت شارة: {title}',
    body: 'ألغت {organization} شارتك {title}.\n\nالسبب: {reason}',
    button: 'عرض الشارة',
    why: 'مُنحت الشارة لهذا العنوان.',
  },
  suspended: {
    subject: 'عُلّقت شارة: {title}',
    body: 'علّقت {organization} شارتك {title} حاليًا.\n\nالسبب: {reason}',
    button: 'عرض الشارة',
    why: 'مُنحت الشارة لهذا العنوان.',
  },
  reinstated: {
    subject: 'عادت شارة صالحة: {title}',
    body: 'أنهت {organization} تعليق شارتك {title}.',
    button: 'عرض الشارة',
    why: 'مُنحت الشارة لهذا العنوان.',
  },
}

export const MAIL_TEXTS: Record<Locale, Record<MailKind, MailText>> = { en, es, ar }
