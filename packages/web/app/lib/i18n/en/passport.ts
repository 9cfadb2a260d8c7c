export const passport = {} as const
