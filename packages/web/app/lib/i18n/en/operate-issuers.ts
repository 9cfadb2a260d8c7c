/** The issuers that this Cairn recognizes, for whoever runs it. */
export const operateIssuers = {
  'operate.issuers.title': 'Recognized issuers',
  'operate.issuers.lead':
    'A good badge of an issuer on this list is valid; one of another issuer is good, too, but of somebody we do not know. Names like those on the list are pointed out. Institutions of this Cairn need not be on it.',
  'operate.issuers.empty': 'No issuer is on the list yet',
  'operate.issuers.emptyHint':
    'Badges of other issuers are checked all the same, and said to be of an issuer we do not know.',
  'operate.issuers.id': 'Id',
  'operate.issuers.id.hint':
    'As its badges name it: a DID, like did:web:example.edu, or a web address. Take it from the issuer itself, never from a badge.',
  'operate.issuers.name': 'Name',
  'operate.issuers.name.hint': 'As people know it: names that look like it are pointed out.',
  'operate.issuers.url': 'Website',
  'operate.issuers.since': 'Recognized since',
  'operate.issuers.add': 'Recognize an issuer',
  'operate.issuers.added': '{name} is recognized from now on',
  'operate.issuers.remove': 'Take off the list',
  'operate.issuers.remove.whose': 'Take {name} off the list',
  'operate.issuers.removed': '{name} is no longer recognized',
  'operate.issuers.restored': '{name} is recognized again',
  'operate.issuers.file': 'From the file',
  'operate.issuers.file.lead':
    'These stand in the file that the setting <code>CAIRN_TRUSTED_ISSUERS</code> names. They are changed there, and read when this Cairn starts.',
  'problems.field.invalid_format.issuer':
    'Enter a DID, like did:web:example.edu, or a whole web address, like https://example.edu.',
  'problems.verification.recognized_already': 'This issuer is recognized already.',
  'problems.verification.no_such_issuer': 'This issuer is not on the list any more.',
} as const
