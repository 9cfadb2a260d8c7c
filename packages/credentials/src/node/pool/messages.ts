/** What goes to a thread. */
export type ToThread =
  | { readonly kind: 'task'; readonly task: unknown }
  | { readonly kind: 'answer'; readonly id: number; readonly answer: unknown }
  | { readonly kind: 'no answer'; readonly id: number; readonly message: string }

/** What comes back. A question is something that the thread cannot do itself: it has no way out. */
export type FromThread =
  | { readonly kind: 'ready' }
  | { readonly kind: 'done'; readonly result: unknown }
  | { readonly kind: 'stumbled'; readonly message: string }
  | { readonly kind: 'question'; readonly id: number; readonly question: unknown }
