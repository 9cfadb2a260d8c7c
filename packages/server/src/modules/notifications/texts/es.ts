import type { MailWords } from '../mail-texts.ts'

export const es: MailWords = {
  mails: {
    sign_in_code: ({ code }) => ({
      subject: 'Su código para entrar en Cairn',
      body: ['Escriba este código donde lo pidió. Vale diez minutos y una sola vez.'],
      code,
      why: 'Alguien ha pedido entrar con esta dirección; no podemos saber quién. Si no fue usted, no haga nada y no dé el código a nadie.',
    }),
    address_code: ({ code }) => ({
      subject: 'Su código para confirmar esta dirección',
      body: ['Escriba este código donde lo pidió y esta dirección pertenecerá a su cuenta. Vale diez minutos.'],
      code,
      why: 'Alguien quiere añadir esta dirección a su cuenta; no podemos saber quién. Si no fue usted, no haga nada y no dé el código a nadie.',
    }),
    member: ({ organization, roles }) => ({
      subject: `Tiene una función en ${organization}`,
      body: [
        `Su función en ${organization}: ${roles}.`,
        'Se entra con esta dirección; no hay contraseña. Cada vez le enviamos un código, o puede añadir una clave de acceso.',
      ],
      button: `Abrir ${organization}`,
      why: `Recibe este mensaje porque ${organization} dio una función a esta dirección.`,
    }),
    proposed: ({ organization, title }) => ({
      subject: `Para revisar: ${title}`,
      body: [`${title} se ha presentado para su revisión en ${organization}.`],
      button: 'Leer la propuesta',
      why: `Recibe este mensaje porque revisa propuestas en ${organization}.`,
    }),
    returned: ({ organization, title, remarks }) => ({
      subject: `Se piden cambios: ${title}`,
      body: [`${title} ha vuelto de su revisión y es de nuevo un borrador.`],
      quotes: [{ label: 'Las observaciones:', text: remarks }],
      button: 'Abrir el borrador',
      why: `Recibe este mensaje porque trabajó en esta propuesta en ${organization}.`,
    }),
    approved: ({ organization, title }) => ({
      subject: `Aprobada: ${title}`,
      body: [`${title} se ha aprobado. Ya se puede publicar.`],
      button: 'Ver lo aprobado',
      why: `Recibe este mensaje porque trabajó en esta propuesta en ${organization}.`,
    }),
    issued: ({ organization, title }) => ({
      subject: `Ha obtenido una insignia: ${title}`,
      body: [
        `${organization} le ha otorgado ${title}.`,
        'La insignia es suya: mírela, descárguela, compártala. Para eso no hace falta ninguna cuenta.',
      ],
      button: 'Ver mi insignia',
      why: `Recibe este mensaje porque ${organization} otorgó la insignia a esta dirección.`,
    }),
    revoked: ({ organization, title, reason }) => ({
      subject: `Se ha revocado una insignia: ${title}`,
      body: [`${organization} ha revocado su insignia ${title}. Quien la compruebe verá que ya no es válida.`],
      quotes: [{ label: 'El motivo:', text: reason }],
      button: 'Ver la insignia',
      why: `Recibe este mensaje porque la insignia se otorgó a esta dirección. Si cree que es un error, escriba a ${organization}.`,
    }),
    suspended: ({ organization, title, reason }) => ({
      subject: `Se ha suspendido una insignia: ${title}`,
      body: [
        `${organization} ha suspendido por ahora su insignia ${title}. Quien la compruebe lo verá; puede volver a ser válida.`,
      ],
      quotes: [{ label: 'El motivo:', text: reason }],
      button: 'Ver la insignia',
      why: `Recibe este mensaje porque la insignia se otorgó a esta dirección. Si cree que es un error, escriba a ${organization}.`,
    }),
    reinstated: ({ organization, title }) => ({
      subject: `Una insignia vuelve a ser válida: ${title}`,
      body: [`${organization} ha terminado la suspensión de su insignia ${title}. Vuelve a ser válida.`],
      button: 'Ver la insignia',
      why: 'Recibe este mensaje porque la insignia se otorgó a esta dirección.',
    }),
    ending: ({ organization, title, towards, reason, effectOnStacks, successor, ...days }) => ({
      subject: `Llega a su fin: ${title}`,
      body: [
        `${organization} ha decidido que ${title} llega a su fin, en las fechas indicadas abajo.`,
        ...(towards
          ? [
              `Lo que usted ha obtenido cuenta para ella: ${towards}. Si está en camino hacia ${title}, tenga en cuenta estas fechas.`,
            ]
          : [
              'Usted la ha obtenido. Si está en camino hacia algo para lo que cuenta, o quiere renovarla, tenga en cuenta estas fechas.',
            ]),
        'Esto no afecta a las insignias ya otorgadas: conservan su validez y cualquiera puede comprobarlas.',
        'Si se le han comunicado otras fechas, valen las que se decidieron en último lugar.',
      ],
      facts: [
        { label: 'Fecha de la decisión', text: days.decidedOn },
        { label: 'Última inscripción', text: days.lastEnrollment },
        { label: 'Fin de la docencia', text: days.teachOutEnd },
        { label: 'Última concesión', text: days.lastAward },
        { label: 'La que ocupa su lugar', text: successor },
      ],
      quotes: [
        { label: 'El motivo:', text: reason },
        { label: 'Qué pasa con los itinerarios y con quienes están en curso:', text: effectOnStacks },
      ],
      button: 'Ver su página',
      why: towards
        ? `Recibe este mensaje porque ${organization} otorgó a esta dirección una insignia que cuenta para ${title}.`
        : `Recibe este mensaje porque ${organization} otorgó ${title} a esta dirección.`,
    }),
    ended: ({ organization, title, towards, reason, successor, endedOn }) => ({
      subject: `Ha terminado: ${title}`,
      body: [
        `${organization} ha puesto fin a ${title}. Ya no se concede.`,
        ...(towards
          ? [
              `Lo que usted ha obtenido cuenta para ella: ${towards}. Si está en camino hacia ${title}, pregunte a ${organization} cómo puede continuar.`,
            ]
          : [
              `Usted la ha obtenido. Si está en camino hacia algo para lo que cuenta, o quiere renovarla, pregunte a ${organization} cómo puede continuar.`,
            ]),
        'Esto no afecta a las insignias ya otorgadas: conservan su validez y cualquiera puede comprobarlas.',
        'Si se le han comunicado fechas que aún no habían llegado, ya no valen.',
      ],
      facts: [
        { label: 'Fecha del fin', text: endedOn },
        { label: 'La que ocupa su lugar', text: successor },
      ],
      quotes: [{ label: 'El motivo:', text: reason }],
      button: 'Ver su página',
      why: towards
        ? `Recibe este mensaje porque ${organization} otorgó a esta dirección una insignia que cuenta para ${title}.`
        : `Recibe este mensaje porque ${organization} otorgó ${title} a esta dirección.`,
    }),
  },
  roles: {
    admin: 'Administración',
    registrar: 'Registro académico',
    author: 'Autoría',
    reviewer: 'Revisión',
    assessor: 'Evaluación',
    auditor: 'Auditoría',
  },
}
