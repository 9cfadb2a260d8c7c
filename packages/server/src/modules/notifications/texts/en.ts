import type { MailWords } from '../mail-texts.ts'

export const en: MailWords = {
  mails: {
    sign_in_code: ({ code }) => ({
      subject: 'Your sign-in code for Cairn',
      body: ['Type this code where you asked for it. It is good for ten minutes, and once.'],
      code,
      why: 'Somebody asked to sign in with this address; we cannot tell who. If it was not you, do nothing, and give the code to nobody.',
    }),
    address_code: ({ code }) => ({
      subject: 'Your code to confirm this address',
      body: [
        'Type this code where you asked for it, and this address belongs to your account. It is good for ten minutes.',
      ],
      code,
      why: 'Somebody wants to add this address to their account; we cannot tell who. If it was not you, do nothing, and give the code to nobody.',
    }),
    member: ({ organization, roles }) => ({
      subject: `You have a role at ${organization}`,
      body: [
        `Your role at ${organization}: ${roles}.`,
        'You sign in with this address; there is no password. We send you a code each time, or you add a passkey.',
      ],
      button: `Open ${organization}`,
      why: `You get this because ${organization} gave a role to this address.`,
    }),
    proposed: ({ organization, title }) => ({
      subject: `To review: ${title}`,
      body: [`${title} was submitted for review at ${organization}.`],
      button: 'Read the proposal',
      why: `You get this because you review proposals at ${organization}.`,
    }),
    returned: ({ organization, title, remarks }) => ({
      subject: `Changes requested: ${title}`,
      body: [`${title} came back from its review and is a draft again.`],
      quotes: [{ label: 'The remarks:', text: remarks }],
      button: 'Open the draft',
      why: `You get this because you worked on this proposal at ${organization}.`,
    }),
    approved: ({ organization, title }) => ({
      subject: `Approved: ${title}`,
      body: [`${title} was approved. It can be published now.`],
      button: 'See what was approved',
      why: `You get this because you worked on this proposal at ${organization}.`,
    }),
    issued: ({ organization, title }) => ({
      subject: `You have earned a badge: ${title}`,
      body: [
        `${organization} has awarded you ${title}.`,
        'The badge is yours: look at it, download it, share it. You need no account for that.',
      ],
      button: 'See my badge',
      why: `You get this because ${organization} awarded the badge to this address.`,
    }),
    revoked: ({ organization, title, reason }) => ({
      subject: `A badge was revoked: ${title}`,
      body: [`${organization} has revoked your badge ${title}. Whoever checks it sees that it is no longer valid.`],
      quotes: [{ label: 'The reason:', text: reason }],
      button: 'See the badge',
      why: `You get this because the badge was awarded to this address. If you think it is a mistake, write to ${organization}.`,
    }),
    suspended: ({ organization, title, reason }) => ({
      subject: `A badge was suspended: ${title}`,
      body: [
        `${organization} has suspended your badge ${title} for now. Whoever checks it sees that; it can become valid again.`,
      ],
      quotes: [{ label: 'The reason:', text: reason }],
      button: 'See the badge',
      why: `You get this because the badge was awarded to this address. If you think it is a mistake, write to ${organization}.`,
    }),
    reinstated: ({ organization, title }) => ({
      subject: `A badge is valid again: ${title}`,
      body: [`${organization} has ended the suspension of your badge ${title}. It is valid again.`],
      button: 'See the badge',
      why: 'You get this because the badge was awarded to this address.',
    }),
    ending: ({ organization, title, towards, reason, effectOnStacks, successor, ...days }) => ({
      subject: `It comes to an end: ${title}`,
      body: [
        `${organization} has decided that ${title} comes to an end, on the days below.`,
        ...(towards
          ? [
              `What you have earned counts towards it: ${towards}. If you are on the way to ${title}, plan with these days.`,
            ]
          : [
              `You have earned it. If you are on the way to something it counts towards, or want to renew it, plan with these days.`,
            ]),
        'Badges that were awarded are not touched by this: they keep their validity, and everybody can check them.',
        'If you have been told other days, those that were decided on last hold.',
      ],
      facts: [
        { label: 'Decided on', text: days.decidedOn },
        { label: 'Last enrollment', text: days.lastEnrollment },
        { label: 'Teaching ends', text: days.teachOutEnd },
        { label: 'Last award', text: days.lastAward },
        { label: 'What takes its place', text: successor },
      ],
      quotes: [
        { label: 'The reason:', text: reason },
        { label: 'What becomes of stacks and of those in progress:', text: effectOnStacks },
      ],
      button: 'See its page',
      why: towards
        ? `You get this because ${organization} awarded a badge to this address that counts towards ${title}.`
        : `You get this because ${organization} awarded ${title} to this address.`,
    }),
    ended: ({ organization, title, towards, reason, successor, endedOn }) => ({
      subject: `It has ended: ${title}`,
      body: [
        `${organization} has ended ${title}. It is not awarded any more.`,
        ...(towards
          ? [
              `What you have earned counts towards it: ${towards}. If you are on the way to ${title}, ask ${organization} how you can go on.`,
            ]
          : [
              `You have earned it. If you are on the way to something it counts towards, or want to renew it, ask ${organization} how you can go on.`,
            ]),
        'Badges that were awarded are not touched by this: they keep their validity, and everybody can check them.',
        'If you have been told days that were still to come, they no longer hold.',
      ],
      facts: [
        { label: 'Ended on', text: endedOn },
        { label: 'What takes its place', text: successor },
      ],
      quotes: [{ label: 'The reason:', text: reason }],
      button: 'See its page',
      why: towards
        ? `You get this because ${organization} awarded a badge to this address that counts towards ${title}.`
        : `You get this because ${organization} awarded ${title} to this address.`,
    }),
  },
  roles: {
    admin: 'Administrator',
    registrar: 'Registrar',
    author: 'Author',
    reviewer: 'Reviewer',
    assessor: 'Assessor',
    auditor: 'Auditor',
  },
}
