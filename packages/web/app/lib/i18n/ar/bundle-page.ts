import type { bundlePage as source } from '../en/bundle-page.ts'
import type { Translation } from '../translation.ts'

export const bundlePage: Translation<typeof source> = {
  'bundle.title': 'شارة يُتحقق منها بلا اتصال',
  'bundle.asOf': 'كما في {date}',
  'bundle.sentence.valid_unrecognized':
    'في ذلك اليوم لم يكن قد تغيّر فيها شيء منذ وقّعتها جهة الإصدار، وكانت سارية وغير ملغاة. أما الثقة بهذه الجهة فقرارها لك.',
  'bundle.sentence.undetermined': 'تعذّر في ذلك اليوم الحصول على شيء لازم. وهذا لا يدل على عيب في الشارة.',
  'bundle.expiredSince': 'انتهت صلاحيتها بعد ذلك، في {date}.',
  'bundle.statusSigned':
    'وقّعت جهة الإصدار قائمة الشارات الملغاة في {date}. وما حدث بعد ذلك لا يمكن لهذا الملف أن يعرفه.',
  'bundle.title.key': 'المفتاح',
  'bundle.proves': 'ما الذي يثبته هذا الملف',
  'bundle.proves.signature': 'يثبت التوقيع أن شيئًا في الشارة لم يتغيّر بعد توقيعها بهذا المفتاح.',
  'bundle.proves.documents':
    'أما صاحب المفتاح فمذكور في المستندات أدناه. وهي غير موقّعة: كان بوسع من صنع هذا الملف أن يختلقها. قارن بصماتها بنسخة أخرى، أو اسأل جهة الإصدار ما دامت قائمة.',
  'bundle.proves.key': 'معرّف جهة الإصدار هو مفتاحها نفسه، فلا حاجة إلى شهادة أحد على صاحب المفتاح.',
  'bundle.proves.page':
    'يمكن إعادة بناء أي صفحة لتقول أي شيء. إن كان القرار مهمًا فتحقق من هذا الملف بأداة تثق بها، مثل الأمر ⁨cairn verify⁩.',
  'bundle.documents': 'ما أجابت به خوادم جهة الإصدار',
  'bundle.documents.none': 'لم يلزم جلب أي شيء.',
  'bundle.document.status': 'الجواب {status}',
  'bundle.document.signed': 'وُقّع في {date}',
  'bundle.save': 'حفظ الشارة الموقّعة',
  'bundle.saveData': 'حفظ كل شيء بصيغة JSON',
  'bundle.language': 'اللغة',
  'bundle.compare': 'قارن',
  'bundle.damaged': 'هذا الملف تالف',
  'bundle.damaged.text': 'لا يمكن قول شيء عن الشارة. اطلب نسخة أخرى.',
  'bundle.cannot': 'لا يستطيع هذا المتصفح التحقق منها',
  'bundle.cannot.text': 'لا يعرف التشفير اللازم. متصفح أحدث يعرفه.',
}
