import { defineErrors } from '../../kernel/errors.ts'

export const achievementErrors = defineErrors('achievement', {
  not_found: { kind: 'not_found', title: 'There is no such achievement' },
  not_published: { kind: 'conflict', title: 'This achievement is not published' },
  retired: { kind: 'conflict', title: 'This achievement was retired' },
  changed_meanwhile: { kind: 'conflict', title: 'Somebody changed this achievement meanwhile' },
  in_review: { kind: 'conflict', title: 'A text that is being reviewed or was approved is not changed' },
  was_published: { kind: 'conflict', title: 'What was published is retired, never deleted' },
  incomplete: { kind: 'invalid', title: 'Something is missing that a proposal must say' },
  not_a_draft: { kind: 'conflict', title: 'Only a draft can be proposed' },
  not_in_review: { kind: 'conflict', title: 'This achievement is not being reviewed' },
  not_approved: { kind: 'conflict', title: 'Only what was approved can be published' },
  own_proposal: { kind: 'forbidden', title: 'Nobody decides on a text of their own' },
  decided_by_persons: { kind: 'forbidden', title: 'Only a person, signed in themselves, decides on a proposal' },
})
