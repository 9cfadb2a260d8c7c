/** The texts of the page inside of a verification bundle, beside those of `verification`. Not part of the web app. */
export const bundlePage = {
  'bundle.title': 'A badge, checked without a network',
  'bundle.asOf': 'As of {date}',
  'bundle.sentence.valid_unrecognized':
    'On that day it was unchanged since its issuer signed it, in date, and not revoked. Whether to trust this issuer is for you to say.',
  'bundle.sentence.undetermined':
    'Something that was needed could not be had on that day. This says nothing against it.',
  'bundle.expiredSince': 'It has expired since, on {date}.',
  'bundle.statusSigned':
    'The issuer signed its list of revoked badges on {date}. What happened after that, this file cannot know.',
  'bundle.title.key': 'Key',
  'bundle.proves': 'What this file proves',
  'bundle.proves.signature':
    'The signature proves that nothing in the badge was changed after it was signed with this key.',
  'bundle.proves.documents':
    'Whose key it is stands in the documents below. They are not signed themselves: who made this file could have made them up. Compare their fingerprints with another copy, or ask the issuer as long as it exists.',
  'bundle.proves.key': 'The issuer’s identifier is its key, so nobody’s word is needed for whose key it is.',
  'bundle.proves.page':
    'A page can be rebuilt to say anything. For a decision that matters, check this file with a verifier of your own, such as the command “cairn verify”.',
  'bundle.documents': 'What the issuer’s servers answered',
  'bundle.documents.none': 'Nothing had to be fetched.',
  'bundle.document.status': 'Answer {status}',
  'bundle.document.signed': 'Signed {date}',
  'bundle.save': 'Save the signed badge',
  'bundle.saveData': 'Save everything as JSON',
  'bundle.language': 'Language',
  'bundle.compare': 'Compare',
  'bundle.damaged': 'This file is damaged',
  'bundle.damaged.text': 'Nothing can be said about the badge. Ask for another copy.',
  'bundle.cannot': 'This browser cannot check it',
  'bundle.cannot.text': 'It does not know the cryptography that is needed. A newer browser does.',
} as const
