import type { Locale } from '@cairn/api'

interface AuditTexts {
  title: string
  labels: Record<
    'printed' | 'about' | 'personId' | 'name' | 'from' | 'to' | 'when' | 'what' | 'who' | 'ids' | 'nothing',
    string
  >
  cut(most: number): string
}

/** What the printed audit trail says besides what happened. */
export const AUDIT_TEXTS: Record<Locale, AuditTexts> = {
  en: {
    title: 'Audit trail',
    labels: {
      printed: 'Printed (UTC)',
      about: 'About',
      personId: 'By',
      name: 'Events',
      from: 'From',
      to: 'To',
      when: 'When (UTC)',
      what: 'What happened',
      who: 'By whom',
      ids: 'Named in it',
      nothing: 'Nothing happened that was asked for.',
    },
    cut: (most) => `These are the newest ${most} events; there are more. The table for spreadsheets holds all of them.`,
  },
  es: {
    title: 'Registro de auditoría',
    labels: {
      printed: 'Impreso (UTC)',
      about: 'Sobre',
      personId: 'Por',
      name: 'Sucesos',
      from: 'Desde',
      to: 'Hasta',
      when: 'Cuándo (UTC)',
      what: 'Qué ocurrió',
      who: 'Por quién',
      ids: 'Nombrados',
      nothing: 'No ocurrió nada de lo que se pide.',
    },
    cut: (most) =>
      `Estos son los ${most} sucesos más recientes; hay más. La tabla para hojas de cálculo los contiene todos.`,
  },
  ar: {
    title: 'سجل التدقيق',
    labels: {
      printed: 'طُبع (UTC)',
      about: 'عن',
      personId: 'من قِبل',
      name: 'الأحداث',
      from: 'من',
      to: 'إلى',
      when: 'متى (UTC)',
      what: 'ما حدث',
      who: 'من قِبل',
      ids: 'المذكور فيه',
      nothing: 'لم يحدث شيء مما طُلب.',
    },
    cut: (most) => `هذه أحدث ${most} حدثًا، وهناك المزيد. يحتوي جدول البيانات عليها كلها.`,
  },
}
