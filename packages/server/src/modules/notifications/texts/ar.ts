import type { MailWords } from '../mail-texts.ts'

export const ar: MailWords = {
  mails: {
    sign_in_code: ({ code }) => ({
      subject: 'رمز دخولك إلى Cairn',
      body: ['اكتب هذا الرمز حيث طلبته. وهو صالح لعشر دقائق ولمرة واحدة.'],
      code,
      why: 'طلب شخص الدخول بهذا العنوان، ولا نستطيع أن نعرف من هو. إن لم تكن أنت فلا تفعل شيئًا، ولا تعط الرمز لأحد.',
    }),
    address_code: ({ code }) => ({
      subject: 'رمز تأكيد هذا العنوان',
      body: ['اكتب هذا الرمز حيث طلبته ليصبح هذا العنوان تابعًا لحسابك. وهو صالح لعشر دقائق.'],
      code,
      why: 'يريد شخص إضافة هذا العنوان إلى حسابه، ولا نستطيع أن نعرف من هو. إن لم تكن أنت فلا تفعل شيئًا، ولا تعط الرمز لأحد.',
    }),
    member: ({ organization, roles }) => ({
      subject: `لك دور في ${organization}`,
      body: [
        `دورك في ${organization}: ${roles}.`,
        'تدخل بهذا العنوان، ولا توجد كلمة مرور. نرسل إليك رمزًا في كل مرة، أو تضيف مفتاح مرور.',
      ],
      button: `فتح ${organization}`,
      why: `تصلك هذه الرسالة لأن ${organization} منحت دورًا لهذا العنوان.`,
    }),
    proposed: ({ organization, title }) => ({
      subject: `للمراجعة: ${title}`,
      body: [`قُدّم ${title} للمراجعة في ${organization}.`],
      button: 'قراءة المقترح',
      why: `تصلك هذه الرسالة لأنك تراجع المقترحات في ${organization}.`,
    }),
    returned: ({ organization, title, remarks }) => ({
      subject: `طُلبت تعديلات: ${title}`,
      body: [`عاد ${title} من المراجعة، وهو مسودة من جديد.`],
      quotes: [{ label: 'الملاحظات:', text: remarks }],
      button: 'فتح المسودة',
      why: `تصلك هذه الرسالة لأنك عملت على هذا المقترح في ${organization}.`,
    }),
    approved: ({ organization, title }) => ({
      subject: `تمت الموافقة: ${title}`,
      body: [`تمت الموافقة على ${title}. ويمكن نشره الآن.`],
      button: 'عرض ما تمت الموافقة عليه',
      why: `تصلك هذه الرسالة لأنك عملت على هذا المقترح في ${organization}.`,
    }),
    issued: ({ organization, title }) => ({
      subject: `نلت شارة: ${title}`,
      body: [`منحتك ${organization} شارة ${title}.`, 'الشارة لك: اعرضها ونزّلها وشاركها. ولا تحتاج إلى حساب لذلك.'],
      button: 'عرض شارتي',
      why: `تصلك هذه الرسالة لأن ${organization} منحت الشارة لهذا العنوان.`,
    }),
    revoked: ({ organization, title, reason }) => ({
      subject: `أُلغيت شارة: ${title}`,
      body: [`ألغت ${organization} شارتك ${title}. ومن يتحقق منها يرى أنها لم تعد صالحة.`],
      quotes: [{ label: 'السبب:', text: reason }],
      button: 'عرض الشارة',
      why: `تصلك هذه الرسالة لأن الشارة مُنحت لهذا العنوان. إن رأيت في ذلك خطأ فاكتب إلى ${organization}.`,
    }),
    suspended: ({ organization, title, reason }) => ({
      subject: `عُلّقت شارة: ${title}`,
      body: [`علّقت ${organization} شارتك ${title} في الوقت الحالي. ومن يتحقق منها يرى ذلك، وقد تعود صالحة.`],
      quotes: [{ label: 'السبب:', text: reason }],
      button: 'عرض الشارة',
      why: `تصلك هذه الرسالة لأن الشارة مُنحت لهذا العنوان. إن رأيت في ذلك خطأ فاكتب إلى ${organization}.`,
    }),
    reinstated: ({ organization, title }) => ({
      subject: `عادت شارة صالحة: ${title}`,
      body: [`أنهت ${organization} تعليق شارتك ${title}. وهي صالحة من جديد.`],
      button: 'عرض الشارة',
      why: 'تصلك هذه الرسالة لأن الشارة مُنحت لهذا العنوان.',
    }),
    ending: ({ organization, title, towards, reason, effectOnStacks, successor, ...days }) => ({
      subject: `في طريقه إلى الانتهاء: ${title}`,
      body: [
        `قررت ${organization} إنهاء ${title} في المواعيد المذكورة أدناه.`,
        ...(towards
          ? [`ما نلته يُحتسب ضمنه: ${towards}. إن كنت في الطريق إلى ${title} فراعِ هذه المواعيد.`]
          : ['لقد نلته. إن كنت في الطريق إلى ما يُحتسب ضمنه، أو أردت تجديده، فراعِ هذه المواعيد.']),
        'لا يمس ذلك الشارات التي مُنحت: تبقى صلاحيتها كما هي، ويستطيع أي شخص التحقق منها.',
        'إن كنت قد أُبلغت بمواعيد أخرى فالعبرة بما تقرّر آخرًا.',
      ],
      facts: [
        { label: 'تاريخ القرار', text: days.decidedOn },
        { label: 'آخر تسجيل', text: days.lastEnrollment },
        { label: 'نهاية التدريس', text: days.teachOutEnd },
        { label: 'آخر منح', text: days.lastAward },
        { label: 'ما يحلّ محلّه', text: successor },
      ],
      quotes: [
        { label: 'السبب:', text: reason },
        { label: 'أثره على المسارات ومن هم في منتصف الطريق:', text: effectOnStacks },
      ],
      button: 'عرض صفحته',
      why: towards
        ? `تصلك هذه الرسالة لأن ${organization} منحت هذا العنوان شارة تُحتسب ضمن ${title}.`
        : `تصلك هذه الرسالة لأن ${organization} منحت ${title} لهذا العنوان.`,
    }),
    ended: ({ organization, title, towards, reason, successor, endedOn }) => ({
      subject: `انتهى: ${title}`,
      body: [
        `أنهت ${organization} ${title}، ولم يعد يُمنح.`,
        ...(towards
          ? [`ما نلته يُحتسب ضمنه: ${towards}. إن كنت في الطريق إلى ${title} فاسأل ${organization} كيف يمكنك أن تواصل.`]
          : [
              `لقد نلته. إن كنت في الطريق إلى ما يُحتسب ضمنه، أو أردت تجديده، فاسأل ${organization} كيف يمكنك أن تواصل.`,
            ]),
        'لا يمس ذلك الشارات التي مُنحت: تبقى صلاحيتها كما هي، ويستطيع أي شخص التحقق منها.',
        'إن كنت قد أُبلغت بمواعيد لم تحن بعد فلم تعد سارية.',
      ],
      facts: [
        { label: 'تاريخ الانتهاء', text: endedOn },
        { label: 'ما يحلّ محلّه', text: successor },
      ],
      quotes: [{ label: 'السبب:', text: reason }],
      button: 'عرض صفحته',
      why: towards
        ? `تصلك هذه الرسالة لأن ${organization} منحت هذا العنوان شارة تُحتسب ضمن ${title}.`
        : `تصلك هذه الرسالة لأن ${organization} منحت ${title} لهذا العنوان.`,
    }),
  },
  roles: {
    admin: 'الإدارة',
    registrar: 'التسجيل',
    author: 'التأليف',
    reviewer: 'المراجعة',
    assessor: 'التقييم',
    auditor: 'التدقيق',
  },
}
