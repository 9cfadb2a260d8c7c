export const setup = {
  'setup.title': 'Begin',
  'setup.lead': 'This Cairn is new. Say whom it is for, and who looks after it.',
  'setup.code': 'One-time code',
  'setup.codeHint': 'It stands in the terminal in which Cairn was started.',
  'setup.institution': 'Name of the institution',
  'setup.slug': 'Short name for addresses',
  'setup.slugHint': 'Small letters, digits and hyphens, like northfield. It stays.',
  'setup.administrator': 'Your name',
  'setup.email': 'Your e-mail address',
  'setup.emailHint': 'You sign in with it from now on; a passkey can be added in your settings.',
  'setup.smtp': 'Mail server',
  'setup.smtpHint':
    'Like smtp://user:password@mail.example.edu:587. Leave it empty to catch mails here and read them in the app.',
  'setup.demo': 'Add the demo institutions',
  'setup.demoHint': 'Three made-up institutions with 31 micro-credentials, to look around in.',
  'setup.submit': 'Set up this Cairn',
} as const
