export const demo = {
  'demo.title': 'Who would you like to be?',
  'demo.lead': 'This is a demonstration. Choose somebody, and look at Cairn with their eyes.',
  'demo.signIn': 'Be {name}',
} as const
