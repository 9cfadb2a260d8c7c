import { defineErrors } from '../../kernel/errors.ts'

export const achievementErrors = defineErrors('achievement', {
  not_found: { kind: 'not_found', title: 'There is no such achievement' },
  not_published: { kind: 'conflict', title: 'This achievement is not published' },
  retired: { kind: 'conflict', title: 'This achievement was retired' },
  changed_meanwhile: { kind: 'conflict', title: 'Somebody changed this achievement meanwhile' },
  in_review: { kind: 'conflict', title: 'A text that is being reviewed or was approved is not changed' },
  was_published: { kind: 'conflict', title: 'What was published is retired, never deleted' },
  incomplete: { kind: 'invalid', title: 'Something is missing that must be said of a micro-credential' },
  not_a_draft: { kind: 'conflict', title: 'Only a draft can be proposed' },
  not_in_review: { kind: 'conflict', title: 'This achievement is not being reviewed' },
  not_approved: { kind: 'conflict', title: 'Only what was approved can be published' },
  decided_elsewhere: { kind: 'conflict', title: 'A proposal decides on this text' },
  suspended: { kind: 'conflict', title: 'This achievement is suspended' },
  not_suspended: { kind: 'conflict', title: 'This achievement is not suspended' },
  enrollment_closed: { kind: 'conflict', title: 'Nobody enrolls in this achievement any more' },
  enrollment_open: { kind: 'conflict', title: 'Enrollment in this achievement is not closed' },
  ending: { kind: 'conflict', title: 'The end of this achievement was decided on' },
  ended: { kind: 'conflict', title: 'This achievement is not awarded any more' },
  not_ended: { kind: 'conflict', title: 'The last day of this achievement is still to come' },
  awards_blocked: { kind: 'conflict', title: 'Something must be done before this achievement is awarded' },
  days_out_of_order: {
    kind: 'invalid',
    title: 'Last enrollment, end of teaching and last award follow one another, and the last is still to come',
  },
  start_past: { kind: 'invalid', title: 'A day on which an achievement begins is still to come' },
  no_such_successor: {
    kind: 'invalid',
    title: 'What takes its place is another achievement of the institution, in force',
  },
  own_proposal: { kind: 'forbidden', title: 'Nobody decides on a text of their own' },
  decided_by_persons: { kind: 'forbidden', title: 'Only a person, signed in themselves, decides on a proposal' },
})
