export const kit = {
  'kit.title': 'The kit',
  'kit.lead': 'Every part of the interface in every state, on one page.',
} as const
