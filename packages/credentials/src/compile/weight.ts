/**
 * For how many entries a text counts where entries are counted, because a memory is bounded by their number: 1 for the
 * words and addresses that documents are made of, more for texts so long that few of them would fill it.
 */
export const weightOf = (text: string): number => 1 + (text.length >>> 8)
